import type { Heading } from "../model/headings.ts";
import type { Report } from "../model/report.ts";
import { readerText } from "../syntax/readerText.ts";
import type { TextLine } from "../syntax/tree.ts";
import { onOneLine } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { escapeTags } from "./cellText.ts";
import { commentsIn } from "./comments.ts";
import { pieceOf } from "./place.ts";
import type { Stretch } from "./prose.ts";

const sectionLevel = 2;
const deepest = 6;
/** A sub-heading is a phrase; with a clause or a sentence in it, it is a paragraph or an item of a list. */
const sentence = /[。；;！？?]|[，,：:]$/;

/**
 * The Markdown level of each heading in the canonical form: the official sections at 2, `（一）` below them at 3.
 * What the author marked keeps its rank among the marked headings. Lines that are no headings are absent.
 */
export function headingLevels(report: Report): ReadonlyMap<TextLine, number> {
  const { outline, tree } = report;
  const levels = new Map<TextLine, number>();
  const official = [...outline.sections.map(({ heading }) => heading), ...outline.duplicates];
  const marked = official.map(({ line }) => line.level).filter((level) => level > 0);
  const shift = marked.length === 0 ? 0 : sectionLevel - Math.min(...marked);
  for (const { line } of official) levels.set(line, sectionLevel);
  for (const { line } of outline.unknown) if (line.level > 0) levels.set(line, sectionLevel);
  for (const heading of outline.subHeadings) {
    const level = levelOfSub(tree.text, heading, shift);
    if (level !== undefined) levels.set(heading.line, level);
  }
  return levels;
}

function levelOfSub(text: string, heading: Heading, shift: number): number | undefined {
  const { line, ordinal } = heading;
  if (line.level > 0) {
    if (ordinal?.style === "hanBracket") return sectionLevel + 1;
    return Math.min(deepest, Math.max(sectionLevel + 1, line.level + shift));
  }
  if (ordinal?.style !== "hanBracket") return undefined;
  return sentence.test(text.slice(line.span.start, line.span.end)) ? undefined : sectionLevel + 1;
}

/** `## 一、总体情况`, and the comments of its line behind it. */
export function headingLine(text: string, line: TextLine, level: number, piece: Span, html: boolean): string {
  const raw = text.slice(line.span.start, line.span.end);
  const words = html ? onOneLine(escapeTags(readerText(raw, false))) : raw;
  const beside = commentsIn(text, piece).filter(
    ({ span }) => span.end <= line.span.start || span.start >= line.span.end,
  );
  return [level > 0 ? `${"#".repeat(level)} ${words}` : words, ...beside.map((comment) => comment.text)].join(
    " ",
  );
}

/** A heading line that the section's text begins on: the heading, and that text without the mark between them. */
export function splitRunOn(
  text: string,
  { line, title }: Heading,
): { readonly heading: string; readonly rest: string } {
  return {
    heading: text.slice(line.span.start, title.end),
    rest: text.slice(title.end, line.span.end).replace(/^[。：:\s]+/, ""),
  };
}

/** The report's title as the `#` line of the canonical form; undefined where it has none. */
export function titleLine(report: Report): Stretch | undefined {
  const { tree } = report;
  const title = titleBlocks(report);
  if (!title) return undefined;
  const span = { start: pieceOf(tree, title.first).start, end: pieceOf(tree, title.last).end };
  const words = title.lines.map((line) => escapeLess(tree.text, line.span)).reduce(joined);
  const comments = commentsIn(tree.text, span).map(({ text }) => text);
  return { span, chunk: [`# ${words}`, ...comments].join("\n\n") };
}

/** The report's title as a reader sees it, in one line. */
export function titleText(report: Report): string | undefined {
  const lines = titleBlocks(report)?.lines;
  return lines
    ?.map(({ span }) => readerText(report.tree.text.slice(span.start, span.end), false))
    .reduce(joined);
}

/** The lines that the title stands in, in order. */
export function titleLines(report: Report): readonly TextLine[] {
  return titleBlocks(report)?.lines ?? [];
}

interface TitleBlocks {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly TextLine[];
}

/** Rules and `key: value` lines of a damaged front matter are no part of a title below them. */
const notTitle = /^(?:-{3,}|[^：:]{1,10}[：:].*)$/;

/** The lines that the title runs over; undefined where something else stands between them. */
function titleBlocks({ identity, tree }: Report): TitleBlocks | undefined {
  if (!identity.title) return undefined;
  const { start, end } = identity.title.span;
  const from = tree.blocks.findIndex(({ span }) => span.start >= start);
  const last = tree.blocks.findLastIndex(({ span }) => span.end <= end);
  const blocks = tree.blocks.slice(from, last + 1);
  if (from < 0 || !blocks.every((block) => block.kind === "line")) return undefined;
  // Where the author has marked the title, what stands above the mark is none of it.
  const marked = blocks.findLastIndex((line, at) => line.level > 0 && (blocks[at - 1]?.level ?? 1) === 0);
  const ruled = blocks.findLastIndex(({ span }) => notTitle.test(tree.text.slice(span.start, span.end))) + 1;
  const skipped = Math.max(0, marked, ruled);
  const lines = blocks.slice(skipped);
  return lines.length === 0 ? undefined : { first: from + skipped, last, lines };
}

function escapeLess(text: string, span: Span): string {
  const raw = text.slice(span.start, span.end);
  return /<[a-z/!]/i.test(raw) ? escapeTags(readerText(raw, false)) : raw;
}

/** Lines of Chinese are one line without a blank between them. */
function joined(left: string, right: string): string {
  return /[a-z0-9]$/i.test(left) && /^[a-z0-9]/i.test(right) ? `${left} ${right}` : left + right;
}
