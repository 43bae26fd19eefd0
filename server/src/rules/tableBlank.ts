import { isBlankTable } from "../model/table.ts";
import { dataRows } from "../schema/forms.ts";
import { firstLine } from "../util/lines.ts";
import type { Rule } from "./finding.ts";
import { writeCells } from "./support/edits.ts";

export const tableBlank: Rule = {
  id: "table.blank",
  severity: "warning",
  *check(report) {
    if (report.beforeForms) return;
    for (const table of report.tables.values()) {
      if (table.edition !== report.form.edition || !isBlankTable(table)) continue;
      const { name, key, section, blocks } = table.form;
      const carriesNumbers = new Set(blocks.flatMap((block) => dataRows(block).map((row) => row.key)));
      yield {
        span: firstLine(report.tree.text, table.span),
        say: (t) => t.tableBlank(name),
        data: { section, table: key },
        fixes: () => [
          {
            say: (t) => t.fillZeros(name),
            safe: false,
            edits: writeCells(
              report.tree.text,
              [...table.cells.values()]
                .filter(({ row }) => carriesNumbers.has(row))
                .map(({ cell }) => ({ cell, value: "0" })),
            ),
          },
        ],
      };
    }
  },
};
