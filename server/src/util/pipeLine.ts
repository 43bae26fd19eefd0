import type { Span } from "./span.ts";

/** One cell of a line of a pipe table, in offsets of the line. */
export interface PipeCell {
  /** The region between its bars. */
  readonly slot: Span;
  /** What stands there, without the blanks about it. */
  readonly text: string;
}

/** One line of a pipe table, the outer bars there or not. */
export interface PipeLine {
  readonly indent: string;
  readonly cells: readonly PipeCell[];
  /** Whether a bar stands behind the last cell; a row that is being typed has none yet. */
  readonly closed: boolean;
  /** What stands behind the last bar and is no cell: nothing, or a comment with the blanks before it. */
  readonly tail: string;
}

const space = 32;
const tab = 9;
const bar = 124;
const backslash = 92;

/** Whether the character at `offset` stands behind an odd number of backslashes, not looking before `from`. */
export function isEscaped(text: string, offset: number, from: number): boolean {
  let before = offset;
  while (before > from && text.charCodeAt(before - 1) === backslash) before--;
  return (offset - before) % 2 === 1;
}

/**
 * Divides a line at its bars, as Markdown does: `\|` is a bar in the text, in code spans too; what stands in a comment
 * is no border. Undefined where the line has no bar.
 */
export function splitPipeLine(line: string): PipeLine | undefined {
  const bars = barsIn(line);
  if (bars.length === 0) return undefined;
  const first = trimmed(line, 0, line.length).start;
  const cells: PipeCell[] = [];
  let start = first;
  for (const at of bars) {
    if (at > first) cells.push(cellOf(line, start, at));
    start = at + 1;
  }
  const rest = cellOf(line, start, line.length);
  const closed = cells.length > 0 && isComments(rest.text);
  if (!closed) cells.push(rest);
  return {
    indent: line.slice(0, first),
    cells,
    closed,
    tail: closed && rest.text !== "" ? line.slice(start) : "",
  };
}

/** A text without the spaces and tabs at its ends; other blanks are the author's own. */
export function withoutPadding(text: string, start = 0, end: number = text.length): string {
  const inner = trimmed(text, start, end);
  return text.slice(inner.start, inner.end);
}

function cellOf(line: string, start: number, end: number): PipeCell {
  return { slot: { start, end }, text: withoutPadding(line, start, end) };
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isPadding(text.charCodeAt(start))) start++;
  while (end > start && isPadding(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isPadding(code: number): boolean {
  return code === space || code === tab;
}

function barsIn(line: string): readonly number[] {
  const bars: number[] = [];
  let comment = line.indexOf("<!--");
  for (let at = line.indexOf("|"); at >= 0; at = line.indexOf("|", at + 1)) {
    while (comment >= 0 && comment < at) {
      const close = line.indexOf("-->", comment + 4);
      if (close > at) at = close;
      comment = close < 0 ? -1 : line.indexOf("<!--", close);
    }
    if (line.charCodeAt(at) === bar && !isEscaped(line, at, 0)) bars.push(at);
  }
  return bars;
}

function isComments(text: string): boolean {
  return text === "" || (text.startsWith("<!--") && text.endsWith("-->"));
}
