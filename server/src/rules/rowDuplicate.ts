import { cellSpan } from "../model/table.ts";
import type { Rule } from "./finding.ts";
import { quoted } from "./support/names.ts";

export const rowDuplicate: Rule = {
  id: "row.duplicate",
  severity: "warning",
  *check({ judged }) {
    for (const { form, duplicateRows, byRow } of judged) {
      for (const { form: row, label } of duplicateRows) {
        const first = byRow.get(row.key)?.label;
        if (!label) continue;
        yield {
          span: cellSpan(label),
          say: (t) => t.rowDuplicate(quoted(row.label)),
          data: { section: form.section, table: form.key, row: row.key },
          ...(first ? { related: [{ span: cellSpan(first), say: (t) => t.sectionDuplicateOther() }] } : {}),
        };
      }
    }
  },
};
