import { isBlank, span } from "../util/span.ts";
import { withoutEmphasis } from "./cells.ts";
import type { Line } from "./lines.ts";
import type { TextLine } from "./tree.ts";

const hash = 35;

/** A line that belongs to no table: its heading marks and the emphasis around it taken off. */
export function readTextLine(masked: string, line: Line): TextLine {
  const { first, last } = line;
  const level = markLevel(masked, first, last);
  const start = behindBlanks(masked, first + level, last);
  let end = beforeBlanks(masked, start, last);
  if (level > 0) end = withoutClosingMarks(masked, start, end);
  // Marks alone are a heading still to be written; they are kept as text because no line is empty.
  if (start === end) return { kind: "line", span: span(first, last), level: 0 };
  return {
    kind: "line",
    span: withoutEmphasis(masked, start, end),
    level: level > 0 ? level : line.headingTag,
  };
}

/** Blanks by their names: what web editors and many authors indent a line with. */
const blankName = /&(?:nbsp|ensp|emsp|thinsp|#160|#819[45]|#12288|#x(?:0{0,2}a0|200[23]|3000));/iy;
const longestName = 8;
const ampersand = 38;
const semicolon = 59;

/** Where the blank that begins at an offset ends; the offset itself where none does. */
function blankEnd(masked: string, at: number): number {
  const code = masked.charCodeAt(at);
  if (code !== ampersand) return isBlank(code) ? at + 1 : at;
  blankName.lastIndex = at;
  return blankName.test(masked) ? blankName.lastIndex : at;
}

function behindBlanks(masked: string, start: number, end: number): number {
  let at = start;
  for (let next = at; at < end; at = next) {
    next = blankEnd(masked, at);
    if (next === at || next > end) return at;
  }
  return at;
}

function beforeBlanks(masked: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const code = masked.charCodeAt(at - 1);
    let first = at - 1;
    if (code === semicolon) {
      const last = Math.max(start, at - longestName);
      while (first > last && masked.charCodeAt(first) !== ampersand) first--;
      if (masked.charCodeAt(first) !== ampersand || blankEnd(masked, first) !== at) return at;
    } else if (!isBlank(code)) return at;
    at = first;
  }
  return at;
}

/** One to six `#`, with a blank or a character beyond ASCII behind them, since many authors leave the blank out. */
function markLevel(masked: string, first: number, last: number): number {
  let at = first;
  while (at < last && masked.charCodeAt(at) === hash) at++;
  const level = at - first;
  if (level === 0 || level > 6) return 0;
  const code = masked.charCodeAt(at);
  return at === last || isBlank(code) || code > 127 || code === 42 ? level : 0;
}

/** `## 二、… ##`: closing marks behind a blank are not the heading's text. */
function withoutClosingMarks(masked: string, start: number, end: number): number {
  let at = end;
  while (at > start && masked.charCodeAt(at - 1) === hash) at--;
  if (at === end || (at > start && !isBlank(masked.charCodeAt(at - 1)))) return end;
  return beforeBlanks(masked, start, at);
}
