// Like the test of what a report is, these are taken from the server so that Tab and the formatter align alike.
import { type PipeLine, splitPipeLine } from "../server/src/util/pipeLine.ts";
import { alignTable, sideOf } from "../server/src/util/pipeTable.ts";
import type { Place } from "./gap.ts";

export type Move = "next" | "previous" | "below";

/** The lines of a text. */
export interface Lines {
  readonly count: number;
  readonly at: (line: number) => string;
}

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

interface Row extends PipeLine {
  readonly line: number;
  readonly isDelimiter: boolean;
}

/** A longer line is no row of a table that anybody moves about in. */
const longestLine = 4000;
/** In a longer table the keys move, and the formatter aligns. */
const mostRows = 500;

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
  if (!stop) return leave(lines, rows, aligned, edits);
  const { line } = rows[stop.row] ?? row;
  const selected = (text = ""): Selected => ({ line, ...contentIn(text, stop.cell, marksOf(rows)) });
  return { edits, selection: selected(aligned[stop.row]), sooner: selected(lines.at(line)) };
}

function rowOf(text: string, line: number): Row | undefined {
  if (text.length > longestLine) return undefined;
  const split = splitPipeLine(text);
  if (!split || text[split.indent.length] !== "|") return undefined;
  return { ...split, line, isDelimiter: text.includes("-") && !/[^\s|:-]/.test(text) };
}

function cellAt(row: Row | undefined, character: number): number {
  return row?.cells.findIndex(({ slot }) => slot.start <= character && character <= slot.end) ?? -1;
}

/** The rows of the table that a line belongs to. A second delimiter row has the head of another table above it. */
function rowsAround(lines: Lines, line: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = line; at >= 0 && rows.length <= mostRows; at--) {
    const row = rowOf(lines.at(at), at);
    if (!row) break;
    rows.unshift(row);
  }
  for (let at = line + 1; at < lines.count && rows.length <= 2 * mostRows; at++) {
    const row = rowOf(lines.at(at), at);
    if (!row) break;
    rows.push(row);
  }
  const mark = rows.findIndex(({ isDelimiter }) => isDelimiter);
  const heads = rows.flatMap((row, at) =>
    at > mark && mark >= 0 && !row.isDelimiter && rows[at + 1]?.isDelimiter ? [at] : [],
  );
  const start = heads.findLast((at) => (rows[at]?.line ?? 0) <= line) ?? 0;
  const end = heads.find((at) => (rows[at]?.line ?? 0) > line);
  return rows.slice(start, end);
}

/** The table's lines with their bars in columns; as they are where that could change more than blanks. */
function alignedLines(lines: Lines, rows: readonly Row[], wide: boolean): readonly string[] {
  const before = rows.map(({ line }) => lines.at(line));
  const mark = rows.findIndex(({ isDelimiter }) => isDelimiter);
  if (rows.length > mostRows || before.some((text) => /<(?!!--)/.test(text))) return before;
  const aligned = (ambiguousAsWide: boolean): readonly string[] => {
    const others = rows.filter((_, at) => at !== mark);
    const cells = others.map((row) => row.cells.map(({ text }) => text));
    const delimiter = rows[mark]?.cells.map(({ text }) => text);
    const table = alignTable({ rows: cells, headRows: Math.max(0, mark), delimiter }, ambiguousAsWide);
    const written = [...table.rows];
    if (table.delimiter !== undefined) written.splice(mark, 0, table.delimiter);
    return written.map((text, at) => (rows[0]?.indent ?? "") + text + (rows[at]?.tail ?? ""));
  };
  // A project may say how its drafts are aligned; whoever wrote the rest of the table knew.
  const [own, other] = [aligned(wide), aligned(!wide)];
  const changes = (after: readonly string[]): number =>
    after.filter((text, at) => text !== before[at]).length;
  const chosen = changes(other) < changes(own) ? other : own;
  return chosen.every((text, at) => isSame(rows[at], rowOf(text, 0))) ? chosen : before;
}

function isSame(one: Row | undefined, other: Row | undefined): boolean {
  const texts = (row: Row | undefined): string => JSON.stringify(row?.cells.map(({ text }) => text));
  return one?.isDelimiter === true || texts(one) === texts(other);
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

function marksOf(rows: readonly Row[]): readonly string[] {
  return rows.find(({ isDelimiter }) => isDelimiter)?.cells.map(({ text }) => text) ?? [];
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
