import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Hint, inlayHints } from "../../server/src/features/inlayHints.ts";
import { type Lens, tableLenses } from "../../server/src/features/lenses.ts";
import { featuresEn } from "../../server/src/messages/features.en.ts";
import { featuresZh } from "../../server/src/messages/features.zh.ts";
import { applied, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";
import { withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const total = 7;

function hints(text: string): readonly Hint[] {
  return inlayHints(reportOf(text), { start: 0, end: text.length }, featuresZh);
}

/** The lines that have a hint, each with it behind. */
function seen(text: string): readonly string[] {
  return hints(text).map(({ offset, text: hint }) => {
    const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    assert.match(text.slice(offset), /^(?:\r?\n|$)/, "the hint stands at the end of its line");
    return `${(line.split("|")[1] ?? "").trim()} ${hint}`;
  });
}

test("what is right has no hint", () => {
  assert.deepEqual(seen(base), []);
  assert.deepEqual(hints(""), []);
});

test("a blank result has what it should be, without its column where that is the total", () => {
  assert.deepEqual(seen(withCells(base, { "（一）予以公开": { [total]: "" } })), ["（一）予以公开 应为 5"]);
  assert.deepEqual(seen(withCells(base, { "（七）总计": { 1: "" } })), ["（七）总计 自然人应为 9"]);
  assert.deepEqual(seen(withCells(base, { "（七）总计": { 1: "", 3: "", 7: "" } })), [
    "（七）总计 自然人应为 9，总计应为 12",
  ]);
  assert.deepEqual(seen(withCells(base, { 行政复议: { 5: "" } })), ["行政复议 应为 3"]);
});

test("a wrong number that alone explains is told what it should be; a sum that does not agree only what it makes", () => {
  assert.deepEqual(seen(withCells(base, { "（一）予以公开": { [total]: "6" } })), ["（一）予以公开 应为 5"]);
  assert.deepEqual(seen(withCells(base, { "2.重复申请": { 1: "3" } })), ["2.重复申请 自然人应为 1"]);
  assert.deepEqual(seen(withCells(base, { 行政复议: { 5: "9" } })), ["行政复议 算得 3"]);
  const both = withCells(base, {
    "一、本年新收": { 1: "5", [total]: "9" },
    "（七）总计": { 1: "7", 2: "" },
  });
  assert.deepEqual(seen(both), [
    "一、本年新收政府信息公开申请数量 算得 8",
    "（七）总计 自然人算得 9，商业企业应为 2，总计算得 10",
  ]);
});

test("the tooltip puts the numbers in", () => {
  const [hint] = hints(withCells(base, { 行政复议: { 5: "9" } }));
  assert.equal(hint?.tooltip, "行合计：结果维持2＋尚未审结1＝3，总计填9，差6");
});

test("only the lines of the range are answered for", () => {
  const text = withCells(base, { 行政复议: { 5: "9" }, "（一）予以公开": { [total]: "" } });
  const at = text.indexOf("| 行政复议");
  assert.deepEqual(
    inlayHints(reportOf(text), { start: at, end: at + 4 }, featuresEn).map((hint) => hint.text),
    [],
  );
  assert.deepEqual(
    inlayHints(reportOf(text), { start: at, end: at + 400 }, featuresEn).map((hint) => hint.text),
    ["adds up to 3"],
  );
});

test("the form's own one row of fifteen numbers names row and column; CRLF", () => {
  const wide = `## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 1 | |
`;
  for (const text of [wide, wide.replaceAll("\n", "\r\n")]) {
    assert.deepEqual(
      hints(text).map((hint) => [hint.text, text.slice(hint.offset).trim()]),
      [["“行政诉讼（未经复议直接起诉）”总计算得 2，“行政诉讼（复议后起诉）”总计应为 1", ""]],
    );
  }
});

function lenses(text: string, opens = true): readonly string[] {
  return tableLenses(reportOf(text), featuresZh, opens).map(({ title }) => title);
}

test("each table with equations has one lens", () => {
  assert.deepEqual(lenses(base), ["勾稽：39 项全部成立", "勾稽：3 项全部成立"]);
  const [three] = tableLenses(reportOf(base), featuresZh, true);
  assert.match(base.slice(three?.span.start, three?.span.end), /^\| 项目 .*总计 \|$/);
  const wrong = withCells(base, { "（一）予以公开": { [total]: "6" }, 行政复议: { 1: "若干" } });
  assert.deepEqual(lenses(wrong), ["勾稽：2 项不符 · 查看", "勾稽：2 项成立，有 1 项因空白或非数字未核对"]);
  assert.equal(lenses(wrong, false)[0], "勾稽：2 项不符");
  const blank = withCells(base, { "（一）予以公开": { [total]: "" }, "2.重复申请": { [total]: "9" } });
  assert.match(lenses(blank)[0] ?? "", /^勾稽：\d 项不符，有 1 项因空白或非数字未核对 · 查看$/);
});

test("the lens is there from the blank table on, and says where a table is not checked", () => {
  const empty = base.replaceAll(/(?<=\|) +\d+ (?=\|)/g, "  ");
  assert.deepEqual(lenses(empty), ["勾稽：还没有填数", "勾稽：还没有填数"]);
  assert.deepEqual(lenses(base.replaceAll("2025", "2020"))[0], "勾稽：不是本年度适用的表格，未核对");
  assert.deepEqual(lenses(base.replaceAll("2025", "2017")), []);
});

test("the cells that a lens shows are those that are wrong", () => {
  const text = withCells(base, { "2.重复申请": { 1: "3" }, 行政复议: { 5: "9" } });
  const shown = tableLenses(reportOf(text), featuresZh, true).map(({ cells }: Lens) =>
    cells.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(shown, [["3"], ["9"]]);
});

test("in every layout a correct report has no hint, and lenses that say that all holds", () => {
  for (const layout of layouts) {
    for (let seed = 0; seed < 6; seed++) {
      const { text } = forge(seed, { layout });
      const report = reportOf(text);
      const found = inlayHints(report, { start: 0, end: text.length }, featuresZh);
      assert.ok(!found.some((hint) => hint.text.includes("算得")), `${layout} ${seed}`);
      for (const lens of tableLenses(report, featuresZh, true)) assert.doesNotMatch(lens.title, /不符/);
    }
  }
});

test("what is certain can be written where it belongs; a sum whose parts may be wrong cannot", () => {
  const bare = (text: string): string => text.replaceAll(/ +/g, " ");
  const written = (text: string): string =>
    applied(
      text,
      hints(text).flatMap(({ edits }) => edits),
    );
  for (const changes of [
    { "（一）予以公开": { [total]: "" } },
    { "2.重复申请": { 1: "3" } },
    { "（七）总计": { 1: "", 2: "", [total]: "" } },
  ])
    assert.equal(bare(written(withCells(base, changes))), bare(base));
  const doubtful = withCells(base, { 行政复议: { 5: "9" } });
  assert.equal(written(doubtful), doubtful);
});
