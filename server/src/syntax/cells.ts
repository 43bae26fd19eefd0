import { isEscaped } from "../util/pipeLine.ts";
import { isBlank, type Span, span } from "../util/span.ts";
import type { Line } from "./lines.ts";
import { readerText } from "./readerText.ts";
import type { Source } from "./source.ts";
import type { GridCell } from "./tree.ts";

const asterisk = 42;
const lowLine = 95;
const bar = 124;

/** How the cells of a layout are read. */
export interface CellStyle {
  /** A pipe table is Markdown: `\|` is a bar in the text, `1\.` is `1.` and `**14**` is 14. */
  readonly markdown: boolean;
  /** Where a value is written into a blank cell: after one blank, or at the cell's very start. */
  readonly caretAfterBlank: boolean;
}

export const pipeStyle: CellStyle = { markdown: true, caretAfterBlank: true };
export const tabStyle: CellStyle = { markdown: false, caretAfterBlank: false };

/** The cell in the region from `start` to `end`. */
export function makeCell(
  source: Source,
  start: number,
  end: number,
  column: number,
  style: CellStyle,
): GridCell {
  const { text, masked } = source;
  let first = start;
  let last = end;
  while (first < last && isBlank(masked.charCodeAt(first))) first++;
  while (last > first && isBlank(masked.charCodeAt(last - 1))) last--;
  const slot = span(start, end);
  const content = style.markdown ? withoutEmphasis(masked, first, last) : span(first, last);
  const shown = first === last ? "" : readerText(text.slice(content.start, content.end), style.markdown);
  // `&nbsp;` alone is how some editors write a blank cell.
  if (shown === "") {
    const caret = style.caretAfterBlank && start < end && isBlank(text.charCodeAt(start)) ? start + 1 : start;
    return { span: span(caret, caret), slot, text: "", column, colSpan: 1, rowSpan: 1 };
  }
  return { span: content, slot, text: shown, column, colSpan: 1, rowSpan: 1 };
}

/** Without the `**` or `__` around the whole; emphasis on a part of it stays. */
export function withoutEmphasis(text: string, start: number, end: number): Span {
  const mark = text.charCodeAt(start);
  if (mark !== asterisk && mark !== lowLine) return span(start, end);
  let width = 0;
  while (width < 3 && start + width < end && text.charCodeAt(start + width) === mark) width++;
  if (end - start <= 2 * width) return span(start, end);
  for (let at = start + width; at < end - width; at++) {
    if (text.charCodeAt(at) === mark) return span(start, end);
  }
  for (let at = end - width; at < end; at++) if (text.charCodeAt(at) !== mark) return span(start, end);
  let first = start + width;
  let last = end - width;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return first === last ? span(start, end) : span(first, last);
}

/** The cells between the bars of a line. The last bar is a terminator; so is the first where `outerBar` says so. */
export function splitAtBars(source: Source, line: Line, outerBar: boolean): GridCell[] {
  const { masked } = source;
  const cells: GridCell[] = [];
  let start = line.first;
  if (outerBar && masked.charCodeAt(start) === bar) start++;
  for (let at = masked.indexOf("|", start); at >= 0 && at < line.last; at = masked.indexOf("|", at + 1)) {
    if (isEscaped(masked, at, line.first)) continue;
    cells.push(makeCell(source, start, at, cells.length, pipeStyle));
    start = at + 1;
  }
  // A bar alone is a row that is being typed: it has one cell, still blank.
  if (start < line.last || cells.length === 0)
    cells.push(makeCell(source, start, line.last, cells.length, pipeStyle));
  return cells;
}
