import { firstLine } from "../util/lines.ts";
import type { Rule } from "./finding.ts";

export const tableUnreadable: Rule = {
  id: "table.unreadable",
  severity: "warning",
  *check({ unreadable, form, tree, beforeForms }) {
    if (beforeForms) return;
    for (const [key, { span, cause }] of unreadable) {
      const { name, section } = form.tables[key];
      yield {
        span: firstLine(tree.text, span),
        say: (t) => (cause === "picture" ? t.tablePicture(name) : t.tableUnreadable(name)),
        data: { section, table: key },
      };
    }
  },
};
