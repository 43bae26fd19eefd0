import type { BlockForm, ColumnForm, EquationForm } from "../../schema/types.ts";
import type { GridCell } from "../../syntax/tree.ts";
import { type Decimal, sum } from "../../util/decimal.ts";
import { groupBy } from "../../util/group.ts";
import { once } from "../../util/once.ts";
import { isFilled } from "../table.ts";
import { readValue } from "../value.ts";
import type { RowDraft } from "./draft.ts";
import { type Head, keepsColumns } from "./head.ts";

/** The value cells of a row by column, or how many were found where the head and its spans cannot explain them. */
export type Values =
  | { readonly kind: "bound"; readonly cells: readonly (readonly [ColumnForm, GridCell])[] }
  | { readonly kind: "miscounted"; readonly found: number; readonly wanted: number };

/** What is known of a block before its values are found. */
export interface BlockFacts {
  readonly block: BlockForm;
  readonly head: Head;
  /** The equation that adds up each row of the block; undefined where it has none. */
  readonly across: EquationForm | undefined;
  /** Whether rows may stop before blank cells at their end. */
  readonly trimmed: boolean;
}

/** The facts, and what the rows of one grid say together. */
interface GridFacts extends BlockFacts {
  /** How many rows bear out the head: those that hold a value for each column and nothing more, where all do. */
  readonly bearers: number;
  /** Whether blank cells of labels are written out, so that each row ends in the column of the last head. */
  readonly even: boolean;
}

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

/** The columns as they stand in a row that holds all of them. */
function wholeOrder(block: BlockForm, head: Head): readonly ColumnForm[] {
  return head.order.length === block.columns.length ? head.order : block.columns;
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
  // A value for each column and nothing else but blanks before is a whole row, wherever spans have moved it.
  const values = after.slice(after.findIndex(isFilled));
  if (values.length === wanted && values.every(isFilled)) return inOrder(values, wholeOrder(block, head));
  const cut = isCutShort(row, block, head);
  if (even && (cut || isLong(row, block, head)))
    return { kind: "miscounted", found: countFrom(row, head), wanted };
  const whole = wholeOrder(block, head);
  if (after.length === wanted && !startsBeforeHeads(row, block, head)) return inOrder(after, whole);
  if (after.length === head.order.length) return inOrder(after, head.order);
  const under = head.at && underHeads(row, after, head.at);
  if (under) return { kind: "bound", cells: under };
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
  return gridRow.cells.some((cell) => cell.column >= first + block.columns.length && isFilled(cell));
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
  return { kind: "bound", cells: bound };
}

/** The cells that stand in the grid columns of their heads; undefined where one is lacking or a filled one is left over. */
function underHeads(
  row: RowDraft,
  after: readonly GridCell[],
  at: ReadonlyMap<ColumnForm, number>,
): readonly (readonly [ColumnForm, GridCell])[] | undefined {
  const label = row.gridRow.cells[row.leaf];
  const bound: [ColumnForm, GridCell][] = [];
  for (const [form, column] of at) {
    const cell = after.find((each) => each.column <= column && column < each.column + each.colSpan);
    if (!cell || (label && cell.column <= label.column)) return undefined;
    bound.push([form, cell]);
  }
  const used = new Set(bound.map(([, cell]) => cell));
  return after.some((cell) => isFilled(cell) && !used.has(cell)) ? undefined : bound;
}

/**
 * Where the values begin in rows that hold more cells than columns: blank cells of spanned labels stand before them,
 * those of unpadded spans after them. All rows written alike begin alike, and no filled cell may be left outside;
 * where several places remain, the one nearest to the column of the head, and without a head the one furthest right,
 * unless more rows add up to their totals at another one than add up or bear out the head.
 */
function commonShift(rows: readonly RowDraft[], facts: GridFacts): number | undefined {
  const { block, head } = facts;
  const wanted = block.columns.length;
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
  if (most < 0 || least > most) return undefined;
  let best = Math.min(most, Math.max(least, aim));
  if (least === most) return best;
  let adding = rowsThatAddUp(rows, best, facts) + (best === aim ? facts.bearers : 0);
  for (let place = most; place >= least; place--) {
    const count = rowsThatAddUp(rows, place, facts);
    if (count > adding) [best, adding] = [place, count];
  }
  return best;
}

/** How many rows state a total that their numbers make, were the values to begin at a place. */
function rowsThatAddUp(
  rows: readonly RowDraft[],
  place: number,
  { block, head, across }: BlockFacts,
): number {
  if (!across) return 0;
  const order = wholeOrder(block, head);
  const total = order.findIndex(({ key }) => key === across.result);
  const parts = order.flatMap(({ key }, at) => (across.left.includes(key) ? [at] : []));
  return rows.filter(({ gridRow, leaf }) => {
    const valueAt = (at: number) => gridRow.cells[leaf + 1 + place + at];
    const stated = amountOf(valueAt(total));
    const amounts = parts.flatMap((at) => amountOf(valueAt(at)) ?? []);
    return stated?.eq(sum(amounts));
  }).length;
}

function amountOf(cell: GridCell | undefined): Decimal | undefined {
  const value = cell && readValue(cell.text, "count");
  return value?.kind === "number" ? value.value : undefined;
}
