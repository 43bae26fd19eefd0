import type { BlockForm, ColumnForm } from "../../schema/types.ts";
import type { GridCell } from "../../syntax/tree.ts";
import { groupBy } from "../../util/group.ts";
import { once } from "../../util/once.ts";
import { isFilled } from "../table.ts";
import type { RowDraft } from "./draft.ts";
import type { BlockFacts, GridFacts } from "./facts.ts";
import { type Columns, type Head, keepsColumns, wholeOrder } from "./head.ts";
import { commonShift } from "./shift.ts";

/** The value cells of a row by column, or how many were found where the head and its spans cannot explain them. */
export type Values =
  | {
      readonly kind: "bound";
      readonly cells: readonly (readonly [ColumnForm, GridCell])[];
      /** Filled cells that repeat one of them under the same head. */
      readonly copies: readonly GridCell[];
    }
  | { readonly kind: "miscounted"; readonly found: number; readonly wanted: number };

/** Finds the values of rows of one grid that were written alike: same head, same label column, same number of cells. */
export function bindValues(rows: readonly RowDraft[], facts: BlockFacts): ReadonlyMap<RowDraft, Values> {
  const { block, head, trimmed } = facts;
  const bound = new Map<RowDraft, Values>();
  const wholes = rows.map((own) => ({ own, whole: trimmed ? restored(own, block, head) : own }));
  const grid = { ...facts, bearers: bearersOf(rows, block, head), even: isEven(rows, block, head) };
  const byShape = groupBy(wholes, ({ whole }) => `${whole.leaf}/${whole.gridRow.cells.length}`);
  for (const alike of byShape.values()) {
    const shift = once(() =>
      commonShift(
        alike.map(({ whole }) => whole),
        grid,
      ),
    );
    for (const { own, whole } of alike) {
      bound.set(
        own,
        valuesOf(whole, grid, () => shift() ?? commonShift([whole], grid)),
      );
    }
  }
  return bound;
}

/** The number of rows without a choice, where each of them begins in the column of the first head; else 0. */
function bearersOf(rows: readonly RowDraft[], block: BlockForm, head: Head): number {
  const full = rows.filter(({ gridRow, leaf }) => gridRow.cells.length - leaf - 1 === block.columns.length);
  return full.every(({ leaf }) => leaf + 1 === head.first) ? full.length : 0;
}

