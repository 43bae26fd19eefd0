import { rowLabels } from "../model/labels.ts";
import type { Table } from "../model/table.ts";
import type { GridRow } from "../syntax/tree.ts";
import { fold, hasHan } from "../util/cjk.ts";
import { readOrdinal } from "../util/ordinal.ts";

/**
 * Rows whose cells cannot be told apart, which are kept whole as text: too many or too few cells, an official label in
 * the place of a number, or any label in a group's row, which is rather the row of an item that was not known.
 */
export function confusedRows(table: Table): ReadonlySet<GridRow> {
  const confused = new Set<GridRow>(table.miscounted.map(({ row }) => row.gridRow));
  const { exact } = rowLabels(table.form);
  for (const { row, cell, value } of table.cells.values()) {
    const bound = value.kind === "text" ? table.byRow.get(row) : undefined;
    if (!bound) continue;
    if (exact.has(fold(cell.text)) || (bound.form.items && isLabel(cell.text))) confused.add(bound.gridRow);
  }
  return confused;
}

function isLabel(text: string): boolean {
  return hasHan(text) || readOrdinal(text) !== undefined;
}
