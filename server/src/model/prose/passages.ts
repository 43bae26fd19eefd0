import type { SectionKey, TableKey } from "../../schema/types.ts";
import type { TextLine, Tree } from "../../syntax/tree.ts";
import { cover, isBlank, type Span } from "../../util/span.ts";
import { isSentence } from "../headings.ts";
import type { Identity } from "../identity.ts";
import type { Outline } from "../outline.ts";
import type { Unreadable } from "../unreadable.ts";

/** A stretch of running text: one line, or the lines that a converter broke one paragraph into. */
export interface Passage {
  /** In the author's text. */
  readonly span: Span;
  /** What stands there, comments, tags and line breaks blanked; as long as the span, so that offsets agree. */
  readonly text: string;
  /** The section it stands in; undefined before the first one. */
  readonly section: SectionKey | undefined;
  /** Whether it is a sub-heading, such as （一）主动公开. */
  readonly heading: boolean;
}

/**
 * All running text of a report in document order: not the title, the sections' headings, tables, front matter, code,
 * nor what is the form's table run together.
 */
export function readProse(
  tree: Tree,
  outline: Outline,
  { title }: Identity,
  unreadable: ReadonlyMap<TableKey, Unreadable>,
): readonly Passage[] {
  const { text } = tree;
  const sectionLines = new Map(outline.sections.map(({ heading }) => [heading.line, heading]));
  const headings = new Set(
    outline.subHeadings.filter((each) => !isSentence(text, each)).map(({ line }) => line),
  );
  const silent = [...unreadable.values()].map(({ span }) => span);
  if (title) silent.push(title.span);
  const stretches: { span: Span; section: SectionKey | undefined; heading: boolean }[] = [];
  let at = 0;
  let above: TextLine | undefined;
  for (const block of tree.blocks) {
    while ((outline.sections[at]?.span.start ?? text.length) <= block.span.start) at++;
    const section = outline.sections[at - 1]?.form.key;
    const open = above;
    above = undefined;
    if (block.kind !== "line" || silent.some((span) => holds(span, block.span))) continue;
    const own = sectionLines.get(block);
    if (own && !own.runsOn) continue;
    const heading = headings.has(block);
    const last = stretches.at(-1);
    if (last && open && !own && !heading && runsOn(text, open, block))
      last.span = cover(last.span, block.span);
    else
      stretches.push({
        span: own ? { start: own.title.end, end: block.span.end } : block.span,
        section,
        heading,
      });
    if (!heading) above = block;
  }
  return stretches.map(({ span, section, heading }) => ({
    span,
    text: masked(text, span),
    section,
    heading,
  }));
}

/** What stands before the first section. */
export function prefaceOf(prose: readonly Passage[]): readonly Passage[] {
  const end = prose.findIndex(({ section }) => section !== undefined);
  return end < 0 ? prose : prose.slice(0, end);
}

/**
 * The passages that hold some words: one search through the whole text finds them, which asks less than one in each of
 * thousands of passages. `words` is global, and neither begins nor ends with a blank.
 */
export function* passagesWith(
  { tree: { text }, prose }: { readonly tree: Tree; readonly prose: readonly Passage[] },
  words: RegExp,
): Iterable<Passage> {
  let from = 0;
  while (from < text.length) {
    words.lastIndex = from;
    const found = words.exec(text);
    const passage = found && prose[firstEndingBehind(prose, found.index)];
    if (!passage) return;
    from = found.index < passage.span.start ? passage.span.start : passage.span.end;
    if (from === passage.span.end && passage.text.search(words) >= 0) yield passage;
  }
}

function firstEndingBehind(prose: readonly Passage[], offset: number): number {
  let low = 0;
  let high = prose.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}

/** So long is a line that a converter broke: a shorter one ends where its author ended it. */
const brokenLine = 18;
const ended = /[。；！？：:;!?.]$/;
const begins = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[一二三四五六七八九十]是|#|[-*•·●]\s)/;

/** Whether a line goes on with the sentence of the line right above it, as text out of a PDF does. */
export function runsOn(text: string, above: TextLine, line: TextLine): boolean {
  if (above.level > 0 || line.level > 0) return false;
  const between = text.slice(above.span.end, line.span.start);
  if (!/^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(between)) return false;
  return above.span.end - above.span.start >= brokenLine && !isDivided(text, above, line);
}

/** Whether the upper line ends its sentence, or the lower one begins an item. */
export function isDivided(text: string, { span: above }: TextLine, { span: line }: TextLine): boolean {
  if (ended.test(text.slice(above.end - 1, above.end))) return true;
  return begins.test(text.slice(line.start, Math.min(line.end, line.start + 8)));
}

const unseen = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]{0,500}>|&nbsp;/g;

function masked(text: string, { start, end }: Span): string {
  const source = text.slice(start, end);
  // Nearly every line is as it was written.
  if (!/[<&\r\n]/.test(source)) return source;
  const bare = /[<&]/.test(source) ? source.replace(unseen, (found) => " ".repeat(found.length)) : source;
  return bare.replace(/[\r\n]/g, " ");
}

/** A part of a passage between full stops and semicolons. No claim goes across one of these. */
export interface Sentence {
  readonly passage: Passage;
  /** In the author's text, without the stop and blank ends. */
  readonly span: Span;
  readonly text: string;
}

const stops = /[。；;！？!?]/g;

/** The sentences of a passage; stops inside of （） and 《》 end none. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const { text } = passage;
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      const span = { start: passage.span.start + start, end: passage.span.start + end };
      sentences.push({ passage, span, text: text.slice(start, end) });
    }
    from = to + 1;
  };
  const inside = bracketed(text);
  let next = 0;
  for (const { index } of text.matchAll(stops)) {
    while ((inside[next]?.end ?? text.length) <= index) next++;
    if (index < (inside[next]?.start ?? text.length)) take(index);
  }
  take(text.length);
  return sentences;
}

const brackets = /[（(《〈【[]|[）)》〉】\]]/g;

/** The outermost closed brackets of a text, in order. A bracket that is never closed holds nothing. */
export function bracketed(text: string): readonly Span[] {
  const open: number[] = [];
  const found: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(brackets)) {
    if (/[（(《〈【[]/.test(mark)) {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    while ((found.at(-1)?.start ?? -1) >= start) found.pop();
    found.push({ start, end: index + 1 });
  }
  return found;
}
