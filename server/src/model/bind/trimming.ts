import type { BlockForm, RowForm, TableForm } from "../../schema/types.ts";
import type { Grid, GridCell, GridRow, TextLine, Tree } from "../../syntax/tree.ts";
import { editDistance, fold } from "../../util/cjk.ts";
import { type Span, trimSpan } from "../../util/span.ts";
import { captions, headLabels, type Label, longestLabel, rowLabels } from "../labels.ts";
import { isFilled } from "../table.ts";
import { readValue } from "../value.ts";
import type { RowDraft } from "./draft.ts";

/**
 * Editors cut trailing tabs, so that a row of a tab-separated table may stop before its blank cells, and a row without
 * any value may be its label alone, on a line that looks like text.
 */

/**
 * The grid with the lines beside it, or between its parts, that are rows: a label, with text or nothing behind it. What
 * stands between two grids of a table belongs to the one above.
 */
export function withStrayRows(tree: Tree, grid: Grid, table: TableForm, isFirst: boolean): Grid {
  if (grid.layout !== "tab-rows") return grid;
  const at = tree.blocks.indexOf(grid);
  const above = isFirst ? strayRows(tree, at, -1, table).toReversed() : [];
  const below = strayRows(tree, at, 1, table);
  const rows = [...above, ...grid.rows, ...below];
  const { start } = above[0]?.span ?? grid.span;
  const { end } = below.at(-1)?.span ?? grid.span;
  return { ...grid, rows, span: { start, end } };
}

/** The rows among the lines on one side of a block, up to the first that is no part of the table. */
function strayRows(tree: Tree, from: number, step: 1 | -1, table: TableForm): readonly GridRow[] {
  const strays: GridRow[] = [];
  for (let at = from + step; ; at += step) {
    const block = tree.blocks[at];
    const line = block?.kind === "line" && block.level === 0 ? block : undefined;
    if (!line) break;
    // A part of one row that was left blank is a caption and a head, and the row's label alone.
    if (isCaptionOrHead(tree, line, table) || isPageNumber(tree, line)) continue;
    const row = strayRow(tree, line, table);
    if (!row) break;
    // A group carries no number: its label alone is a whole row, and stands between others.
    if (!row.isGroup) strays.push(row.gridRow);
  }
  return strays;
}

function isCaptionOrHead({ text }: Tree, { span }: TextLine, table: TableForm): boolean {
  if (span.end - span.start > longestLabel) return false;
  const words = text.slice(span.start, span.end).split("\t").map(fold);
  const heads = headLabels(table);
  return words.every((word) => heads.has(word) || captions(table).has(word));
}

const longestPageNumber = 20;

/** `3`, `- 3 -`, `第3页`, `3 / 12` */
function isPageNumber({ text }: Tree, { span }: TextLine): boolean {
  if (span.end - span.start > longestPageNumber) return false;
  return /^[第\-—–·\s]*\d[-—–·\s页/共\d]*$/.test(text.slice(span.start, span.end));
}

/** Shorter labels are too near to other words. */
const longEnough = 8;

/** Whether a line is a row's label but for a character or two, its ordinal included. */
function isSlipOf(line: string, { folded }: Label<RowForm>): boolean {
  return folded.length >= longEnough && line[0] === folded[0] && editDistance(line, folded) <= 2;
}

function strayRow(
  { text }: Tree,
  { span }: TextLine,
  table: TableForm,
): { readonly gridRow: GridRow; readonly isGroup: boolean } | undefined {
  if (span.end - span.start > longestLabel) return undefined;
  const cells = cellsOf(text, span);
  const folded = fold(cells[0]?.text ?? "");
  const { exact, labels } = rowLabels(table);
  const near = exact.has(folded) ? [] : labels.filter((each) => isSlipOf(folded, each));
  const label = exact.get(folded) ?? (near.length === 1 ? near[0] : undefined);
  return label && { gridRow: { span, cells }, isGroup: label.form.items !== undefined };
}

/** The pieces of a line between its tabs. */
function cellsOf(text: string, { start, end }: Span): readonly GridCell[] {
  let next = start;
  return text
    .slice(start, end)
    .split("\t")
    .map((piece, column) => {
      const slot = { start: next, end: next + piece.length };
      next = slot.end + 1;
      const own = trimSpan(text, slot);
      return { span: own, slot, text: text.slice(own.start, own.end), column, colSpan: 1, rowSpan: 1 };
    });
}

/**
 * Whether trailing blank cells were cut off throughout a draft: no row ends in a blank cell, and rows are sparse. In a
 * table that is full elsewhere a short row lacks a cell.
 */
export function isTrimmed(drafts: readonly RowDraft[], blocks: ReadonlyMap<RowForm, BlockForm>): boolean {
  const rows = drafts.filter(({ grid }) => grid.layout === "tab-rows");
  if (rows.some(({ gridRow }) => gridRow.cells.length > 1 && gridRow.cells.at(-1)?.text.trim() === ""))
    return false;
  const deepest = new Map<Grid, number>();
  for (const { grid, leaf } of rows) deepest.set(grid, Math.max(leaf, deepest.get(grid) ?? 0));
  return rows.some((row) => isLabelAlone(row) || isSparse(row, blocks, deepest.get(row.grid) === row.leaf));
}

/** Whether a row of numbers stops behind its label. */
function isLabelAlone({ gridRow, leaf, label }: RowDraft): boolean {
  return label !== undefined && label.form.items === undefined && gridRow.cells.length === leaf + 1;
}

/**
 * Whether a blank cell stands between two numbers, or before one in a row that has no other place for it: no label of
 * another row stands in it.
 */
function isSparse(
  { gridRow, leaf, label }: RowDraft,
  blocks: ReadonlyMap<RowForm, BlockForm>,
  isDeepest: boolean,
): boolean {
  const values = gridRow.cells.slice(leaf + 1);
  const number = values.findIndex((cell) => readValue(cell.text, "change").kind === "number");
  const width = label && blocks.get(label.form)?.columns.length;
  const first = number > 0 && isDeepest && values.length <= (width ?? 0) ? 0 : number;
  const last = values.findLastIndex(isFilled);
  return first >= 0 && values.slice(first, last).some((cell) => !isFilled(cell));
}
