import type { BlockForm, ColumnForm } from "../../schema/types.ts";
import type { GridCell } from "../../syntax/tree.ts";
import type { RowDraft } from "./draft.ts";
import type { Head } from "./head.ts";

/** The value cells of a row by column, or how many were found where the head and its spans cannot explain them. */
export type Values =
  | { readonly kind: "bound"; readonly cells: ReadonlyMap<ColumnForm, GridCell> }
  | { readonly kind: "miscounted"; readonly found: number; readonly wanted: number };

/** Finds the values of rows of one grid that were written alike: same head, same label column, same number of cells. */
export function bindValues(
  rows: readonly RowDraft[],
  block: BlockForm,
  head: Head,
): ReadonlyMap<RowDraft, Values> {
  const bound = new Map<RowDraft, Values>();
  const byShape = new Map<string, RowDraft[]>();
  for (const row of rows) {
    const shape = `${row.leaf}/${row.gridRow.cells.length}`;
    const alike = byShape.get(shape);
    if (alike) alike.push(row);
    else byShape.set(shape, [row]);
  }
  const trimmed = isTrimmed(rows, block.columns.length);
  for (const alike of byShape.values()) {
    const shift = commonShift(alike, block.columns.length, head);
    for (const row of alike) {
      const own = shift ?? commonShift([row], block.columns.length, head);
      bound.set(row, valuesOf(trimmed ? restored(row, block, head) : row, block, head, own));
    }
  }
  return bound;
}

/**
 * Whether blank cells at the ends of rows were cut off, as editors do with trailing tabs: some row is short and has no
 * value at all, or is short and sparse. A single short row among full ones is a row that lacks a cell.
 */
function isTrimmed(rows: readonly RowDraft[], wanted: number): boolean {
  return rows.some(({ grid, gridRow, leaf, numbered }) => {
    const after = gridRow.cells.slice(leaf + 1);
    return (
      grid.layout === "tab-rows" &&
      after.length < wanted &&
      (!numbered || after.some((cell) => !isFilled(cell)))
    );
  });
}

/** The row with the cells that were cut off at its end. */
function restored(row: RowDraft, block: BlockForm, head: Head): RowDraft {
  const { cells } = row.gridRow;
  const first = Math.max(head.first ?? 0, row.leaf + 1);
  const lacking = first + block.columns.length - cells.length;
  if (lacking <= 0) return row;
  const { end } = row.gridRow.span;
  const span = { start: end, end };
  const implied = Array.from({ length: lacking }, (_, at): GridCell => {
    return { span, slot: span, text: "", column: cells.length + at, colSpan: 1, rowSpan: 1, implied: at + 1 };
  });
  return { ...row, gridRow: { ...row.gridRow, cells: [...cells, ...implied] } };
}

function isFilled(cell: GridCell): boolean {
  return cell.text.trim() !== "";
}

function valuesOf(row: RowDraft, block: BlockForm, head: Head, shift: number | undefined): Values {
  const after = row.gridRow.cells.slice(row.leaf + 1);
  const wanted = block.columns.length;
  if (after.length === wanted)
    return inOrder(after, head.order.length === wanted ? head.order : block.columns);
  if (after.length === head.order.length) return inOrder(after, head.order);
  const under = head.at && underHeads(row, after, head.at);
  if (under) return { kind: "bound", cells: under };
  if (shift !== undefined)
    return inOrder(
      after.slice(shift, shift + wanted),
      head.order.length === wanted ? head.order : block.columns,
    );
  return { kind: "miscounted", found: after.length, wanted: head.order.length };
}

function inOrder(cells: readonly GridCell[], order: readonly ColumnForm[]): Values {
  const bound = new Map<ColumnForm, GridCell>();
  for (const [at, form] of order.entries()) {
    const cell = cells[at];
    if (cell) bound.set(form, cell);
  }
  return { kind: "bound", cells: bound };
}

/** The cells that stand in the grid columns of their heads; undefined where one is lacking or a filled one is left over. */
function underHeads(
  row: RowDraft,
  after: readonly GridCell[],
  at: ReadonlyMap<ColumnForm, number>,
): ReadonlyMap<ColumnForm, GridCell> | undefined {
  const label = row.gridRow.cells[row.leaf];
  const bound = new Map<ColumnForm, GridCell>();
  for (const [form, column] of at) {
    const cell = after.find((each) => each.column <= column && column < each.column + each.colSpan);
    if (!cell || (label && cell.column <= label.column)) return undefined;
    bound.set(form, cell);
  }
  const used = new Set(bound.values());
  return after.some((cell) => isFilled(cell) && !used.has(cell)) ? undefined : bound;
}

/**
 * Where the values begin in rows that hold more cells than columns: blank cells of spanned labels stand before them,
 * those of unpadded spans after them. All rows written alike begin alike, and no filled cell may be left outside;
 * where several places remain, the one nearest to the column of the head, and without a head the one furthest right.
 */
function commonShift(rows: readonly RowDraft[], wanted: number, head: Head): number | undefined {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  let aim = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const after = row.gridRow.cells.slice(row.leaf + 1);
    if (head.first !== undefined) aim = Math.min(aim, head.first - row.leaf - 1);
    most = Math.min(most, after.length - wanted);
    const first = after.findIndex(isFilled);
    const last = after.findLastIndex(isFilled);
    if (first < 0) continue;
    most = Math.min(most, first);
    least = Math.max(least, last - wanted + 1);
  }
  return most >= 0 && least <= most ? Math.min(most, Math.max(least, aim)) : undefined;
}
