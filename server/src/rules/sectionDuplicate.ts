import type { Rule } from "./finding.ts";
import { fullTitle } from "./support/names.ts";

export const sectionDuplicate: Rule = {
  id: "section.duplicate",
  severity: "error",
  *check({ outline, beforeForms }) {
    if (beforeForms) return;
    for (const { section, line } of outline.duplicates) {
      const first = section && outline.byKey.get(section.key);
      if (!section || !first) continue;
      yield {
        span: line.span,
        say: (t) => t.sectionDuplicate(fullTitle(section)),
        data: { section: section.key },
        related: [{ span: first.heading.line.span, say: (t) => t.sectionDuplicateOther() }],
      };
    }
  },
};
