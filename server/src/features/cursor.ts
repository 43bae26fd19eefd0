import type { Report } from "../model/report.ts";
import type { Table, TableCell } from "../model/table.ts";
import type { BlockForm, SectionForm, TableForm } from "../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../syntax/tree.ts";
import { lineEnd, lineStart } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { blockAround, gridAt, tableOf } from "./place.ts";

/** What the caret stands in, as far as writing help is concerned. Spans are of one line. */
export type CursorContext =
  /** A key of the front matter; `span` runs from the start of the line to the end of what could be the key. */
  | { readonly kind: "frontMatterKey"; readonly span: Span; readonly bare: boolean }
  | { readonly kind: "frontMatterValue"; readonly key: string; readonly span: Span }
  /**
   * A line that is blank, begins with `#`, or ends at the caret: a heading could be written there. `span` is the
   * line's content, `below` the section that it stands in.
   */
  | { readonly kind: "heading"; readonly span: Span; readonly below: SectionForm | undefined }
  /** The label cell of a row of an official table, or of what is to be one. */
  | (TablePlace & {
      readonly kind: "label";
      readonly cell: Cell;
      /** Whether nothing else stands in the row, so that a whole row may be written. */
      readonly alone: boolean;
    })
  /** A cell of the head of an official table. */
  | (TablePlace & {
      readonly kind: "head";
      readonly cell: Cell;
      readonly at: number;
      readonly row: readonly string[];
    })
  /** A cell of the form. */
  | { readonly kind: "value"; readonly table: Table; readonly cell: TableCell }
  | { readonly kind: "none" };

export interface TablePlace {
  readonly form: TableForm;
  /** Undefined where no grid is bound yet. */
  readonly table: Table | undefined;
  readonly grid: Grid | undefined;
  readonly block: BlockForm;
  /** The caret's line, without its line break. */
  readonly line: Span;
}

/** A cell under the caret: its content, and the room between its borders on this line. */
export interface Cell {
  readonly span: Span;
  readonly slot: Span;
  /** Whether the slot has borders and padding of its own, as between two bars. */
  readonly padded: boolean;
}

const none: CursorContext = { kind: "none" };
/** A line that is typed towards a heading is no longer than this. */
const longestHeading = 48;
/** Lines of front matter that are looked at while its end is not there yet. */
const longestBlock = 20;

/** Tells what stands under the caret. Looks at the bound report first, at the bare line only where nothing is bound. */
export function cursorContext(report: Report, offset: number): CursorContext {
  const { text } = report.tree;
  const line = lineOf(text, offset);
  const inFront = frontMatterContext(report, line, offset);
  if (inFront) return inFront;
  if (isShut(report, offset)) return none;
  const grid = gridAt(report.tree, line);
  if (grid) return gridContext(report, grid, line, offset);
  const source = text.slice(line.start, line.end);
  if (/^[ \t]*\|/.test(source)) return looseRowContext(report, line, offset);
  const start = line.start + (source.length - source.trimStart().length);
  const after = text.slice(offset, line.end).trim();
  if (line.end - start > longestHeading || (after !== "" && !source.trimStart().startsWith("#"))) return none;
  return {
    kind: "heading",
    span: { start: Math.min(start, offset), end: line.end },
    below: sectionAt(report, offset)?.form,
  };
}

export function lineOf(text: string, offset: number): Span {
  const start = lineStart(text, offset);
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return { start, end };
}

/** The bound section that an offset stands in. */
export function sectionAt(report: Report, offset: number): Report["outline"]["sections"][number] | undefined {
  return report.outline.sections.findLast(
    (section) => lineStart(report.tree.text, section.span.start) <= offset && offset <= section.span.end,
  );
}

/** Code and comments are closed to help. */
function isShut({ tree }: Report, offset: number): boolean {
  return (
    tree.blocks.some(
      (block) => block.kind === "code" && block.span.start < offset && offset < block.span.end,
    ) || tree.directives.some(({ span }) => span.start < offset && offset < span.end)
  );
}

function frontMatterContext({ tree }: Report, line: Span, offset: number): CursorContext | undefined {
  const { text, frontMatter } = tree;
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const source = text.slice(line.start, line.end);
  if (line.start <= first) {
    // On the very first line the whole block may be written, as long as there is none.
    return frontMatter || !/^\ufeff?-*$/.test(source) || source.length === first
      ? undefined
      : { kind: "frontMatterKey", span: { start: first, end: line.end }, bare: true };
  }
  const end = frontMatter ? frontMatter.span.end - 3 : unclosedEnd(text, first);
  if (offset >= end) return undefined;
  const colon = source.search(/[:：]/);
  if (colon < 0 || offset <= line.start + colon) {
    const stop = colon < 0 ? line.end : line.start + colon;
    return /^\s/.test(source) && source.trim() !== ""
      ? none
      : { kind: "frontMatterKey", span: { start: line.start, end: stop }, bare: colon < 0 };
  }
  const value = line.start + colon + 1;
  const start = text.charCodeAt(value) === 32 && offset > value ? value + 1 : value;
  return { kind: "frontMatterValue", key: source.slice(0, colon).trim(), span: { start, end: line.end } };
}

