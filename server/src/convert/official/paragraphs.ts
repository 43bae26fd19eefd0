import { isDivided, runsOn } from "../../model/prose/passages.ts";
import type { Report } from "../../model/report.ts";
import { signatureStart } from "../../model/signature.ts";
import { readerText } from "../../syntax/readerText.ts";
import type { TextLine } from "../../syntax/tree.ts";
import { onOneLine } from "../../util/lines.ts";
import { cover, type Span } from "../../util/span.ts";
import { commentsIn } from "../comments.ts";
import { isHtmlPage, isMarkdown } from "../prose.ts";
import type { ParagraphBlock, Run } from "./document.ts";
import { plainText, runsOf } from "./inline.ts";
import { joinedLines } from "./joined.ts";

/** How the running text of a draft is written. */
export interface Writing {
  readonly text: string;
  readonly markdown: boolean;
  readonly htmlPage: boolean;
  /** Where the lines begin that sign the report. */
  readonly signed: number;
}

export function writingOf(report: Report): Writing {
  return {
    text: report.tree.text,
    markdown: isMarkdown(report),
    htmlPage: isHtmlPage(report),
    signed: signatureStart(report),
  };
}

/** One line as it is printed: its marks taken off, what they said kept. */
interface PrintedLine {
  readonly span: Span;
  readonly source: string;
  readonly role: ParagraphBlock["role"];
  /** Whether the line begins a paragraph, wherever it stands. */
  readonly begins: boolean;
}

/** The lines between two headings or tables as paragraphs. */
export function paragraphsOf(writing: Writing, lines: readonly TextLine[]): readonly ParagraphBlock[] {
  const paragraphs: PrintedLine[][] = [];
  let above: TextLine | undefined;
  for (const line of lines) {
    const printed = printedLine(writing, line);
    const open = paragraphs.at(-1);
    if (printed && open && above && goesOn(open, printed) && isNext(writing, above, line)) open.push(printed);
    else if (printed) paragraphs.push([printed]);
    above = printed && line;
  }
  return paragraphs.flatMap((each) => paragraphOf(writing, each));
}

/** Whether a line may belong to a paragraph: text goes on with an item or a quoted line, as Markdown has it. */
function goesOn([first]: readonly PrintedLine[], { begins, role }: PrintedLine): boolean {
  if (begins || first?.role === "signature") return false;
  return role === "text" || role === first?.role;
}

function paragraphOf({ markdown }: Writing, lines: readonly PrintedLine[]): readonly ParagraphBlock[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  const source = joinedLines(lines.map((line) => line.source));
  const runs = markdown ? runsOf(source) : [{ text: readerText(source, false) }];
  if (runs.every(({ text }) => text.trim() === "")) return [];
  return [{ kind: "paragraph", role: first.role, runs: trimmed(runs), span: cover(first.span, last.span) }];
}

/** Without blanks at the ends and tags' line breaks in the middle: a paragraph is one line. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const flat = runs.map((run) =>
    /[\r\n]/.test(run.text) ? { ...run, text: run.text.replace(/\s+/g, " ") } : run,
  );
  return flat
    .map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run))
    .map((run, at) => (at === flat.length - 1 ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== "");
}

/** The words of a heading or title as a reader sees them. */
export function wordsOf({ text, markdown }: Writing, { start, end }: Span): string {
  const source = text.slice(start, end);
  return onOneLine(markdown ? plainText(source) : readerText(source, false)).trim();
}

const rule = /^(?:[-\s]{3,}|[*\s]{3,}|[_\s]{3,}|={3,}|#{1,6})$/;
const quoted = /^(?:>[ \t]?){1,9}/;
const bullet = /^[-*+][ \t]{1,9}(?=\S)/;
const dotted = /^[•●][ \t]/;
const numbered = /^\d{1,9}[.)][ \t]/;
const longestSignature = 60;
const indent = /[\u3000]{2}$/;

/** Undefined for a line that is only a mark. */
function printedLine(writing: Writing, { span }: TextLine): PrintedLine | undefined {
  const { text, markdown, signed } = writing;
  const source = text.slice(span.start, span.end);
  if (span.start >= signed && source.length <= longestSignature && !/[。；;]$/.test(source)) {
    return { span, source, role: "signature", begins: true };
  }
  if (dotted.test(source)) return { span, source, role: "item", begins: true };
  if (!markdown) return { span, source, role: "text", begins: false };
  const begins = indent.test(text.slice(Math.max(0, span.start - 4), span.start));
  if (rule.test(source)) return undefined;
  const quote = quoted.exec(source)?.[0] ?? "";
  const rest = source.slice(quote.length);
  if (bullet.test(rest)) {
    const role = quote === "" ? "item" : "quote";
    return { span, source: rest.replace(bullet, "• "), role, begins: true };
  }
  if (numbered.test(rest)) return { span, source: rest, role: quote === "" ? "item" : "quote", begins: true };
  if (quote !== "") return { span, source: rest, role: "quote", begins: false };
  return { span, source: restyled(text, span), role: "text", begins };
}

/** The parser takes emphasis around a whole line off; here it is a style. */
function restyled(text: string, { start, end }: Span): string {
  const source = text.slice(start, end);
  const before = /([*_]{1,3})\s{0,3}$/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  const after = before && /^\s{0,3}([*_]{1,3})/.exec(text.slice(end, end + 6))?.[1];
  if (before && before === after) return before + source + after;
  // A backslash at a line's end breaks the line, and is no text.
  return source.endsWith("\\") && !source.endsWith("\\\\") ? source.slice(0, -1) : source;
}

/**
 * Whether a line goes on with the paragraph of the line above it. Markdown goes on until a blank line, but whoever
 * presses Enter behind a sentence has ended the paragraph.
 */
function isNext({ text, markdown }: Writing, above: TextLine, line: TextLine): boolean {
  if (!markdown) return runsOn(text, above, line);
  if (isDivided(text, above, line)) return false;
  const between = { start: above.span.end, end: line.span.start };
  let gap = text.slice(between.start, between.end);
  if (gap.includes("<!--")) {
    for (const comment of commentsIn(text, between)) gap = gap.replace(comment.text, () => "");
  }
  // Two blanks or a backslash at a line's end break the paragraph's lines for good.
  if (/^[*_]{0,3}(?:[ ]{2}|\\)/.test(gap) || text.endsWith("\\", above.span.end)) return false;
  return /^[^\S\r\n]{0,9}[*_]{0,3}[^\S\r\n]{0,9}(?:\r\n|\r|\n)[^\S\r\n]{0,99}[*_]{0,3}$/.test(gap);
}
