import type { Digest } from "../../model/digest.ts";
import { factAt, factOf, factSpan } from "../../model/digestTable.ts";
import type { JudgedTable, Report } from "../../model/report.ts";
import { cellAt, cellKey, type Table, type TableCell } from "../../model/table.ts";
import { type Decimal, plain } from "../../util/decimal.ts";
import type { Span } from "../../util/span.ts";

/** A column in which 上年结转 is another number than 结转下年度 in last year's report. */
export interface CarryGap {
  readonly cell: TableCell;
  readonly stated: Decimal;
  readonly expected: Decimal;
  /** Last year's cell. */
  readonly span: Span;
}

/** 上年结转 repeats what last year's report has as 结转下年度. */
const now = "carriedOver";
const before = "carriedForward";

export function requestsTable({ judged }: Report): JudgedTable | undefined {
  return judged.find(({ form }) => form.key === "requests");
}

/**
 * Whether nothing is filled in but what was taken over from last year: the numbers of this year are still to come, and
 * until then nothing that needs them is wrong.
 */
export function isOnlyTakenOver(table: Table): boolean {
  if (table.form.key !== "requests") return false;
  for (const { row, value } of table.cells.values()) if (row !== now && value.kind !== "blank") return false;
  return true;
}

/** Compares every column in which both years state a number. */
export function carryGaps(table: JudgedTable, last: Digest): readonly CarryGap[] {
  const there = last.tables.get("requests");
  const columns = table.form.blocks[0]?.columns ?? [];
  if (!there) return [];
  return columns.flatMap(({ key }): readonly CarryGap[] => {
    const cell = cellAt(table, now, key);
    const stated = cell && factOf(table, cell);
    const expected = factAt(there, before, key);
    if (!stated || typeof stated === "string" || typeof expected === "string" || stated.eq(expected))
      return [];
    // Last year's own finding names the same cause: there, not here, a number is wrong.
    if (there.explained.get(cellKey(before, key)) === plain(stated)) return [];
    return [{ cell, stated, expected, span: factSpan(there, before, key) }];
  });
}

/** Where last year's report states what 上年结转 repeats; for those who ask where a number comes from. */
export function carriedFrom(last: Digest, column: string): Span | undefined {
  const there = last.tables.get("requests");
  return there && factAt(there, before, column) !== "unreadable"
    ? factSpan(there, before, column)
    : undefined;
}

export { before as carriedForwardRow, now as carriedOverRow };
