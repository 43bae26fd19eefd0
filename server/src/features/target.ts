import { captions, columnLabels, labelText, rowLabels } from "../model/labels.ts";
import type { Report } from "../model/report.ts";
import { cellSpan, type Table, type TableCell } from "../model/table.ts";
import type { BlockForm, ColumnForm, RowForm, SectionForm } from "../schema/types.ts";
import type { Block, Grid, GridCell, Tree } from "../syntax/tree.ts";
import { fold } from "../util/cjk.ts";
import { type Span, touches } from "../util/span.ts";

/** What of the form stands at a place of a draft, with its span. Ordinary prose is none of it. */
export type Target = { readonly span: Span } & (
  | { readonly kind: "cell"; readonly table: Table; readonly cell: TableCell }
  | { readonly kind: "row"; readonly table: Table; readonly row: RowForm }
  | {
      readonly kind: "column";
      readonly table: Table;
      readonly block: BlockForm;
      readonly column: ColumnForm;
    }
  | { readonly kind: "block"; readonly block: BlockForm }
  | { readonly kind: "section"; readonly section: SectionForm }
  | { readonly kind: "rule"; readonly id: string }
  | { readonly kind: "frontMatterKey"; readonly key: string }
);

/** A caption is a short line; a longer one is prose. */
const longestCaption = 40;

/** Tells what of the form stands at an offset; undefined where there is nothing of it. */
export function targetAt(report: Report, offset: number): Target | undefined {
  const { tree } = report;
  const entry = tree.frontMatter?.entries.find(({ keySpan }) => touches(keySpan, offset));
  if (entry) return { kind: "frontMatterKey", span: entry.keySpan, key: entry.key };
  for (const { span: whole, rules } of tree.directives) {
    const rule = touches(whole, offset) && rules.find(({ span }) => touches(span, offset));
    if (rule) return { kind: "rule", span: rule.span, id: rule.id };
  }
  for (const table of report.tables.values()) {
    const grid = table.grids.find(({ span }) => touches(span, offset));
    const found = grid && tableTarget(table, grid, offset);
    if (found) return found;
  }
  return lineTarget(report, offset);
}

/** The cell of an official table at an offset; its padding counts as the cell. */
export function cellTarget(report: Report, offset: number): Extract<Target, { kind: "cell" }> | undefined {
  const target = targetAt(report, offset);
  return target?.kind === "cell" ? target : undefined;
}

function tableTarget(table: Table, grid: Grid, offset: number): Target | undefined {
  for (const cell of table.cells.values()) {
    // What was cut off at the end of a row has no place of its own.
    if (cell.cell.implied !== undefined || !touches(cell.cell.slot, offset)) continue;
    return { kind: "cell", span: spanAt(cell.cell, offset), table, cell };
  }
  const rows = grid.rows.filter(({ span }) => touches(span, offset));
  const gridRow = rows.find(({ cells }) => cells.some(({ slot }) => touches(slot, offset)));
  const cell = gridRow?.cells.find(({ slot }) => touches(slot, offset));
  return cell && labelTarget(table, grid, cell, spanAt(cell, offset));
}

/** A cell's content, or its padding where that is meant. */
function spanAt(cell: GridCell, offset: number): Span {
  const span = cellSpan(cell);
  return touches(span, offset) ? span : cell.slot;
}

function labelTarget(table: Table, grid: Grid, cell: GridCell, span: Span): Target | undefined {
  const bound = table.rows.find(({ label }) => label === cell);
  if (bound) return { kind: "row", span, table, row: bound.form };
  const near = table.columns.find((column) => column.cell === cell);
  if (near) return { kind: "column", span, table, block: near.block, column: near.form };
  const text = labelText(cell);
  if (text === "") return undefined;
  const block = headedBlock(table, grid, cell, text);
  const column = block && columnLabels(block).exact.get(text)?.form;
  // Beside the label of a bound row stand the labels of the groups that it belongs to.
  const isInRow = table.rows.some(({ label, gridRow }) => label && gridRow.cells.includes(cell));
  if (column && !isInRow) return { kind: "column", span, table, block, column };
  const row = rowLabels(table.form).exact.get(text)?.form;
  if (row) return { kind: "row", span, table, row };
  const caption = captions(table.form).get(text);
  return caption && { kind: "block", span, block: caption };
}

/** The block whose head a cell stands in: that of the rows below it, else any that has such a column. */
function headedBlock(table: Table, grid: Grid, { span }: GridCell, text: string): BlockForm | undefined {
  const below = table.rows.find((row) => row.grid === grid && row.gridRow.span.start >= span.start)?.block;
  const blocks = below ? [below, ...table.form.blocks] : table.form.blocks;
  return blocks.find((block) => columnLabels(block).exact.has(text));
}

/** A section's heading, or the caption of a block that stands in a line of its own. */
function lineTarget({ tree, outline, form }: Report, offset: number): Target | undefined {
  const block = blockAt(tree, offset);
  if (block?.kind !== "line") return undefined;
  const section = outline.sections.find(({ heading }) => heading.line === block);
  if (section) {
    const { runsOn, title, line } = section.heading;
    const span = runsOn ? { start: line.span.start, end: title.end } : line.span;
    return touches(span, offset) ? { kind: "section", span, section: section.form } : undefined;
  }
  const { start, end } = block.span;
  if (end - start > longestCaption) return undefined;
  const text = fold(tree.text.slice(start, end));
  for (const table of Object.values(form.tables)) {
    const caption = captions(table).get(text);
    if (caption) return { kind: "block", span: block.span, block: caption };
  }
  return undefined;
}

/** The block at an offset; blocks are in order, and a long draft has tens of thousands of them. */
function blockAt({ blocks }: Tree, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low];
  return found && touches(found.span, offset) ? found : undefined;
}
