import type { JudgedTable, Report } from "../../model/report.ts";
import { cellSpan, type TableCell } from "../../model/table.ts";
import type { NumberValue } from "../../model/value.ts";
import { plain } from "../../util/decimal.ts";
import type { FindingData, Fix, Found, Say } from "../finding.ts";
import { writeCells } from "./edits.ts";
import { cellName } from "./names.ts";
import { sumsWith } from "./personalCells.ts";

/** A cell with the table that it stands in. */
export interface Placed {
  readonly table: JudgedTable;
  readonly cell: TableCell;
}

export interface PlacedNumber extends Placed {
  readonly number: NumberValue;
}

interface Cells {
  readonly all: readonly Placed[];
  readonly numbers: readonly PlacedNumber[];
}

/** Nine rules go through the cells of the same tables. */
const known = new WeakMap<Report["judged"], Cells>();

function cellsOf({ judged }: Report): Cells {
  const found = known.get(judged);
  if (found) return found;
  const all: Placed[] = [];
  const numbers: PlacedNumber[] = [];
  for (const table of judged) {
    for (const cell of table.cells.values()) {
      all.push({ table, cell });
      if (cell.value.kind === "number") numbers.push({ table, cell, number: cell.value });
    }
  }
  const cells = { all, numbers };
  known.set(judged, cells);
  return cells;
}

/** Every bound cell of the tables that can be judged. */
export function placedCells(report: Report): readonly Placed[] {
  return cellsOf(report).all;
}

/** The cells that hold a number, with that number. */
export function numberCells(report: Report): readonly PlacedNumber[] {
  return cellsOf(report).numbers;
}

/** `“2.重复申请”自然人` */
export function nameOf({ table, cell }: Placed): string {
  return cellName(table.form, cell);
}

export function dataOf({ table, cell }: Placed): FindingData {
  const { key, section } = table.form;
  return { section, table: key, row: cell.row, column: cell.column };
}

/** The value that the equations around the cell ask for, where they ask for one. */
export function explained({ table, cell }: Placed): string | undefined {
  const found = table.explanations.find(({ term }) => term.row === cell.row && term.column === cell.column);
  return found && plain(found.expected);
}

/** A finding on a count that no count can be; the equations that it breaks are one cause with it, and give the value. */
export function onImpossible(report: Report, placed: Placed, say: Say): Found {
  const expected = explained(placed);
  const found = onCell(placed, say, { explains: sumsWith(placed) });
  if (expected === undefined) return found;
  return { ...found, data: { ...found.data, expected }, fixes: () => [write(report, placed, expected)] };
}

/** A finding on a cell. */
export function onCell(placed: Placed, say: Say, more: Partial<Found> = {}): Found {
  return { span: cellSpan(placed.cell.cell), say, data: dataOf(placed), ...more };
}

/** The fix that writes a value into the cell. */
export function write(report: Report, placed: Placed, value: string, safe = false): Fix {
  const { cell } = placed;
  const name = nameOf(placed);
  return {
    say: (t) => t.writeNumber(name, value),
    safe,
    edits: writeCells(report.tree.text, [{ cell: cell.cell, value: value }]),
  };
}
