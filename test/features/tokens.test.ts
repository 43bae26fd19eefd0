import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { tokensOf } from "../../server/src/features/tokens.ts";
import { draw, readDrawing, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

/** Asserts that the drawn tokens, and no others, are found. */
function tokens(source: string): void {
  const { text, marks } = readDrawing(source);
  const found = tokensOf(reportOf(text)).map(({ span, kind, computed }) => ({
    span,
    name: computed ? `${kind}.computed` : kind,
  }));
  assert.equal(draw(text, found), draw(text, marks));
}

test("title, headings, heads, labels, numbers, what is computed, what holds a place", () => {
  tokens(`---
单位: 花园街道办事处
      ^^^^^^^^^^^^^^ body
年度: 2025
      ^^^^ year
---

# 花园街道办事处2025年政府信息公开工作年度报告
  ^^^^^^^^^^^^^^ body
                ^^^^ year

## 二、主动公开政府信息情况
   ^^^^^^^^^^^^^^^^^^^^^^^^ heading

2025年，花园街道办事处公开326条。

### 第二十条第（五）项
    ^^^^^^^^^^^^^^^^^^ heading

| 信息内容 | 本年处理决定数量 |
  ^^^^^^^^ column
             ^^^^^^^^^^^^^^^^ column
| -------- | ---------------: |
| 行政许可 |   1,128（注）    |
  ^^^^^^^^ row
               ^^^^^ number

## 四、政府信息公开行政复议、行政诉讼情况
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ heading

| 类别     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
  ^^^^ column
             ^^^^^^^^ column
                        ^^^^^^^^ column
                                   ^^^^^^^^ column
                                              ^^^^^^^^ column
                                                         ^^^^ column.computed
| -------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议 |        2 |        / |       x1 |          |    3 |
  ^^^^^^^^ row
                    ^ number
                               ^ placeholder
                                                            ^ number.computed
`);
});

test("in every layout each filled cell that is a number has its token, and group rows are told apart", () => {
  for (const layout of layouts) {
    for (const seed of [1, 2, 3, 4]) {
      const { text } = forge(seed, { layout });
      const report = reportOf(text);
      const found = tokensOf(report);
      const count = (kind: string): number => found.filter((each) => each.kind === kind).length;
      const cells = [...report.tables.values()].flatMap(({ cells }) => [...cells.values()]);
      const numbers = cells.filter(
        ({ value, cell }) => value.kind === "number" && cell.implied === undefined,
      );
      assert.equal(count("number"), numbers.length, `${layout} ${seed}`);
      assert.ok(count("group") >= 4, `${layout} ${seed}: ${count("group")} groups`);
      assert.ok(count("column") >= 10, `${layout} ${seed}: ${count("column")} heads`);
      assert.ok(count("row") >= 20, `${layout} ${seed}: ${count("row")} labels`);
      assert.ok(count("heading") >= 6, `${layout} ${seed}`);
    }
  }
});

test("tokens are in order and do not overlap, whatever the text", () => {
  for (const text of [base.replaceAll("\n", "\r\n"), base.slice(0, 5000), "|", "---\n年度: 20", ""]) {
    let end = 0;
    for (const { span } of tokensOf(reportOf(text))) {
      assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
      end = span.end;
    }
  }
});
