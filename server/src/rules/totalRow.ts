import type { Rule } from "./finding.ts";
import { quoted, rowForm } from "./support/names.ts";
import { addends, brokenEquations, onResult, written } from "./support/totals.ts";

export const totalRow: Rule = {
  id: "total.row",
  severity: "error",
  *check(report) {
    for (const broken of brokenEquations(report, ["applicants", "cases"])) {
      const { equation, table } = broken;
      const line = quoted(rowForm(table.form, equation.line)?.label ?? equation.line);
      const parts = addends(broken, equation.left);
      const { left: sum, right: stated, gap } = written(equation);
      yield* onResult(report, broken, (t) =>
        t.totalRow(
          line,
          parts,
          sum,
          stated,
          gap,
          equation.form.id === "cases" ? t.casesTotal : t.applicantsTotal,
        ),
      );
    }
  },
};
