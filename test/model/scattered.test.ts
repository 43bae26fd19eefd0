import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findingsOf } from "../support/check.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const words =
  "行政复议\n行政诉讼\n结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总计\n未经复议直接起诉\n复议后起诉\n1 6 4 8 19 7 0 5 9 21 6 4 0 2 12";
const columns =
  "          行政复议                      行政诉讼\n结果   结果    其他    尚未     总计\n维持   纠正    结果    审结\n4     4     2     2     12      0    4     4    3    11";

/** The draft with something else in the place of a section's table. */
function withTable(section: string, text: string): string {
  const start = base.indexOf("\n\n", base.indexOf(`## ${section}、`)) + 2;
  const end = base.indexOf("\n## ", start);
  return `${base.slice(0, start)}${text}\n${base.slice(end)}`;
}

const saidOf = (text: string): readonly string[] =>
  findingsOf(text)
    .filter(({ rule }) => /^(?:table|section)\./.test(rule))
    .map(({ rule, data }) => `${rule} ${data?.table ?? ""}`);

test("a table whose words a PDF broke over lines, or whose numbers alone are whole, is there and cannot be read", () => {
  for (const text of [
    words,
    columns,
    words.replace(/\d+ (?=\d)/g, "$&\n"),
    "4 4 2 2 12 0 4 4 3 11 2 2 0 5 9",
  ])
    assert.deepEqual(saidOf(withTable("四", text)), ["table.unreadable proceedings"], text);
});

test("the rows of such a table are no headings", () => {
  const rows =
    "项目\n自然人\n商业\n企业\n一、本年新收政府信息公开申请数量 9 2 0 0 1 0 12\n（一）予以公开 5 2 0 0 0 0 7\n" +
    "（六）其他处理 0 0 0 0 0 0 0\n（七）总计 9 2 0 0 1 0 12\n四、结转下年度继续办理 1 0 0 0 0 0 1\n四、结转下年度继续办";
  assert.deepEqual(saidOf(withTable("三", rows)), ["table.unreadable requests"]);
});

test("prose with numbers in the place of a table is none", () => {
  assert.deepEqual(saidOf(withTable("四", "本年度未发生行政复议、行政诉讼案件，共0件。")), [
    "table.missing proceedings",
  ]);
});
