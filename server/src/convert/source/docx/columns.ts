import type { Cell, Row, Table } from "./blocks.ts";

/** Borders nearer than this, a third of a centimetre, were meant to be one: no character stands between them. */
const near = 200;

/**
 * The rows of a table on a grid without the slivers that are left where borders were dragged with the mouse: a cell
 * begins in the column that it stands under. Where a cell would vanish, borders stay apart.
 */
export function alignedRows(table: Table): readonly Row[] {
  const { rows, widths } = table;
  const width = rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  if (width === 0 || width > widths.length) return rows;
  const places = bordersOf(widths);
  if (!places.some((place, at) => at > 0 && place - (places[at - 1] ?? 0) <= near)) return rows;
  const columns = mergedColumns(places, cellsOf(rows));
  return rows.map((row) => alignedRow(row, columns));
}

function widthOf(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + cell.columns, row.before);
}

/** Where the borders of the grid stand, the left edge first. */
function bordersOf(widths: readonly number[]): readonly number[] {
  let place = 0;
  return [0, ...widths.map((each) => (place += each))];
}

function cellsOf(rows: readonly Row[]): readonly (readonly [number, number])[] {
  return rows.flatMap((row) => {
    let column = row.before;
    return row.cells.map((cell): [number, number] => {
      const start = column;
      column += cell.columns;
      return [start, column];
    });
  });
}

/** For each border of the grid, which border of the merged one it is. */
function mergedColumns(
  places: readonly number[],
  cells: readonly (readonly [number, number])[],
): readonly number[] {
  const used = new Set<number>([0, ...cells.flat()]);
  /** The rightmost cell border that a border ends a cell from: one that is in the same group would make it vanish. */
  const from = new Map<number, number>();
  for (const [start, end] of cells) from.set(end, Math.max(from.get(end) ?? 0, start));
  const columns: number[] = [];
  let column = 0;
  let first = 0;
  for (const [at, place] of places.entries()) {
    const vanishes = (from.get(at) ?? -1) >= first;
    if (at > 0 && used.has(at) && (vanishes || place - (places[first] ?? 0) > near)) {
      column++;
      first = at;
    }
    columns.push(column);
  }
  return columns;
}

function alignedRow(row: Row, columns: readonly number[]): Row {
  const at = (border: number): number => columns[border] ?? 0;
  let start = row.before;
  const cells = row.cells.map((cell): Cell => {
    const end = start + cell.columns;
    const made = { ...cell, columns: Math.max(1, at(end) - at(start)) };
    start = end;
    return made;
  });
  return { ...row, before: at(row.before), cells };
}
