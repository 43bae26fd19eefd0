import type { Evaluation } from "../../model/equations.ts";
import { cellAt, type Table, type TableCell } from "../../model/table.ts";
import { type Decimal, isZero } from "../../util/decimal.ts";

/** The blank cells of a table that a number belongs in. */
export interface Blanks {
  /** Cells that are only added up; they count as 0. */
  readonly parts: readonly TableCell[];
  /** Cells that an equation computes, with the computed value; `/` and 无 in the place of a number count as blank. */
  readonly results: readonly { readonly cell: TableCell; readonly amount: Decimal }[];
}

export function blanksOf(table: Table & { readonly evaluation: Evaluation }): Blanks {
  const groups = new Set(table.rows.flatMap(({ form }) => (form.items ? [form.key] : [])));
  const computed = new Map<TableCell, Decimal>();
  for (const { state, result } of table.evaluation.equations) {
    const cell = state === "blankResult" && result ? cellAt(table, result.row, result.column) : undefined;
    const amount = cell && table.evaluation.amountOf(cell);
    if (cell && amount && amount !== "blocked") computed.set(cell, amount);
  }
  const results = [...computed].map(([cell, amount]) => ({ cell, amount }));
  const isResult = (cell: TableCell): boolean =>
    table.form.equations.some(
      ({ axis, result }) => result !== undefined && result === (axis === "row" ? cell.column : cell.row),
    );
  const parts = [...table.cells.values()].filter(
    (cell) => cell.value.kind === "blank" && !groups.has(cell.row) && !isResult(cell),
  );
  return {
    parts,
    results: results.filter(({ cell, amount }) => cell.value.kind === "blank" || !isZero(amount)),
  };
}
