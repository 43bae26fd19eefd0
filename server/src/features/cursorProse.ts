import type { Report } from "../model/report.ts";
import type { Span } from "../util/span.ts";

/** A caret in running text behind something that asks for help: an opened title, or a word that a body's name follows. */
export type ProseContext =
  /** Behind 《; `span` begins with it and holds the 》 that the editor closed by itself. */
  | { readonly kind: "citation"; readonly span: Span }
  /** Behind 由 or 向 and the beginning of a name; `starts` are where the name may begin, the nearest last. */
  | { readonly kind: "name"; readonly span: Span; readonly starts: readonly number[] };

const opened = /《[^《》|]{0,24}$/;
const leading = /[由向]/g;
const longestName = 16;

/** Undefined in ordinary prose: nobody is to be disturbed in the middle of a sentence. */
export function proseContext({ tree }: Report, line: Span, offset: number): ProseContext | undefined {
  const before = tree.text.slice(Math.max(line.start, offset - 40), offset);
  const title = opened.exec(before);
  if (title) {
    const closed = tree.text.charAt(offset) === "》" ? 1 : 0;
    return { kind: "citation", span: { start: offset - title[0].length, end: offset + closed } };
  }
  const word = new RegExp(`[\\p{Script=Han}A-Za-z]{2,${longestName}}$`, "u").exec(before)?.[0] ?? "";
  const starts = [...word.matchAll(leading)]
    .map(({ index }) => offset - word.length + index + 1)
    .filter((start) => start < offset);
  const [first] = starts;
  return first === undefined ? undefined : { kind: "name", span: { start: first, end: offset }, starts };
}
