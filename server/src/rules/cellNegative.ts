import { plain, zero } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { nameOf, numberCells, onImpossible } from "./support/cells.ts";

export const cellNegative: Rule = {
  id: "cell.negative",
  severity: "error",
  *check(report) {
    for (const placed of numberCells(report)) {
      const { cell, number } = placed;
      if (cell.quantity === "change" || !number.value.lt(zero)) continue;
      const name = nameOf(placed);
      const stated = plain(number.value);
      yield onImpossible(report, placed, (t) => t.cellNegative(name, stated));
    }
  },
};
