import type { FeatureMessages } from "../messages/features.zh.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellAt, type TableCell } from "../model/table.ts";
import type { Edit } from "../rules/finding.ts";
import { writeCells } from "../rules/support/edits.ts";
import { cellName, columnForm } from "../rules/support/names.ts";
import { type Decimal, isZero, plain, zero } from "../util/decimal.ts";
import { groupBy } from "../util/group.ts";
import type { Span } from "../util/span.ts";
import { lineOf } from "./place.ts";
import { equationsOf, saidEquation } from "./sums.ts";

/** What the equations say of the cells of one line, shown at its end so that nothing in the line moves. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
  readonly tooltip: string;
  /** Writes what is shown into the cells; empty where it is not certain that they are to be changed. */
  readonly edits: readonly Edit[];
}

/** A cell that the equations want another number in. */
interface Wanted {
  readonly table: JudgedTable;
  readonly cell: TableCell;
  readonly amounts: readonly string[];
  /** Whether it is this cell that is to be changed: a sum that does not agree may be wrong in its parts as well. */
  readonly certain: boolean;
}

/** A line in which a whole table stands would else be followed by dozens of numbers. */
const mostInLine = 8;

/** The computed values of results that are blank or wrong, for the lines of a range. */
export function inlayHints(report: Report, range: Span, messages: FeatureMessages): readonly Hint[] {
  const { text } = report.tree;
  const wanted = report.judged
    .filter(({ span }) => span.start <= range.end && range.start <= span.end)
    .flatMap(wantedIn);
  const lines = groupBy(wanted, ({ cell }) => lineOf(text, cell.cell.span.end).end);
  return [...lines]
    .filter(([offset]) => range.start <= offset && offset <= range.end)
    .map(([offset, own]) => hintOf(text, offset, own, messages));
}

function hintOf(text: string, offset: number, own: readonly Wanted[], { sums }: FeatureMessages): Hint {
  const rows = new Set(own.map(({ cell }) => cell.row));
  const nameOf = ({ table, cell }: Wanted): string | undefined => {
    // In the form's one row of fifteen, and where a whole table stands in one line, a column alone says too little.
    if (rows.size > 1 || !table.byRow.get(cell.row)?.label) return cellName(table.form, cell);
    if (own.length === 1 && cell.column === "total") return undefined;
    return columnForm(table.form, cell.row, cell.column)?.label;
  };
  const shown = own.slice(0, mostInLine);
  const numbers = shown.map((each) => ({ ...each, name: nameOf(each) }));
  const tooltip = shown.flatMap(({ table, cell }) =>
    equationsOf(table, cell)
      .filter(({ state }) => state === "mismatch" || state === "blankResult")
      .map((equation) => sums.equation(saidEquation(table, equation, sums))),
  );
  const isCertain = shown.length === own.length && own.every(({ certain }) => certain);
  const writes = own.map(({ cell, amounts: [value = ""] }) => ({ cell: cell.cell, value }));
  return {
    offset,
    text: sums.hint(numbers, own.length > shown.length),
    tooltip: tooltip.join("\n"),
    edits: isCertain ? writeCells(text, writes) : [],
  };
}

/** The cells of a table that are to be another number, in the order of the draft. */
function wantedIn(table: JudgedTable): readonly Wanted[] {
  const found = new Map<TableCell, { amounts: Decimal[]; certain: boolean }>();
  const note = (row: string, column: string, amount: Decimal, certain: boolean): void => {
    const cell = cellAt(table, row, column);
    if (!cell || amount.lt(zero)) return;
    const known = found.get(cell) ?? { amounts: [], certain };
    if (!known.amounts.some((each) => each.eq(amount))) known.amounts.push(amount);
    found.set(cell, { amounts: known.amounts, certain: certain && known.amounts.length === 1 });
  };
  for (const { term, expected } of table.explanations) note(term.row, term.column, expected, true);
  const explained = new Set(table.explanations.flatMap(({ equations }) => equations));
  for (const equation of table.evaluation.equations) {
    const { state, result, leftSum } = equation;
    if (!result || explained.has(equation)) continue;
    if (state === "mismatch") note(result.row, result.column, leftSum, false);
    // A sum of nothing is no news while the draft is still being filled in.
    if (state === "blankResult" && !isZero(leftSum)) note(result.row, result.column, leftSum, true);
  }
  return [...found]
    .map(([cell, { amounts, certain }]) => ({ table, cell, amounts: amounts.map(plain), certain }))
    .sort((a, b) => a.cell.cell.span.start - b.cell.cell.span.start);
}
