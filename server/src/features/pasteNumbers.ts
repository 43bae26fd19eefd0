import { type Clipboard, readRows } from "../convert/clipboard.ts";
import type { Report } from "../model/report.ts";
import { cellAt, isFilled, type Table, type TableCell } from "../model/table.ts";
import { readValue } from "../model/value.ts";
import type { Edit } from "../rules/finding.ts";
import { writeCells } from "../rules/support/edits.ts";
import type { GridRow } from "../syntax/tree.ts";
import { groupBy } from "../util/group.ts";
import type { Span } from "../util/span.ts";
import { cellTarget } from "./target.ts";

/** Numbers alone, as copied from a sheet: rows of equal length. */
type Rectangle = readonly (readonly string[])[];

/** A row of an official table: its cells as they stand from left to right, and whether the form wants numbers there. */
interface Line {
  readonly cells: readonly TableCell[];
  readonly isGroup: boolean;
}

/**
 * Writes a rectangle of numbers into an official table, from the caret's cell to the right and down, as a sheet would.
 * "noRoom" where it does not fit; undefined where no numbers alone are on the clipboard or no cell is at the caret.
 */
export function pasteNumbers(
  report: Report,
  selection: Span,
  { text, html }: Clipboard,
): { readonly edits: readonly Edit[]; readonly name: string } | "noRoom" | undefined {
  const rectangle = text === undefined ? undefined : readRectangle(text);
  if (!rectangle) return undefined;
  // A number alone is typed text, unless it comes from a sheet: then a line break hangs on it.
  const isSingle = rectangle.length === 1 && rectangle[0]?.length === 1;
  if (isSingle && !/[\r\n]/.test(text ?? "") && !/<td\b/i.test((html ?? "").slice(0, 20_000)))
    return undefined;
  const target = cellTarget(report, selection.start);
  if (!target || cellTarget(report, selection.end)?.cell !== target.cell) return undefined;
  const { table, cell } = target;
  const lines = linesOf(table, cell);
  const pairs = wholeTable(lines, rectangle) ?? fromCell(lines, cell, rectangle);
  if (!pairs) return "noRoom";
  const changed = pairs.filter((pair) => pair.value !== "" || isFilled(pair.cell));
  return { edits: writeCells(report.tree.text, changed), name: table.form.name };
}

function readRectangle(text: string): Rectangle | undefined {
  const rows = readRows(text);
  const values = rows?.flat().filter((cell) => cell !== "") ?? [];
  if (!rows || values.length === 0) return undefined;
  if (!values.every((cell) => cell.length <= 30 && readValue(cell, "change").kind === "number"))
    return undefined;
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
}

/** The rows of the caret's block that are written in the draft, from top to bottom. */
function linesOf(table: Table, { row }: TableCell): readonly Line[] {
  const block = table.byRow.get(row)?.block;
  const rows = table.rows.filter((each) => each.block === block && table.byRow.get(each.form.key) === each);
  return [...groupBy(rows, ({ gridRow }): GridRow => gridRow).values()].map((same) => ({
    cells: same
      .flatMap(({ form }) => block?.columns.flatMap(({ key }) => cellAt(table, form.key, key) ?? []) ?? [])
      .toSorted(
        (a, b) => a.cell.slot.start - b.cell.slot.start || (a.cell.implied ?? 0) - (b.cell.implied ?? 0),
      ),
    isGroup: same.every(({ form }) => form.items !== undefined),
  }));
}

type Pairs = readonly { readonly cell: TableCell["cell"]; readonly value: string }[];

/** One row with a number for every cell of several rows can mean nothing but the whole: the form's fifteen of table 四. */
function wholeTable(lines: readonly Line[], rectangle: Rectangle): Pairs | undefined {
  const cells = lines.flatMap((line) => (line.isGroup ? [] : line.cells));
  const [row, another] = rectangle;
  if (!row || another || lines.length < 2 || row.length !== cells.length) return undefined;
  return cells.map(({ cell }, at) => ({ cell, value: row[at] ?? "" }));
}

/** Rows of groups carry no numbers on the form: they are stepped over, unless the sheet has blank rows for them. */
function fromCell(lines: readonly Line[], start: TableCell, rectangle: Rectangle): Pairs | undefined {
  const first = lines.findIndex(({ cells }) => cells.includes(start));
  const left = lines[first]?.cells.indexOf(start) ?? -1;
  if (first < 0 || left < 0) return undefined;
  const below = lines.slice(first);
  const isBlank = (at: number): boolean => rectangle[at]?.every((value) => value === "") ?? false;
  const hasGroups = below.some(({ isGroup }, at) => isGroup && at < rectangle.length);
  const withGroups =
    hasGroups && below.every(({ isGroup }, at) => !isGroup || at >= rectangle.length || isBlank(at));
  const rows = withGroups ? below : below.filter(({ isGroup }) => !isGroup);
  if (rows.length < rectangle.length) return undefined;
  const pairs: { cell: TableCell["cell"]; value: string }[] = [];
  for (const [at, values] of rectangle.entries()) {
    const line = rows[at];
    if (!line || (withGroups && line.isGroup)) continue;
    for (const [across, value] of values.entries()) {
      const cell = line.cells[left + across]?.cell;
      if (!cell) return undefined;
      pairs.push({ cell, value });
    }
  }
  return pairs;
}
