import { lineEnding } from "../model/canonical.ts";
import { sectionIndex } from "../model/headings.ts";
import type { Report } from "../model/report.ts";
import { signatureStart } from "../model/signature.ts";
import { lineStart } from "../util/lines.ts";

/**
 * The text with its sections in the order of the form, each with all that stands in it. What stands before the first
 * section stays at the head, a signature below the last one stays at the end; not a word is changed.
 */
export function organizeSections(report: Report): string {
  const { tree, outline } = report;
  const { text } = tree;
  const ordered = outline.sections.toSorted((a, b) => sectionIndex(a.form.key) - sectionIndex(b.form.key));
  const [first] = outline.sections;
  if (!first || ordered.every((section, at) => section === outline.sections[at])) return text;
  const eol = lineEnding(text);
  const end = signatureStart(report);
  const head = text.slice(0, lineStart(text, first.span.start));
  const pieces = ordered.map(({ span }) =>
    text.slice(lineStart(text, span.start), Math.min(span.end, end)).trimEnd(),
  );
  const upTo = text.slice(0, end);
  const gap = upTo.slice(upTo.trimEnd().length);
  return head + pieces.join(eol + eol) + gap + text.slice(end);
}
