import { difference } from "../model/equations.ts";
import { plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { quoted, rowForm } from "./support/names.ts";
import { addends, brokenEquations, onResult } from "./support/totals.ts";

export const totalRow: Rule = {
  id: "total.row",
  severity: "error",
  *check(report) {
    for (const broken of brokenEquations(report, ["applicants", "cases"])) {
      const { equation, table } = broken;
      const line = quoted(rowForm(table.form, equation.line)?.label ?? equation.line);
      const parts = addends(broken, equation.left);
      const [sum, stated, gap] = [equation.leftSum, equation.rightSum, difference(equation)].map(plain) as [
        string,
        string,
        string,
      ];
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
