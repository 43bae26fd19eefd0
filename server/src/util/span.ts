import { isUnseen } from "./unseen.ts";

/** A half-open range of UTF-16 offsets into a text: `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The smallest span that holds both. */
export function cover(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** Whether `offset` lies in `outer`, its end included, so that a caret at the end of a word is still in it. */
export function touches(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

/** The span without the white space at its two ends; an all-blank span collapses to its start. */
export function trimSpan(text: string, outer: Span): Span {
  let { start, end } = outer;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === end ? { start: outer.start, end: outer.start } : { start, end };
}

/**
 * What no reader sees, as it is met in real reports: ASCII blanks, no-break space, ideographic space, BOM, and the
 * characters without width that pages and chats put between others.
 */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    isUnseen(code)
  );
}
