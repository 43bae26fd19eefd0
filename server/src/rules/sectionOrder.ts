import { lineEnding } from "../model/canonical.ts";
import { sectionIndex } from "../model/headings.ts";
import type { Section } from "../model/outline.ts";
import type { Report } from "../model/report.ts";
import { signatureStart } from "../model/signature.ts";
import { framed, lineStart } from "../util/lines.ts";
import type { Fix, Rule } from "./finding.ts";
import { insert, replace } from "./support/edits.ts";
import { fullTitle } from "./support/names.ts";
import { misplaced } from "./support/order.ts";

export const sectionOrder: Rule = {
  id: "section.order",
  severity: "warning",
  *check(report) {
    const { sections } = report.outline;
    if (report.beforeForms) return;
    const places = sections.map((section) => sectionIndex(section.form.key));
    for (const at of misplaced(places)) {
      const section = sections[at];
      const next = section && successor(section, sections);
      const previous = section && predecessor(section, sections);
      if (!section) continue;
      yield {
        span: section.heading.line.span,
        say: (t) =>
          next
            ? t.sectionOrder(fullTitle(section.form), fullTitle(next.form))
            : t.sectionOrderLast(fullTitle(section.form), previous ? fullTitle(previous.form) : ""),
        data: { section: section.form.key },
        fixes: () => [move(report, section, next)],
      };
    }
  },
};

/** The section that should follow, the nearest one on the form that the draft has. */
function successor(section: Section, all: readonly Section[]): Section | undefined {
  const place = sectionIndex(section.form.key);
  const later = all.filter((each) => sectionIndex(each.form.key) > place);
  return later.toSorted((a, b) => sectionIndex(a.form.key) - sectionIndex(b.form.key))[0];
}

function predecessor(section: Section, all: readonly Section[]): Section | undefined {
  const place = sectionIndex(section.form.key);
  const earlier = all.filter((each) => sectionIndex(each.form.key) < place);
  return earlier.toSorted((a, b) => sectionIndex(b.form.key) - sectionIndex(a.form.key))[0];
}

/** Moves the section with all that stands in it. */
function move(report: Report, section: Section, next: Section | undefined): Fix {
  const { text } = report.tree;
  const eol = lineEnding(text);
  const end = signatureStart(report);
  const whole = { start: lineStart(text, section.span.start), end: Math.min(section.span.end, end) };
  const offset = next ? lineStart(text, next.span.start) : end;
  const moved = text.slice(whole.start, whole.end).trimEnd();
  return {
    say: (t) => t.moveSection(fullTitle(section.form)),
    safe: false,
    edits: [replace(whole, ""), insert(offset, framed(text, offset, moved + eol, eol))],
  };
}
