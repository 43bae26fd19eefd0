import { cellSpan } from "../model/table.ts";
import { plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { blanksOf } from "./support/blanks.ts";
import { writeCells } from "./support/edits.ts";

export const cellBlank: Rule = {
  id: "cell.blank",
  severity: "information",
  *check(report) {
    for (const table of report.judged) {
      const { parts, results } = blanksOf(table);
      const [first] = parts;
      if (!first) continue;
      const { key, section, name } = table.form;
      const { text } = report.tree;
      yield {
        span: cellSpan(first.cell),
        say: (t) => t.cellBlank(name, parts.length),
        data: { section, table: key, row: first.row, column: first.column },
        fixes: () => [
          {
            say: (t) => t.fillBlanks(name),
            safe: false,
            edits: writeCells(text, [
              ...parts.map(({ cell }) => ({ cell, value: "0" })),
              ...results.map(({ cell, amount }) => ({ cell: cell.cell, value: plain(amount) })),
            ]),
          },
        ],
      };
    }
  },
};
