import type { Equation, Term } from "../../model/equations.ts";
import type { JudgedTable } from "../../model/report.ts";
import { cellKey } from "../../model/table.ts";
import { type Decimal, sum, zero } from "../../util/decimal.ts";

/** Numbers to be written into some cells of a table, by the cells' keys. */
export type Corrections = ReadonlyMap<string, Decimal>;

/** The broken equations of a table that hold once other numbers stand in some of its cells. */
export function explainedBy(table: JudgedTable, corrections: Corrections): readonly Equation[] {
  return corrections.size === 0
    ? []
    : inState(table, "mismatch").filter((each) => holds(table, each, corrections));
}

/** Whether an equation that holds needs the cells as they are. */
export function contradicts(table: JudgedTable, corrections: Corrections): boolean {
  return inState(table, "holds").some((each) => !holds(table, each, corrections));
}

function inState({ evaluation }: JudgedTable, state: Equation["state"]): readonly Equation[] {
  return evaluation.equations.filter((each) => each.state === state);
}

function holds(table: JudgedTable, equation: Equation, corrections: Corrections): boolean {
  const { amountOf, computedBy } = table.evaluation;
  const change = (term: Term): Decimal => {
    const expected = corrections.get(cellKey(term.row, term.column));
    const amount = amountOf(term);
    if (expected && amount !== "blocked") return expected.minus(amount);
    const computed = computedBy(term);
    return computed ? sum(computed.left.map(change)) : zero;
  };
  const { left, right, leftSum, rightSum } = equation;
  return leftSum.plus(sum(left.map(change))).eq(rightSum.plus(sum(right.map(change))));
}
