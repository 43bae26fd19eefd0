import { firstLine } from "../util/lines.ts";
import type { Rule } from "./finding.ts";

export const tableDuplicate: Rule = {
  id: "table.duplicate",
  severity: "warning",
  *check({ tables, outline, tree, beforeForms }) {
    if (beforeForms) return;
    for (const table of tables.values()) {
      const [again] = table.duplicates;
      if (!again) continue;
      // A section that stands twice says so itself.
      const heading = outline.duplicates.findLast((each) => each.line.span.start < again.span.start);
      if (heading?.section?.table === table.form.key) continue;
      const { name, key, section } = table.form;
      yield {
        span: firstLine(tree.text, again.span),
        say: (t) => t.tableDuplicate(name),
        data: { section, table: key },
        related: [{ span: firstLine(tree.text, table.span), say: (t) => t.sectionDuplicateOther() }],
      };
    }
  },
};
