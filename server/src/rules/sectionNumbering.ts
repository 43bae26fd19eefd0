import { sectionIndex } from "../model/headings.ts";
import type { Section } from "../model/outline.ts";
import type { Report } from "../model/report.ts";
import type { Span } from "../util/span.ts";
import type { Rule } from "./finding.ts";
import { furtherSections } from "./sectionUnknown.ts";
import { replace } from "./support/edits.ts";
import { misplaced } from "./support/order.ts";

interface Wrong {
  readonly section: Section;
  /** What stands before the title. */
  readonly span: Span;
  readonly stated: string;
  /** By how much the ordinal is off; undefined where it is missing or damaged. */
  readonly shift: number | undefined;
}

export const sectionNumbering: Rule = {
  id: "section.numbering",
  severity: "warning",
  *check(report) {
    if (report.beforeForms || report.outline.legacy) return;
    for (const run of runs(report)) {
      const [first] = run;
      if (!first) continue;
      const expected = `${first.section.form.ordinal}、`;
      yield {
        span: first.stated === "" ? first.section.heading.line.span : first.span,
        say: (t) =>
          run.length > 1
            ? t.sectionNumberingRun(first.stated, expected, run.length)
            : t.sectionNumbering(first.stated, expected),
        data: { section: first.section.form.key },
        fixes: () => [
          {
            say: (t) => t.renumber(run.map(({ section }) => `${section.form.ordinal}、`)),
            safe: true,
            edits: run.map(({ section, span }) => replace(span, `${section.form.ordinal}、`)),
          },
        ],
      };
    }
  },
};

/** Wrong ordinals in document order; neighbours that are off by the same are one run with one cause. */
function runs(report: Report): readonly Wrong[][] {
  const { sections } = report.outline;
  const disorder = misplaced(sections.map((section) => sectionIndex(section.form.key))).length > 0;
  const grouped: Wrong[][] = [];
  let open: Wrong[] | undefined;
  const further = [...report.outline.duplicates, ...furtherSections(report.outline)];
  const explained = disorder || report.outline.missing.length > 0 || further.length > 0;
  for (const [at, section] of sections.entries()) {
    const place = at + further.filter(({ index }) => index < section.heading.index).length;
    const wrong = judge(report, section, explained ? place : undefined);
    if (!wrong) {
      open = undefined;
    } else if (open && open[0]?.shift === wrong.shift) {
      open.push(wrong);
    } else {
      open = [wrong];
      grouped.push(open);
    }
  }
  return grouped;
}

/** `place` counts the headings before the section, where one of them has a finding that explains another count. */
function judge(report: Report, section: Section, place: number | undefined): Wrong | undefined {
  const { line, title, ordinal } = section.heading;
  const span = { start: line.span.start, end: title.start };
  const stated = report.tree.text.slice(span.start, span.end).trim();
  const expected = sectionIndex(section.form.key) + 1;
  const value = ordinal?.style === "han" ? ordinal.value : undefined;
  if (value === expected) return undefined;
  // Consecutive numbers over a section that is missing or stands twice, a further one, or over sections in another
  // order, are not a fault of their own.
  const counted = place !== undefined && value === place + 1;
  return counted
    ? undefined
    : { section, span, stated, shift: value === undefined ? undefined : value - expected };
}
