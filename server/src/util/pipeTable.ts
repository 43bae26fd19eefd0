import { displayWidth } from "./cjk.ts";

/** The rows of a pipe table, each a list of cells without the blanks about them; rows may be of unequal length. */
export interface PipeTable {
  /** All rows but the delimiter row. */
  readonly rows: readonly (readonly string[])[];
  /** How many of them stand above the delimiter row; 0 where there is none. */
  readonly headRows: number;
  /** The cells of the delimiter row, such as `---` and `---:`. */
  readonly delimiter: readonly string[] | undefined;
}

/** The same table, line by line, from the first bar to the last. */
export interface AlignedTable {
  readonly rows: readonly string[];
  readonly delimiter: string | undefined;
}

export type Side = "left" | "right" | "center";

/** The narrowest delimiter that every Markdown tool knows. */
const narrowest = 3;
/**
 * A label that is wider than this reaches into the cells beside it. Only three labels of the form are; with them in
 * their column, table 三 would be wrapped in the window of a small screen, each of its rows torn in two.
 */
const widestLabel = 40;
/** Where more than one label of so many is that wide, their column is. */
const fewAmong = 6;

/**
 * Pads the cells so that the bars stand in columns, by the width that characters are shown with. The delimiter row says
 * on which side a column's cells stand; where it does not, numbers stand to the right. Heads stand to the left, as
 * their columns are as wide as they are. A few labels that are much longer than the others do not widen their column: the
 * cells beside them give way, as far as they have room, and the bars behind stand in their columns again. No cell is
 * added, taken away or changed.
 */
export function alignTable(table: PipeTable, ambiguousAsWide = false): AlignedTable {
  const { rows, headRows, delimiter } = table;
  const measured = rows.map((cells) => cells.map((text) => displayWidth(text, ambiguousAsWide)));
  const widths = columnWidths(measured, delimiter?.length ?? 0);
  const sides = (delimiter ?? []).map(sideOf);
  const line = (cells: readonly string[], index: number): string => {
    let over = 0;
    const padded = cells.map((text, at) => {
      const own = measured[index]?.[at] ?? 0;
      // Room for one digit stays, so that the first number in a blank cell moves no bar.
      const free = (widths[at] ?? 0) - Math.max(1, own) - over;
      const room = Math.max(0, free) + Math.max(0, 1 - own);
      over = Math.max(0, -free);
      return pad(text, room, index < headRows ? headSide(sides[at]) : (sides[at] ?? ownSide(text, at)));
    });
    return `| ${padded.join(" | ")} |`;
  };
  return {
    rows: rows.map(line),
    delimiter:
      delimiter && `| ${delimiter.map((mark, at) => ruled(mark, widths[at] ?? narrowest)).join(" | ")} |`,
  };
}

function columnWidths(measured: readonly (readonly number[])[], columns: number): readonly number[] {
  const labels = measured.map(([label]) => label ?? 0);
  const long = labels.filter((width) => width > widestLabel).length;
  const limit = long * fewAmong <= labels.length ? widestLabel : Number.POSITIVE_INFINITY;
  const widths = new Array<number>(columns).fill(narrowest);
  for (const row of measured) {
    for (const [at, width] of row.entries()) {
      if (at > 0 || width <= limit) widths[at] = Math.max(widths[at] ?? narrowest, width);
    }
  }
  widths[0] ??= narrowest;
  return widths;
}

/** The side that a mark of the delimiter row names. */
export function sideOf(mark: string): Side | undefined {
  const [left, right] = [mark.startsWith(":"), mark.endsWith(":") && mark.length > 1];
  if (left && right) return "center";
  return right ? "right" : left ? "left" : undefined;
}

function headSide(side: Side | undefined): Side {
  return side === "center" ? "center" : "left";
}

/** A plain number, with its sign and its percent sign. */
const numeric = /^[+\-−－]?[\d０-９][\d０-９,，.．]{0,30}[%％]?$/;

function ownSide(text: string, column: number): Side {
  return column > 0 && numeric.test(text) ? "right" : "left";
}

function pad(text: string, room: number, side: Side): string {
  const before = side === "left" ? 0 : side === "right" ? room : room >> 1;
  return " ".repeat(before) + text + " ".repeat(room - before);
}

function ruled(mark: string, width: number): string {
  if (!/^:?-+:?$/.test(mark)) return pad(mark, Math.max(0, width - mark.length), "left");
  const [left, right] = [mark.startsWith(":") ? ":" : "", mark.endsWith(":") ? ":" : ""];
  return left + "-".repeat(width - left.length - right.length) + right;
}
