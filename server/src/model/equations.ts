import { dataRows } from "../schema/forms.ts";
import type { BlockForm, EquationForm } from "../schema/types.ts";
import { type Decimal, isZero, zero } from "../util/decimal.ts";
import { groupBy } from "../util/group.ts";
import { once } from "../util/once.ts";
import { cellKey, type Table } from "./table.ts";

/** One cell in an equation, by the form's keys; the draft may lack it. */
export interface Term {
  readonly row: string;
  readonly column: string;
}

/** One equation of the form over the cells of one draft. */
export interface Equation {
  readonly form: EquationForm;
  /** The row or column that it holds in. */
  readonly line: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** The cell that the equation computes; undefined where no single cell is its result. */
  readonly result: Term | undefined;
  readonly state: "holds" | "mismatch" | "blocked" | "blankResult";
  /** Both sides with blank parts as 0 and blank results as computed; zero where blocked. */
  readonly leftSum: Decimal;
  readonly rightSum: Decimal;
}

/** What a cell stands for in an equation: an amount, or nothing that can be added up. */
export type Amount = Decimal | "blocked";

/** The equations of one table, evaluated, and the amounts that they were evaluated with. */
export interface Evaluation {
  readonly equations: readonly Equation[];
  readonly amountOf: (term: Term) => Amount;
  /** The equation that computes a blank cell; undefined for parts and for cells that are filled. */
  readonly computedBy: (term: Term) => Equation | undefined;
}

/** An equation before it is evaluated, with the keys of its cells. */
interface Skeleton extends Omit<Equation, "state" | "leftSum" | "rightSum"> {
  readonly leftKeys: readonly string[];
  readonly rightKeys: readonly string[];
  readonly resultKey: string | undefined;
}

/** Evaluates every equation of the form over a bound table. */
export function evaluate(table: Table): Evaluation {
  const skeletons = table.form.equations.flatMap((form) =>
    isWhole(table) ? whole(form, table) : expand(form, table),
  );
  // Where every cell is filled nothing is computed from others.
  const computing = once(() =>
    groupBy(
      skeletons.filter(({ form }) => form.id !== "block"),
      ({ resultKey }) => resultKey,
    ),
  );
  const computed = new Map<string, Amount>();
  const amountAt = (key: string): Amount => {
    const value = table.cells.get(key)?.value;
    if (!value || value.kind === "text") return "blocked";
    if (value.kind === "number") return value.value;
    const known = computed.get(key);
    if (known !== undefined) return known;
    // Guards the recursion: a form whose equations computed each other in a circle would block, not hang.
    computed.set(key, "blocked");
    const amount = amountOfBlank(computing().get(key), amountAt);
    computed.set(key, amount);
    return amount;
  };
  const equations: Equation[] = [];
  const byCell = new Map<string, Equation>();
  for (const skeleton of skeletons) {
    const { resultKey: key } = skeleton;
    const equation = judge(skeleton, table, amountAt);
    equations.push(equation);
    if (key !== undefined && equation.state === "blankResult" && !byCell.has(key)) byCell.set(key, equation);
  }
  return {
    equations,
    amountOf: ({ row, column }) => amountAt(cellKey(row, column)),
    computedBy: ({ row, column }) => byCell.get(cellKey(row, column)),
  };
}

function amountOfBlank(
  computing: readonly Skeleton[] | undefined,
  amountAt: (key: string) => Amount,
): Amount {
  for (const { leftKeys } of computing ?? []) {
    const computed = total(leftKeys, amountAt);
    if (computed !== "blocked") return computed;
  }
  return computing ? "blocked" : zero;
}

/** The sum of some terms; blocked where one of them is. */
export function total<T>(terms: readonly T[], amountOf: (term: T) => Amount): Amount {
  let added = zero;
  for (const term of terms) {
    const amount = amountOf(term);
    if (amount === "blocked") return "blocked";
    if (!isZero(amount)) added = added.plus(amount);
  }
  return added;
}

