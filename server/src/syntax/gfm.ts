import { isBlank, type Span, span } from "../util/span.ts";
import { splitAtBars } from "./cells.ts";
import type { Line } from "./lines.ts";
import type { Reader, Source } from "./source.ts";
import type { Grid, GridRow } from "./tree.ts";

const bar = 124;
const dash = 45;
const colon = 58;
const hash = 35;

/** Whether a line is `| --- | ---: |`: dashes, colons and at least one bar. */
export function isDelimiterRow(source: Source, line: Line | undefined): boolean {
  if (!line || line.bars === 0) return false;
  let dashes = 0;
  for (let at = line.first; at < line.last; at++) {
    const code = source.masked.charCodeAt(at);
    if (code === dash) dashes++;
    else if (code !== bar && code !== colon && !isBlank(code)) return false;
  }
  return dashes > 0;
}

/** Whether the line below directly follows and is a delimiter row. */
export function isAboveDelimiter(source: Source, at: number): boolean {
  const below = source.lines[at + 1];
  return below !== undefined && below.gap === 0 && isDelimiterRow(source, below);
}

/** Whether a line has bars and is not something else that may hold them. */
export function mayBeRow(source: Source, line: Line | undefined): line is Line {
  return line !== undefined && line.bars > 0 && source.masked.charCodeAt(line.first) !== hash;
}

interface Rows {
  readonly rows: GridRow[];
  readonly headRows: number;
  readonly delimiter: Span | undefined;
  readonly next: number;
}

/**
 * A Markdown pipe table: rows about a delimiter row, outer bars optional. Lines that begin with a bar are a table
 * without a delimiter row too, because that is what one looks like while it is typed or pasted.
 */
export const readGfm: Reader = (source, at) => {
  const head = source.lines[at];
  if (!mayBeRow(source, head)) return undefined;
  const barred = source.masked.charCodeAt(head.first) === bar;
  if (!barred && !isAboveDelimiter(source, at)) return undefined;
  const { rows, headRows, delimiter, next } = collect(source, at);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  if (!delimiter && !isTableWithoutDelimiter(source, rows, next)) return undefined;
  const start = Math.min(first.span.start, delimiter?.start ?? first.span.start);
  const end = Math.max(last.span.end, delimiter?.end ?? last.span.end);
  const grid: Grid = { kind: "grid", layout: "gfm", span: span(start, end), rows, headRows, delimiter };
  return { grid, next };
};

function collect(source: Source, at: number): Rows {
  const rows: GridRow[] = [];
  let delimiter: Span | undefined;
  let headRows = 0;
  let next = at;
  for (; next < source.lines.length; next++) {
    const line = source.lines[next];
    if (!mayBeRow(source, line) || (next > at && line.gap > 0)) break;
    if (!delimiter) {
      if (isDelimiterRow(source, line)) {
        delimiter = span(line.first, line.last);
        headRows = rows.length;
        continue;
      }
      if (source.masked.charCodeAt(line.first) !== bar && !isAboveDelimiter(source, next)) break;
    } else if (isAboveDelimiter(source, next) && !isDelimiterRow(source, line)) {
      // Another delimiter row below: this line is the head of another table.
      break;
    }
    rows.push({ span: span(line.first, line.last), cells: splitAtBars(source, line, true) });
  }
  return { rows, headRows, delimiter, next };
}

function isTableWithoutDelimiter(source: Source, rows: readonly GridRow[], next: number): boolean {
  // A row with a blank first cell among loose rows begins with a bar too; the other reader takes them together.
  const below = source.lines[next];
  if (mayBeRow(source, below) && below.gap === 0) return false;
  if (rows.length > 1) return true;
  const only = rows[0];
  return only !== undefined && only.cells.length > 1 && source.masked.charCodeAt(only.span.end - 1) === bar;
}
