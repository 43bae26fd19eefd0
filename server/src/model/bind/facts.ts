import type { BlockForm, EquationForm } from "../../schema/types.ts";
import type { Head } from "./head.ts";

/** What is known of a block before its values are found. */
export interface BlockFacts {
  readonly block: BlockForm;
  readonly head: Head;
  /** The equation that adds up each row of the block; undefined where it has none. */
  readonly across: EquationForm | undefined;
  /** Whether rows may stop before blank cells at their end. */
  readonly trimmed: boolean;
}

/** The facts, and what the rows of one grid say together. */
export interface GridFacts extends BlockFacts {
  /** How many rows bear out the head: those that hold a value for each column and nothing more, where all do. */
  readonly bearers: number;
  /** Whether blank cells of labels are written out, so that each row ends in the column of the last head. */
  readonly even: boolean;
}
