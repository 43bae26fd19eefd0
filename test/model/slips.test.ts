import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../rules/pages.ts";
import { places, tableOf } from "../support/forge/edit.ts";
import { forge, layouts, seeded, write } from "../support/forge/forge.ts";

/** One cell that no count can be, one cause: in every layout and table its own finding, and none about sums or rows. */

const seed = 23;
const impossible: readonly (readonly [string, string])[] = [
  ["-3", "cell.negative"],
  ["2.5", "cell.fraction"],
  ["若干", "cell.not-a-number"],
];

for (const layout of layouts) {
  for (const [text, rule] of impossible) {
    test(`${layout}: ${text} in table 四 gives ${rule} alone`, () => {
      const { model } = forge(seed, { layout, blanks: "none" });
      const table = tableOf(model, "proceedings");
      for (const { row, column } of table ? places(table) : []) {
        const changed = structuredClone(model);
        const cells = tableOf(changed, "proceedings")?.blocks.flatMap(({ rows }) => rows) ?? [];
        const own = cells.find(({ key }) => key === row.key);
        assert.ok(own);
        own.cells[column.key] = { text, value: null };
        const grave = check(write(changed, layout, seeded(seed))).findings.filter(({ severity }) =>
          ["error", "warning"].includes(severity),
        );
        assert.deepEqual(
          grave.map((finding) => `${finding.rule} ${finding.data?.row} ${finding.data?.column}`),
          [`${rule} ${row.key} ${column.key}`],
        );
      }
    });
  }
}

const head = "\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有效件数\n\n\t规章\n\t0\n\t0\n\t0\n\n";

function rulesOf(row: string): readonly string[] {
  return check(`二、主动公开政府信息情况\n\n${head}${row}`)
    .findings.filter(({ data }) => data?.row?.startsWith("article20.1"))
    .map(({ rule }) => rule);
}

test("a word in the place of the first number does not become the row's name", () => {
  assert.deepEqual(rulesOf("\t行政规范性文件\n\t若干\n\t0\n\t3\n"), ["cell.not-a-number"]);
  // The other edition's label is bound by closeness.
  const other = rulesOf("\t行政规范性的文件\n\t若干\n\t0\n\t3\n");
  assert.ok(other.includes("cell.not-a-number"));
  assert.ok(!other.includes("row.missing"));
});

test("two rows that run into one are miscounted, and neither is dropped in silence", () => {
  assert.deepEqual(rulesOf("\t行政规范性文件\n\t1\n\t0\n\t3\n\t行政规范性文件\n\t2\n\t0\n\t4\n"), [
    "cell.count",
  ]);
});
