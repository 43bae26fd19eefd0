import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { cellAt } from "../../server/src/model/table.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { plain } from "../../server/src/util/decimal.ts";
import { forge, layouts } from "../support/forge/forge.ts";

/** What the clerk is told at error and warning, as `rule row column expected`. */
function told(text: string): readonly string[] {
  return analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, data }) => [rule, data?.row, data?.column, data?.expected].join(" "));
}

/** Every cell in the first layout; the four others share them, each with two thirds left out, so that each has its turn. */
const share = 3;

for (const [at, layout] of layouts.entries()) {
  const turn = (cell: number): boolean => at === 0 || (cell + at) % share === 0;
  for (const edition of [2020, 2023]) {
    test(`${layout}, ${edition}: each wrong number in table 三 is found once, on its own place, with the right value`, () => {
      const { text } = forge(edition, { layout, year: edition, blanks: "none", subtotals: false });
      const table = readReport(parse(text)).tables.get("requests");
      assert.ok(table);
      assert.deepEqual(told(text), []);
      let tried = 0;
      for (const { row, column } of table.cells.values()) {
        const found = cellAt(table, row, column);
        if (found?.value.kind !== "number") continue;
        tried++;
        if (!turn(tried)) continue;
        const right = plain(found.value.value);
        const wrong = String(Number(right) + 1 + (tried % 7));
        const changed = text.slice(0, found.cell.span.start) + wrong + text.slice(found.cell.span.end);
        assert.deepEqual(told(changed), [`total.cell ${row} ${column} ${right}`]);
      }
      assert.equal(tried, edition === 2020 ? 23 * 7 : 25 * 7);
    });
  }
}
