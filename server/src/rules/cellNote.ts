import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { nameOf, numberCells, onCell } from "./support/cells.ts";

export const cellNote: Rule = {
  id: "cell.note",
  severity: "information",
  *check(report) {
    for (const placed of numberCells(report)) {
      const { number } = placed;
      if (number.note === undefined) continue;
      const name = nameOf(placed);
      const note = excerpt(number.note);
      yield onCell(placed, (t) => t.cellNote(name, note));
    }
  },
};
