import { isBlank, type Span, span } from "../util/span.ts";
import type { Grid, GridCell, GridRow } from "./tree.ts";

/** A run of text in a cell; `decoded` for an entity, and "break" where a tag begins a new line. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly decoded: string | undefined;
  readonly breaks: boolean;
}

/** A `<td>`, `<th>` or `<caption>` that is still being read, or has been. */
export interface CellDraft {
  readonly slotStart: number;
  slotEnd: number;
  readonly chunks: Chunk[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface RowDraft {
  readonly start: number;
  end: number;
  readonly cells: CellDraft[];
}

/** A `<table>` that is still being read. */
export interface TableDraft {
  readonly start: number;
  /** Behind the last tag that is certainly the table's own. */
  reach: number;
  readonly rows: RowDraft[];
  row: RowDraft | undefined;
  cell: CellDraft | undefined;
  inHead: boolean;
  headRows: number;
  /** Whether a table that holds data stands inside: then this one is only layout. */
  nested: boolean;
}

/** No form has as many columns; the bound keeps hostile spans linear. */
const mostColumns = 256;

/** The grid of a finished table; undefined where it holds no data: a frame about a page, or blank cells alone. */
export function finishGrid(masked: string, table: TableDraft): Grid | undefined {
  if (table.nested) return undefined;
  const rows: GridRow[] = [];
  /** For each column, how many rows a cell from above still covers. */
  const covered: number[] = [];
  let cellCount = 0;
  let filled = 0;
  for (const [index, row] of table.rows.entries()) {
    let column = 0;
    const cells: GridCell[] = [];
    for (const draft of row.cells) {
      while ((covered[column] ?? 0) > 0) column++;
      const rowSpan = Math.max(1, Math.min(draft.rowSpan, table.rows.length - index));
      const cell = finishCell(masked, draft, column, rowSpan);
      cells.push(cell);
      for (let end = column + draft.colSpan; column < end; column++) {
        if (column < mostColumns) covered[column] = rowSpan;
      }
      cellCount++;
      if (cell.text !== "") filled++;
    }
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
    rows.push({ span: span(row.start, row.end), cells });
  }
  if (cellCount < 2 || filled === 0) return undefined;
  return {
    kind: "grid",
    layout: "html",
    span: span(table.start, table.reach),
    rows,
    headRows: table.headRows,
    delimiter: undefined,
  };
}

function finishCell(masked: string, draft: CellDraft, column: number, rowSpan: number): GridCell {
  const slot = span(draft.slotStart, draft.slotEnd);
  const content = contentSpan(masked, draft.chunks);
  return {
    span: content ?? span(slot.start, slot.start),
    slot,
    // Zero width space alone is blank too, though a browser would not trim it.
    text: content ? cellText(masked, draft.chunks) : "",
    column,
    colSpan: draft.colSpan,
    rowSpan,
  };
}

function contentSpan(masked: string, chunks: readonly Chunk[]): Span | undefined {
  let first: number | undefined;
  let last = 0;
  for (const { start, end, decoded, breaks } of chunks) {
    if (breaks || (decoded !== undefined && decoded.trim() === "")) continue;
    let from = start;
    let to = end;
    if (decoded === undefined) {
      while (from < to && isBlank(masked.charCodeAt(from))) from++;
      while (to > from && isBlank(masked.charCodeAt(to - 1))) to--;
    }
    if (from === to) continue;
    first ??= from;
    last = to;
  }
  return first === undefined ? undefined : span(first, last);
}

const blankRun = /[ \t\r\n\f\v]+/g;

/** The text as a browser shows it: blanks run together, a new line only where a tag makes one. */
function cellText(masked: string, chunks: readonly Chunk[]): string {
  const lines: string[] = [];
  let line = "";
  for (const { start, end, decoded, breaks } of chunks) {
    if (breaks) {
      lines.push(line);
      line = "";
    } else line += decoded ?? masked.slice(start, end);
  }
  lines.push(line);
  return lines
    .map((each) => each.replace(blankRun, " ").trim())
    .filter((each) => each !== "")
    .join("\n");
}
