import type { Line } from "./lines.ts";
import type { Grid } from "./tree.ts";

/** What every reader of a layout is given. */
export interface Source {
  /** The author's own text; spans and the text of cells are taken from here. */
  readonly text: string;
  /** The same length, with comments and tags blanked out; borders and blanks are looked for here. */
  readonly masked: string;
  readonly lines: readonly Line[];
}

/** A grid and the index of the first line behind it; without a grid, none begins on a line before `next`. */
export interface Reading {
  readonly grid: Grid | undefined;
  readonly next: number;
}

/** Reads a grid that begins on line `at`; undefined where none of its layout begins there. */
export type Reader = (source: Source, at: number) => Reading | undefined;
