import type { Clipboard } from "../convert/clipboard.ts";
import { isMarkdown } from "../convert/prose.ts";
import { lineEnding } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import type { Edit } from "../rules/finding.ts";
import { framed } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { gridAt, lineOf } from "./place.ts";

/** A longer text is no passage of a report. */
const longest = 200_000;

/**
 * Pastes several paragraphs with a blank line between them. Word, and most web pages, copy each of them as one line, and
 * lines without a blank line between them are one paragraph in Markdown. Undefined where there are not several, where
 * they are divided already, or where a line need not be a paragraph.
 */
export function pasteParagraphs(report: Report, selection: Span, clipboard: Clipboard): Edit | undefined {
  const paragraphs = paragraphsOf(clipboard);
  const { text } = report.tree;
  if (!paragraphs || !isMarkdown(report) || gridAt(report.tree, lineOf(text, selection.start)))
    return undefined;
  const eol = lineEnding(text);
  const written = paragraphs.join(eol + eol);
  const [before, after] = [lineOf(text, selection.start), lineOf(text, selection.end)];
  const isOpen = text.slice(selection.end, after.end).trim() === "";
  if (!isOpen) return { span: selection, text: written + (endsLine(clipboard) ? eol + eol : "") };
  if (text.slice(before.start, selection.start).trim() !== "") return { span: selection, text: written };
  const span = { start: before.start, end: after.end };
  const around = text.slice(0, span.start) + text.slice(span.end);
  // The last line's own break stays behind it, and is not to be counted as a blank line.
  const lines = framed(around, span.start, written, eol);
  return { span, text: /^(?:\r\n?|\n)[ \t]*[^\s]/.test(text.slice(span.end)) ? `${lines}${eol}` : lines };
}

const endsLine = ({ text = "" }: Clipboard): boolean => /[\r\n]$/.test(text);

function paragraphsOf({ html, text = "" }: Clipboard): readonly string[] | undefined {
  if (text.length > longest) return undefined;
  const lines = text.trim().split(/\r\n|\r|\n/);
  // Full-width blanks at the beginning of a paragraph are its author's.
  const trimmed = lines.map((line) => line.replace(/^[ \t\u00a0]+/, "").trimEnd());
  const isPlain = trimmed.length > 1 && trimmed.every((line) => line !== "" && !isMarked(line));
  if (!isPlain) return undefined;
  const isDivided = countOf(html, /<\/p>/gi) >= trimmed.length || trimmed.slice(0, -1).every(isClosed);
  return isDivided ? trimmed : undefined;
}

function countOf(text: string | undefined, what: RegExp): number {
  return text === undefined || text.length > 20 * longest ? 0 : (text.match(what)?.length ?? 0);
}

/** What Markdown reads as something else than a paragraph. */
function isMarked(line: string): boolean {
  return /^(?:[-*+>|]|#{1,6}\s|\d{1,9}[.)]\s|`{3}|~{3}|<|={2,}$)/.test(line) || line.includes("\t");
}

/** A line that ends where a sentence does, or is a heading. */
function isClosed(line: string): boolean {
  const ordinal = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])/;
  return /[。！？；：!?;:][”’」』）)》】]?$/.test(line) || (line.length < 30 && ordinal.test(line));
}
