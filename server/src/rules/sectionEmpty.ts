import type { Section } from "../model/outline.ts";
import type { Report } from "../model/report.ts";
import type { Block } from "../syntax/tree.ts";
import { fold } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { fullTitle } from "./support/names.ts";
import { subHeadingLines } from "./support/subHeadings.ts";

const nothing = /^(?:无|暂无|没有|无内容)[。.]?$/;

export const sectionEmpty: Rule = {
  id: "section.empty",
  severity: "warning",
  *check(report) {
    if (report.beforeForms) return;
    for (const section of report.outline.sections) {
      if (!isEmptySection(report, section)) continue;
      yield {
        span: section.heading.line.span,
        say: (t) => t.sectionEmpty(fullTitle(section.form)),
        data: { section: section.form.key },
      };
    }
  },
};

/** Whether 一 or 五 says nothing. */
export function isEmptySection(report: Report, section: Section): boolean {
  const { key } = section.form;
  if (key !== "overview" && key !== "issues") return false;
  if (section.heading.runsOn) return false;
  const blocks = blocksOf(report, section);
  return blocks.length === 0 || (key === "issues" && blocks.every((block) => saysNothing(report, block)));
}

function saysNothing({ tree: { text } }: Report, { kind, span }: Block): boolean {
  return kind === "line" && nothing.test(fold(text.slice(span.start, Math.min(span.end, span.start + 40))));
}

/** What is written in a section besides headings; a few lines are enough to know that it is not empty. */
function blocksOf(report: Report, section: Section): readonly Block[] {
  const headings = subHeadingLines(report);
  return section.body.filter((block) => block.kind !== "line" || !headings.has(block)).slice(0, 5);
}
