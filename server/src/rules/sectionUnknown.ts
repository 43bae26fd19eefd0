import type { Heading } from "../model/headings.ts";
import type { Outline } from "../model/outline.ts";
import type { Report } from "../model/report.ts";
import { sections } from "../schema/sections.ts";
import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";

export const sectionUnknown: Rule = {
  id: "section.unknown",
  severity: "information",
  *check(report) {
    const { outline, tree, beforeForms } = report;
    if (beforeForms || outline.legacy) return;
    for (const heading of furtherSections(outline)) {
      if (isPiece(report, heading)) continue;
      const title = excerpt(tree.text.slice(heading.line.span.start, heading.line.span.end));
      yield { span: heading.line.span, say: (t) => t.sectionUnknown(title) };
    }
  },
};

/** Whether a line stands among the pieces of a table that could not be read: it may be the label of a row. */
function isPiece({ outline, unreadable }: Report, { line }: Heading): boolean {
  const section = outline.sections.findLast(({ span }) => span.start <= line.span.start);
  return line.level === 0 && section?.form.table !== undefined && unreadable.has(section.form.table);
}

/** The headings that stand as sections beside the six. */
export function furtherSections(outline: Outline): readonly Heading[] {
  return outline.unknown.filter((heading) => continues(heading, outline));
}

/** Whether a heading counts on from the section before it; 一、二、 inside a section is a list of that section. */
function continues({ index, line, ordinal }: Heading, { sections: bound }: Outline): boolean {
  if (line.level > 0) return true;
  const before = bound.findLast((section) => section.heading.index < index)?.heading.ordinal?.value ?? 0;
  return ordinal !== undefined && (ordinal.value > sections.length || ordinal.value === before + 1);
}
