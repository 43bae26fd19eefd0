import type { BlockForm, ColumnForm } from "../../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../../syntax/tree.ts";
import { fold, hasLookalike, isNear, withoutRemark } from "../../util/cjk.ts";
import { columnLabels, groupLabels, labelText, type Match, stubLabel } from "../labels.ts";
import type { BoundColumn } from "../table.ts";

/** What the head says about the order and place of a block's columns. */
export interface Head {
  /** The columns that the head names, in the order of the draft; the form's order where the head is split or damaged. */
  readonly order: readonly ColumnForm[];
  /** Grid columns of each, where the layout keeps columns under their heads. */
  readonly at: ReadonlyMap<ColumnForm, Columns> | undefined;
  /** Whether a head that was merged is written over each of its columns: then the values may be as well. */
  readonly apart: boolean;
  /** Whether the head names the columns one by one, so that one it does not name is truly not there. */
  readonly plain: boolean;
  readonly columns: readonly BoundColumn[];
  readonly row: GridRow | undefined;
  /** Grid column in which the head names the form's first column; undefined where it does not. */
  readonly first: number | undefined;
}

/** Grid columns that stand under one head, `end` excluded. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly cell: GridCell;
  readonly form: ColumnForm;
  readonly match: Match;
}

/** Whether the layout keeps every cell in the grid column of its head, spans and blanks included. */
export function keepsColumns({ layout }: Grid): boolean {
  return layout === "gfm" || layout === "html";
}

/** The columns as they stand in a row that holds all of them. */
export function wholeOrder(block: BlockForm, head: Head): readonly ColumnForm[] {
  return head.order.length === block.columns.length ? head.order : block.columns;
}

export function readHead(rows: readonly GridRow[], block: BlockForm, grid: Grid): Head {
  const last = rows.at(-1);
  const own = rows.filter((row) => row.cells.some((cell) => nameOf(cell, block)));
  if (!last || own.length === 0)
    return {
      order: block.columns,
      at: undefined,
      apart: false,
      plain: false,
      columns: [],
      row: last,
      first: undefined,
    };
  const [only] = own;
  if (own.length === 1 && only && !only.cells.some((cell) => isGroup(cell, block)))
    return plainHead(only, block);
  return stackedHead(own, block, grid);
}

/** A head of one row. Labels that are only near, and a single label that is neither, are known by their place. */
function plainHead(row: GridRow, block: BlockForm): Head {
  const all: Named[] = row.cells.flatMap((cell) => nameOf(cell, block) ?? []);
  const leftOver = leftOverHead([row], block, all);
  if (leftOver) all.push(leftOver);
  all.sort((a, b) => a.cell.column - b.cell.column);
  const named = withoutRepeats(all, block);
  const distinct = new Set(named.map((each) => each.form)).size === named.length;
  return {
    order: distinct ? named.map((each) => each.form) : block.columns,
    at: distinct ? new Map(named.map(({ form }) => [form, columnsOf(form, all)])) : undefined,
    apart: distinct && named.length < all.length,
    plain: distinct,
    columns: inexact(named, block),
    row,
    first: distinct ? named[0]?.cell.column : undefined,
  };
}

/** Where each column is named: a merged head that is written again over each column that it spans counts once. */
function withoutRepeats(named: readonly Named[], block: BlockForm): readonly Named[] {
  const once = named.filter(({ form }, at) => form !== named[at - 1]?.form);
  return once.length === block.columns.length ? once : named;
}

/** From the first to the last of the cells that name a column. */
function columnsOf(form: ColumnForm, named: readonly Named[]): Columns {
  const cells = named.flatMap((each) => (each.form === form ? [each.cell] : []));
  return {
    start: Math.min(...cells.map(({ column }) => column)),
    end: Math.max(...cells.map(({ column, colSpan }) => column + colSpan)),
  };
}

