import { isWhole, plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { nameOf, numberCells, onImpossible } from "./support/cells.ts";

export const cellFraction: Rule = {
  id: "cell.fraction",
  severity: "error",
  *check(report) {
    for (const placed of numberCells(report)) {
      const { cell, number } = placed;
      if (cell.quantity === "amount" || isWhole(number.value)) continue;
      const name = nameOf(placed);
      const stated = plain(number.value);
      yield onImpossible(report, placed, (t) => t.cellFraction(name, stated));
    }
  },
};
