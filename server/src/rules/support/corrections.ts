import type { Equation, Term } from "../../model/equations.ts";
import type { JudgedTable } from "../../model/report.ts";
import { cellKey } from "../../model/table.ts";
import { type Decimal, sum, zero } from "../../util/decimal.ts";

/** The broken equations of a table that hold once other numbers stand in some of its cells. */
export function explainedBy(
  table: JudgedTable,
  corrections: ReadonlyMap<string, Decimal>,
): readonly Equation[] {
  const { equations, amountOf, computedBy } = table.evaluation;
  if (corrections.size === 0) return [];
  const change = (term: Term): Decimal => {
    const expected = corrections.get(cellKey(term.row, term.column));
    const amount = amountOf(term);
    if (expected && amount !== "blocked") return expected.minus(amount);
    const computed = computedBy(term);
    return computed ? sum(computed.left.map(change)) : zero;
  };
  return equations.filter(({ state, left, right, leftSum, rightSum }) => {
    if (state !== "mismatch") return false;
    return leftSum.plus(sum(left.map(change))).eq(rightSum.plus(sum(right.map(change))));
  });
}
