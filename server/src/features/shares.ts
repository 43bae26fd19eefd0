import type { Equation, Term } from "../model/equations.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import type { BlockForm, RowForm } from "../schema/types.ts";
import { type Decimal, isZero, plain, sum, zero } from "../util/decimal.ts";
import { groupBy } from "../util/group.ts";

/** A whole and what it is made of, as a chart shows it. Numbers are decimal strings. */
export interface Shares {
  readonly parts: readonly SharePart[];
  /** What the parts add up to. */
  readonly whole: string;
  /** The total that the draft states, where it is another one. */
  readonly stated?: string;
  /** How many of the equations that the parts and the whole stand in are broken. */
  readonly broken: number;
}

export interface SharePart {
  readonly key: string;
  /** As clerks call it: 予以公开. */
  readonly label: string;
  readonly amount: string;
  /** In percent, to one place; what they add up to is not forced to be 100. */
  readonly share: string;
}

/** Why there is nothing to draw. */
export type ShareLack =
  /** No table 三 of the report's own edition with a number in it. */
  | "table"
  /** A number is missing, or is no number. */
  | "blocked"
  /** All parts are 0. */
  | "zero";

/** How the requests of the year ended, by the groups of the form. */
export function outcomeShares(report: Report): Shares | ShareLack {
  const table = requestsOf(report);
  const equation = table?.evaluation.equations.find(
    ({ form, line }) => form.id === "outcomes" && line === "total",
  );
  if (!table || !equation) return "table";
  const [block] = table.form.blocks;
  return sharesOf(table, equation, ({ row }) => block && outcomeOf(block, row));
}

/** Who made the new requests of the year. */
export function applicantShares(report: Report): Shares | ShareLack {
  const table = requestsOf(report);
  const equation = table?.evaluation.equations.find(
    ({ form, line }) => form.id === "applicants" && line === "received",
  );
  if (!table || !equation) return "table";
  const columns = table.form.blocks.flatMap((block) => block.columns);
  return sharesOf(table, equation, ({ column }) => {
    const found = columns.find(({ key }) => key === column);
    return found && { key: found.key, label: found.label };
  });
}

function requestsOf(report: Report): JudgedTable | undefined {
  return report.judged.find(({ form }) => form.key === "requests");
}

/** The innermost group that a row is an item of, or the row itself where no group is within all outcomes. */
function outcomeOf({ rows }: BlockForm, key: string): Pick<SharePart, "key" | "label"> | undefined {
  const groups = rows.filter(({ items }) => items?.includes(key));
  const smallest = groups.toSorted((a, b) => length(a) - length(b))[0];
  const isInner = smallest !== undefined && groups.length > 1;
  const row = isInner ? smallest : rows.find((each) => each.key === key);
  return row && { key: row.key, label: row.short };
}

function length({ items }: RowForm): number {
  return items?.length ?? 0;
}

function sharesOf(
  table: JudgedTable,
  equation: Equation,
  partOf: (term: Term) => Pick<SharePart, "key" | "label"> | undefined,
): Shares | ShareLack {
  const { amountOf, equations } = table.evaluation;
  const amounts = equation.left.map((term) => ({ term, part: partOf(term), amount: amountOf(term) }));
  const known = amounts.flatMap(({ term, part, amount }) =>
    amount === "blocked" || !part ? [] : [{ term, part, amount }],
  );
  if (known.length < amounts.length) return "blocked";
  const whole = sum(known.map(({ amount }) => amount));
  // A share of a sum that has a number below 0 in it says nothing.
  if (known.some(({ amount }) => amount.lt(zero))) return "blocked";
  if (isZero(whole)) return "zero";
  const parts = [...groupBy(known, ({ part }) => part.key)].map(([key, same]): SharePart => {
    const amount = sum(same.map((each) => each.amount));
    return { key, label: same[0]?.part.label ?? key, amount: plain(amount), share: percent(amount, whole) };
  });
  const used = [...equation.left, ...equation.right];
  const broken = equations.filter(
    ({ state, left, right }) =>
      state === "mismatch" && [...left, ...right].some((term) => used.some((each) => isSame(each, term))),
  );
  const stated = equation.state === "mismatch" ? { stated: plain(equation.rightSum) } : {};
  return { parts, whole: plain(whole), ...stated, broken: broken.length };
}

function isSame(one: Term, other: Term): boolean {
  return one.row === other.row && one.column === other.column;
}

/** A share in percent to one place, a half rounded up: `64.3`. */
export function percent(part: Decimal, whole: Decimal): string {
  return part.times(100).div(whole).toFixed(1, 1);
}
