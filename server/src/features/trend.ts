import type { Digest } from "../model/digest.ts";
import { type DigestTable, factAt } from "../model/digestTable.ts";
import { statesTheSame } from "../model/sameNumbers.ts";
import { type Decimal, isZero, plain, sum, zero } from "../util/decimal.ts";
import { percent } from "./shares.ts";

/** What the reports of one body say from year to year. */
export interface Trend {
  /** In the order of the years, each once. */
  readonly years: readonly TrendYear[];
  /** Years of which there are reports with different numbers: nobody knows which of them is right. */
  readonly doubtful: readonly number[];
  /** Set where the settings want every report alone, so that no other year was looked for. */
  readonly isAlone?: true;
}

/** The 总计 column of table 三, blank totals as computed; null where it cannot be read. */
export interface TrendYear {
  readonly year: number;
  readonly received: string | null;
  readonly carriedForward: string | null;
  /** In percent, to one place; null where nothing was handled. */
  readonly openRate: string | null;
  /** Whether the numbers agree with one another. */
  readonly agrees: boolean;
}

/** `own` is the report that is looked at, `others` those of the same body in whatever years. */
export function trendOf(own: Digest, others: readonly Digest[]): Trend {
  if (own.year === undefined) return { years: [], doubtful: [] };
  const years = new Map<number, Digest>([[own.year, own]]);
  const doubtful = new Set<number>();
  for (const each of others) {
    if (each.year === undefined || each.year === own.year) continue;
    const known = years.get(each.year);
    if (known && !statesTheSame(known, each)) doubtful.add(each.year);
    else years.set(each.year, each);
  }
  for (const year of doubtful) years.delete(year);
  return {
    years: [...years.values()].flatMap(yearOf).toSorted((a, b) => a.year - b.year),
    doubtful: [...doubtful].toSorted((a, b) => a - b),
  };
}

/** Nothing of a report without a table 三 that can be read. */
function yearOf(digest: Digest): readonly TrendYear[] {
  const { year } = digest;
  const table = digest.tables.get("requests");
  if (year === undefined || !table) return [];
  const amount = (row: string): Decimal | undefined => {
    const fact = factAt(table, row, "total");
    return typeof fact === "string" ? undefined : fact;
  };
  const [received, carriedForward, processed] = [
    amount("received"),
    amount("carriedForward"),
    amount("processed"),
  ];
  const open = openOf(table);
  return [
    {
      year,
      received: received ? plain(received) : null,
      carriedForward: carriedForward ? plain(carriedForward) : null,
      openRate: processed && open && !isZero(processed) ? percent(open, processed) : null,
      agrees:
        table.explained.size === 0 &&
        isBalanced([received, amount("carriedOver")], [processed, carriedForward]) &&
        !(processed && open?.gt(processed)),
    },
  ];
}

/** 予以公开 and 部分公开, a blank one as 0. */
function openOf(table: DigestTable): Decimal | undefined {
  const facts = [factAt(table, "granted", "total"), factAt(table, "partlyGranted", "total")];
  if (facts.includes("unreadable")) return undefined;
  return sum(facts.map((fact) => (typeof fact === "string" ? zero : fact)));
}

/** Whether two sums are equal; they are not compared where a number is missing. */
function isBalanced(
  left: readonly (Decimal | undefined)[],
  right: readonly (Decimal | undefined)[],
): boolean {
  const known = (all: readonly (Decimal | undefined)[]): readonly Decimal[] =>
    all.flatMap((each) => each ?? []);
  if (known(left).length < left.length || known(right).length < right.length) return true;
  return sum(known(left)).eq(sum(known(right)));
}
