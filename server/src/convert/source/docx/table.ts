import { type Block, type Cell, plainParagraph, type Row, type Table, wordsOf } from "./blocks.ts";

/** A table with at least so many filled cells beside the tables in it is a table itself, and no frame about them. */
const filledCells = 4;

/**
 * The blocks that a table comes to. One of a single column, or about other tables, is a means of layout: what stands in
 * it takes its place. In a table with data, an inner table moves behind it.
 */
export function settleTable(table: Table): readonly Block[] {
  const rows = table.rows.map(joinCells);
  const cells = rows.flatMap((row) => row.cells);
  const single = rows.every((row) => row.cells.length <= 1);
  const nested = cells.filter((cell) => cell.blocks.some(({ kind }) => kind === "table"));
  const inNested = new Set(nested);
  const filled = cells.filter((cell) => !inNested.has(cell) && wordsOf(cell.blocks) !== "").length;
  if (single || (nested.length > 0 && filled < filledCells)) {
    const own = table.notices.length > 0 ? [plainParagraph("", table.notices)] : [];
    return [...own, ...cells.flatMap(({ blocks }) => blocks)];
  }
  if (nested.length === 0) return [{ ...table, rows }];
  return [
    { ...table, rows: rows.map((row) => ({ ...row, cells: row.cells.map(withoutTables) })) },
    ...nested.flatMap(({ blocks }) => blocks.flatMap(moved)),
  ];
}

function withoutTables(cell: Cell): Cell {
  return { ...cell, blocks: cell.blocks.filter(({ kind }) => kind !== "table") };
}

function moved(block: Block): readonly Table[] {
  return block.kind === "table" ? [{ ...block, notices: [{ kind: "innerTable" }, ...block.notices] }] : [];
}

/** Cells that are merged into the one at their left, as old documents state it, become one. */
function joinCells(row: Row): Row {
  if (!row.cells.some(({ joined }) => joined)) return row;
  const cells: Cell[] = [];
  for (const cell of row.cells) {
    const left = cells.at(-1);
    if (!left || !cell.joined) {
      cells.push({ ...cell, blocks: [...cell.blocks] });
      continue;
    }
    left.columns += cell.columns;
    left.blocks.push(...coveredWords(cell));
  }
  return { ...row, cells };
}

/** Word does not show what stands in a cell that is merged into another. */
export function coveredWords(cell: Cell): readonly Block[] {
  const words = wordsOf(cell.blocks);
  return words === "" ? [] : [plainParagraph("", [{ kind: "covered", words }])];
}
