import { excerpt } from "../util/cjk.ts";
import { plain } from "../util/decimal.ts";
import type { Rule } from "./finding.ts";
import { nameOf, numberCells, onCell, write } from "./support/cells.ts";

/** How many of the unit make one 万元, as a factor that is exact in decimals. */
const inTenThousandYuan: Readonly<Record<string, string>> = { 元: "0.0001", 亿元: "10000" };

export const cellUnit: Rule = {
  id: "cell.unit",
  severity: "warning",
  *check(report) {
    for (const placed of numberCells(report)) {
      const { cell, number } = placed;
      const { unit } = number;
      if (!unit) continue;
      const name = nameOf(placed);
      const stated = excerpt(cell.cell.text);
      const note = number.note === undefined ? "" : `（${number.note}）`;
      if (cell.quantity !== "amount") {
        const money = unit.endsWith("元");
        yield onCell(
          placed,
          (t) => t.cellUnit(name, stated, undefined),
          money ? {} : { fixes: () => [write(report, placed, plain(number.value) + note, true)] },
        );
      } else if (unit === "万元") {
        yield onCell(placed, (t) => t.cellUnitRepeated(name), {
          severity: "information",
          fixes: () => [write(report, placed, plain(number.value) + note, true)],
        });
      } else {
        const factor = inTenThousandYuan[unit];
        const converted = factor && plain(number.value.times(factor));
        const data = { ...(converted ? { stated: plain(number.value), expected: converted } : {}) };
        const found = onCell(placed, (t) => t.cellUnit(name, stated, t.tenThousandYuan));
        yield {
          ...found,
          data: { ...found.data, ...data },
          ...(converted ? { fixes: () => [write(report, placed, converted + note)] } : {}),
        };
      }
    }
  },
};
