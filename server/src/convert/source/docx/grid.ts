import type { Block, Cell, Table } from "./blocks.ts";
import { alignedRows } from "./columns.ts";
import { coveredWords } from "./table.ts";

/** A cell as html states it: how many columns and rows it takes. */
export interface GridCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  rows: number;
  /** Of cells merged into it, what is told of them. */
  readonly covered: Block[];
}

/**
 * The rows of a table with their spans. Word writes a cell for every row that a merged cell reaches down to; html
 * writes one, and a row without a cell of its own is none at all.
 */
export function gridOf(table: Table): readonly (readonly GridCell[])[] {
  const grid: GridCell[][] = [];
  /** The merged cells of the row above, by the column they begin in. */
  let above = new Map<number, GridCell>();
  for (const row of alignedRows(table)) {
    const below = new Map<number, GridCell>();
    const own: GridCell[] = [];
    const continued: GridCell[] = [];
    let column = row.before;
    if (row.before > 0)
      own.push({ blocks: [], columns: Math.min(row.before, mostColumns), rows: 1, covered: [] });
    for (const cell of row.cells) {
      const merged = cell.merge === "continues" ? above.get(column) : undefined;
      if (merged && merged.columns === Math.min(cell.columns, mostColumns)) {
        merged.covered.push(...coveredWords(cell));
        continued.push(merged);
        below.set(column, merged);
      } else {
        const made = gridCell(cell);
        own.push(made);
        if (cell.merge) below.set(column, made);
      }
      column += cell.columns;
    }
    above = below;
    if (own.length === 0) continue;
    for (const cell of continued) cell.rows++;
    grid.push(own);
  }
  return grid;
}

/** Word has no more columns than this. */
const mostColumns = 63;

function gridCell({ blocks, columns }: Cell): GridCell {
  return { blocks, columns: Math.min(columns, mostColumns), rows: 1, covered: [] };
}
