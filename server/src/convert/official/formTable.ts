import type { Report } from "../../model/report.ts";
import { type BoundRow, cellAt, cellSpan, type Table } from "../../model/table.ts";
import { subtotalLabel } from "../../schema/common.ts";
import type { BlockForm, ColumnForm, RowForm } from "../../schema/types.ts";
import type { GridCell } from "../../syntax/tree.ts";
import { fold } from "../../util/cjk.ts";
import { onOneLine } from "../../util/lines.ts";
import { readOrdinal } from "../../util/ordinal.ts";
import { confusedRows } from "../confused.ts";
import { isFormWords, type LeftoverRow, leftoverRows, type Words, wordsOf } from "../leftovers.ts";
import { repeatsIn } from "../repeats.ts";
import { separator } from "../table.ts";
import { seenText } from "./cellText.ts";
import type { OfficialBlock, ParagraphBlock, TableBlock, TableCell } from "./document.ts";
import { gridTable } from "./gridTable.ts";
import { pathKey, printedLabels } from "./printed.ts";
import { labelColumnsOf, widthOf, widthsOf } from "./widths.ts";

/** What is needed to print one table, and the cells of the draft that are printed already. */
interface Printing {
  readonly report: Report;
  readonly table: Table;
  readonly words: Words;
  readonly width: number;
  readonly rows: ReadonlyMap<string, BoundRow>;
  readonly placed: Set<GridCell>;
}

/**
 * A bound table as the form prints it, whole, with blank cells where the draft lacks something; behind it as text what
 * the form has no place for. Undefined where no value was bound: then the draft's own grid says more.
 */
export function formTable(report: Report, table: Table): readonly OfficialBlock[] | undefined {
  const confused = confusedRows(table);
  const { form } = table;
  const rows = new Map([...table.byRow].filter(([, row]) => !confused.has(row.gridRow)));
  const width = widthOf(form);
  const words = wordsOf(form, report.outline);
  const printing: Printing = { report, table, words, width, rows, placed: new Set() };
  const printed = form.blocks.map((block) =>
    block.rowsRun === "across" ? printAcross(printing, block) : printDown(printing, block),
  );
  const isBound = printed.some(({ lines }) =>
    lines.some((line) => line.some((cell) => cell.at && cell.span)),
  );
  if (!isBound) return undefined;
  const block: TableBlock = {
    kind: "table",
    key: form.key,
    name: form.name,
    widths: widthsOf(form),
    // The heads of a table with several blocks speak for their own block alone.
    headRows: printed.length === 1 ? (printed[0]?.headRows ?? 0) : 0,
    rows: printed.flatMap(({ lines }) =>
      lines.map((cells) => ({ cells: [...cells].sort((a, b) => a.column - b.column) })),
    ),
    span: table.span,
  };
  const rest = leftoverRows(report, table, printing.placed, confused).map((row) =>
    leftoverBlock(report, row),
  );
  return [block, ...rest, ...repeatsIn(table).map((repeat) => gridTable(report.tree, repeat))];
}

/** What is left over of a row: a note as a paragraph, cells as an item of a list, which is never taken for a heading. */
function leftoverBlock({ tree }: Report, { grid, row, known, cells }: LeftoverRow): ParagraphBlock {
  const own = cells.map((cell) => onOneLine(seenText(tree.text, cell, grid.layout)));
  const texts = [...(known ? [known.form.label] : []), ...own];
  const isNote = texts.length === 1 && readOrdinal(texts[0] ?? "") === undefined;
  const text = (isNote ? "" : "• ") + texts.join(separator);
  return { kind: "paragraph", role: isNote ? "text" : "item", runs: [{ text }], span: row.span };
}

interface PrintedBlock {
  readonly headRows: number;
  readonly lines: readonly (readonly TableCell[])[];
}

type Lines = TableCell[][];

/** Labels in columns of their own at the left, heads above the values. */
function printDown(printing: Printing, block: BlockForm): PrintedBlock {
  const { width } = printing;
  const labelColumns = labelColumnsOf(block);
  const heads = block.columns.map(({ groups, label }) => [...groups, label]);
  const headRows = Math.max(...heads.map((path) => path.length));
  // A block that is narrower than the table gives its last column what is left.
  const left = (at: number): number => (at === block.columns.length ? width : labelColumns + at);
  const lines: Lines = Array.from({ length: headRows }, () => []);
  lines[0]?.push({
    ...unbound("columnHead", block.corner ?? block.stub),
    ...(block.corner === undefined ? {} : { kind: "corner" }),
    colSpan: labelColumns,
    rowSpan: headRows,
  });
  printHeads(printing, block, heads, left, lines);
  const rows = block.rows.filter((row) => !row.items || hasSubtotal(printing, block, row));
  // A subtotal stands in a line of its own beside its group's label, which the form has no cell for.
  const paths = rows.map(({ printed, items }) => (items ? [...printed, subtotalLabel] : printed));
  const values = rows.map((row) =>
    block.columns.map((column, at) => valueCell(printing, row, column, left(at), left(at + 1))),
  );
  const forms = formsByPath(block);
  for (const label of printedLabels(paths, labelColumns)) {
    const cell = rowHead(printing, forms, label.path, label.text);
    values[label.first]?.push({ ...cell, column: label.level, colSpan: label.levels, rowSpan: label.count });
  }
  return withCaption(printing, block, headRows, [...lines, ...values]);
}

