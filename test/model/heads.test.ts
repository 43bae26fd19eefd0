import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { forge } from "../support/forge/forge.ts";

/** What each filled cell of table 二 holds, and what is said of it at error or warning. */
function judged(section: string, year: number): { readonly cells: object; readonly said: readonly string[] } {
  const text = `# 某街道办事处${year}年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n${section}\n`;
  const report = readReport(parse(text));
  const filled = [...(report.tables.get("disclosure")?.cells ?? [])].filter(
    ([, { cell }]) => cell.text !== "",
  );
  const said = analyse(report).findings.filter(
    ({ severity, data }) => (severity === "error" || severity === "warning") && data?.table === "disclosure",
  );
  return {
    cells: Object.fromEntries(filled.map(([key, { cell }]) => [key, cell.text])),
    said: said.map(({ rule, data }) => `${rule} ${data?.row ?? ""} ${data?.column ?? ""}`),
  };
}

test("a merged head that is written over each of its columns is one column", () => {
  const { cells } = judged(
    `| 第二十条第（九）项 |              |            |            |
| ------------------ | ------------ | ---------- | ---------- |
| 信息内容           | 采购项目数量 | 采购总金额 | 采购总金额 |
| 政府集中采购       |              | 35178.6    |            |`,
    2020,
  );
  assert.deepEqual(cells, { "article20.9/centralPurchasing\tpurchaseAmount": "35178.6" });
});

test("a head that stands in the place of another one is not taken for a merged one", () => {
  const { cells } = judged(
    `| 第二十条第（一）项 |              |              |              |
| ------------------ | ------------ | ------------ | ------------ |
| 信息内容           | 本年制发件数 | 本年废止件数 | 本年废止件数 |
| 规章               | 0            | 0            | 0            |
| 行政规范性文件     | 5            | 1            | 9            |`,
    2023,
  );
  assert.deepEqual(Object.values(cells), ["0", "0", "0", "5", "1", "9"]);
});

test("below a row that an editor cut to its label stands a row with a text in the place of its number", () => {
  const { cells, said } = judged(
    `第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t\t\t0
行政规范性文件\t0\t\t15
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t3
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚
行政强制\t待统计
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t174`,
    2023,
  );
  assert.equal((cells as Record<string, string>)["article20.6/coercion\tdecisions"], "待统计");
  assert.deepEqual(said, ["cell.not-a-number article20.6/coercion decisions"]);
});

const graveOf = (text: string): readonly string[] =>
  analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule }) => rule);

test("blank cells that stand for a spanned label are none of its row's values", () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { text } = forge(seed, { layout: "cell-per-line", year: 2023, blanks: "none" });
    const blank = text.replace(/(\n\t[一二四]、[^\n]*(?:\n\n[^\t\n][^\n]*)*)(?=\n\t\d)/g, "$1\n\t");
    assert.notEqual(blank, text);
    assert.deepEqual(graveOf(blank), [], `seed ${seed}`);
  }
});

test("a table of Markdown needs no bars at its sides", () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { text } = forge(seed, { layout: "gfm", year: 2023, blanks: "none" });
    const bare = text.replace(/^\| ?(.*?) ?\|$/gm, "$1");
    assert.notEqual(bare, text);
    assert.deepEqual(graveOf(bare), [], `seed ${seed}`);
  }
});

test("the year may stand in brackets behind the words of a title", () => {
  for (const year of ["（2023年度）", "(2023)", "（２０２３年）"]) {
    const { identity } = readReport(
      parse(`# 青禾县水利局政府信息公开工作年度报告${year}\n\n一、总体情况\n\n无。\n`),
    );
    assert.equal(identity.year, 2023, year);
    assert.equal(identity.body, "青禾县水利局", year);
  }
});

test("a column that a tab table lacks in its head and its rows is missing, and the others keep their numbers", () => {
  // Seeds whose head is one line.
  for (const seed of [1, 6, 7, 10]) {
    const { text } = forge(seed, { layout: "gfm", year: 2023, blanks: "none" });
    const start = text.search(/^\| *项目 *\| *自然人/m);
    assert.ok(start > 0);
    const end = text.indexOf("\n\n", start);
    const rows = text
      .slice(start, end)
      .split("\n")
      .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
      .map((line) => line.slice(1, -1).split("|"))
      .map((cells) => cells.filter((_, at) => at !== 1).map((cell) => cell.trim()));
    const tabbed = text.slice(0, start) + rows.map((cells) => cells.join("\t")).join("\n") + text.slice(end);
    assert.deepEqual(graveOf(tabbed), ["column.missing"], `seed ${seed}`);
  }
});

test("two rows that a page repeats are no second table", () => {
  const { text } = forge(2, { layout: "tab-rows", year: 2023, blanks: "none" });
  const rows = /^\t*一、本年新收[^\n]*\n\t*二、上年结转[^\n]*\n/m.exec(text)?.[0] ?? "";
  assert.notEqual(rows, "");
  assert.deepEqual(graveOf(text.replace(rows, rows + rows)), ["row.duplicate", "row.duplicate"]);
});