/** The row with the cells that were cut off at its end. */
function restored(row: RowDraft, block: BlockForm, head: Head): RowDraft {
  if (row.grid.layout !== "tab-rows") return row;
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

function valuesOf(
  row: RowDraft,
  { block, head, even }: GridFacts,
  shiftOf: () => number | undefined,
): Values {
  const after = row.gridRow.cells.slice(row.leaf + 1);
  const wanted = block.columns.length;
  const under = () => head.at && underHeads(row, after, head.at);
  const apart = head.apart && under();
  if (apart) return apart;
  // A value for each column and nothing else but blanks before is a whole row, wherever spans have moved it.
  const values = after.slice(after.findIndex(isFilled));
  if (values.length === wanted && values.every(isFilled)) return inOrder(values, wholeOrder(block, head));
  const cut = isCutShort(row, block, head);
  if (even && (cut || isLong(row, block, head)))
    return { kind: "miscounted", found: countFrom(row, head), wanted };
  const whole = wholeOrder(block, head);
  if (after.length === wanted && !startsBeforeHeads(row, block, head)) return inOrder(after, whole);
  if (after.length === head.order.length) return inOrder(after, head.order);
  const standing = under();
  if (standing) return standing;
  const shift = cut && row.grid.layout === "tab-rows" ? undefined : shiftOf();
  if (shift !== undefined) return inOrder(after.slice(shift, shift + wanted), whole);
  return { kind: "miscounted", found: after.length, wanted: head.order.length };
}

/** Whether blank cells of the label stand before the first head, in a table whose head lacks a column. */
function startsBeforeHeads({ grid, gridRow, leaf }: RowDraft, block: BlockForm, head: Head): boolean {
  const lacking = head.plain && head.order.length < block.columns.length;
  return lacking && keepsColumns(grid) && (gridRow.cells[leaf + 1]?.column ?? 0) < (head.first ?? 0);
}

/**
 * Most rows whose label stands before the last label column end where the head does: with a value, as blank cells at the
 * end may be those of spanned labels where the layout does not keep its columns.
 */
function isEven(rows: readonly RowDraft[], block: BlockForm, head: Head): boolean {
  const { first = 0, order } = head;
  if (order.length !== block.columns.length) return false;
  const telling = rows.filter(({ leaf }) => leaf + 1 < first);
  const ending = telling.filter((row) =>
    keepsColumns(row.grid)
      ? !isShort(row, block, head)
      : row.gridRow.cells.findLast(isFilled)?.column === first + block.columns.length - 1,
  );
  return telling.length === 0 || ending.length * 2 > telling.length;
}

/** How many cells a row has from the column of the first head on. */
function countFrom({ gridRow }: RowDraft, head: Head): number {
  return gridRow.cells.filter(({ column }) => column >= (head.first ?? 0)).length;
}

/** Whether a row stops before the column of the last head. */
function isShort({ gridRow }: RowDraft, block: BlockForm, head: Head): boolean {
  const last = gridRow.cells.at(-1);
  const end = last ? last.column + last.colSpan : 0;
  return head.first !== undefined && end < head.first + block.columns.length;
}

/** Whether a row whose label stands before the heads has a value behind the column of the last head. */
function isLong({ gridRow, leaf }: RowDraft, block: BlockForm, head: Head): boolean {
  const { first } = head;
  if (first === undefined || (gridRow.cells[leaf]?.column ?? 0) >= first) return false;
  const end = Math.max(
    first + block.columns.length,
    ...[...(head.at?.values() ?? [])].map((columns) => columns.end),
  );
  return gridRow.cells.some((cell) => cell.column >= end && isFilled(cell));
}

/** Whether a row whose first value stands under its head, or behind it, stops before the last head. */
function isCutShort(row: RowDraft, block: BlockForm, head: Head): boolean {
  if (!isShort(row, block, head)) return false;
  const value = row.gridRow.cells.find((cell, at) => at > row.leaf && isFilled(cell));
  return value !== undefined && value.column >= (head.first ?? 0);
}

function inOrder(cells: readonly GridCell[], order: readonly ColumnForm[]): Values {
  const bound: [ColumnForm, GridCell][] = [];
  for (const [at, form] of order.entries()) {
    const cell = cells[at];
    if (cell) bound.push([form, cell]);
  }
  return { kind: "bound", cells: bound, copies: [] };
}

/**
 * The cells that stand in the grid columns of their heads; undefined where one is lacking or a filled one is left over.
 * Under a head of several columns, as a merged one leaves it where its spans are lost, one number or copies of it stand.
 */
function underHeads(
  row: RowDraft,
  after: readonly GridCell[],
  at: ReadonlyMap<ColumnForm, Columns>,
): Values | undefined {
  const label = row.gridRow.cells[row.leaf];
  const bound: [ColumnForm, GridCell][] = [];
  const copies: GridCell[] = [];
  for (const [form, { start, end }] of at) {
    const cells = after.filter((each) => each.column < end && start < each.column + each.colSpan);
    const cell = cells.find(isFilled) ?? cells[0];
    if (!cell || (label && cell.column <= label.column)) return undefined;
    bound.push([form, cell]);
    copies.push(...cells.filter((each) => each !== cell && isFilled(each) && each.text === cell.text));
  }
  const used = new Set([...bound.map(([, cell]) => cell), ...copies]);
  return after.some((cell) => isFilled(cell) && !used.has(cell))
    ? undefined
    : { kind: "bound", cells: bound, copies };
}
