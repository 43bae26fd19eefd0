import type { FileRef } from "../model/digest.ts";
import type { Neighbours } from "../model/neighbours.ts";
import type { Report } from "../model/report.ts";
import { carriedFrom, carriedOverRow, requestsTable } from "../rules/support/carryOver.ts";
import { type Span, touches } from "../util/span.ts";

/** Where a number comes from. */
export interface Definition {
  readonly file: FileRef;
  /** The number that is asked about, in the report's own text. */
  readonly origin: Span;
  readonly span: Span;
}

/** From a cell of 上年结转 to the number that last year's report carried forward; undefined anywhere else. */
export function definitionAt(
  report: Report,
  { previous }: Neighbours,
  offset: number,
): Definition | undefined {
  const table = requestsTable(report);
  if (!table || previous.kind !== "one") return undefined;
  for (const { row, column, cell } of table.cells.values()) {
    if (row !== carriedOverRow || !touches(cell.slot, offset)) continue;
    const span = carriedFrom(previous.digest, column);
    return span && { file: previous.digest, origin: cell.span, span };
  }
  return undefined;
}
