import type { Addend } from "../../messages/structure.zh.ts";
import { consequences } from "../../model/consequences.ts";
import { difference, type Equation, nonZero, type Term } from "../../model/equations.ts";
import type { JudgedTable, Report } from "../../model/report.ts";
import { cellKey, cellSpan } from "../../model/table.ts";
import type { EquationId } from "../../schema/types.ts";
import { isWhole, plain, zero } from "../../util/decimal.ts";
import type { Found } from "../finding.ts";
import { isOnlyTakenOver } from "./carryOver.ts";
import { writeCells } from "./edits.ts";
import { cellName, termName } from "./names.ts";

/** A broken equation that no single cell explains together with others. */
export interface Broken {
  readonly table: JudgedTable;
  readonly equation: Equation;
}

/** The broken equations of the given kinds that neither `total.cell` nor another of them speaks for. */
export function* brokenEquations(report: Report, ids: readonly EquationId[]): Iterable<Broken> {
  for (const table of report.judged) {
    const ahead = ids.includes("rollForward") && isOnlyTakenOver(table);
    const explained = new Set(table.explanations.flatMap((each) => each.equations));
    const open = table.evaluation.equations.filter(
      (equation) => equation.state === "mismatch" && !explained.has(equation),
    );
    const following = consequences(open, table.evaluation.equations);
    for (const equation of open) {
      if (!ids.includes(equation.form.id) || following.has(equation)) continue;
      if (ahead && equation.form.id === "rollForward") continue;
      yield { table, equation };
    }
  }
}

/** Both sides of an equation and the gap between them, as a message writes them. */
export function written(equation: Equation): {
  readonly left: string;
  readonly right: string;
  readonly gap: string;
} {
  return {
    left: plain(equation.leftSum),
    right: plain(equation.rightSum),
    gap: plain(difference(equation)),
  };
}

/** The terms of a side as a message writes them out: zeros left out. */
export function addends({ table, equation }: Broken, terms: readonly Term[]): readonly Addend[] {
  return nonZero(terms, table.evaluation.amountOf).map(({ term, amount }) => ({
    name: termName(table.form, equation.form.axis, term),
    amount: plain(amount),
  }));
}

export function relatedTerms({ table }: Broken, terms: readonly Term[]): NonNullable<Found["related"]> {
  return nonZero(terms, table.evaluation.amountOf).flatMap(({ term, amount }) => {
    const cell = table.cells.get(cellKey(term.row, term.column));
    return cell
      ? [{ span: cellSpan(cell.cell), say: (t) => t.partOfSum(cellName(table.form, term), plain(amount)) }]
      : [];
  });
}

/** Whether an equation that holds needs the cell as it is: then writing another number mends one sum and breaks another. */
function upholds(table: JudgedTable, { row, column }: Term): boolean {
  return table.evaluation.equations.some(
    ({ state, left, right }) =>
      state === "holds" && [...left, ...right].some((term) => term.row === row && term.column === column),
  );
}

/** A finding on the equation's result: the place, the numbers, the parts beside it, and the fix that writes the sum. */
export function onResult(report: Report, broken: Broken, say: Found["say"]): readonly Found[] {
  const { table, equation } = broken;
  const term = equation.result;
  const cell = term && table.cells.get(cellKey(term.row, term.column));
  if (!term || !cell) return [];
  const expected = plain(equation.leftSum);
  const name = cellName(table.form, term);
  const sensible = !equation.leftSum.lt(zero) && isWhole(equation.leftSum) && !upholds(table, term);
  return [
    {
      span: cellSpan(cell.cell),
      say,
      data: {
        section: table.form.section,
        table: table.form.key,
        row: term.row,
        column: term.column,
        stated: plain(equation.rightSum),
        expected,
      },
      related: relatedTerms(broken, equation.left),
      equations: [equation],
      ...(sensible
        ? {
            fixes: () => [
              {
                say: (t) => t.writeNumber(name, expected),
                safe: false,
                edits: writeCells(report.tree.text, [{ cell: cell.cell, value: expected }]),
              },
            ],
          }
        : {}),
    },
  ];
}
