import type { TableForm } from "../../schema/types.ts";
import type { Grid, GridRow, TextLine, Tree } from "../../syntax/tree.ts";
import { fold } from "../../util/cjk.ts";
import { longestLabel, rowLabels } from "../labels.ts";
import { isFilled } from "../table.ts";
import { readValue } from "../value.ts";
import type { RowDraft } from "./draft.ts";

/**
 * Editors cut trailing tabs, so that a row of a tab-separated table may stop before its blank cells, and a row without
 * any value may be its label alone, on a line that looks like text.
 */

/** The grid with the lines below it, or between its parts, that say nothing but the label of a row. */
export function withStrayRows(tree: Tree, grid: Grid, table: TableForm): Grid {
  if (grid.layout !== "tab-rows") return grid;
  const strays: GridRow[] = [];
  for (let at = tree.blocks.indexOf(grid) + 1; at < tree.blocks.length; at++) {
    const block = tree.blocks[at];
    const row = block?.kind === "line" && block.level === 0 ? strayRow(tree, block, table) : undefined;
    if (!row) break;
    // A group carries no number: its label alone is a whole row, and stands between others.
    if (!row.isGroup) strays.push(row.gridRow);
  }
  const last = strays.at(-1);
  if (!last) return grid;
  return { ...grid, rows: [...grid.rows, ...strays], span: { start: grid.span.start, end: last.span.end } };
}

function strayRow(
  { text }: Tree,
  { span }: TextLine,
  table: TableForm,
): { readonly gridRow: GridRow; readonly isGroup: boolean } | undefined {
  if (span.end - span.start > longestLabel) return undefined;
  const source = text.slice(span.start, span.end);
  const label = rowLabels(table).exact.get(fold(source));
  if (!label) return undefined;
  const cell = { span, slot: span, text: source, column: 0, colSpan: 1, rowSpan: 1 };
  return { gridRow: { span, cells: [cell] }, isGroup: label.form.items !== undefined };
}

/**
 * Whether trailing blank cells were cut off throughout a draft: no row ends in a blank cell, and rows are sparse. In a
 * table that is full elsewhere a short row lacks a cell.
 */
export function isTrimmed(drafts: readonly RowDraft[]): boolean {
  const rows = drafts.filter(({ grid }) => grid.layout === "tab-rows");
  if (rows.some(({ gridRow }) => gridRow.cells.length > 1 && gridRow.cells.at(-1)?.text.trim() === ""))
    return false;
  return rows.some(
    (row) => isSparse(row) || (row.label?.form.items === undefined && row.label && !row.numbered),
  );
}

/** Whether a blank cell stands between two numbers. */
function isSparse({ gridRow, leaf }: RowDraft): boolean {
  const values = gridRow.cells.slice(leaf + 1);
  const first = values.findIndex((cell) => readValue(cell.text, "change").kind === "number");
  const last = values.findLastIndex(isFilled);
  return first >= 0 && values.slice(first, last).some((cell) => !isFilled(cell));
}
