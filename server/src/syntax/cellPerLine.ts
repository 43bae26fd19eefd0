import { type Span, span } from "../util/span.ts";
import { makeCell, tabStyle } from "./cells.ts";
import {
  isDigit,
  looksLikeNumber,
  looksLikeProse,
  startsWithMark,
  startsWithSectionMark,
} from "./characters.ts";
import type { Line } from "./lines.ts";
import { isPairs, type Reader, type Source } from "./source.ts";
import type { Grid, GridCell, GridRow } from "./tree.ts";

const tab = 9;
const space = 32;
const noBreakSpace = 0xa0;
const ideographicSpace = 0x3000;

/** What marks a cell in one grid: a tab before it, or as much blank space as an indented paragraph has. */
type Indent = "tab" | "blank";

/** A cell still being gathered; the indices of its first line and of the last line that continues it. */
interface Draft {
  readonly from: number;
  to: number;
}

/** Each cell on an indented line of its own, a blank line between rows, as Word's text export leaves a table. */
export const readCellPerLine: Reader = (source, at, above) => {
  const head = source.lines[at];
  if (!head || head.block) return undefined;
  const indent = indentOf(source, head);
  if (!indent || !isCell(source, head, indent)) return undefined;
  if (isHeading(source, at, indent)) return undefined;
  const { rows, next } = gather(source, at, indent);
  const isSure = isTable(source, rows, indent);
  if (!isSure && above !== "cell-per-line") return { grid: undefined, next };
  const finished = rows.map((row) => finishRow(source, row, indent));
  if (!isSure && !isPairs(finished)) return { grid: undefined, next };
  const [first, last] = [finished[0], finished.at(-1)];
  if (!first || !last) return undefined;
  const whole = span(first.span.start, last.span.end);
  const grid: Grid = {
    kind: "grid",
    layout: "cell-per-line",
    span: whole,
    rows: finished,
    headRows: 0,
    delimiter: undefined,
  };
  return { grid, next };
};

function indentOf(source: Source, line: Line): Indent | undefined {
  const { text } = source;
  if (text.charCodeAt(line.start) === tab) return "tab";
  let width = 0;
  for (let at = line.start; at < line.first; at++) {
    const code = text.charCodeAt(at);
    if (code === space || code === noBreakSpace) width++;
    else if (code === ideographicSpace) width += 2;
    // A tag before the text is no indent.
    else return undefined;
  }
  return width >= 4 ? "blank" : undefined;
}

/** An indented line that holds one label, one number or nothing: never two pieces, never a sentence. */
function isCell(source: Source, line: Line, indent: Indent): boolean {
  if (line.block || indentOf(source, line) !== indent) return false;
  if (line.first === line.last) return true;
  let leading = 0;
  for (let at = line.start; at < line.first; at++) if (source.masked.charCodeAt(at) === tab) leading++;
  return leading === line.tabs && !looksLikeProse(source.masked, line.first, line.last);
}

function isBlankCell(line: Line): boolean {
  return line.first === line.last;
}

/** `22（其中修订16件）` is a value, `3.危及“三安全一` a label. */
function startsAsValue(source: Source, line: Line): boolean {
  const { masked } = source;
  if (isValue(source, line)) return true;
  return isDigit(masked.charCodeAt(line.first)) && !startsWithMark(masked, line.first, line.last);
}

function isValue(source: Source, line: Line): boolean {
  return looksLikeNumber(source.masked, line.first, line.last);
}

/**
 * Whether an indented line is a section's heading rather than a cell: `一、…` and neither a number nor a blank cell
 * on the lines that directly follow.
 */
function isHeading(source: Source, at: number, indent: Indent): boolean {
  const line = source.lines[at];
  if (!line || !startsWithSectionMark(source.masked, line.first, line.last)) return false;
  const reach = indent === "tab" ? 2 : 4;
  // The label of a row may break over lines itself.
  const behind = continuation(source, at + 1, { from: at, to: at }, indent) ?? at + 1;
  for (let index = behind, left = reach; left > 0; left--) {
    const below = source.lines[index];
    if (!below || below.gap > 0 || !isCell(source, below, indent)) return true;
    if (isBlankCell(below) || isValue(source, below)) return false;
    index = continuation(source, index + 1, { from: index, to: index }, indent) ?? index + 1;
  }
  // In a tabbed table a group's label is followed by the label of its first row.
  return indent === "blank";
}

