import type { Rule } from "./finding.ts";

export const columnOrder: Rule = {
  id: "column.order",
  severity: "warning",
  *check({ judged }) {
    for (const { form, disorderedHeads } of judged) {
      for (const { at } of disorderedHeads) {
        yield {
          span: at,
          say: (t) => t.columnOrder(form.name),
          data: { section: form.section, table: form.key },
        };
      }
    }
  },
};