function judge(skeleton: Skeleton, table: Table, amountAt: (key: string) => Amount): Equation {
  const { form, line, left, right, result, leftKeys, rightKeys, resultKey } = skeleton;
  const judged = (state: Equation["state"], leftSum: Decimal, rightSum: Decimal): Equation => {
    return { form, line, left, right, result, state, leftSum, rightSum };
  };
  const leftSum = total(leftKeys, amountAt);
  if (leftSum === "blocked") return judged("blocked", zero, zero);
  const stated = resultKey === undefined ? undefined : table.cells.get(resultKey)?.value.kind;
  if (stated === "blank" || stated === "placeholder") return judged("blankResult", leftSum, leftSum);
  const rightSum = total(rightKeys, amountAt);
  if (rightSum === "blocked") return judged("blocked", zero, zero);
  return judged(leftSum === rightSum || leftSum.eq(rightSum) ? "holds" : "mismatch", leftSum, rightSum);
}

/** Whether every row of the form is there: then what an equation adds up is the form's own, and the same in each draft. */
function isWhole({ missingRows, byRow, form }: Table): boolean {
  return (
    missingRows.length === 0 &&
    form.blocks.every(({ rows }) => rows.every((row) => !row.items || byRow.has(row.key)))
  );
}

const wholes = new WeakMap<EquationForm, readonly Skeleton[]>();

function whole(form: EquationForm, table: Table): readonly Skeleton[] {
  // A group's own equation holds only where its subtotal is filled.
  if (form.id === "block") return expand(form, table);
  const known = wholes.get(form) ?? expand(form, table);
  wholes.set(form, known);
  return known;
}

/** One equation for each data row or each column of the block that its keys belong to. */
function expand(form: EquationForm, table: Table): readonly Skeleton[] {
  const block = table.form.blocks.find((each) => belongs(form, each));
  if (!block) return [];
  const lines = form.axis === "row" ? dataRows(block) : block.columns;
  const term = (key: string, line: string): Term =>
    form.axis === "row" ? { row: line, column: key } : { row: key, column: line };
  return lines.flatMap((line): Skeleton[] => {
    const result = form.result === undefined ? undefined : term(form.result, line.key);
    // A group row carries no number on the form; only where a subtotal stands is there something to hold.
    if (form.id === "block" && !(result && isFilled(table, result) && hasItems(form.left, table))) return [];
    const left = standIns(form.left, form, block, table).map((key) => term(key, line.key));
    const right = form.right.map((key) => term(key, line.key));
    const keyOf = ({ row, column }: Term): string => cellKey(row, column);
    const keys = {
      leftKeys: left.map(keyOf),
      rightKeys: right.map(keyOf),
      resultKey: result && keyOf(result),
    };
    return [{ form, line: line.key, left, right, result, ...keys }];
  });
}

function belongs(form: EquationForm, block: BlockForm): boolean {
  const keys = form.axis === "row" ? block.columns : block.rows;
  return form.left.every((key) => keys.some((each) => each.key === key));
}

function isFilled(table: Table, term: Term): boolean {
  const kind = table.cells.get(cellKey(term.row, term.column))?.value.kind;
  return kind === "number" || kind === "text";
}

function hasItems(items: readonly string[], table: Table): boolean {
  return items.some((key) => table.byRow.has(key));
}

/** A group whose item rows are all absent, as （六） on the older form, counts through its own row. */
function standIns(
  keys: readonly string[],
  form: EquationForm,
  block: BlockForm,
  table: Table,
): readonly string[] {
  if (form.axis !== "column") return keys;
  let stood = keys;
  for (const group of block.rows) {
    const items = group.items;
    if (!items || form.result === group.key || !table.byRow.has(group.key) || hasItems(items, table))
      continue;
    if (!items.every((item) => stood.includes(item))) continue;
    stood = [...stood.filter((key) => !items.includes(key)), group.key];
  }
  return stood;
}

/** Right side less left side, without sign. */
export function difference(equation: Equation): Decimal {
  return equation.leftSum.minus(equation.rightSum).abs();
}

/** Terms of a side that are not 0, in the form's order; what a message writes out. */
export function nonZero(
  terms: readonly Term[],
  amountOf: (term: Term) => Amount,
): readonly { term: Term; amount: Decimal }[] {
  return terms.flatMap((term) => {
    const amount = amountOf(term);
    return amount === "blocked" || isZero(amount) ? [] : [{ term, amount }];
  });
}
