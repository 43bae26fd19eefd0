import { cellSpan } from "../model/table.ts";
import type { Rule } from "./finding.ts";
import { quoted } from "./support/names.ts";

export const cellCount: Rule = {
  id: "cell.count",
  severity: "warning",
  *check({ judged }) {
    for (const { form, miscounted } of judged) {
      for (const { row, found, wanted } of miscounted) {
        const label = row.label ? quoted(row.form.label) : form.name;
        yield {
          span: row.label ? cellSpan(row.label) : row.gridRow.span,
          say: (t) => t.cellCount(label, found, wanted),
          data: { section: form.section, table: form.key, row: row.form.key },
        };
      }
    }
  },
};
