import { cellSpan } from "../model/table.ts";
import type { Rule } from "./finding.ts";
import { quoted } from "./support/names.ts";
import { misplaced } from "./support/order.ts";

export const rowOrder: Rule = {
  id: "row.order",
  severity: "warning",
  *check({ judged }) {
    for (const { form, rows, byRow } of judged) {
      const official = form.blocks.flatMap((block) => block.rows);
      const labelled = rows.filter((row) => row.label !== undefined && !row.form.items);
      for (const at of misplaced(labelled.map((row) => official.indexOf(row.form)))) {
        const row = labelled[at];
        if (!row?.label) continue;
        const next = official
          .slice(official.indexOf(row.form) + 1)
          .find((each) => byRow.has(each.key) && !each.items);
        const label = quoted(row.form.label);
        yield {
          span: cellSpan(row.label),
          say: (t) => (next ? t.rowOrder(label, quoted(next.label)) : t.rowOrderLast(label)),
          data: { section: form.section, table: form.key, row: row.form.key },
        };
      }
    }
  },
};
