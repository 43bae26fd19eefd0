import { startsWithMark } from "./characters.ts";
import type { Line } from "./lines.ts";
import type { Grid, GridRow, Layout } from "./tree.ts";

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

/**
 * Reads a grid that begins on line `at`; undefined where none of its layout begins there. `above` is the layout of a
 * grid that ends right above, or has one line between: what goes on in the same layout needs to say less for itself.
 */
export type Reader = (source: Source, at: number, above: Layout | undefined) => Reading | undefined;

/** Whether rows are a small table of two columns, such as follow each other in a form: several, none with a list mark. */
export function isPairs(rows: readonly GridRow[]): boolean {
  const isMarked = (text: string) => startsWithMark(text, 0, text.length);
  return (
    rows.length > 1 &&
    rows.every(({ cells }) => cells.length === 2 && !cells.some(({ text }) => isMarked(text)))
  );
}
