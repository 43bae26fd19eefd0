import { formOf } from "../../../server/src/schema/forms.ts";
import type { Random } from "./random.ts";
import { cell } from "./tables.ts";
import type { BlockModel, ForgeOptions, Model, RowModel, TableModel } from "./types.ts";

/** Whether an equation computes the cell: the 总计 column and the （七） row. */
export function isResult(table: TableModel, row: RowModel, column: string): boolean {
  return table.key !== "disclosure" && (column === "total" || row.key === "processed");
}

/**
 * Clerks leave zeros out. Blank parts count as 0 and blank results that compute to 0 are nobody's fault,
 * so the report stays correct; the truth of such a cell is null.
 */
export function leaveBlank(model: Model, mode: ForgeOptions["blanks"], random: Random): Model {
  const chosen = mode ?? random.pick(["none", "none", "none", "parts", "zeros"]);
  if (chosen === "none") return model;
  for (const section of model.sections) {
    for (const table of section.tables) {
      for (const block of table.blocks) blankZeros(table, block, chosen, random);
    }
  }
  return model;
}

function blankZeros(table: TableModel, block: BlockModel, mode: "parts" | "zeros", random: Random): void {
  const share = random.pick([0.5, 1]);
  for (const row of block.rows) {
    for (const column of block.columns) {
      const there = row.cells[column.key];
      if (there?.value !== "0" || !random.chance(share)) continue;
      // Results of table 四 stay: with no label before it, a row that ends in blanks could not be told apart.
      if (isResult(table, row, column.key) && (mode === "parts" || table.key === "proceedings")) continue;
      row.cells[column.key] = cell("");
    }
    if (mode === "zeros" && share < 1) settleTotal(table, row);
  }
  keepOneFilled(block);
}

/** A row that shows a number shows its 总计 as well, else its cells could not be counted from the right. */
function settleTotal(table: TableModel, row: RowModel): void {
  const total = row.cells.total;
  if (table.key !== "requests" || row.group || total === undefined) return;
  if (total.value === null && Object.values(row.cells).some((each) => each.value !== null)) {
    row.cells.total = cell("0");
  }
}

/** An entirely blank table is another finding (`table.blank`). */
function keepOneFilled(block: BlockModel): void {
  const rows = block.rows.filter((row) => !row.group);
  if (rows.some((row) => Object.values(row.cells).some((each) => each.value !== null))) return;
  const last = block.columns.at(-1);
  for (const row of rows) {
    if (last !== undefined) row.cells[last.key] = cell("0");
  }
}

/** Some clerks put the sum of its items on a group's own row: in every column, or in 总计 only. */
export function addSubtotals(model: Model, random: Random): void {
  const table = model.sections.flatMap((section) => section.tables).find((each) => each.key === "requests");
  const items = itemsOf(model);
  const onlyTotal = random.chance(0.4);
  const block = table?.blocks[0];
  for (const row of block?.rows ?? []) {
    // 三、本年度办理结果 is the sum of everything; few would put a number there.
    if (!row.group || (row.key === "outcomes" && random.chance(0.7))) continue;
    for (const column of block?.columns ?? []) {
      if (onlyTotal && column.key !== "total") continue;
      const parts = block?.rows.filter((each) => items(row.key).includes(each.key)) ?? [];
      const sum = parts.reduce((total, each) => total + Number(each.cells[column.key]?.value ?? 0), 0);
      row.cells[column.key] = cell(String(sum));
    }
  }
}

function itemsOf(model: Model): (group: string) => readonly string[] {
  const rows = formOf(model.edition).tables.requests.blocks[0]?.rows ?? [];
  return (group) => rows.find((row) => row.key === group)?.items ?? [];
}
