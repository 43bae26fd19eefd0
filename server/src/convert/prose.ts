import type { Report } from "../model/report.ts";
import type { Span } from "../util/span.ts";
import { commentsIn } from "./comments.ts";

/** A paragraph, heading, table or comment of the canonical text. Blank lines divide chunks. */
export type Chunk = string;

/** A stretch of the source and what stands in its place; empty where nothing does. */
export interface Stretch {
  readonly span: Span;
  readonly chunk: Chunk;
}

/** Whether the draft is written in Markdown, so that its line breaks and indents are meant as Markdown reads them. */
export function isMarkdown(report: Report): boolean {
  const { tree, outline, identity } = report;
  if (tree.frontMatter) return true;
  const marked = (at: number): boolean =>
    /(?:^|[\r\n])[ \t\ufeff]{0,4}#{1,6}[^\r\n#]*$/.test(tree.text.slice(Math.max(0, at - 12), at));
  return (
    outline.sections.some(({ heading }) => heading.line.level > 0 && marked(heading.line.span.start)) ||
    (identity.title !== undefined && marked(identity.title.span.start))
  );
}

const blockTag = /<(?:html|body|div|p|h[1-6]|ul|ol|li|section|article|main|center)\b[^<>]*>/i;

/** Whether the draft is a web page: then its tags outside tables are dropped and each of its lines is a paragraph. */
export function isHtmlPage(report: Report): boolean {
  const { tree } = report;
  if (!tree.text.includes("<") || isMarkdown(report)) return false;
  let from = 0;
  for (const { kind, span } of tree.blocks) {
    if (kind === "line") continue;
    if (blockTag.test(tree.text.slice(from, span.start))) return true;
    from = span.end;
  }
  return blockTag.test(tree.text.slice(from));
}

/** The draft from behind its front matter, with stretches replaced and everything between them kept. */
export function readProse(report: Report, stretches: readonly Stretch[]): readonly Chunk[] {
  const { tree } = report;
  const chunks: Chunk[] = [];
  const between = isHtmlPage(report) ? keepMarks : isMarkdown(report) ? keepParagraphs : keepLines;
  let from = tree.frontMatter?.span.end ?? (tree.text.charCodeAt(0) === 0xfeff ? 1 : 0);
  for (const { span, chunk } of stretches) {
    chunks.push(...between(tree.text, { start: from, end: span.start }));
    if (chunk !== "") chunks.push(chunk);
    from = Math.max(from, span.end);
  }
  chunks.push(...between(tree.text, { start: from, end: tree.text.length }));
  return chunks;
}

interface PhysicalLine {
  readonly text: string;
  readonly isBlank: boolean;
  /** Whether the line goes on inside a comment that began above it. */
  readonly inComment: boolean;
}

function linesOf(source: string, within: Span): readonly PhysicalLine[] {
  const comments = commentsIn(source, within);
  let next = 0;
  let at = within.start;
  return source
    .slice(within.start, within.end)
    .split(/(\r\n?|\n)/)
    .flatMap((text, index): readonly PhysicalLine[] => {
      const start = at;
      at += text.length;
      if (index % 2 === 1) return [];
      while ((comments[next]?.span.end ?? start + 1) <= start) next++;
      const inComment = (comments[next]?.span.start ?? start) < start;
      return [{ text, isBlank: text.trim() === "", inComment }];
    });
}

/** In Markdown a paragraph's lines stay together, with their indents. */
function keepParagraphs(source: string, within: Span): readonly Chunk[] {
  const chunks: string[] = [];
  let open = false;
  for (const { text, isBlank, inComment } of linesOf(source, within)) {
    if (inComment || (open && !isBlank)) chunks.push(`${chunks.pop() ?? ""}\n${text.trimEnd()}`);
    else if (!isBlank) chunks.push(text.trimEnd());
    open = inComment || !isBlank;
  }
  return chunks;
}

/** In plain text each line is a paragraph, and its indent is no code. */
function keepLines(source: string, within: Span): readonly Chunk[] {
  const chunks: string[] = [];
  for (const { text, isBlank, inComment } of linesOf(source, within)) {
    if (inComment) chunks.push(`${chunks.pop() ?? ""}\n${text.trimEnd()}`);
    else if (!isBlank) chunks.push(text.trim());
  }
  return chunks;
}

const kept = /<!--[\s\S]*?-->|<img\b[^<>]*>/gi;

/** Between the lines of a web page only comments and pictures say something. */
function keepMarks(source: string, within: Span): readonly Chunk[] {
  return source.slice(within.start, within.end).match(kept) ?? [];
}
