import { cellSpan } from "../model/table.ts";
import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";
import { quoted } from "./support/names.ts";

export const rowLabel: Rule = {
  id: "row.label",
  severity: "information",
  *check({ judged }) {
    for (const { form, rows } of judged) {
      for (const { form: row, label, match } of rows) {
        if (match !== "close" || !label) continue;
        yield {
          span: cellSpan(label),
          say: (t) => t.rowLabel(excerpt(label.text), quoted(row.label)),
          data: { section: form.section, table: form.key, row: row.key },
          fixes: () => [
            {
              say: (t) => t.changeLabel(quoted(row.label)),
              safe: true,
              edits: [replace(label.span, row.label)],
            },
          ],
        };
      }
    }
  },
};
