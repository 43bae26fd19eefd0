import { isBlank, span } from "../util/span.ts";
import { makeCell, pipeStyle, splitAtBars } from "./cells.ts";
import { isAboveDelimiter, mayBeRow } from "./gfm.ts";
import type { Line } from "./lines.ts";
import type { Reader, Source } from "./source.ts";
import type { Grid, GridRow } from "./tree.ts";

const bar = 124;

/** Rows such as `a | b | c |`, as text tools leave a web page's table: no outer bar, no delimiter row. */
export const readLoosePipe: Reader = (source, at, above) => {
  if (!mayBeRow(source, source.lines[at])) return undefined;
  const members: Line[] = [];
  let next = at;
  for (; next < source.lines.length; next++) {
    const line = source.lines[next];
    if (!mayBeRow(source, line) || !isLooseRow(source, line)) break;
    if (next > at && !follows(source, next)) break;
    if (isAboveDelimiter(source, next)) break;
    members.push(line);
  }
  const open = members.filter((line) => !endsWithBar(source, line));
  // Where half of the rows have no bar at the end, or those that have none have as many bars as the others, bars part
  // the cells, and one at the end has a blank cell behind it.
  const closed = members.filter((line) => endsWithBar(source, line));
  const parting =
    open.length * 2 >= members.length || (open.length > 0 && usualBars(open) === usualBars(closed));
  const rows = members.map((line) => readRow(source, line, parting));
  const [first, last] = [rows[0], rows.at(-1)];
  // One bar in one line of prose is no table, but the rest of one that a page break cut off.
  const fewest = above === "loose-pipe" ? 1 : 2;
  if (!first || !last || rows.length < fewest) return next > at ? { grid: undefined, next } : undefined;
  const whole = span(first.span.start, last.span.end);
  const grid: Grid = {
    kind: "grid",
    layout: "loose-pipe",
    span: whole,
    rows,
    headRows: 0,
    delimiter: undefined,
  };
  return { grid, next };
};

/** The number of bars that most of the lines have. */
function usualBars(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { bars } of lines) counts.set(bars, (counts.get(bars) ?? 0) + 1);
  let usual = 0;
  for (const [bars, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = bars;
  return usual;
}

function readRow(source: Source, line: Line, parting: boolean): GridRow {
  const cells = splitAtBars(source, line, false);
  if (!parting || !endsWithBar(source, line)) return { span: span(line.first, line.last), cells };
  const behind = makeCell(source, line.last, line.end, cells.length, pipeStyle);
  return { span: span(line.first, line.end), cells: [...cells, behind] };
}

/** A bar behind a blank or another bar, or a closing bar after more than one: `a|b` alone may be prose. */
function isLooseRow(source: Source, line: Line): boolean {
  const { masked } = source;
  if (line.bars > 1 && endsWithBar(source, line)) return true;
  for (let at = line.first; at < line.last; at++) {
    if (masked.charCodeAt(at) !== bar) continue;
    if (at === line.first) return true;
    const before = masked.charCodeAt(at - 1);
    if (before === bar || isBlank(before)) return true;
  }
  return false;
}

function endsWithBar(source: Source, line: Line): boolean {
  return source.masked.charCodeAt(line.last - 1) === bar;
}

/** Rows are adjacent; a blank line between two is bridged where both are closed by a bar and have several. */
function follows(source: Source, at: number): boolean {
  const line = source.lines[at];
  const above = source.lines[at - 1];
  if (!line || !above || line.gap > 1) return false;
  if (line.gap === 0) return true;
  return line.bars > 1 && above.bars > 1 && endsWithBar(source, line) && endsWithBar(source, above);
}
