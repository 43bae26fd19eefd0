import type { TableBlock, TableCell } from "../official/document.ts";

/** Word opens no table that has more. */
const mostColumns = 63;

/** One cell of a row as Word wants it: what a span from above covers has one too. */
export interface Slot {
  readonly column: number;
  readonly colSpan: number;
  /** Undefined where nothing stands, and where a cell from above goes on. */
  readonly cell: TableCell | undefined;
  readonly merge: "none" | "begins" | "goesOn";
}

interface Open {
  readonly column: number;
  readonly colSpan: number;
  /** The row that it does not reach any more. */
  readonly until: number;
}

/**
 * Every row filled from the first to the last column. Undefined for a table that cannot be one in Word: cells that
 * lie over each other or outside, or too many columns.
 */
export function slotsOf({ widths, rows }: TableBlock): readonly (readonly Slot[])[] | undefined {
  const columns = widths.length;
  if (columns === 0 || columns > mostColumns) return undefined;
  const open: (Open | undefined)[] = new Array(columns).fill(undefined);
  const all: (readonly Slot[])[] = [];
  for (const [at, row] of rows.entries()) {
    const slots = rowSlots(row.cells, open, at, rows.length);
    if (!slots) return undefined;
    all.push(slots);
  }
  return all;
}

function rowSlots(
  cells: readonly TableCell[],
  open: (Open | undefined)[],
  at: number,
  rowCount: number,
): readonly Slot[] | undefined {
  const isOpen = (column: number): boolean => (open[column]?.until ?? 0) > at;
  const beginning = new Map(cells.map((cell) => [cell.column, cell]));
  if (beginning.size < cells.length) return undefined;
  const slots: Slot[] = [];
  let placed = 0;
  for (let column = 0; column < open.length; ) {
    const above = open[column];
    const cell = beginning.get(column);
    if (above && isOpen(column)) {
      if (cell) return undefined;
      slots.push({ column, colSpan: above.colSpan, cell: undefined, merge: "goesOn" });
      column += above.colSpan;
      continue;
    }
    const colSpan = cell ? Math.max(1, cell.colSpan) : gap(column, open.length, beginning, isOpen);
    for (let next = column + 1; next < column + colSpan; next++)
      if (next >= open.length || isOpen(next) || beginning.has(next)) return undefined;
    const until = Math.min(rowCount, at + (cell?.rowSpan ?? 1));
    const begins = until > at + 1;
    if (begins) open.fill({ column, colSpan, until }, column, column + colSpan);
    slots.push({ column, colSpan, cell, merge: begins ? "begins" : "none" });
    if (cell) placed += 1;
    column += colSpan;
  }
  return placed === cells.length ? slots : undefined;
}

/** How many columns stand empty from this one on. */
function gap(
  column: number,
  columns: number,
  beginning: ReadonlyMap<number, TableCell>,
  isOpen: (column: number) => boolean,
): number {
  let end = column + 1;
  while (end < columns && !beginning.has(end) && !isOpen(end)) end += 1;
  return end - column;
}
