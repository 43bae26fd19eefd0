import { type Amount, type Equation, type Evaluation, evaluate, type Term } from "../model/equations.ts";
import type { Report } from "../model/report.ts";
import { cellKey, type Table, type TableCell } from "../model/table.ts";
import type { Edit } from "../rules/finding.ts";
import { blanksOf } from "../rules/support/blanks.ts";
import { writeCells } from "../rules/support/edits.ts";
import { type Decimal, isWhole, isZero, plain, sum, zero } from "../util/decimal.ts";
import { touches } from "../util/span.ts";

/** A number that is to be written into a cell; "" empties it. */
interface Write {
  readonly cell: TableCell;
  readonly value: string;
}

/** What a total comes to. Where none of its parts is filled there is nothing to add up. */
type Total = { readonly amount: Decimal; readonly isBlank: boolean } | "blocked";

/**
 * The totals of the rows and columns that some parts stand in, after these were changed: `offsets` are of the changed
 * cells. A total whose parts are all blank again is emptied. Nothing follows a cell that is a total itself.
 */
export function followTotals(report: Report, offsets: readonly number[]): readonly Edit[] {
  return report.judged.flatMap((table) => {
    const changed = offsets.flatMap((offset) => partAt(table, offset) ?? []);
    const writes =
      changed.length === 0 ? [] : recomputed(table, table.evaluation, reachedFrom(table.evaluation, changed));
    return edits(report, writes);
  });
}

/** All totals from the parts as they stand: of the table that an offset stands in, or of every table. */
export function recomputeTotals(report: Report, offset?: number): readonly Edit[] {
  return meant(report.judged, offset).flatMap((table) => {
    const { equations } = table.evaluation;
    const results = new Set(equations.flatMap(({ result }) => (result ? [keyOf(result)] : [])));
    // Where only totals are filled they are all that is known.
    const writes = recomputed(table, table.evaluation, results).filter(({ value }) => value !== "");
    return edits(report, writes);
  });
}

/** Blank parts as 0, blank totals as what they come to; an entirely blank table too. `offset` as above. */
export function fillBlanks(report: Report, offset?: number): readonly Edit[] {
  if (report.beforeForms) return [];
  const tables = [...report.tables.values()].filter(({ edition }) => edition === report.form.edition);
  return meant(tables, offset).flatMap((table) => {
    const { parts, results } = blanksOf({ ...table, evaluation: evaluate(table) });
    return writeCells(report.tree.text, [
      ...parts.map(({ cell }) => ({ cell, value: "0" })),
      ...results.map(({ cell, amount }) => ({ cell: cell.cell, value: plain(amount) })),
    ]);
  });
}

function meant<T extends Table>(tables: readonly T[], offset: number | undefined): readonly T[] {
  const here = tables.filter(({ span }) => offset !== undefined && touches(span, offset));
  return here.length > 0 ? here : tables;
}

function edits({ tree }: Report, writes: readonly Write[]): readonly Edit[] {
  return writeCells(
    tree.text,
    writes.map(({ cell, value }) => ({ cell: cell.cell, value })),
  );
}

function keyOf({ row, column }: Term): string {
  return cellKey(row, column);
}

/** The part that an offset stands in; undefined for totals, and for what is no number. */
function partAt(table: Table & { readonly evaluation: Evaluation }, offset: number): TableCell | undefined {
  for (const each of table.cells.values()) {
    if (!touches(each.cell.slot, offset)) continue;
    const isResult = table.evaluation.equations.some(({ result }) => result && keyOf(result) === keyOf(each));
    const { kind } = each.value;
    return !isResult && (kind === "number" || kind === "blank") ? each : undefined;
  }
  return undefined;
}

/** The results of every equation that the terms are added up in, directly or by way of other results. */
function reachedFrom({ equations }: Evaluation, terms: readonly Term[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = terms.map(keyOf);
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    for (const { left, result } of equations) {
      if (!result || reached.has(keyOf(result)) || !left.some((term) => keyOf(term) === key)) continue;
      reached.add(keyOf(result));
      next.push(keyOf(result));
    }
  }
  return reached;
}

/** The named results, computed; those left out that are right, that cannot be computed, or that hold a text. */
function recomputed(table: Table, evaluation: Evaluation, results: ReadonlySet<string>): readonly Write[] {
  const known = new Map<string, Total>();
  const totalOf = (term: Term): Total => {
    const key = keyOf(term);
    const found = known.get(key);
    if (found !== undefined) return found;
    const cell = table.cells.get(key);
    const total = results.has(key) && isFree(cell) ? computed(key) : stated(cell, evaluation.amountOf(term));
    known.set(key, total);
    return total;
  };
  const computed = (key: string): Total => {
    const totals = evaluation.equations.filter(({ result }) => result && keyOf(result) === key).map(added);
    const [first] = totals.filter((each) => each !== "blocked");
    const agreed = first && totals.every((each) => each === "blocked" || each.amount.eq(first.amount));
    return first && agreed ? first : "blocked";
  };
  const added = ({ left }: Equation): Total => {
    const parts = left.map(totalOf);
    const amounts = parts.flatMap((part) => (part === "blocked" ? [] : [part]));
    if (amounts.length < parts.length) return "blocked";
    return {
      amount: sum(amounts.map(({ amount }) => amount)),
      isBlank: amounts.every(({ isBlank }) => isBlank),
    };
  };
  return [...results].flatMap((key): Write[] => {
    const cell = table.cells.get(key);
    const total = isFree(cell) ? computed(key) : "blocked";
    if (!cell || total === "blocked" || total.amount.lt(zero) || !isWhole(total.amount)) return [];
    const value = total.isBlank ? "" : plain(total.amount);
    return says(cell, total) ? [] : [{ cell, value }];
  });
}

/** Whether a computed number may be written over what stands in the cell: nothing, or a number without a word to it. */
function isFree(cell: TableCell | undefined): boolean {
  if (cell?.value.kind === "blank") return true;
  return cell?.value.kind === "number" && cell.value.unit === undefined && cell.value.note === undefined;
}

function stated(cell: TableCell | undefined, amount: Amount): Total {
  return amount === "blocked"
    ? "blocked"
    : { amount, isBlank: cell?.value.kind === "blank" && isZero(amount) };
}

function says({ value }: TableCell, { amount, isBlank }: Exclude<Total, "blocked">): boolean {
  return isBlank ? value.kind === "blank" : value.kind === "number" && value.value.eq(amount);
}
