import { isBlank, span } from "../util/span.ts";
import { withoutEmphasis } from "./cells.ts";
import type { Line } from "./lines.ts";
import type { TextLine } from "./tree.ts";

const hash = 35;

/** A line that belongs to no table: its heading marks and the emphasis around it taken off. */
export function readTextLine(masked: string, line: Line): TextLine {
  const { first, last } = line;
  const level = markLevel(masked, first, last);
  let start = first + level;
  let end = last;
  while (start < end && isBlank(masked.charCodeAt(start))) start++;
  if (level > 0) end = withoutClosingMarks(masked, start, end);
  // Marks alone are a heading still to be written; they are kept as text because no line is empty.
  if (start === end) return { kind: "line", span: span(first, last), level: 0 };
  return {
    kind: "line",
    span: withoutEmphasis(masked, start, end),
    level: level > 0 ? level : line.headingTag,
  };
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
  while (at > start && isBlank(masked.charCodeAt(at - 1))) at--;
  return at;
}
