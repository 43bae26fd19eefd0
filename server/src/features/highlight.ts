import type { Report } from "../model/report.ts";
import { cellAt, cellKey, cellSpan, type Table, type TableCell } from "../model/table.ts";
import type { Span } from "../util/span.ts";
import { equationsOf, isTerm, judgedOf } from "./sums.ts";
import { type Target, targetAt } from "./target.ts";

export interface Highlight {
  readonly span: Span;
  /** A result is written by its equation, a part is read; all else is text. */
  readonly kind: "write" | "read" | "text";
}

/** What belongs to the place of the caret: the cells of a number's equations, a label's row, a head's column. */
export function highlightsAt(report: Report, offset: number): readonly Highlight[] {
  const target = targetAt(report, offset);
  switch (target?.kind) {
    case "cell":
      return ofCell(report, target);
    case "row":
      return [text(target.span), ...ofCells(target.table, ({ row }) => row === target.row.key)];
    case "column":
      return [text(target.span), ...ofCells(target.table, ({ column, row }) => isIn(target, row, column))];
    default:
      return [];
  }
}

function text(span: Span): Highlight {
  return { span, kind: "text" };
}

function isIn({ block, column }: Extract<Target, { kind: "column" }>, row: string, key: string): boolean {
  return key === column.key && block.rows.some((each) => each.key === row);
}

function ofCells(table: Table, wanted: (cell: TableCell) => boolean): readonly Highlight[] {
  return [...table.cells.values()]
    .filter((cell) => cell.cell.implied === undefined && wanted(cell))
    .map(({ cell }) => text(cellSpan(cell)));
}

function ofCell(
  report: Report,
  { table, cell, span }: Extract<Target, { kind: "cell" }>,
): readonly Highlight[] {
  const judged = judgedOf(report, table);
  const found = new Map<string, Highlight>();
  for (const { left, right, result } of judged ? equationsOf(judged, cell) : []) {
    for (const term of [...left, ...right]) {
      const other = cellAt(table, term.row, term.column);
      const key = cellKey(term.row, term.column);
      // A cell may be a part of one sum and the result of another.
      if (!other || other.cell.implied !== undefined || found.get(key)?.kind === "write") continue;
      found.set(key, { span: cellSpan(other.cell), kind: isTerm(result, term) ? "write" : "read" });
    }
  }
  return found.size === 0 ? [text(span)] : [...found.values()];
}
