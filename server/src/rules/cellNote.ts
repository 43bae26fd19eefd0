import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { numberCells, onCell } from "./support/cells.ts";

export const cellNote: Rule = {
  id: "cell.note",
  severity: "information",
  *check(report) {
    for (const placed of numberCells(report)) {
      const { name, number } = placed;
      if (number.note === undefined) continue;
      const note = excerpt(number.note);
      yield onCell(placed, (t) => t.cellNote(name, note));
    }
  },
};
