import type { Report } from "../model/report.ts";
import { lineEnd } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { lineOf } from "./place.ts";

/** A caret in the front matter, or where it could be begun. */
export type FrontMatterContext =
  /**
   * A key; `span` runs from the start of the line to the end of what could be the key. `bare` says that the colon is
   * still to be written.
   */
  | { readonly kind: "frontMatterKey"; readonly span: Span; readonly bare: boolean }
  | { readonly kind: "frontMatterValue"; readonly key: string; readonly span: Span }
  | { readonly kind: "none" };

/** Lines of front matter that are looked at while its end is not there yet. */
const longestBlock = 20;

/** Undefined where the caret is not in front matter. */
export function frontMatterContext(
  { tree }: Report,
  line: Span,
  offset: number,
): FrontMatterContext | undefined {
  const { text, frontMatter } = tree;
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const source = text.slice(line.start, line.end);
  if (line.start <= first) {
    // On the very first line the whole block may be written, as long as there is none.
    return frontMatter || !/^\ufeff?-*$/.test(source) || source.length === first
      ? undefined
      : { kind: "frontMatterKey", span: { start: first, end: line.end }, bare: true };
  }
  const end = frontMatter ? frontMatter.span.end - 3 : unclosedEnd(text, first);
  if (offset >= end) return undefined;
  const colon = source.search(/[:：]/);
  if (colon < 0 || offset <= line.start + colon) {
    const stop = colon < 0 ? line.end : line.start + colon;
    return /^\s/.test(source) && source.trim() !== ""
      ? { kind: "none" }
      : { kind: "frontMatterKey", span: { start: line.start, end: stop }, bare: colon < 0 };
  }
  const value = line.start + colon + 1;
  const start = text.charCodeAt(value) === 32 && offset > value ? value + 1 : value;
  return { kind: "frontMatterValue", key: source.slice(0, colon).trim(), span: { start, end: line.end } };
}

/** While the closing `---` is still to be typed, the block runs to its first blank line, heading or table. */
function unclosedEnd(text: string, first: number): number {
  if (!/^---[ \t]*$/.test(text.slice(first, lineOf(text, first).end))) return 0;
  let start = lineEnd(text, first);
  for (let count = 0; count < longestBlock && start < text.length; count++) {
    const { end } = lineOf(text, start);
    const source = text.slice(start, end).trim();
    if (source === "") return end + 1;
    if (/^[#|]/.test(source)) return start;
    start = lineEnd(text, start);
  }
  return start + 1;
}