function gather(source: Source, at: number, indent: Indent): { rows: Draft[][]; next: number } {
  const rows: Draft[][] = [];
  let row: Draft[] = [];
  let next = at;
  while (next < source.lines.length) {
    const line = source.lines[next];
    if (!line || (next > at && line.gap > 1)) break;
    if (isCell(source, line, indent)) {
      if (next > at && isHeading(source, next, indent)) break;
      if (next === at || line.gap === 1) {
        row = [];
        rows.push(row);
      }
      row.push({ from: next, to: next });
      next++;
      continue;
    }
    const cell = row.at(-1);
    const behind = cell && continuation(source, next, cell, indent);
    if (!cell || behind === undefined) break;
    cell.to = behind - 1;
    next = behind;
  }
  return { rows, next };
}

const mostFragments = 4;
const longestFragment = 40;
const shortFragment = 16;

/**
 * Where a cell's text breaks over lines, its rest is not indented: `⇥商业⏎⏎企业⏎⇥科研`. The rest has no mark of its own
 * and follows a label: a table ends with a number or a blank cell, so behind a label it goes on, and what stands there
 * is no heading. Behind a blank line only a short rest, or one that closes the label's bracket, is believed. Gives the
 * index of the next cell.
 */
function continuation(source: Source, at: number, cell: Draft, indent: Indent): number | undefined {
  const label = source.lines[cell.to];
  if (!label || isBlankCell(label) || startsAsValue(source, label)) return undefined;
  let sure = true;
  const open = hasOpenBracket(source.masked, label);
  for (let index = at; index <= at + mostFragments; index++) {
    const line = source.lines[index];
    if (!line || line.gap > 1) return undefined;
    if (index > at && isCell(source, line, indent)) return line.gap === 0 || sure ? index : undefined;
    if (!isFragment(source, line)) return undefined;
    sure &&= line.last - line.first <= shortFragment || (open && closesBracket(source.masked, line));
  }
  return undefined;
}

function isFragment(source: Source, line: Line): boolean {
  if (line.block || line.bars > 0 || line.tabs > 0 || line.headingTag > 0) return false;
  if (line.last - line.first > longestFragment) return false;
  const { masked } = source;
  if (looksLikeProse(masked, line.first, line.last) || startsWithMark(masked, line.first, line.last))
    return false;
  return !looksLikeNumber(masked, line.first, line.last);
}

/** `本年收费金额（单` goes on: a bracket is open at its end. */
function hasOpenBracket(masked: string, line: Line): boolean {
  for (let at = line.last - 1; at >= line.first; at--) {
    const character = masked.charAt(at);
    if (character === "）" || character === ")") return false;
    if (character === "（" || character === "(") return true;
  }
  return false;
}

/** Whether a closing bracket comes before any opening one. */
function closesBracket(masked: string, line: Line): boolean {
  for (let at = line.first; at < line.last; at++) {
    const character = masked.charAt(at);
    if (character === "）" || character === ")") return true;
    if (character === "（" || character === "(") return false;
  }
  return false;
}

/**
 * Indented headings and short paragraphs must not become a table: several cells side by side are wanted, and a number,
 * two blank cells on end, or rows of one width that end blank. Blanks before a line say less than a tab, so more is wanted there.
 */
function isTable(source: Source, rows: readonly Draft[][], indent: Indent): boolean {
  let cells = 0;
  let widest = 0;
  let values = 0;
  let blankPairs = 0;
  let openRows = 0;
  const widths = new Set<number>();
  let regular = false;
  for (const row of rows) {
    cells += row.length;
    widest = Math.max(widest, row.length);
    let blankBefore = false;
    for (const cell of row) {
      const line = source.lines[cell.from];
      if (!line) continue;
      const blank = isBlankCell(line);
      if (blank && blankBefore) blankPairs++;
      if (!blank && isValue(source, line)) values++;
      blankBefore = blank;
    }
    if (row.length > 1 && blankBefore) openRows++;
    regular ||= row.length > 1 && widths.has(row.length);
    widths.add(row.length);
  }
  if (indent === "blank") return widest >= 3 && values >= 2;
  return cells >= 3 && widest >= 2 && (values > 0 || blankPairs > 0 || (regular && openRows > 0));
}

function finishRow(source: Source, row: readonly Draft[], indent: Indent): GridRow {
  const cells: GridCell[] = row.map((cell, column) => {
    const slot = slotOf(source, cell, indent);
    return makeCell(source, slot.start, slot.end, column, tabStyle);
  });
  const start = source.lines[row[0]?.from ?? 0]?.start ?? 0;
  const end = source.lines[row.at(-1)?.to ?? 0]?.end ?? start;
  return { span: span(start, end), cells };
}

/** From behind the tabs to the end of the cell's last line. */
function slotOf(source: Source, cell: Draft, indent: Indent): Span {
  const line = source.lines[cell.from];
  const end = source.lines[cell.to]?.end ?? 0;
  if (!line) return span(end, end);
  if (indent === "blank") return span(line.first, end);
  let start = line.start;
  while (start < line.end && source.masked.charCodeAt(start) === tab) start++;
  return span(start, end);
}
