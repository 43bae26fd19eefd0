import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";
import { nameOf, onCell, placedCells } from "./support/cells.ts";
import { isPersonal } from "./support/personalCells.ts";

export const cellNotANumber: Rule = {
  id: "cell.not-a-number",
  severity: "error",
  *check(report) {
    for (const placed of placedCells(report)) {
      if (placed.cell.value.kind !== "text" || isPersonal(placed.cell.cell.text)) continue;
      const name = nameOf(placed);
      const stated = excerpt(placed.cell.cell.text);
      yield onCell(placed, (t) => t.cellNotNumber(name, stated));
    }
  },
};
