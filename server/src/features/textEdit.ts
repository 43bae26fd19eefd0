import type { Edit } from "../rules/finding.ts";

/** Applies edits that do not overlap, in whatever order they come; inserts at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let at = 0;
  for (const { span, text: written } of ordered) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether two groups of edits touch the same text. Inserts at one place count as touching: their order would matter. */
export function overlap(first: readonly Edit[], second: readonly Edit[]): boolean {
  return first.some(({ span: a }) =>
    second.some(({ span: b }) =>
      a.start === a.end && b.start === b.end ? a.start === b.start : a.start < b.end && b.start < a.end,
    ),
  );
}

/** The one edit that makes `after` of `before`; undefined where they are equal. Never cuts a character or a CRLF in two. */
export function smallestEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start--;
  let same = 0;
  const most = shorter - start;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  while (same > 0 && (isInside(before, before.length - same) || isInside(after, after.length - same))) same--;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}

/** Whether an offset lies between the halves of a surrogate pair or of a CRLF. */
function isInside(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return (
    (code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff) ||
    (code === 10 && before === 13)
  );
}
