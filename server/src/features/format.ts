import type { Edit } from "../rules/finding.ts";
import { parse } from "../syntax/parse.ts";
import type { Block, Grid, GridRow, Tree } from "../syntax/tree.ts";
import { lineStart } from "../util/lines.ts";
import { withoutPadding } from "../util/pipeLine.ts";
import { alignTable } from "../util/pipeTable.ts";
import type { Span } from "../util/span.ts";
import { lineOf } from "./place.ts";
import { applyEdits, smallestEdit } from "./textEdit.ts";

export interface FormatOptions {
  /** Whether characters of ambiguous width, such as “ and ①, are shown two columns wide. */
  readonly wide: boolean;
  /** Formats only the tables that it touches, each as a whole. */
  readonly within?: Span | undefined;
}

/** What to change, and where something was left alone because a change of it could not be trusted. */
export interface Formatting {
  readonly edits: readonly Edit[];
  /** Offsets of the tables whose aligned form does not read as they do. */
  readonly refused: readonly number[];
}

/**
 * Aligns the pipe tables of a draft, official ones and others; raw layouts and everything outside tables stay as they
 * are. Each edit is of one line and no longer than what changes in it. The result is read again before it is given: a
 * table of which any cell would read differently is left alone.
 */
export function formatTables(tree: Tree, options: FormatOptions): Formatting {
  const chosen = tree.blocks.filter(isPipeTable).filter((grid) => touches(grid, options.within));
  const byGrid = new Map(chosen.map((grid) => [grid, alignedEdits(tree.text, grid, options.wide)]));
  const differing = differences(tree, [...byGrid.values()].flat());
  if (differing.length === 0) return { edits: [...byGrid.values()].flat(), refused: [] };
  for (const grid of differing) byGrid.delete(grid);
  const edits = [...byGrid.values()].flat();
  const refused = differing.map(({ span }) => span.start);
  return differences(tree, edits).length === 0 ? { edits, refused } : { edits: [], refused };
}

/** The text with its tables aligned. */
export function formatted(tree: Tree, options: FormatOptions): string {
  return applyEdits(tree.text, formatTables(tree, options).edits);
}

function isPipeTable(block: Block): block is Grid {
  return block.kind === "grid" && block.layout === "gfm";
}

function touches({ span }: Grid, within: Span | undefined): boolean {
  return !within || (span.start <= within.end && within.start <= span.end);
}

function alignedEdits(text: string, grid: Grid, wide: boolean): readonly Edit[] {
  const rows = grid.rows.map(({ cells }) =>
    cells.map(({ slot }) => withoutPadding(text, slot.start, slot.end)),
  );
  const delimiter = grid.delimiter && marksOf(text.slice(grid.delimiter.start, grid.delimiter.end));
  const aligned = alignTable({ rows, headRows: grid.headRows, delimiter }, wide);
  const lines: { readonly span: Span; readonly aligned: string }[] = grid.rows.map(({ span }, at) => ({
    span,
    aligned: aligned.rows[at] ?? "",
  }));
  if (grid.delimiter && aligned.delimiter) lines.push({ span: grid.delimiter, aligned: aligned.delimiter });
  const before = text.slice(lineStart(text, grid.span.start), grid.span.start);
  const indent = withoutPadding(before) === "" ? before : undefined;
  return lines.flatMap(({ span, aligned: line }) => lineEdit(text, span, line, indent));
}

function marksOf(delimiter: string): readonly string[] {
  return delimiter
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .map((mark) => withoutPadding(mark));
}

/** Writes a row; what stands beside it on its line, such as a comment, stays there. */
function lineEdit(text: string, row: Span, aligned: string, indent: string | undefined): readonly Edit[] {
  const line = lineOf(text, row.end);
  const { start } = line;
  if (row.start < start || withoutPadding(text, start, row.start) !== "") return [];
  const end = withoutPadding(text, row.end, line.end) === "" ? line.end : row.end;
  const edit = smallestEdit(text.slice(start, end), (indent ?? text.slice(start, row.start)) + aligned);
  if (!edit) return [];
  return [{ span: { start: start + edit.span.start, end: start + edit.span.end }, text: edit.text }];
}

/** The tables that read differently after the edits; all of those touched, where anything else does. */
function differences(tree: Tree, edits: readonly Edit[]): readonly Grid[] {
  if (edits.length === 0) return [];
  const after = parse(applyEdits(tree.text, edits));
  const grids = tree.blocks.filter((block): block is Grid => block.kind === "grid");
  if (after.blocks.length !== tree.blocks.length || after.directives.length !== tree.directives.length)
    return grids;
  const differing: Grid[] = [];
  for (const [at, block] of tree.blocks.entries()) {
    const other = after.blocks[at];
    if (other && readsAlike(tree.text, block, after.text, other)) continue;
    if (block.kind !== "grid") return grids;
    differing.push(block);
  }
  return differing;
}

function readsAlike(text: string, one: Block, otherText: string, other: Block): boolean {
  if (one.kind !== "grid" || other.kind !== "grid")
    return one.kind === other.kind && isSame(text, one.span, otherText, other.span);
  return (
    one.layout === other.layout &&
    one.headRows === other.headRows &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, at) => isSameRow(text, row, otherText, other.rows[at]))
  );
}

function isSameRow(source: string, one: GridRow, otherSource: string, other: GridRow | undefined): boolean {
  return (
    one.cells.length === other?.cells.length &&
    one.cells.every(({ slot, text }, at) => {
      const cell = other.cells[at];
      if (cell?.text !== text) return false;
      return (
        withoutPadding(source, slot.start, slot.end) ===
        withoutPadding(otherSource, cell.slot.start, cell.slot.end)
      );
    })
  );
}

function isSame(text: string, one: Span, otherText: string, other: Span): boolean {
  return text.slice(one.start, one.end) === otherText.slice(other.start, other.end);
}
