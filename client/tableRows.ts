// Like the test of what a report is, these are taken from the server so that Tab and the formatter align alike.
import { type PipeLine, splitPipeLine } from "../server/src/util/pipeLine.ts";
import { alignTable } from "../server/src/util/pipeTable.ts";

/** The lines of a text. */
export interface Lines {
  readonly count: number;
  readonly at: (line: number) => string;
}

/** One line of a table. */
export interface Row extends PipeLine {
  readonly line: number;
  readonly isDelimiter: boolean;
}

/** A longer line is no row of a table that anybody moves about in. */
const longestLine = 4000;
/** In a longer table the keys move, and the formatter aligns. */
const mostRows = 500;

/** A line as a row of a table; undefined where it is none. */
export function rowOf(text: string, line: number): Row | undefined {
  if (text.length > longestLine) return undefined;
  const split = splitPipeLine(text);
  if (!split || text[split.indent.length] !== "|") return undefined;
  return { ...split, line, isDelimiter: text.includes("-") && !/[^\s|:-]/.test(text) };
}

/** The rows of the table that a line belongs to. A second delimiter row has the head of another table above it. */
export function rowsAround(lines: Lines, line: number): readonly Row[] {
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
export function alignedLines(lines: Lines, rows: readonly Row[], wide: boolean): readonly string[] {
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

/** The cells of the delimiter row. */
export function marksOf(rows: readonly Row[]): readonly string[] {
  return rows.find(({ isDelimiter }) => isDelimiter)?.cells.map(({ text }) => text) ?? [];
}
