import { cellSpan } from "../model/table.ts";
import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";

export const rowUnknown: Rule = {
  id: "row.unknown",
  severity: "warning",
  *check({ judged }) {
    for (const { form, unknownRows } of judged) {
      for (const { label } of unknownRows) {
        yield {
          span: cellSpan(label),
          say: (t) => t.rowUnknown(excerpt(label.text), form.name),
          data: { section: form.section, table: form.key },
        };
      }
    }
  },
};
