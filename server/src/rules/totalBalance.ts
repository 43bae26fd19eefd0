import { cellAt, cellSpan } from "../model/table.ts";
import type { Rule } from "./finding.ts";
import { columnForm, termName } from "./support/names.ts";
import { addends, brokenEquations, relatedTerms, written } from "./support/totals.ts";

export const totalBalance: Rule = {
  id: "total.balance",
  severity: "error",
  *check(report) {
    for (const broken of brokenEquations(report, ["rollForward"])) {
      const { equation, table } = broken;
      const last = equation.right.at(-1);
      const cell = last && cellAt(table, last.row, last.column);
      if (!last || !cell) continue;
      const line = columnForm(table.form, last.row, equation.line)?.label ?? equation.line;
      // The （七） row is a sum that its own equation judges; the other three are what only the author knows.
      const suspects = [...equation.left, last].map((term) => termName(table.form, "column", term));
      const sideOf = (terms: typeof equation.left): ReturnType<typeof addends> => {
        const parts = addends(broken, terms);
        return parts.length > 0
          ? parts
          : terms.slice(0, 1).map((term) => ({ name: termName(table.form, "column", term), amount: "0" }));
      };
      const left = sideOf(equation.left);
      const right = sideOf(equation.right);
      const { left: leftSum, right: rightSum, gap } = written(equation);
      yield {
        span: cellSpan(cell.cell),
        say: (t) => t.totalBalance(line, left, leftSum, right, rightSum, gap, suspects),
        data: { section: table.form.section, table: table.form.key, row: last.row, column: last.column },
        related: relatedTerms(broken, [...equation.left, ...equation.right.slice(0, -1)]),
        equations: [equation],
      };
    }
  },
};
