import { isZero } from "../util/decimal.ts";
import type { Equation, Term } from "./equations.ts";

/**
 * Of some broken equations of a table, those that others among them bring about: what holds again once a result in it
 * is what its own equation computes, for a sum that was added up wrongly spoils every other equation that it stands in;
 * and what is wrong in the line of totals only because it was added up, from lines that are wrong themselves.
 */
export function consequences(broken: readonly Equation[], all: readonly Equation[]): ReadonlySet<Equation> {
  const follows = (equation: Equation): boolean =>
    broken.some((other) => {
      const { result } = other;
      return result !== undefined && other.form !== equation.form && holdsWith(equation, result, other);
    }) || isAddedUp(equation, all);
  return new Set(broken.length < 2 ? [] : broken.filter(follows));
}

/** Whether every number of the equation is the sum of the numbers beside it: then so is its gap. */
function isAddedUp({ form, line, left, right }: Equation, all: readonly Equation[]): boolean {
  const across = all.filter((each) => each.form.axis !== form.axis && each.form.result === line);
  const holding = new Set(across.filter(({ state }) => state === "holds").map((each) => each.line));
  return [...left, ...right].every((term) => holding.has(form.axis === "column" ? term.row : term.column));
}

/** Whether an equation would hold if the result of another, which is one of its parts, were computed. */
function holdsWith({ left, right, result, leftSum, rightSum }: Equation, part: Term, own: Equation): boolean {
  if (result && isSame(result, part)) return false;
  const change = own.leftSum.minus(own.rightSum);
  const gap = leftSum.minus(rightSum);
  if (left.some((each) => isSame(each, part))) return isZero(gap.plus(change));
  return right.some((each) => isSame(each, part)) && isZero(gap.minus(change));
}

function isSame(one: Term, other: Term): boolean {
  return one.row === other.row && one.column === other.column;
}