/** All rows in one line, their labels above the columns. */
function printAcross(printing: Printing, block: BlockForm): PrintedBlock {
  const { width } = printing;
  const cells = block.rows.flatMap((row) => block.columns.map((column) => ({ row, column })));
  const heads = cells.map(({ row, column }) => [...row.printed, column.label]);
  const headRows = Math.max(...heads.map((path) => path.length));
  const left = (at: number): number => (at === cells.length ? width : at);
  const lines: Lines = Array.from({ length: headRows }, () => []);
  printHeads(printing, block, heads, left, lines);
  const values = cells.map(({ row, column }, at) => valueCell(printing, row, column, left(at), left(at + 1)));
  return withCaption(printing, block, headRows, [...lines, values]);
}

function withCaption({ width }: Printing, block: BlockForm, headRows: number, lines: Lines): PrintedBlock {
  if (block.caption === undefined) return { headRows, lines };
  const caption = { ...unbound("caption", block.caption), colSpan: width };
  return { headRows: headRows + 1, lines: [[caption], ...lines] };
}

function printHeads(
  printing: Printing,
  block: BlockForm,
  heads: readonly (readonly string[])[],
  left: (at: number) => number,
  lines: Lines,
): void {
  const forms = formsByPath(block);
  for (const { text, path, level, levels, first, count, isInnermost } of printedLabels(heads, lines.length)) {
    const column = block.columns[first % block.columns.length];
    const cell = isInnermost
      ? columnHead(printing, block, column, text)
      : { ...rowHead(printing, forms, path, text), kind: "columnHead" as const };
    lines[level]?.push({
      ...cell,
      column: left(first),
      colSpan: left(first + count) - left(first),
      rowSpan: levels,
    });
  }
}

function unbound(kind: TableCell["kind"], text: string): TableCell {
  return { column: 0, colSpan: 1, rowSpan: 1, kind, text, at: undefined, span: undefined };
}

type FormsByPath = ReadonlyMap<string, RowForm>;

function formsByPath({ rows }: BlockForm): FormsByPath {
  return new Map(rows.map((row) => [pathKey(row.printed), row]));
}

/** A label of the form, or the draft's own words in its place where they say something else. */
function rowHead(printing: Printing, forms: FormsByPath, path: string, text: string): TableCell {
  const form = forms.get(path);
  const bound = form && printing.rows.get(form.key);
  if (!bound?.label) return unbound("rowHead", text);
  return ownWords(printing, unbound("rowHead", text), bound.label, bound.grid.layout, bound.form.label);
}

function columnHead(
  printing: Printing,
  block: BlockForm,
  form: ColumnForm | undefined,
  text: string,
): TableCell {
  const found = printing.table.columns.find((each) => each.block === block && each.form === form);
  const grid =
    found && printing.table.grids.find(({ rows }) => rows.some((row) => row.cells.includes(found.cell)));
  if (!found || !grid) return unbound("columnHead", text);
  return ownWords(printing, unbound("columnHead", text), found.cell, grid.layout, found.form.label);
}

function ownWords(
  { report, words, placed }: Printing,
  printed: TableCell,
  cell: GridCell,
  layout: Parameters<typeof seenText>[2],
  official: string,
): TableCell {
  const folded = fold(cell.text);
  const isOfficial = fold(official).includes(folded) || words.whole.has(folded) || isFormWords(folded, words);
  placed.add(cell);
  const text = isOfficial ? printed.text : seenText(report.tree.text, cell, layout);
  return { ...printed, text, span: cell.span };
}

function valueCell(
  { report, table, rows, placed }: Printing,
  row: RowForm,
  column: ColumnForm,
  left: number,
  right: number,
): TableCell {
  const at = { table: table.form.key, row: row.key, column: column.key };
  const empty = { ...unbound("value", ""), column: left, colSpan: right - left, at };
  const bound = cellAt(table, row.key, column.key);
  const grid = rows.get(row.key)?.grid;
  // A merged cell stands under several heads, and is said once.
  if (!bound || !grid || placed.has(bound.cell)) return empty;
  placed.add(bound.cell);
  return { ...empty, text: seenText(report.tree.text, bound.cell, grid.layout), span: cellSpan(bound.cell) };
}

/** The form has no cell for a group's sum; a dash in its place says nothing. */
function hasSubtotal({ table, rows }: Printing, block: BlockForm, row: RowForm): boolean {
  if (!rows.has(row.key)) return false;
  return block.columns.some(({ key }) => /[\p{L}\p{N}]/u.test(cellAt(table, row.key, key)?.cell.text ?? ""));
}
