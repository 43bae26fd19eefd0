import type { Digest, NamedFile } from "./digest.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Why a file that a report names cannot be compared with. */
export type Lack =
  /** No such file. */
  | "absent"
  /** There is a file, and no text can be read from it. */
  | "unreadable"
  /** It is about no year that can be told, or about another than it should be. */
  | "year"
  /** It is the report itself. */
  | "itself"
  /** It adds up this very report. */
  | "cycle"
  /** The same report a second time. */
  | "twice"
  /** Its table cannot be read, or is blank. */
  | "table";

/** Last year's report of the same body. */
export type Previous =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly digest: Digest }
  /** Reports that come into question and state different numbers: only the author knows. */
  | { readonly kind: "several"; readonly digests: readonly Digest[] }
  /** The one that 上年报告 names, and why it is of no use. */
  | { readonly kind: "lacking"; readonly named: NamedFile; readonly why: Lack; readonly year?: number };

/** A report that 汇总 or the roster names; `lack` where it cannot be added up, `pending` where it was not looked for yet. */
export interface Member {
  readonly named: NamedFile;
  readonly digest?: Digest;
  readonly lack?: Lack;
  readonly year?: number;
  /** Set where the roster names it: the report itself says nothing of it. */
  readonly byRoster?: true;
}

/** A paragraph of a report that stands in another one too. */
export interface Similar {
  readonly own: Paragraph;
  readonly digest: Digest;
  readonly paragraph: Paragraph;
  /** From 0.9 to 1. */
  readonly likeness: number;
}

/** What other reports say that a report is judged with. */
export interface Neighbours {
  readonly previous: Previous;
  /** Other reports of the same body and year. */
  readonly duplicates: readonly Digest[];
  readonly members: readonly Member[];
  /** Worked out when it is asked for. */
  readonly similar: () => readonly Similar[];
}

/** A report alone. */
export const noNeighbours: Neighbours = {
  previous: { kind: "none" },
  duplicates: [],
  members: [],
  similar: () => [],
};
