import type { Equation } from "../../model/equations.ts";
import type { JudgedTable } from "../../model/report.ts";
import type { TableCell } from "../../model/table.ts";
import { eighteenDigits, isIdentityNumber, mobileNumbers } from "../../util/personal.ts";
import { type Span, touches } from "../../util/span.ts";

/** A person's number in a cell of an official table: that it stands there is the one thing to be said of the cell. */

interface Place {
  readonly table: JudgedTable;
  readonly cell: TableCell;
}

/** The cell of an official table that a number stands in. */
export function cellAround(judged: readonly JudgedTable[], { start, end }: Span): Place | undefined {
  for (const table of judged) {
    if (start < table.span.start || table.span.end < end) continue;
    for (const cell of table.cells.values()) if (touches(cell.cell.span, start)) return { table, cell };
  }
  return undefined;
}

/** The equations of a cell: none could hold with a person's number in it. */
export function sumsWith({ table, cell }: Place): readonly Equation[] {
  return table.evaluation.equations.filter(({ left, right }) =>
    [...left, ...right].some((term) => term.row === cell.row && term.column === cell.column),
  );
}

/** No number in a table is as long; most cells hold one figure. */
const shortest = 11;

/** Whether a cell's text holds a person's number, so that another rule speaks of it. */
export function isPersonal(text: string): boolean {
  if (text.length < shortest) return false;
  for (const { digits } of eighteenDigits(text)) if (isIdentityNumber(digits, 2100)) return true;
  for (const _ of mobileNumbers(text)) return true;
  return false;
}
