import type { Span } from "./span.ts";

/** The start of the line that `offset` stands in. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}

/** The offset behind the line ending of the line that `offset` stands in, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
  return Math.min(text.length, at + 1);
}

/** How a block of lines is put in at `offset`, with a blank line before it and after it where there is none yet. */
export function framed(text: string, offset: number, lines: string, eol: string): string {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  const lead =
    before.trim() === "" || /(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)[ \t]*$/.test(before.slice(-8))
      ? ""
      : /[\r\n]$/.test(before)
        ? eol
        : eol + eol;
  const trail = after.trim() === "" || /^[ \t]*[\r\n]/.test(after) ? "" : eol;
  return lead + lines + trail;
}

/** The first line of a span, for findings that would otherwise underline pages. */
export function firstLine(text: string, span: Span): Span {
  let end = span.start;
  while (end < span.end && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return { start: span.start, end };
}

/** The text with all white space that holds a break made one blank: in linear time, which a `\s*` on both sides is not. */
export function onOneLine(text: string, breaks: RegExp = /[\r\n]/): string {
  return text.replace(/\s+/g, (blanks) => (breaks.test(blanks) ? " " : blanks));
}

/** Where each line of a text starts; lines end with LF, CRLF or CR. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  const onlyLf = !text.includes("\r");
  for (let at = onlyLf ? text.indexOf("\n") : 0; at >= 0 && at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    at = onlyLf ? text.indexOf("\n", at + 1) : at + 1;
  }
  return Uint32Array.from(starts);
}

/** The line that an offset stands in, counted from 0. */
export function lineOf(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
