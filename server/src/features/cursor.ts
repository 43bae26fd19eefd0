import type { Report } from "../model/report.ts";
import type { Table, TableCell } from "../model/table.ts";
import type { BlockForm, SectionForm, TableForm } from "../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../syntax/tree.ts";
import type { Span } from "../util/span.ts";
import { type FrontMatterContext, frontMatterContext } from "./cursorFrontMatter.ts";
import { type ProseContext, proseContext } from "./cursorProse.ts";
import { blockAround, gridAt, lineOf, sectionAt, tableOf } from "./place.ts";

/** What the caret stands in, as far as writing help is concerned. Spans are of one line. */
export type CursorContext =
  | FrontMatterContext
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
  | ProseContext
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
  const below = source.trim() === "" ? rowBelow(report, line, offset) : undefined;
  if (below) return below;
  const inProse = proseContext(report, line, offset);
  if (inProse) return inProse;
  const start = line.start + (source.length - source.trimStart().length);
  // A bracket that the editor closed by itself is no text of the author's.
  const after = text.slice(offset, line.end).replace(/[）)]/g, "").trim();
  if (line.end - start > longestHeading || (after !== "" && !source.trimStart().startsWith("#"))) return none;
  return {
    kind: "heading",
    span: { start: Math.min(start, offset), end: line.end },
    below: sectionAt(report, offset)?.form,
  };
}

/** Code and comments are closed to help. */
function isShut({ tree }: Report, offset: number): boolean {
  return (
    tree.blocks.some(
      (block) => block.kind === "code" && block.span.start < offset && offset < block.span.end,
    ) || tree.directives.some(({ span }) => span.start < offset && offset < span.end)
  );
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
  if (!row) return looseRowContext(report, line, offset, grid);
  const at = row.cells.findIndex(({ slot }) => slot.start <= offset && offset <= slot.end);
  const found = row.cells[at];
  if (!found) return looseRowContext(report, line, offset, grid);
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

/**
 * A line that begins with a bar and is no row yet: the next row of the table above it, or the first of a new one.
 * `own` is the grid that the line is a part of, where the caret stands behind its last cell.
 */
function looseRowContext(report: Report, line: Span, offset: number, own?: Grid): CursorContext {
  const { text } = report.tree;
  const inside = own && own.span.start < line.start ? own : undefined;
  const above = inside ?? gridAt(report.tree, lineOf(text, Math.max(0, line.start - 1)));
  const bound = above ?? own;
  const table = bound && tableOf(report, bound);
  const form = table?.form ?? sectionTable(report, offset);
  if (!form) return none;
  const cells = slotsOf(text, line, offset);
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

/** A blank line right below a pipe table that still lacks rows: the next of them may be written there. */
function rowBelow(report: Report, line: Span, offset: number): CursorContext | undefined {
  const above = gridAt(report.tree, lineOf(report.tree.text, Math.max(0, line.start - 1)));
  const table = above?.layout === "gfm" ? tableOf(report, above) : undefined;
  if (!above || !table || offset === 0) return undefined;
  const block = blockAround(report, above, table, table.form, offset);
  if (block.rows.every((row) => table.byRow.has(row.key))) return undefined;
  const cell = { span: { start: offset, end: offset }, slot: line, padded: true };
  return { kind: "label", form: table.form, table, grid: above, block, line, cell, alone: true };
}

/** The cells of a line as its bars divide it. What follows the last bar is a cell only while the caret stands in it. */
function slotsOf(text: string, line: Span, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let start = text.indexOf("|", line.start) + 1;
  while (start <= line.end) {
    const bar = text.indexOf("|", start);
    const end = bar < 0 || bar > line.end ? line.end : bar;
    if (end === line.end && offset < start && text.slice(start, end).trim() === "") break;
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
