import type { Digest } from "../model/digest.ts";
import { factAt, factSpan } from "../model/digestTable.ts";
import type { Term } from "../model/equations.ts";
import type { Report } from "../model/report.ts";
import { carriedForwardRow, carriedOverRow } from "../rules/support/carryOver.ts";
import type { TableKey } from "../schema/types.ts";
import { type CellPlace, type Linked, relatedCells } from "./definition.ts";
import { cellTarget } from "./target.ts";

/** A report that repeats or adds up the numbers of this one. */
export interface Reader {
  readonly digest: Digest;
  /** Next year's report takes 上年结转 from it; a larger body's adds up all of it. */
  readonly kind: "next" | "whole";
}

/** Where a number is used: in the sums and parts of its own report, in next year's, in the report that adds it up. */
export function referencesAt(
  report: Report,
  readers: () => readonly Reader[],
  offset: number,
): Linked | undefined {
  const own = relatedCells(report, offset);
  const table = cellTarget(report, offset)?.table.form.key;
  if (!own || !table) return undefined;
  const others = readers().flatMap((reader) => placeIn(reader, table, own.cell));
  return { origin: own.origin, places: [...own.places, ...others] };
}

function placeIn({ digest, kind }: Reader, key: TableKey, { row, column }: Term): readonly CellPlace[] {
  const table = digest.tables.get(key);
  const theirs = kind === "whole" ? row : row === carriedForwardRow ? carriedOverRow : undefined;
  if (!table || theirs === undefined || typeof factAt(table, theirs, column) === "string") return [];
  return [{ file: digest, span: factSpan(table, theirs, column) }];
}
