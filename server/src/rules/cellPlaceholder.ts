import { isZero } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { nameOf, onCell, placedCells, write } from "./support/cells.ts";

export const cellPlaceholder: Rule = {
  id: "cell.placeholder",
  severity: "information",
  *check(report) {
    for (const placed of placedCells(report)) {
      const { table, cell } = placed;
      // A group row carries no number on the form, so that a dash in it stands for none.
      if (cell.value.kind !== "placeholder" || table.byRow.get(cell.row)?.form.items) continue;
      // A result that adds up to something is more than a habit of writing: `total.blank` says so, with the number.
      const amount = table.evaluation.amountOf(cell);
      if (amount !== "blocked" && !isZero(amount)) continue;
      const name = nameOf(placed);
      yield onCell(placed, (t) => t.cellPlaceholder(name, cell.cell.text), {
        fixes: () => [write(report, placed, "0")],
      });
    }
  },
};
