import type { Rule } from "./finding.ts";
import { cellName } from "./support/names.ts";
import { addends, brokenEquations, onResult, written } from "./support/totals.ts";

export const totalBlock: Rule = {
  id: "total.block",
  severity: "error",
  *check(report) {
    for (const broken of brokenEquations(report, ["block"])) {
      const { equation, table } = broken;
      if (!equation.result) continue;
      const name = cellName(table.form, equation.result);
      const parts = addends(broken, equation.left);
      const { left: sum, right: stated, gap } = written(equation);
      yield* onResult(report, broken, (t) => t.totalBlock(name, parts, sum, stated, gap));
    }
  },
};