/** While the closing `---` is still to be typed, the block runs to its first blank line, heading or table. */
function unclosedEnd(text: string, first: number): number {
  if (!/^---[ \t]*$/.test(text.slice(first, lineOf(text, first).end))) return 0;
  let start = lineEnd(text, first);
  for (let count = 0; count < longestBlock && start < text.length; count++) {
    const { end } = lineOf(text, start);
    const source = text.slice(start, end).trim();
    if (source === "") return end + 1;
    if (/^[#|]/.test(source)) return start;
    start = lineEnd(text, start);
  }
  return start + 1;
}

function gridContext(report: Report, grid: Grid, line: Span, offset: number): CursorContext {
  const table = tableOf(report, grid);
  const form = table?.form ?? sectionTable(report, offset);
  if (!form) return none;
  if (table) {
    for (const cell of table.cells.values()) {
      if (cell.cell.slot.start <= offset && offset <= cell.cell.slot.end)
        return { kind: "value", table, cell };
    }
  }
  const row = grid.rows.find(
    ({ span }) => span.start <= line.end && line.start <= span.end && holds(span, offset, line),
  );
  const block = blockAround(report, grid, table, form, offset);
  const place = { form, table, grid, block, line };
  if (!row) return looseRowContext(report, line, offset);
  const at = row.cells.findIndex(({ slot }) => slot.start <= offset && offset <= slot.end);
  const found = row.cells[at];
  if (!found) return looseRowContext(report, line, offset);
  const cell = cellOf(grid, found);
  if (isHead(grid, row, table, block)) {
    return {
      kind: "head",
      ...place,
      cell,
      at,
      row: row.cells.map(({ text }, index) => (index === at ? "" : text)),
    };
  }
  const bound = table?.rows.find((each) => each.gridRow === row);
  const isLabel = bound?.label ? bound.label === found : at === 0;
  if (!isLabel) return none;
  return {
    kind: "label",
    ...place,
    cell,
    alone: row.cells.every((each) => each === found || each.text === ""),
  };
}

function holds(span: Span, offset: number, line: Span): boolean {
  return (span.start <= offset && offset <= span.end) || (line.start <= span.start && span.end <= line.end);
}

function isHead(grid: Grid, row: GridRow, table: Table | undefined, block: BlockForm): boolean {
  if (grid.rows.indexOf(row) < grid.headRows) return true;
  if (table?.rows.some((each) => each.gridRow === row)) return false;
  const labels = new Set(block.columns.map((column) => column.label));
  return row.cells.some((cell) => labels.has(cell.text) || cell.text === block.stub);
}

function cellOf(grid: Grid, { span, slot }: GridCell): Cell {
  return { span, slot, padded: grid.layout === "gfm" || grid.layout === "loose-pipe" };
}

/** A line that begins with a bar and is no row yet: the next row of the table above it, or the first of a new one. */
function looseRowContext(report: Report, line: Span, offset: number): CursorContext {
  const { text } = report.tree;
  const above = gridAt(report.tree, lineOf(text, Math.max(0, line.start - 1)));
  const table = above && tableOf(report, above);
  const form = table?.form ?? sectionTable(report, offset);
  if (!form) return none;
  const cells = slotsOf(text, line);
  const at = cells.findIndex(({ slot }) => slot.start <= offset && offset <= slot.end);
  const cell = cells[at];
  if (!cell) return none;
  const block = blockAround(report, above, table, form, offset);
  const place = { form, table, grid: above, block, line };
  const row = cells.map(({ span }, index) => (index === at ? "" : text.slice(span.start, span.end)));
  if (above && at > 0) return none;
  return above || at === 0
    ? { kind: "label", ...place, cell, alone: row.every((each) => each === "") }
    : { kind: "head", ...place, cell, at, row };
}

function slotsOf(text: string, line: Span): readonly Cell[] {
  const cells: Cell[] = [];
  let start = text.indexOf("|", line.start) + 1;
  while (start <= line.end) {
    const bar = text.indexOf("|", start);
    const end = bar < 0 || bar > line.end ? line.end : bar;
    if (end === line.end && text.slice(start, end).trim() === "" && cells.length > 0) break;
    const content = text.slice(start, end);
    const from = start + (content.length - content.trimStart().length);
    const span =
      content.trim() === "" ? { start, end: start } : { start: from, end: from + content.trim().length };
    cells.push({ span, slot: { start, end }, padded: true });
    start = end + 1;
  }
  return cells;
}

/** The table of the section that the caret is in, while none is bound. */
function sectionTable(report: Report, offset: number): TableForm | undefined {
  const key = sectionAt(report, offset)?.form.table;
  return key && !report.tables.has(key) ? report.form.tables[key] : undefined;
}
