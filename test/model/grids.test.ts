import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import type { Layout } from "../../server/src/syntax/tree.ts";
import { forge } from "../support/forge/forge.ts";

/** The official tables that a text holds, by their rows and cells. */
function tablesOf(text: string): readonly (readonly [string, number, number])[] {
  const { tables } = readReport(parse(text));
  return [...tables.values()].map(({ form, rows, cells }) => [form.key, rows.length, cells.size]);
}

const graveOf = (text: string): readonly string[] =>
  analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule }) => rule);

/** Without the heading of the section of table 三, and without the blank lines about it. */
function runOn(text: string): string {
  const cut = text.replace(/\n+[# ]*三、[^\n|]*申请[^\n|]*\n+/, "\n");
  assert.notEqual(cut, text);
  return cut;
}

for (const layout of ["loose-pipe", "tab-rows"] satisfies readonly Layout[]) {
  test(`${layout}: two tables whose rows run on are two tables, and only the heading is missing`, () => {
    for (let seed = 0; seed < 12; seed++) {
      const { text } = forge(seed, { layout });
      const merged = runOn(text);
      assert.deepEqual(tablesOf(merged), tablesOf(text), `seed ${seed}`);
      assert.deepEqual(graveOf(merged), ["section.missing"], `seed ${seed}`);
    }
  });
}

test("a table that has some words of another one stays one table", () => {
  const rows = [
    "一、本年新收政府信息公开申请数量",
    "（一）予以公开",
    "结果维持",
    "（二）部分公开",
    "结果纠正",
    "四、结转下年度继续办理",
  ];
  const text = `${rows.map((row) => `${row} | 0 | 0 | 0 |`).join("\n")}\n`;
  assert.equal(parse(text).blocks.length, 1);
  assert.equal(readReport(parse(text)).tree.blocks.length, 1);
});
