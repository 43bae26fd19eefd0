import type { Rule } from "./finding.ts";
import { columnForm } from "./support/names.ts";
import { addends, brokenEquations, onResult, written } from "./support/totals.ts";

export const totalColumn: Rule = {
  id: "total.column",
  severity: "error",
  *check(report) {
    for (const broken of brokenEquations(report, ["outcomes"])) {
      const { equation, table } = broken;
      const line = columnForm(table.form, equation.result?.row ?? "", equation.line)?.label ?? equation.line;
      const parts = addends(broken, equation.left);
      const { left: sum, right: stated, gap } = written(equation);
      yield* onResult(report, broken, (t) => t.totalColumn(line, parts, sum, stated, gap));
    }
  },
};
