import type { FeatureMessages } from "../messages/features.zh.ts";
import type { Digest } from "../model/digest.ts";
import { factAt } from "../model/digestTable.ts";
import type { Equation, Term } from "../model/equations.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellKey, type TableCell } from "../model/table.ts";
import { carriedForwardRow, carriedOverRow } from "../rules/support/carryOver.ts";
import { writeCells } from "../rules/support/edits.ts";
import type { EquationId, TableKey } from "../schema/types.ts";
import { type Decimal, plain, zero } from "../util/decimal.ts";
import type { CompletionOptions, Proposal } from "./completion.ts";
import type { CursorContext } from "./cursor.ts";

type ValueContext = Extract<CursorContext, { kind: "value" }>;

interface Computed {
  readonly value: Decimal;
  readonly reason: string;
  /** Where it stands already, where it was not computed. */
  readonly from?: string;
}

/** The number that the form's equations compute for the cell under the caret, the surest first. */
export function proposeValues(
  report: Report,
  { table, cell }: ValueContext,
  offset: number,
  { messages, typingOn, lastYear }: CompletionOptions,
): readonly Proposal[] {
  const said = lastYear?.();
  const judged = report.judged.find(
    (each) => each.form === table.form && each.span.start === table.span.start,
  );
  const seen = new Set<string>();
  const taken = carried(said, cell, messages);
  const computed = [
    ...(judged ? [...explained(judged, cell, messages), ...results(judged, cell, messages)] : []),
    ...taken,
    ...(judged ? remainder(judged, cell, messages) : []),
  ];
  const before = said && lastYearsDetail(said, table.form.key, cell, messages);
  return computed.flatMap(({ value, reason }): readonly Proposal[] => {
    const text = plain(value);
    if (value.lt(zero) || seen.has(text) || text === cell.cell.text) return [];
    seen.add(text);
    // Where totals and last year agree on a number, it is offered once and says so.
    const from = taken.find((each) => each.value.eq(value))?.from;
    const [edit] = writeCells(report.tree.text, [{ cell: cell.cell, value: text }]);
    if (!edit) return [];
    const meaning = { table: table.form.key, row: cell.row, column: cell.column };
    // What stood in the cell says nothing about the number that should: nothing is filtered out by it.
    const typed = typingOn ? report.tree.text.slice(edit.span.start, offset).trim() : "";
    const detail = [reason, ...(from === undefined && before ? [before] : [])].join("；");
    const about = { detail, meaning, typed, strict: true, preselect: seen.size === 1 };
    return [{ label: from === undefined ? text : `${text}（${from}）`, kind: "number", edit, ...about }];
  });
}

/** What last year's report leaves over for a blank cell of 上年结转. */
function carried(last: Digest | undefined, cell: TableCell, messages: FeatureMessages): readonly Computed[] {
  const there = last?.tables.get("requests");
  if (!there || cell.row !== carriedOverRow || cell.value.kind !== "blank") return [];
  const value = factAt(there, carriedForwardRow, cell.column);
  if (typeof value === "string") return [];
  return [{ value, reason: messages.byLastYear, from: messages.carriedFrom(last?.year ?? 0) }];
}

/** The same cell's number of last year, to compare with. */
function lastYearsDetail(
  last: Digest,
  key: TableKey,
  { row, column }: TableCell,
  messages: FeatureMessages,
): string | undefined {
  const there = last.tables.get(key);
  const fact = there ? factAt(there, row, column) : "blank";
  return typeof fact === "string" ? undefined : messages.lastYearsValue(last.year ?? 0, plain(fact));
}

function isTerm(term: Term | undefined, cell: Term): boolean {
  return term?.row === cell.row && term.column === cell.column;
}

function explained(table: JudgedTable, cell: Term, messages: FeatureMessages): readonly Computed[] {
  const found = table.explanations.filter(({ term }) => isTerm(term, cell));
  return found.map(({ expected }) => ({ value: expected, reason: messages.byCell }));
}

/** The sums that end in this cell. A sum of nothing but blank cells says nothing. */
function results(table: JudgedTable, cell: Term, messages: FeatureMessages): readonly Computed[] {
  const reasons: Readonly<Record<EquationId, string>> = {
    applicants: messages.byApplicants,
    cases: messages.byCases,
    outcomes: messages.byOutcomes,
    block: messages.byBlock,
    rollForward: messages.byRemainder,
  };
  return table.evaluation.equations.flatMap((equation) => {
    const said =
      isTerm(equation.result, cell) && equation.state !== "blocked" && hasNumber(table, equation.left);
    return said ? [{ value: equation.leftSum, reason: reasons[equation.form.id] }] : [];
  });
}

function hasNumber(table: JudgedTable, terms: readonly Term[]): boolean {
  return terms.some(({ row, column }) => {
    const kind = table.cells.get(cellKey(row, column))?.value.kind;
    return kind === "number" || table.evaluation.computedBy({ row, column }) !== undefined;
  });
}

/** What a blank part must be so that every equation that it stands in holds, where they all agree. */
function remainder(table: JudgedTable, cell: Term, messages: FeatureMessages): readonly Computed[] {
  if (table.cells.get(cellKey(cell.row, cell.column))?.value.kind !== "blank") return [];
  const own = table.evaluation.equations.filter(
    (equation) =>
      equation.state === "mismatch" && !isTerm(equation.result, cell) && sideOf(equation, cell) !== 0,
  );
  const [first, ...rest] = own.map((equation) =>
    equation.rightSum.minus(equation.leftSum).times(sideOf(equation, cell)),
  );
  if (!first || rest.some((other) => !other.eq(first))) return [];
  return [{ value: first, reason: messages.byRemainder }];
}

function sideOf(equation: Equation, cell: Term): -1 | 0 | 1 {
  if (equation.left.some((term) => isTerm(term, cell))) return 1;
  return equation.right.some((term) => isTerm(term, cell)) ? -1 : 0;
}
