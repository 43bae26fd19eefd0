import type { Messages } from "../messages/zh.ts";
import type { Digest } from "../model/digest.ts";
import { factAt, factSpan } from "../model/digestTable.ts";
import type { Neighbours } from "../model/neighbours.ts";
import { type Decimal, decimal, isZero, plain, zero } from "../util/decimal.ts";
import type { Span } from "../util/span.ts";
import type { Rule } from "./finding.ts";
import { dataOf, nameOf, onCell } from "./support/cells.ts";
import { isTooLargeFor, type StatedFee, statedFees } from "./support/fee.ts";

export const tableFeeMagnitude: Rule = {
  id: "table.fee-magnitude",
  severity: "information",
  *check(report, { previous }) {
    const { body } = report.identity;
    for (const placed of statedFees(report)) {
      const name = nameOf(placed);
      const stated = plain(placed.fee);
      const data = { ...dataOf(placed), stated };
      const last = lastYears(placed, previous);
      if (last) {
        const before = plain(last.fee);
        const { year, at } = last;
        const related = [{ ...at, say: (t: Messages) => t.lastYearsCell(year, name, before) }];
        yield onCell(placed, (t) => t.feeMagnitudeBeside(name, stated, year, before), { data, related });
      } else if (body !== undefined && isTooLargeFor(body, placed.fee)) {
        yield onCell(placed, (t) => t.feeMagnitude(name, stated), { data });
      }
    }
  },
};

/** A fee in 元 beside one in 万元 is about 10,000 times as much; fees themselves may double or halve. */
const least = decimal("5000") ?? zero;
const most = decimal("20000") ?? zero;

interface LastYears {
  readonly year: number;
  readonly fee: Decimal;
  readonly at: { readonly span: Span; readonly file: Digest };
}

/** Last year's fee, where this year's is so many times as much. */
function lastYears({ fee, cell, table }: StatedFee, previous: Neighbours["previous"]): LastYears | undefined {
  if (previous.kind !== "one" || previous.digest.year === undefined) return undefined;
  const { digest } = previous;
  const there = digest.tables.get("disclosure");
  if (there?.edition !== table.edition) return undefined;
  const before = factAt(there, cell.row, cell.column);
  if (typeof before === "string" || isZero(before)) return undefined;
  const times = fee.div(before);
  if (times.lt(least) || times.gt(most)) return undefined;
  return {
    year: digest.year ?? 0,
    fee: before,
    at: { span: factSpan(there, cell.row, cell.column), file: digest },
  };
}
