import { span } from "../util/span.ts";
import { splitAtBars } from "./cells.ts";
import { looksLikeNumber } from "./characters.ts";
import { isAboveDelimiter } from "./gfm.ts";
import type { Line } from "./lines.ts";
import type { Reader, Source } from "./source.ts";
import type { Grid, GridCell, GridRow } from "./tree.ts";

const bar = 124;
/** Table 四 has fifteen columns; a table of the form has three at least. */
const fewestColumns = 3;
const mostColumns = 40;

/**
 * Each cell on a line of its own with a bar behind it, as text tools leave a web page's table whose cells hold
 * paragraphs: `规章 |⏎0 |⏎0 |`. Short rows are filled up by a line of bars alone, and from those the number of columns
 * is known: every row has as many bars as the others.
 */
export const readPipePerLine: Reader = (source, at) => {
  const members: Line[] = [];
  const ends: number[] = [];
  let bars = 0;
  let next = at;
  for (; next < source.lines.length; next++) {
    const line = source.lines[next];
    if (!line || (next > at && line.gap > 0) || !isMember(source, line) || isAboveDelimiter(source, next))
      break;
    members.push(line);
    bars += line.bars;
    if (line.bars > 1) ends.push(bars);
  }
  const width = ends.length > 1 ? widthOf(source, members, ends) : undefined;
  if (width === undefined) return next > at ? { grid: undefined, next } : undefined;
  const rows = rowsOf(members, source, width);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  const grid: Grid = {
    kind: "grid",
    layout: "loose-pipe",
    span: span(first.span.start, last.span.end),
    rows,
    headRows: 0,
    delimiter: undefined,
  };
  return { grid, next };
};

/** One text with a bar behind it, or bars alone. */
function isMember({ masked }: Source, line: Line): boolean {
  if (line.block || line.bars === 0 || masked.charCodeAt(line.last - 1) !== bar) return false;
  return line.bars === 1 || line.last - line.first === line.bars;
}

/** The width at which every line of bars ends a row with a cell before it, and the fewest rows begin with a number. */
function widthOf(source: Source, lines: readonly Line[], ends: readonly number[]): number | undefined {
  const common = ends.reduce(commonDivisor, 0);
  const longest = lines.reduce((most, { bars }) => Math.max(most, bars), 0);
  const numbers = lines.flatMap(({ bars, first, last }) =>
    bars > 1 ? Array<boolean>(bars).fill(false) : [looksLikeNumber(source.masked, first, last - 1)],
  );
  let best: { readonly width: number; readonly odd: number } | undefined;
  for (let width = Math.max(fewestColumns, longest + 1); width <= Math.min(common, mostColumns); width++) {
    if (common % width !== 0) continue;
    const odd = numbers.filter((isNumber, at) => isNumber && at % width === 0).length;
    if (!best || odd < best.odd) best = { width, odd };
  }
  return best?.width;
}

function rowsOf(lines: readonly Line[], source: Source, width: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  let cells: GridCell[] = [];
  let start: Line | undefined;
  for (const line of lines) {
    start ??= line;
    for (const cell of splitAtBars(source, line, false)) cells.push({ ...cell, column: cells.length });
    if (cells.length < width && line !== lines.at(-1)) continue;
    // Bars alone may fill up a short row and be several blank rows more.
    for (let at = 0; at < cells.length; at += width) {
      const own = cells.slice(at, at + width).map((cell, column) => ({ ...cell, column }));
      rows.push({ span: span(start.first, line.last), cells: own });
    }
    cells = [];
    start = undefined;
  }
  return rows;
}

function commonDivisor(one: number, other: number): number {
  let [left, right] = [one, other];
  while (right > 0) [left, right] = [right, left % right];
  return left;
}
