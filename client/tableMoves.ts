import { sideOf } from "../server/src/util/pipeTable.ts";
import type { Place } from "./gap.ts";
import { alignedLines, type Lines, marksOf, type Row, rowOf, rowsAround } from "./tableRows.ts";

export type Move = "next" | "previous" | "below";

/** A line in place of another one; `text` may hold a line feed where a line is added. */
export interface NewLine {
  readonly line: number;
  readonly text: string;
}

export interface Moved {
  readonly edits: readonly NewLine[];
  /** What is selected afterwards, in the text as it is then. */
  readonly selection: Selected;
  /** The same in the text as it is still; undefined where that has no such place. */
  readonly sooner: Selected | undefined;
}

export interface Selected {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a caret stands in a cell: behind the bar that the line begins with, not behind the one that closes it. */
export function isInCell(line: string, character: number): boolean {
  return cellAt(rowOf(line, 0), character) >= 0;
}

/** Whether a caret stands in front of the bar that a row begins with, where a problem's own key leads to. */
export function isBeforeRow(line: string, character: number): boolean {
  const row = rowOf(line, 0);
  return row !== undefined && character <= row.indent.length;
}

/**
 * Moves from cell to cell and aligns the table that is left behind; undefined where the caret stands in no cell. Labels
 * of a table of numbers are passed over, and so are the blank cells of a row that only names the rows below it. From in
 * front of a row the next cell is its first, or the first below the head.
 */
export function moveInTable(lines: Lines, caret: Place, move: Move, wide: boolean): Moved | undefined {
  const rows = rowsAround(lines, caret.line);
  const at = rows.findIndex(({ line }) => line === caret.line);
  const row = rows[at];
  const cell = cellAt(row, caret.character);
  const enters = move === "next" && row !== undefined && caret.character <= row.indent.length;
  if (!row || (cell < 0 && !enters)) return undefined;
  const aligned = alignedLines(lines, rows, wide);
  const edits = rows.flatMap(({ line }, index): readonly NewLine[] => {
    const text = aligned[index] ?? "";
    return text === lines.at(line) ? [] : [{ line, text }];
  });
  if (move === "next" && opensCell(rows, row, cell)) return withNewCell(row, aligned[at] ?? "", edits);
  const stop = enters ? entryOf(rows, at) : stopOf(rows, at, cell, move);
  if (!stop) return (move === "next" && goOn(lines, rows, edits)) || leave(lines, rows, aligned, edits);
  const { line } = rows[stop.row] ?? row;
  const selected = (text = ""): Selected => ({ line, ...contentIn(text, stop.cell, marksOf(rows)) });
  return { edits, selection: selected(aligned[stop.row]), sooner: selected(lines.at(line)) };
}

function cellAt(row: Row | undefined, character: number): number {
  return row?.cells.findIndex(({ slot }) => slot.start <= character && character <= slot.end) ?? -1;
}

/** Whether the caret is in the last cell of a row that is still being typed and has fewer cells than the table's head. */
function opensCell(rows: readonly Row[], row: Row, cell: number): boolean {
  const columns = Math.max(...rows.filter((each) => each !== row).map(({ cells }) => cells.length), 0);
  const isLast = cell === row.cells.length - 1;
  return isLast && !row.closed && row.cells.length < columns && row.cells[cell]?.text !== "";
}

function withNewCell(row: Row, aligned: string, edits: readonly NewLine[]): Moved {
  const text = `${aligned} `;
  const others = edits.filter(({ line }) => line !== row.line);
  const selection = { line: row.line, start: text.length, end: text.length };
  return { edits: [...others, { line: row.line, text }], selection, sooner: undefined };
}

interface Stop {
  readonly row: number;
  readonly cell: number;
}

/** Where a move leads; undefined out of the table. There is no way out upwards. */
function stopOf(rows: readonly Row[], at: number, cell: number, move: Move): Stop | undefined {
  if (move === "below") {
    const below = rows.findIndex(
      (row, index) => index > at && !row.isDelimiter && !(cell > 0 && isGroup(rows, index)),
    );
    return below < 0 ? undefined : { row: below, cell: Math.min(cell, (rows[below]?.cells.length ?? 1) - 1) };
  }
  const stops = rows.flatMap((row, index) => row.cells.map((_, each): Stop => ({ row: index, cell: each })));
  const here = stops.findIndex((stop) => stop.row === at && stop.cell >= cell) - (cell < 0 ? 1 : 0);
  const free = (stop: Stop): boolean => !isPassed(rows, stop);
  if (move === "next") return stops.slice(here + 1).find(free);
  return stops.slice(0, here).findLast(free) ?? stops[here];
}

function entryOf(rows: readonly Row[], at: number): Stop | undefined {
  const first = Math.max(at, rows.findIndex(({ isDelimiter }) => isDelimiter) + 1);
  return stopOf(rows, first, -1, "next");
}

function isPassed(rows: readonly Row[], { row: at, cell }: Stop): boolean {
  const row = rows[at];
  if (!row || row.isDelimiter) return true;
  if (cell > 0) return isGroup(rows, at);
  return (
    at > rows.findIndex(({ isDelimiter }) => isDelimiter) && isOfNumbers(rows) && row.cells[0]?.text !== ""
  );
}

/** Whether a row is blank but for its label, and the first of what the label names stands below it. */
function isGroup(rows: readonly Row[], at: number): boolean {
  const first = /^(?:[（(]一[）)]|1[.．、])/;
  const [label, ...values] = rows[at]?.cells ?? [];
  if (!label || label.text === "" || first.test(label.text) || values.some(({ text }) => text !== ""))
    return false;
  return values.length > 0 && first.test(rows[at + 1]?.cells[0]?.text ?? "");
}

/** Whether all columns but the first are said to stand to the right, as those of the form do. */
function isOfNumbers(rows: readonly Row[]): boolean {
  const [, ...marks] = marksOf(rows);
  return marks.length > 0 && marks.every((mark) => sideOf(mark) === "right");
}

/** A cell's content in an aligned line; in a blank cell the place where its content will end, or begin. */
function contentIn(line: string, cell: number, marks: readonly string[]): { start: number; end: number } {
  const found = rowOf(line, 0)?.cells[cell];
  if (!found) return { start: line.length, end: line.length };
  const { slot, text } = found;
  if (text !== "") {
    const start = line.indexOf(text, slot.start);
    return { start, end: start + text.length };
  }
  const toRight = sideOf(marks[cell] ?? "") === "right" && slot.end > slot.start;
  const caret = toRight ? slot.end - 1 : Math.min(slot.start + 1, slot.end);
  return { start: caret, end: caret };
}

/** So far below a table the next block of the form begins, with its caption between them. */
const nearby = 6;

/** Into the first cell of the next block of the same section: table 二 is several tables, each under its caption. */
function goOn(lines: Lines, rows: readonly Row[], edits: readonly NewLine[]): Moved | undefined {
  const bottom = rows.at(-1)?.line ?? 0;
  for (let line = bottom + 1; line < Math.min(lines.count, bottom + nearby); line++) {
    const text = lines.at(line);
    const below = rowOf(text, line) ? rowsAround(lines, line) : [];
    const stop = below.length > 0 ? entryOf(below, 0) : undefined;
    const row = stop && below[stop.row];
    if (row) {
      const selection = { line: row.line, ...contentIn(lines.at(row.line), stop.cell, marksOf(below)) };
      return { edits, selection, sooner: selection };
    }
    if (text.trim() !== "" && !/^#{3,6}\s/.test(text)) return undefined;
  }
  return undefined;
}

/** To the blank line below the table, which is made where there is none. */
function leave(
  lines: Lines,
  rows: readonly Row[],
  aligned: readonly string[],
  edits: readonly NewLine[],
): Moved {
  const bottom = rows.at(-1)?.line ?? 0;
  const selection = { line: bottom + 1, start: 0, end: 0 };
  if (bottom + 1 < lines.count && lines.at(bottom + 1).trim() === "")
    return { edits, selection, sooner: selection };
  const others = edits.filter(({ line }) => line !== bottom);
  return {
    edits: [...others, { line: bottom, text: `${aligned.at(-1) ?? ""}\n` }],
    selection,
    sooner: undefined,
  };
}
