import { cellSpan } from "../model/table.ts";
import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";

export const columnLabel: Rule = {
  id: "column.label",
  severity: "information",
  *check({ judged }) {
    for (const { form: table, columns } of judged) {
      for (const { form, cell, match } of columns) {
        if (match !== "close") continue;
        yield {
          span: cellSpan(cell),
          say: (t) => t.columnLabel(excerpt(cell.text), form.label),
          data: { section: table.section, table: table.key, column: form.key },
          fixes: () => [
            { say: (t) => t.changeLabel(form.label), safe: true, edits: [replace(cell.span, form.label)] },
          ],
        };
      }
    }
  },
};
