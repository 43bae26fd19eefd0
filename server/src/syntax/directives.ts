import { isBlank, type Span, span, trimSpan } from "../util/span.ts";
import type { Directive } from "./tree.ts";

const keyword = "ogi-ignore";

/** `:` and `：`, before the reason. */
function isColon(code: number): boolean {
  return code === 58 || code === 0xff1a;
}

/** Blanks, `,` `，` `、` and `;` between ids. */
function isSeparator(code: number): boolean {
  return isBlank(code) || code === 44 || code === 0xff0c || code === 0x3001 || code === 59 || code === 0xff1b;
}

/**
 * Reads the comment from `start` to `end` as `<!-- ogi-ignore id id: reason -->`; undefined for any other comment.
 * The ids are ASCII, so a reason without its colon is still told from them.
 */
export function readDirective(text: string, start: number, end: number): Directive | undefined {
  const inner = trimSpan(text, span(start + 4, Math.max(start + 4, end - 3)));
  if (!text.startsWith(keyword, inner.start)) return undefined;
  let at = inner.start + keyword.length;
  if (at < inner.end && !isSeparator(text.charCodeAt(at)) && !isColon(text.charCodeAt(at))) return undefined;

  const rules: { readonly id: string; readonly span: Span }[] = [];
  while (at < inner.end) {
    while (at < inner.end && isSeparator(text.charCodeAt(at))) at++;
    const idStart = at;
    while (at < inner.end && isIdCharacter(text.charCodeAt(at))) at++;
    if (at === idStart) break;
    rules.push({ id: text.slice(idStart, at), span: span(idStart, at) });
  }
  while (at < inner.end && (isColon(text.charCodeAt(at)) || isBlank(text.charCodeAt(at)))) at++;
  const reason = text.slice(at, inner.end);
  return { span: span(start, end), rules, reason: reason === "" ? undefined : reason };
}

function isIdCharacter(code: number): boolean {
  return code > 32 && code < 127 && !isColon(code) && !isSeparator(code);
}
