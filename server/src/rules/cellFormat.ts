import { excerpt } from "../util/cjk.ts";
import { plain, zero } from "../util/decimal.ts";
import { withoutUnseen } from "../util/unseen.ts";
import type { Rule } from "./finding.ts";
import { nameOf, numberCells, onCell, write } from "./support/cells.ts";

export const cellFormat: Rule = {
  id: "cell.format",
  severity: "hint",
  *check(report) {
    for (const placed of numberCells(report)) {
      const { cell, number } = placed;
      // Unit and note have findings of their own, and theirs repair the digits as well.
      if (number.tidy || number.unit || number.note !== undefined || number.value.lt(zero)) continue;
      const name = nameOf(placed);
      const value = plain(number.value);
      const { text } = cell.cell;
      // Shown beside the number, such a text would look the same.
      const isSeen = withoutUnseen(text) !== value;
      yield onCell(
        placed,
        (t) => (isSeen ? t.cellFormat(name, excerpt(text), value) : t.cellUnseen(name, value)),
        {
          fixes: () => [write(report, placed, value, true)],
        },
      );
    }
  },
};
