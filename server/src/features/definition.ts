import type { FileRef } from "../model/digest.ts";
import { factAt, factSpan } from "../model/digestTable.ts";
import type { Term } from "../model/equations.ts";
import type { Neighbours } from "../model/neighbours.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellAt, cellSpan } from "../model/table.ts";
import { carriedFrom, carriedOverRow } from "../rules/support/carryOver.ts";
import { memberTables } from "../rules/support/members.ts";
import { isZero } from "../util/decimal.ts";
import type { Span } from "../util/span.ts";
import { equationsOf, isTerm, judgedOf } from "./sums.ts";
import { cellTarget } from "./target.ts";

/** A cell; `file` where it stands in another report. */
export interface CellPlace {
  readonly file?: FileRef;
  readonly span: Span;
}

/** Where a number comes from, or where it goes. */
export interface Linked {
  /** The number that is asked about, in the report's own text. */
  readonly origin: Span;
  readonly places: readonly CellPlace[];
}

/**
 * Where a number comes from: 上年结转 from last year's report, a sum from its parts, an aggregate from its members. A
 * number that comes from nowhere leads to the sums that it counts in. Undefined where there is nothing to go to.
 */
export function definitionAt(
  report: Report,
  neighbours: () => Neighbours,
  offset: number,
): Linked | undefined {
  const target = cellTarget(report, offset);
  const table = target && judgedOf(report, target.table);
  if (!target || !table) return undefined;
  const { cell, span: origin } = target;
  const last = table.form.key === "requests" ? lastYear(neighbours, cell) : [];
  const sources = last.length > 0 ? last : [...partsOf(table, cell), ...inMembers(neighbours, table, cell)];
  const places = sources.length > 0 ? sources : sumsWith(table, cell);
  return places.length === 0 ? undefined : { origin, places };
}

/** The cells of the report that have to do with a number: the sums that it counts in, and the parts of its own. */
export function relatedCells(report: Report, offset: number): (Linked & { readonly cell: Term }) | undefined {
  const target = cellTarget(report, offset);
  const table = target && judgedOf(report, target.table);
  if (!target || !table) return undefined;
  const { cell, span: origin } = target;
  return { origin, cell, places: [...sumsWith(table, cell), ...partsOf(table, cell)] };
}

function lastYear(neighbours: () => Neighbours, { row, column }: Term): readonly CellPlace[] {
  const { previous } = row === carriedOverRow ? neighbours() : { previous: undefined };
  const span = previous?.kind === "one" ? carriedFrom(previous.digest, column) : undefined;
  return previous?.kind === "one" && span ? [{ file: previous.digest, span }] : [];
}

/** What a result adds up: the parts that are not 0, or all of them where there is no other. */
function partsOf(table: JudgedTable, cell: Term): readonly CellPlace[] {
  const parts = equationsOf(table, cell).flatMap(({ result, left }) => (isTerm(result, cell) ? left : []));
  const filled = parts.filter((term) => {
    const amount = table.evaluation.amountOf(term);
    return amount === "blocked" || !isZero(amount);
  });
  return placesOf(table, filled.length > 0 ? filled : parts);
}

/** The results that a cell is a part of; where an equation computes no single cell, the others in it. */
function sumsWith(table: JudgedTable, cell: Term): readonly CellPlace[] {
  const terms = equationsOf(table, cell).flatMap(({ result, left, right }) => result ?? [...left, ...right]);
  return placesOf(
    table,
    terms.filter((term) => !isTerm(term, cell)),
  );
}

function placesOf(table: JudgedTable, terms: readonly Term[]): readonly CellPlace[] {
  const cells = new Set(terms.flatMap(({ row, column }) => cellAt(table, row, column) ?? []));
  return [...cells].map(({ cell }) => ({ span: cellSpan(cell) }));
}

/** The same cell in the reports that this one adds up, where it is not 0 there. */
function inMembers(
  neighbours: () => Neighbours,
  table: JudgedTable,
  { row, column }: Term,
): readonly CellPlace[] {
  const members = memberTables(neighbours().members, table) ?? [];
  return members.flatMap(({ digest, table: theirs }): readonly CellPlace[] => {
    const fact = factAt(theirs, row, column);
    return typeof fact === "string" || isZero(fact)
      ? []
      : [{ file: digest, span: factSpan(theirs, row, column) }];
  });
}
