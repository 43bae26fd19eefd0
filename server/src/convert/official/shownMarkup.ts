import { isBlank, type Span } from "../../util/span.ts";
import { commentsIn } from "../comments.ts";
import type { ParagraphBlock } from "./document.ts";
import { isLoaded } from "./inline.ts";
import type { Writing } from "./paragraphs.ts";

const tagStart = /<([a-z]{3,6})\b/gi;

/**
 * Pictures, scripts and the like between two blocks of a draft, letter by letter: they are not published, and the author
 * is to see it. A web page is full of them, and there they are no words of the report.
 */
export function shownMarkup({ text, htmlPage }: Writing, gap: Span): readonly ParagraphBlock[] {
  const source = text.slice(gap.start, gap.end);
  if (htmlPage || !source.includes("<")) return [];
  const comments = commentsIn(text, gap);
  const shown: ParagraphBlock[] = [];
  let done = gap.start;
  let next = 0;
  for (const { 1: name = "", index } of source.matchAll(tagStart)) {
    const start = gap.start + index;
    while (comments[next] && (comments[next]?.span.end ?? 0) <= start) next++;
    const isCommented = (comments[next]?.span.start ?? start + 1) <= start;
    if (start < done || isCommented || !isLoaded(name.toLowerCase())) continue;
    done = endOf(text, start, name, gap.end);
    const span = { start, end: done };
    shown.push({ kind: "paragraph", role: "verbatim", runs: [{ text: text.slice(start, done) }], span });
  }
  return shown;
}

/** Behind the closing tag of a script or style, else behind the tag itself. */
function endOf(text: string, start: number, name: string, limit: number): number {
  const close = /^(?:script|style|iframe)$/i.test(name) ? text.indexOf(`</${name}>`, start) : -1;
  const tag = text.indexOf(">", start);
  let end = close !== -1 && close < limit ? close + name.length + 3 : tag === -1 ? limit : tag + 1;
  end = Math.min(end, limit);
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}