/** A head of two or three rows: the deepest label over each column counts. */
function stackedHead(rows: readonly GridRow[], block: BlockForm, grid: Grid): Head {
  const named = rows.flatMap((row) => row.cells.flatMap((cell) => nameOf(cell, block) ?? []));
  const leftOver = leftOverHead(rows, block, named);
  if (leftOver) named.push(leftOver);
  const byColumn = new Map<number, ColumnForm>();
  const inOrder: ColumnForm[] = [];
  let conflict = !keepsColumns(grid) || (grid.layout === "html" && !standsUnderGroups(rows, named, block));
  for (const { cell, form } of named) {
    const other = byColumn.get(cell.column);
    if ((other && other !== form) || (!other && inOrder.includes(form))) conflict = true;
    byColumn.set(cell.column, form);
    if (!inOrder.includes(form)) inOrder.push(form);
  }
  const complete = inOrder.length === block.columns.length;
  const known = !conflict && (complete || otherHeads(rows, block, named).length === 0);
  const at = known
    ? new Map([...byColumn].map(([start, form]) => [form, { start, end: start + 1 }]))
    : undefined;
  const sorted = at && inOrder.toSorted((a, b) => (at.get(a)?.start ?? 0) - (at.get(b)?.start ?? 0));
  const first = at
    ? Math.min(...byColumn.keys())
    : [...byColumn].find(([, form]) => form === block.columns[0])?.[0];
  return {
    order: sorted ?? nestedOrder(rows, block, named) ?? block.columns,
    at,
    apart: false,
    plain: known,
    columns: inexact(named, block),
    row: rows.at(-1),
    first,
  };
}

/** Whether the labels of a group stand below its name: a span that is too small or too large shifts them. */
function standsUnderGroups(rows: readonly GridRow[], named: readonly Named[], block: BlockForm): boolean {
  const groups = rows.flatMap((row) => row.cells.filter((cell) => isGroup(cell, block)));
  return named.every(({ form, cell }) => {
    const own = groups.filter((group) => labelText(group) === fold(form.groups.at(-1) ?? ""));
    return (
      own.length === 0 ||
      own.some(({ column, colSpan }) => column <= cell.column && cell.column < column + colSpan)
    );
  });
}

function inexact(named: readonly Named[], block: BlockForm): readonly BoundColumn[] {
  return named
    .filter(({ match }) => match !== "exact")
    .map(({ form, cell, match }) => ({ form, block, cell, match }));
}

/** Where all columns but one are named, and one short head says something else with a character in common: that one. */
function leftOverHead(
  rows: readonly GridRow[],
  block: BlockForm,
  named: readonly Named[],
): Named | undefined {
  const unnamed = block.columns.filter((form) => !named.some((each) => each.form === form));
  const [form] = unnamed;
  if (!form || unnamed.length > 1) return undefined;
  const cells = otherHeads(rows, block, named);
  const alike = cells.filter((cell) => [...labelText(cell)].some((char) => form.label.includes(char)));
  const [cell] = alike;
  return cell && alike.length === 1 ? { cell, form, match: "close" } : undefined;
}

/** Short texts of the head that are neither columns nor groups of columns, nor the head of the labels. */
function otherHeads(
  rows: readonly GridRow[],
  block: BlockForm,
  named: readonly Named[],
): readonly GridCell[] {
  return rows
    .flatMap((row) => row.cells)
    .filter((cell) => {
      const text = labelText(cell);
      const isOther = text !== "" && text !== stubLabel(block) && cell.text.length <= 12;
      return isOther && !isGroup(cell, block) && !named.some((each) => each.cell === cell);
    });
}

/** The order that a head of unpadded spans gives: the labels under a group stand where the group's name stands. */
function nestedOrder(
  rows: readonly GridRow[],
  block: BlockForm,
  named: readonly Named[],
): readonly ColumnForm[] | undefined {
  const order: ColumnForm[] = [];
  for (const row of rows) {
    const names = row.cells.flatMap((cell) => named.find((each) => each.cell === cell)?.form ?? []);
    const fresh = names.filter((form) => !order.includes(form));
    const inner = order.findIndex(
      (form) => form.groups.length < (fresh[0]?.groups.length ?? 0) && form.key === "total",
    );
    if (inner >= 0) order.splice(inner, 0, ...fresh);
    else order.push(...fresh);
  }
  return order.length === block.columns.length ? order : undefined;
}

function isGroup(cell: GridCell, block: BlockForm): boolean {
  return groupLabels(block).has(labelText(cell));
}

function nameOf(cell: GridCell, block: BlockForm): Named | undefined {
  const text = labelText(cell);
  if (text === "" || text === stubLabel(block)) return undefined;
  const { exact, labels } = columnLabels(block);
  const found = exact.get(text);
  if (found) return { cell, form: found.form, match: hasLookalike(cell.text) ? "lookalike" : "exact" };
  const bare = withoutRemark(text);
  const near = labels.filter((label) => isNear(bare, withoutRemark(label.words)));
  const same = near.filter((label) => withoutRemark(label.words) === bare);
  const [only] = same.length === 1 ? same : near;
  return only && (same.length === 1 || near.length === 1)
    ? { cell, form: only.form, match: "close" }
    : undefined;
}
