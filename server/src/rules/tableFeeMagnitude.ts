import { plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { dataOf, nameOf, onCell } from "./support/cells.ts";
import { isTooLargeFor, statedFees } from "./support/fee.ts";

export const tableFeeMagnitude: Rule = {
  id: "table.fee-magnitude",
  severity: "information",
  *check(report) {
    const { body } = report.identity;
    if (body === undefined) return;
    for (const placed of statedFees(report)) {
      if (!isTooLargeFor(body, placed.fee)) continue;
      const name = nameOf(placed);
      const stated = plain(placed.fee);
      yield onCell(placed, (t) => t.feeMagnitude(name, stated), { data: { ...dataOf(placed), stated } });
    }
  },
};
