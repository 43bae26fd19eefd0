import { type Evaluation, type Term, total } from "../../model/equations.ts";
import type { Label } from "../../model/prose/label.ts";
import type { Mention } from "../../model/prose/mentions.ts";
import type { JudgedTable, Report } from "../../model/report.ts";
import { cellAt, type TableCell } from "../../model/table.ts";
import { organizationColumns } from "../../schema/common.ts";
import { blockOfRow } from "../../schema/forms.ts";
import type { TableKey } from "../../schema/types.ts";
import type { Decimal } from "../../util/decimal.ts";
import { isOnlyTakenOver } from "./carryOver.ts";

/** One way to read a claim against a table: the terms whose sum it would be. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly amount: Decimal;
}

/** What a claim may mean, each with the table's number; undefined where the table cannot say. */
export interface Readings {
  readonly table: JudgedTable;
  readonly readings: readonly Reading[];
  /** Numbers that the claim would rightly have, were a broken equation of the table mended in one of its terms; none
   * where the table adds up. */
  readonly mended: readonly Decimal[];
}

/** The table that prose is held against; none whose numbers of this year are still to come. */
export function judgedTable({ judged }: Report, key: TableKey): JudgedTable | undefined {
  return judged.find((table) => table.form.key === key && !isOnlyTakenOver(table));
}

/** The total of a row of table 三; undefined where the table cannot say. */
export function requestTotal(report: Report, row: string): Decimal | undefined {
  const amount = judgedTable(report, "requests")?.evaluation.amountOf({ row, column: "total" });
  return amount === "blocked" ? undefined : amount;
}

/** The readings of a mention. `context` is what the same sentence counted before it. */
export function readingsOf(
  report: Report,
  { label }: Pick<Mention, "label">,
  context?: Label,
): Readings | undefined {
  const table = judgedTable(report, label.topic === "documents" ? "disclosure" : label.topic);
  if (!table || table.miscounted.length > 0) return undefined;
  const choices = termsOf(table, label, context);
  const readings: Reading[] = [];
  for (const terms of choices) {
    const amount = total(terms, table.evaluation.amountOf);
    if (amount === "blocked") return undefined;
    readings.push({ terms, amount });
  }
  if (readings.length === 0) return undefined;
  const mended = readings.flatMap((reading) => mendedAmounts(table.evaluation, reading));
  return { table, readings, mended };
}

/** Whether a claim fits one of its readings, as the table is or as it would be once mended. */
export function fits(value: Decimal, { readings, mended }: Readings): boolean {
  return readings.some(({ amount }) => amount.eq(value)) || mended.some((amount) => amount.eq(value));
}

/** For each broken equation and each term in it, the sum with that term as it would have to be. */
function mendedAmounts({ equations, amountOf }: Evaluation, { terms, amount }: Reading): readonly Decimal[] {
  const broken = equations.filter(({ state }) => state === "mismatch");
  return broken.flatMap((equation) => {
    const gap = equation.leftSum.minus(equation.rightSum);
    return terms.flatMap((term) => {
      const isTerm = (other: Term): boolean => other.row === term.row && other.column === term.column;
      if (amountOf(term) === "blocked") return [];
      if (equation.left.some(isTerm)) return [amount.minus(gap)];
      return equation.right.some(isTerm) ? [amount.plus(gap)] : [];
    });
  });
}

function termsOf(table: JudgedTable, label: Label, context: Label | undefined): readonly (readonly Term[])[] {
  if (label.topic === "documents") {
    const column = label.columns.find((key) => cellAt(table, label.row, key));
    return column === undefined ? [] : [[{ row: label.row, column }]];
  }
  if (label.topic === "proceedings") return proceedingTerms(label.groups, label.column ?? "total");
  const column = (keys: readonly string[], rows: readonly string[]): readonly Term[] =>
    rows.flatMap((row) => keys.map((key) => ({ row, column: key })));
  const wholes: readonly (readonly string[])[] = [["received"], ["received", "carriedOver"], ["processed"]];
  switch (label.kind) {
    case "received":
      return wholes.slice(0, 2).map((rows) => column(["total"], rows));
    case "newly":
      return [column(["total"], ["received"])];
    case "processed":
      return [column(["total"], ["processed"])];
    case "handled":
      return wholes.map((rows) => column(["total"], rows));
    case "carry":
      return [column(["total"], ["carriedOver"]), column(["total"], ["carriedForward"])];
    case "row":
      return together(label.keys.map((key) => rowChoices(table, key))).map((rows) => column(["total"], rows));
    case "applicant": {
      const within = context?.topic === "requests" && context.kind === "row" ? context.keys : [];
      const rows = [...wholes, ...within.flatMap((key) => rowChoices(table, key))];
      const columns = together(label.keys.map((key) => columnChoices(key)));
      return columns.flatMap((keys) => rows.map((each) => column(keys, each)));
    }
    default:
      return [];
  }
}

/** What several keys may mean: any one of them, or all of them added up. */
function together(choices: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] {
  const all = choices.flatMap(([first]) => first ?? []);
  return choices.length > 1 ? [...choices.flat(), all] : choices.flat();
}

/** 法人 may stand for all organizations, or leave 其他 to be named by itself. */
function columnChoices(key: string): readonly (readonly string[])[] {
  if (key === "organization") return [organizationColumns];
  if (key === "legalPerson")
    return [organizationColumns, organizationColumns.slice(0, -1), organizationColumns.slice(0, 1)];
  return key === "commercialEnterprise" ? [[key], organizationColumns.slice(0, -1)] : [[key]];
}

/** A row of outcomes, and the block that it belongs to; a block as its items. */
function rowChoices(table: JudgedTable, key: string): readonly (readonly string[])[] {
  const block = blockOfRow(table.form, key);
  const row = block?.rows.find((each) => each.key === key);
  if (!block || !row) return [];
  if (row.items) return [dataRowsOf(table, row.items, key)];
  const parent = block.rows.find((each) => each.key !== "outcomes" && each.items?.includes(key));
  return parent?.items ? [[key], dataRowsOf(table, parent.items, parent.key)] : [[key]];
}

/** The items of a block; the block's own row where the draft has it in one row. */
function dataRowsOf({ byRow }: JudgedTable, items: readonly string[], group: string): readonly string[] {
  return items.some((item) => byRow.has(item)) ? items : [group];
}

/** Each group alone, and all of them together. */
function proceedingTerms(groups: readonly string[], column: string): readonly (readonly Term[])[] {
  const together = groups.map((row) => ({ row, column }));
  return groups.length === 1 ? [together] : [together, ...together.map((term) => [term])];
}

export function cellsOf(table: JudgedTable, terms: readonly Term[]): readonly TableCell[] {
  return terms.flatMap(({ row, column }) => cellAt(table, row, column) ?? []);
}
