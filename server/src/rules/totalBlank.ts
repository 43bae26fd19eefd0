import { cellSpan } from "../model/table.ts";
import { isZero, plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { blanksOf } from "./support/blanks.ts";
import { writeCells } from "./support/edits.ts";
import { cellName } from "./support/names.ts";

export const totalBlank: Rule = {
  id: "total.blank",
  severity: "warning",
  *check(report) {
    for (const table of report.judged) {
      const lacking = blanksOf(table).results.filter(({ amount }) => !isZero(amount));
      const [first, ...rest] = lacking;
      if (!first) continue;
      const { key, section, name } = table.form;
      const cells = lacking.map(({ cell, amount }) => ({
        name: cellName(table.form, cell),
        amount: plain(amount),
      }));
      yield {
        span: cellSpan(first.cell.cell),
        say: (t) => t.totalBlank(name, cells),
        data: {
          section,
          table: key,
          row: first.cell.row,
          column: first.cell.column,
          expected: plain(first.amount),
        },
        related: rest.map(({ cell, amount }) => ({
          span: cellSpan(cell.cell),
          say: (t) => t.partOfSum(cellName(table.form, cell), plain(amount)),
        })),
        fixes: () => [
          {
            say: (t) => t.fillTotals(name),
            safe: false,
            edits: writeCells(
              report.tree.text,
              lacking.map(({ cell, amount }) => ({ cell: cell.cell, value: plain(amount) })),
            ),
          },
        ],
      };
    }
  },
};
