import type { BlockModel, ColumnModel, TableModel } from "./types.ts";

/** A printed table: rows of cells that may span, as a word processor or an HTML table holds it. */
export interface SheetCell {
  text: string;
  rows: number;
  columns: number;
  kind: "caption" | "head" | "label" | "number";
}

export type SheetRow = SheetCell[];

export interface Sheet {
  width: number;
  headRows: number;
  rows: SheetRow[];
}

/** How a table is laid out on paper; the same table can be printed in several of these ways. */
export interface SheetStyle {
  /** 1, or the form's own 3 for table 三. */
  labelColumns: 1 | 3;
  /** Lines in the head of table 三: one, two without 申请人情况, or the form's three. */
  headLines: 1 | 2 | 3;
  /** What stands over the labels: the form's note, the plain word, or nothing. */
  corner: "note" | "stub" | "blank";
  /** Table 四 as the form's one row of fifteen, or as three rows of five. */
  wide: boolean;
}

export const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

export function sheetCell(text: string, kind: SheetCell["kind"], columns = 1, rows = 1): SheetCell {
  return { text, rows, columns, kind };
}

export function sheetOf(table: TableModel, block: BlockModel, style: SheetStyle): Sheet {
  if (table.key === "proceedings" && style.wide) return wideSheet(block);
  const labels = table.key === "requests" ? style.labelColumns : 1;
  const lines = table.key === "requests" ? style.headLines : 1;
  const corner =
    table.key !== "requests" || style.corner === "stub" ? block.stub : style.corner === "note" ? note : "";
  const head = headRows(block.columns, corner, labels, lines);
  const body = labels === 1 ? flatRows(block) : nestedRows(block);
  return { width: labels + block.columns.length, headRows: head.length, rows: [...head, ...body] };
}

function headRows(
  columns: readonly ColumnModel[],
  corner: string,
  labels: number,
  lines: number,
): SheetRow[] {
  const paths = columns.map((column) => [
    ...(lines === 3 ? column.groups : lines === 2 ? column.groups.slice(1) : []),
    column.label,
  ]);
  const depth = Math.max(...paths.map((path) => path.length));
  const rows: SheetRow[] = Array.from({ length: depth }, () => []);
  rows[0]?.push(sheetCell(corner, "head", labels, depth));
  for (let level = 0; level < depth; level += 1) {
    let previous: string | undefined;
    for (const path of paths) {
      const text = path[level];
      if (text === undefined) continue;
      const last = level === path.length - 1;
      const key = path.slice(0, level + 1).join("\n");
      const before = rows[level]?.at(-1);
      if (!last && key === previous && before !== undefined) before.columns += 1;
      else rows[level]?.push(sheetCell(text, "head", 1, last ? depth - level : 1));
      previous = last ? undefined : key;
    }
  }
  return rows;
}

function numbers(block: BlockModel, row: BlockModel["rows"][number]): SheetCell[] {
  return block.columns.map((column) => sheetCell(row.cells[column.key]?.text ?? "", "number"));
}

/** One label column: group rows stand as rows of their own. */
function flatRows(block: BlockModel): SheetRow[] {
  return block.rows.map((row) => [sheetCell(row.label, "label"), ...numbers(block, row)]);
}

/** The depth of a row in the form's three label columns. */
export function depthOf(key: string): 1 | 2 | 3 {
  if (["received", "carriedOver", "carriedForward", "outcomes"].includes(key)) return 1;
  return key.includes(".") ? 3 : 2;
}

/** Three label columns: a group's label is one cell beside its rows. */
function nestedRows(block: BlockModel): SheetRow[] {
  const rows: SheetRow[] = [];
  // The cells of the open groups, outermost first; they grow with every row below them.
  const open: SheetCell[] = [];
  const fresh: SheetCell[] = [];
  for (const row of block.rows) {
    const depth = depthOf(row.key);
    while (open.length >= depth) open.pop();
    for (const cell of [...fresh]) if (!open.includes(cell)) fresh.splice(fresh.indexOf(cell), 1);
    if (row.group) {
      const cell = sheetCell(row.label, "label", 1, 0);
      open.push(cell);
      fresh.push(cell);
      continue;
    }
    for (const cell of open) cell.rows += 1;
    const own = sheetCell(row.label, "label", 3 - open.length);
    rows.push([...fresh, own, ...numbers(block, row)]);
    fresh.length = 0;
  }
  return rows;
}

const kinds: Record<string, readonly string[]> = {
  reconsideration: ["行政复议"],
  directLitigation: ["行政诉讼", "未经复议直接起诉"],
  litigationAfterReconsideration: ["行政诉讼", "复议后起诉"],
};

/** The form's one row of fifteen numbers under a head of three lines. */
function wideSheet(block: BlockModel): Sheet {
  const columns: ColumnModel[] = block.rows.flatMap((row) =>
    block.columns.map((column) => ({
      key: column.key,
      label: column.label,
      groups: [...(kinds[row.key] ?? [])],
    })),
  );
  const head = headRows(columns, "", 0, 3);
  head[0]?.shift();
  const body = block.rows.flatMap((row) => numbers(block, row));
  return { width: columns.length, headRows: head.length, rows: [...head, body] };
}

/** Several blocks as one sheet, captions as rows across; the last cell of a narrow row spans the rest. */
export function stack(blocks: readonly { caption: string | undefined; sheet: Sheet }[]): Sheet {
  const width = Math.max(...blocks.map((each) => each.sheet.width));
  const rows = blocks.flatMap(({ caption, sheet }) => [
    ...(caption === undefined ? [] : [[sheetCell(caption, "caption", width)]]),
    ...sheet.rows.map((row) => widened(row, width - sheet.width)),
  ]);
  return { width, headRows: 0, rows };
}

function widened(row: SheetRow, by: number): SheetRow {
  return row.map((cell, index) =>
    index === row.length - 1 ? { ...cell, columns: cell.columns + by } : { ...cell },
  );
}

export interface Slot {
  cell: SheetCell;
  /** Whether this is the cell's own place, not one that it merely covers. */
  own: boolean;
  /** Whether the place is in the cell's first row, and in its first column. */
  firstRow: boolean;
  firstColumn: boolean;
}

/** The full grid, every place named with the cell that covers it. */
export function grid(sheet: Sheet): Slot[][] {
  const slots: Slot[][] = sheet.rows.map(() => []);
  sheet.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (slots[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < cell.rows; dy += 1) {
        for (let dx = 0; dx < cell.columns; dx += 1) {
          const line = slots[y + dy];
          if (line !== undefined) {
            line[x + dx] = { cell, own: dy === 0 && dx === 0, firstRow: dy === 0, firstColumn: dx === 0 };
          }
        }
      }
    }
  });
  return slots;
}
