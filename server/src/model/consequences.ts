import { isZero } from "../util/decimal.ts";
import type { Equation, Term } from "./equations.ts";

/**
 * Of some broken equations, those that hold again once a result in them is what its own equation computes: a sum that
 * was added up wrongly spoils every other equation that it stands in.
 */
export function consequences(broken: readonly Equation[]): ReadonlySet<Equation> {
  const follows = (equation: Equation): boolean =>
    broken.some((other) => {
      const { result } = other;
      return result !== undefined && other.form !== equation.form && holdsWith(equation, result, other);
    });
  return new Set(broken.length < 2 ? [] : broken.filter(follows));
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
