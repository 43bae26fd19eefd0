import type { Addend } from "../messages/structure.zh.ts";
import type { SaidEquation, SumsMessages } from "../messages/sums.zh.ts";
import { difference, type Equation, nonZero, type Term } from "../model/equations.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellAt, type Table, type TableCell } from "../model/table.ts";
import { quoted, rowForm, termName } from "../rules/support/names.ts";
import { plain, zero } from "../util/decimal.ts";

/** A table with its equations; undefined where they are not judged. */
export function judgedOf(report: Report, { cells }: Table): JudgedTable | undefined {
  return report.judged.find((each) => each.cells === cells);
}

export function isTerm(term: Term | undefined, cell: Term): boolean {
  return term?.row === cell.row && term.column === cell.column;
}

/** The equations that a cell stands in, broken ones first, then those that wait for a number. */
export function equationsOf({ evaluation }: JudgedTable, cell: Term): readonly Equation[] {
  const rank = { mismatch: 0, blankResult: 1, blocked: 2, holds: 3 } as const;
  return evaluation.equations
    .filter(({ left, right }) => [...left, ...right].some((term) => isTerm(term, cell)))
    .toSorted((a, b) => rank[a.state] - rank[b.state]);
}

/** An equation as messages say it. */
export function saidEquation(
  table: JudgedTable,
  equation: Equation,
  { subtotal }: Pick<SumsMessages, "subtotal">,
): SaidEquation {
  const { form, state, left, right, result } = equation;
  const { amountOf } = table.evaluation;
  const nameOf = (term: Term): string => {
    if (!isTerm(result, term) || form.axis === "row") return termName(table.form, form.axis, term);
    const label = quoted(rowForm(table.form, term.row)?.label ?? term.row);
    return form.id === "block" ? subtotal(label) : label;
  };
  const all = (terms: readonly Term[]): readonly Addend[] =>
    terms.map((term) => {
      const amount = amountOf(term);
      return { name: nameOf(term), amount: plain(amount === "blocked" ? zero : amount) };
    });
  const filled = (terms: readonly Term[]): readonly Addend[] =>
    nonZero(terms, amountOf).map(({ term, amount }) => ({ name: nameOf(term), amount: plain(amount) }));
  return {
    kind: form.id,
    state,
    // Two terms on each side are told even where they are 0; a long sum is only what is in it.
    left: result ? filled(left) : all(left),
    leftSum: plain(equation.leftSum),
    right: all(right),
    rightSum: plain(equation.rightSum),
    gap: plain(difference(equation)),
    blockers: [...left, ...right].filter((term) => amountOf(term) === "blocked").map(nameOf),
  };
}

/** Where the broken equations of a table are to be looked at: the cell that explains them, else the result of each. */
export function failingCells(table: JudgedTable): readonly TableCell[] {
  const explained = new Set(table.explanations.flatMap(({ equations }) => equations));
  const broken = table.evaluation.equations.filter(
    (each) => each.state === "mismatch" && !explained.has(each),
  );
  const terms = [
    ...table.explanations.map(({ term }) => term),
    ...broken.flatMap(({ result, right }) => result ?? right.at(-1) ?? []),
  ];
  const cells = terms.flatMap(({ row, column }) => cellAt(table, row, column) ?? []);
  return [...new Set(cells)].sort((a, b) => a.cell.span.start - b.cell.span.start);
}
