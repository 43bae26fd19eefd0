import type { Report } from "../model/report.ts";
import { cellAt, isFilled, type Table } from "../model/table.ts";
import { readValue } from "../model/value.ts";
import type { BlockForm, ColumnForm, RowForm } from "../schema/types.ts";
import type { Grid } from "../syntax/tree.ts";
import { plain } from "../util/decimal.ts";
import { onOneLine } from "../util/lines.ts";
import { gridAt, lineOf, sectionAt, tableOf } from "./place.ts";

/** A table for a sheet: rows of cells, divided by tabs. */
export interface CopiedTable {
  readonly text: string;
  /** 表二, 表三, 表四; undefined for an ordinary table. */
  readonly name: string | undefined;
  readonly rows: number;
}

type Row = readonly string[];

/**
 * The table at an offset as tab-separated text: an official one in the layout of the printed form, labels included,
 * any other, or one with rows that the form does not have, as it stands. Where the caret stands in a section beside its table, that table is meant.
 */
export function copyTable(report: Report, offset: number): CopiedTable | undefined {
  const grid = gridAt(report.tree, lineOf(report.tree.text, offset));
  const beside = sectionAt(report, offset)?.form.table;
  const table = grid ? tableOf(report, grid) : beside && report.tables.get(beside);
  const isReadable =
    table && table.cells.size > 0 && table.unknownRows.length + table.miscounted.length === 0;
  const grids = grid ? [grid] : (table?.grids ?? []);
  const rows = isReadable ? officialRows(table) : grids.flatMap(ordinaryRows);
  if (rows.length === 0) return undefined;
  const text = rows.map((row) => `${row.map(asCell).join("\t")}\r\n`).join("");
  return { text, name: table?.form.name, rows: rows.length };
}

function officialRows(table: Table): readonly Row[] {
  const { form } = table;
  const [block] = form.blocks;
  if (form.key === "proceedings" && block) return sideBySide(table, block);
  return form.key === "requests" && block
    ? grouped(table, block)
    : form.blocks.flatMap((each) => listed(table, each));
}

/** Table 二: each block with its caption, its head and its rows. */
function listed(table: Table, block: BlockForm): readonly Row[] {
  const head = [block.stub, ...block.columns.map(({ label }) => label)];
  const rows = block.rows.map((row) => [row.label, ...values(table, row, block.columns)]);
  return [...(block.caption === undefined ? [] : [[block.caption]]), head, ...rows];
}

/** Table 三: three columns of labels, groups in the first two, and three rows of heads. */
function grouped(table: Table, block: BlockForm): readonly Row[] {
  const depth = Math.max(...block.columns.map(({ groups }) => groups.length));
  const blank = ["", "", ""];
  const heads = Array.from(
    { length: depth + 1 },
    (_, level): Row => [
      ...(level === 0 ? [block.stub, "", ""] : blank),
      ...block.columns.map((column, at) => headAt(block.columns, column, at, level)),
    ],
  );
  const said = new Set<RowForm>();
  const rows = block.rows.flatMap((row): readonly Row[] => {
    const numbers = values(table, row, block.columns);
    const above = block.rows.filter(({ items }) => items?.includes(row.key));
    const isGroup = row.items !== undefined;
    // A group has no row of its own on the form; it gets one where a subtotal was written.
    if (isGroup && numbers.every((each) => each === "")) return [];
    const labels = [...above, ...(isGroup ? [row] : [])].map((group) => (said.has(group) ? "" : group.label));
    for (const group of [...above, ...(isGroup ? [row] : [])]) said.add(group);
    const own = isGroup ? labels : [...labels, row.label];
    return [[...own, ...blank].slice(0, 3).concat(numbers)];
  });
  return [...heads, ...rows];
}

/** Heads that span columns stand over the first of them, a column's own label right below its last group. */
function headAt(columns: readonly ColumnForm[], column: ColumnForm, at: number, level: number): string {
  if (level === column.groups.length) return column.label;
  const group = column.groups[level];
  return group !== undefined && columns[at - 1]?.groups[level] !== group ? group : "";
}

/** Table 四: one row of fifteen. */
function sideBySide(table: Table, block: BlockForm): readonly Row[] {
  const pad = block.columns.slice(1).map(() => "");
  return [
    block.rows.flatMap(({ label }) => [label, ...pad]),
    block.rows.flatMap(() => block.columns.map(({ label }) => label)),
    block.rows.flatMap((row) => values(table, row, block.columns)),
  ];
}

function values(table: Table, row: RowForm, columns: readonly ColumnForm[]): Row {
  return columns.map(({ key, quantity }) => {
    const found = cellAt(table, row.key, key);
    if (!found || !isFilled(found.cell)) return "";
    const value = readValue(found.cell.text, quantity);
    const isPlain = value.kind === "number" && value.unit === undefined && value.note === undefined;
    return isPlain ? plain(value.value) : found.cell.text;
  });
}

function ordinaryRows(grid: Grid): readonly Row[] {
  return grid.rows.map(({ cells }) => {
    const row: string[] = [];
    for (const cell of cells) {
      while (row.length < cell.column) row.push("");
      row.push(cell.text);
    }
    return row;
  });
}

function asCell(text: string): string {
  return onOneLine(text, /[\r\n\t]/).trim();
}
