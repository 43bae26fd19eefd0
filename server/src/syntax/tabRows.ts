import { span } from "../util/span.ts";
import { makeCell, tabStyle } from "./cells.ts";
import { isMarkOnly, looksLikeNumber, looksLikeProse, startsWithSectionMark } from "./characters.ts";
import type { Line } from "./lines.ts";
import { quotedCellEnd } from "./quotedCell.ts";
import { isPairs, type Reader, type Source } from "./source.ts";
import type { Grid, GridCell, GridRow } from "./tree.ts";

const tab = 9;
const colon = 58;
const hash = 35;
const fullWidthColon = 0xff1a;

/** What a line says for or against a table of tab-separated rows. */
type Evidence = "none" | "neutral" | "weak" | "strong";

/** Rows with tabs between the cells, as pasted from Excel or Word, and as OCR and PDF tools leave them. */
export const readTabRows: Reader = (source, at, above) => {
  const head = source.lines[at];
  // A row of tabs alone begins no table, nor does an indented line, which may be a heading.
  if (!head || head.first === head.last || isIndented(source, head)) return undefined;
  const rows: GridRow[] = [];
  let strong = 0;
  let weak = 0;
  let counted = false;
  let next = at;
  while (next < source.lines.length) {
    const line = source.lines[next];
    if (!line || (next > at && line.gap > 1)) break;
    if (next > at && isTrimmedRow(source, next)) {
      rows.push(readRow(source, next)[0]);
      next++;
      continue;
    }
    const quotes = quotedCellEnd(source, next);
    const says = quotes ? "strong" : evidence(source, line);
    if (isIndented(source, line) && !isAboveFullRow(source, next)) break;
    // A page break leaves a blank line inside a table: only a full row goes on behind it.
    if (says === "none" || (next > at && line.gap === 1 && line.tabs < 2)) break;
    if (says === "strong") strong++;
    else if (says === "weak") {
      weak++;
      counted ||= hasNumber(source, line);
    }
    const [row, behind] = readRow(source, next);
    rows.push(row);
    next = behind;
  }
  const [first, last] = [rows[0], rows.at(-1)];
  // Two rows of several cells; of rows of two cells three are wanted, or two with a number in one of them. Below a
  // table one row is enough, as when a page break cut it off.
  const isTable =
    strong > 1 ||
    strong + weak > 2 ||
    (strong + weak === 2 && counted) ||
    (above === "tab-rows" && (strong > 0 || counted || isPairs(rows)));
  if (!first || !last || !isTable) return next > at ? { grid: undefined, next } : undefined;
  const whole = span(first.span.start, last.span.end);
  const grid: Grid = {
    kind: "grid",
    layout: "tab-rows",
    span: whole,
    rows,
    headRows: 0,
    delimiter: undefined,
  };
  return { grid, next };
};

/** A tab before the text and none in it. */
function isIndented(source: Source, line: Line): boolean {
  return line.tabs === 1 && line.first < line.last && source.masked.charCodeAt(line.start) === tab;
}

function isAboveFullRow(source: Source, at: number): boolean {
  const below = source.lines[at + 1];
  return below?.gap === 0 && evidence(source, below) === "strong";
}

const longestTrimmed = 40;
/** Table 三 has 28 lines between its first row and its last. */
const mostTrimmed = 28;

/**
 * Whether a line without tabs is a row whose blank cells were trimmed off: right below a row, and above one with
 * numbers, where only more such lines stand between. A heading has the head of its table below, which has none.
 */
function isTrimmedRow(source: Source, at: number): boolean {
  for (let index = at; index < at + mostTrimmed; index++) {
    const line = source.lines[index];
    if (!line || line.block || line.gap > 0) return false;
    if (line.tabs > 0) return index > at && evidence(source, line) !== "none" && holdsNumber(source, line);
    if (source.masked.charCodeAt(line.first) === hash || line.last - line.first > longestTrimmed)
      return false;
    if (looksLikeProse(source.masked, line.first, line.last)) return false;
  }
  return false;
}

function holdsNumber(source: Source, line: Line): boolean {
  for (let start = line.start; start < line.end; ) {
    const end = nextTab(source.masked, start, line.end);
    if (looksLikeNumber(source.masked, start, end)) return true;
    start = end + 1;
  }
  return false;
}

const longestCount = 16;

/** Whether a row of two cells is a label and a number; a label with a colon is rather an address line. */
function hasNumber(source: Source, line: Line): boolean {
  const { masked } = source;
  const border = nextTab(masked, line.first, line.last);
  for (let at = line.first; at < border; at++) {
    const code = masked.charCodeAt(at);
    if (code === colon || code === fullWidthColon) return false;
  }
  return line.last - border <= longestCount && looksLikeNumber(masked, border + 1, line.last);
}

function evidence(source: Source, line: Line | undefined): Evidence {
  if (!line || line.tabs === 0 || line.block) return "none";
  const { masked } = source;
  if (line.first === line.last) return "neutral";
  let leading = 0;
  for (let at = line.start; at < line.first; at++) if (masked.charCodeAt(at) === tab) leading++;
  const pieceEnd = nextTab(masked, line.first, line.last);
  // One piece alone may be an indented paragraph or heading.
  if (pieceEnd === line.last) {
    if (looksLikeProse(masked, line.first, line.last)) return "none";
    if (line.tabs < 2 && startsWithSectionMark(masked, line.first, line.last)) return "none";
  }
  if (leading === line.tabs) return "neutral";
  if (line.tabs > 1) return "strong";
  // Word leaves `一、⇥总体情况` where it numbers by itself.
  if (isMarkOnly(masked, line.first, pieceEnd)) {
    const alone = startsWithSectionMark(masked, line.first, line.last);
    return alone || looksLikeProse(masked, pieceEnd, line.last) ? "none" : "neutral";
  }
  return "weak";
}

/** Offset of the first tab from `start`, or `end`; a search by `indexOf` would run on through the whole text. */
function nextTab(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== tab) at++;
  return at;
}

/** The row that begins on line `at`, and the index of the line behind it. */
function readRow(source: Source, at: number): readonly [GridRow, number] {
  const cells: GridCell[] = [];
  let index = at;
  let line = source.lines[index];
  let start = line?.start ?? 0;
  const rowStart = start;
  while (line) {
    const quoted = quotedCellEnd(source, index, start);
    const last = quoted ? quoted.start : line.end;
    for (
      let end = nextTab(source.masked, start, last);
      end < last;
      end = nextTab(source.masked, start, last)
    ) {
      cells.push(makeCell(source, start, end, cells.length, tabStyle));
      start = end + 1;
    }
    if (!quoted) {
      cells.push(makeCell(source, start, line.end, cells.length, tabStyle));
      break;
    }
    cells.push(quotedCell(source, quoted.start, quoted.end, cells.length));
    index = quoted.line;
    line = source.lines[index];
    start = quoted.end + 1;
    if (!line || quoted.end >= line.end) break;
  }
  return [{ span: span(rowStart, line?.end ?? start), cells }, index + 1];
}

/** A cell that Excel quoted because a line break stands in it. */
function quotedCell(source: Source, start: number, end: number, column: number): GridCell {
  const inner = makeCell(source, start + 1, end - 1, column, tabStyle);
  return { ...inner, slot: span(start, end), text: inner.text.replaceAll('""', '"') };
}
