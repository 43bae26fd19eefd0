import { type Decimal, isWhole, zero } from "../util/decimal.ts";
import type { Equation, Evaluation, Term } from "./equations.ts";
import { cellKey, type Table } from "./table.ts";

/** The one cell whose change makes every equation that it stands in hold again. */
export interface Explanation {
  readonly term: Term;
  /** The value that makes all of them hold. */
  readonly expected: Decimal;
  /** The broken equations that it explains, two or more. */
  readonly equations: readonly Equation[];
}

interface Use {
  readonly equation: Equation;
  /** How many times the cell counts on the left less how many times on the right. */
  readonly weight: number;
}

/**
 * Finds cells that explain two or more broken equations. A blank result stands for the parts that compute it, so a
 * cell is looked for among the cells that were written, blank parts included. Where two cells would explain the same
 * equation neither is named.
 */
export function explain(table: Table, evaluation: Evaluation): readonly Explanation[] {
  const judged = evaluation.equations.filter(({ state }) => state === "holds" || state === "mismatch");
  if (judged.filter(({ state }) => state === "mismatch").length < 2) return [];
  const uses = new Map<string, { term: Term; uses: Use[] }>();
  for (const equation of judged) {
    const weights = new Map<string, { term: Term; weight: number }>();
    spread(equation.left, 1, evaluation, weights);
    spread(equation.right, -1, evaluation, weights);
    for (const [key, { term, weight }] of weights) {
      if (weight === 0) continue;
      const known = uses.get(key);
      if (known) known.uses.push({ equation, weight });
      else uses.set(key, { term, uses: [{ equation, weight }] });
    }
  }
  const candidates = [...uses.values()].flatMap(({ term, uses: all }) => solve(term, all, table) ?? []);
  return candidates.filter((each) =>
    candidates.every(
      (other) => other === each || !other.equations.some((one) => each.equations.includes(one)),
    ),
  );
}

/** Adds up how often each written cell counts in a side; blank results are replaced by their parts. */
function spread(
  terms: readonly Term[],
  sign: number,
  evaluation: Evaluation,
  weights: Map<string, { term: Term; weight: number }>,
): void {
  for (const term of terms) {
    const computed = evaluation.computedBy(term);
    if (computed) {
      spread(computed.left, sign, evaluation, weights);
      continue;
    }
    const key = cellKey(term.row, term.column);
    const known = weights.get(key);
    weights.set(key, { term, weight: (known?.weight ?? 0) + sign });
  }
}

/** The one change of the cell that mends all its equations; undefined where one of them holds or they disagree. */
function solve(term: Term, uses: readonly Use[], table: Table): Explanation | undefined {
  if (uses.length < 2) return undefined;
  let change: Decimal | undefined;
  for (const { equation, weight } of uses) {
    if (equation.state !== "mismatch") return undefined;
    const needed = equation.rightSum.minus(equation.leftSum).times(weight);
    if (Math.abs(weight) !== 1 || (change !== undefined && !change.eq(needed))) return undefined;
    change = needed;
  }
  const value = table.cells.get(cellKey(term.row, term.column))?.value;
  const stated = value?.kind === "number" ? value.value : zero;
  const expected = change && stated.plus(change);
  if (!expected || expected.lt(zero) || !isWhole(expected)) return undefined;
  return { term, expected, equations: uses.map((use) => use.equation) };
}
