import assert from "node:assert/strict";
import { test } from "node:test";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { documentSymbols, type Outlined } from "../../server/src/features/symbols.ts";
import { dataRows, formOf } from "../../server/src/schema/forms.ts";
import { reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";

const draft = `---
单位: 花园街道办事处
---

# 花园街道办事处2025年政府信息公开工作年度报告

## 一、总体情况

### （一）主动公开

1.加强领导

文字。

### （二）依申请公开

文字。

## 二、主动公开政府信息情况

### 第二十条第（一）项

| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| -------------- | -----------: | -----------: | -----------: |
| 规章           |            0 |            0 |            0 |
| 行政规范性文件 |            1 |              |            3 |

### 第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| -------- | ---------------: |
| 行政许可 |               12 |

## 三、收到和处理政府信息公开申请情况

| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| ---- | -----: | -------: | -------: | -----------: | -----------: | ---: | ---: |
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 三、本年度办理结果 | | | | | | | |
| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （三）不予公开 | | | | | | | |
| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

\`\`\`
| 代码 |
\`\`\`
`;

function sketch(symbols: readonly Outlined[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, kind, children }) => [
    `${"  ".repeat(depth)}${kind} ${name}${detail === "" ? "" : ` = ${detail}`}`,
    ...sketch(children, depth + 1),
  ]);
}

test("the outline shows title, sections, sub-headings, tables, blocks and rows with their numbers", () => {
  assert.deepEqual(sketch(documentSymbols(reportOf(draft))), [
    "title 花园街道办事处2025年政府信息公开工作年度报告",
    "  section 一、总体情况",
    "    heading （一）主动公开",
    "      heading 1.加强领导",
    "    heading （二）依申请公开",
    "  section 二、主动公开政府信息情况",
    "    table 表二",
    "      block 第二十条第（一）项",
    "        row 规章 = 0 0 0",
    "        row 行政规范性文件 = 1 · 3",
    "      block 第二十条第（五）项",
    "        row 行政许可 = 12",
    "  section 三、收到和处理政府信息公开申请情况",
    "    table 表三",
    "      row 一、本年新收政府信息公开申请数量 = 1 0 0 0 0 0 1",
    "      group 三、本年度办理结果",
    "        row （一）予以公开 = 1 0 0 0 0 0 1",
    "        group （三）不予公开",
    "          row 1.属于国家秘密 = 0 0 0 0 0 0 0",
    "      row （七）总计 = 1 0 0 0 0 0 1",
  ]);
});

test("the lines that fold, as an editor counts them", () => {
  const lineOf = (offset: number): number => draft.slice(0, offset).split("\n").length;
  const lines = draft.split("\n");
  const folds = foldingRanges(reportOf(draft)).map(
    ({ span }) => `${lines[lineOf(span.start) - 1]} +${lineOf(span.end) - lineOf(span.start)}`,
  );
  const seen = (part: string): string | undefined => folds.find((fold) => fold.startsWith(part));
  assert.equal(seen("---"), "--- +2");
  assert.equal(seen("## 一"), "## 一、总体情况 +10");
  assert.equal(seen("### （一）主动公开"), "### （一）主动公开 +4");
  assert.equal(seen("### 第二十条第（一）项"), "### 第二十条第（一）项 +5");
  const [, disclosure] =
    documentSymbols(
      reportOf(
        draft.replace(
          "情况\n\n### 第二十条第（一）",
          "情况\n\n<!-- ogi-ignore cell.note: 理由 -->\n\n### 第二十条第（一）",
        ),
      ),
    )[0]?.children ?? [];
  const table = disclosure?.children[0];
  assert.equal(
    table?.selection.start,
    disclosure?.selection.start,
    "a comment parts no table from its section",
  );
  assert.equal(seen("| （三）不予公开"), "| （三）不予公开 | | | | | | | | +1");
  assert.equal(seen("```"), "``` +2");
});

function assertNested(symbols: readonly Outlined[], outer: { start: number; end: number }): void {
  for (const { name, span, selection, children } of symbols) {
    assert.ok(outer.start <= span.start && span.end <= outer.end, `${name} lies in its parent`);
    assert.ok(span.start <= selection.start && selection.end <= span.end, `${name} selects inside itself`);
    assertNested(children, span);
  }
}

test("in every layout each entry lies in its parent, and all data rows are there", () => {
  for (const layout of layouts) {
    for (let seed = 0; seed < 8; seed++) {
      const { text, truth } = forge(seed, { layout });
      const symbols = documentSymbols(reportOf(text));
      assertNested(symbols, { start: 0, end: text.length });
      const rows = sketch(symbols).filter((line) => line.trim().startsWith("row "));
      const tables = Object.values(formOf(truth.edition).tables);
      const wanted = tables.flatMap(({ blocks }) => blocks.flatMap(dataRows)).length;
      assert.equal(rows.length, wanted, `${layout} ${seed}`);
      assert.ok(foldingRanges(reportOf(text)).length >= 6);
    }
  }
});

test("the form's own one row of fifteen numbers shows its three kinds", () => {
  const numbers = Array.from({ length: 15 }, (_, at) => String(at % 5)).join(" | ");
  const wide = `## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ${numbers} |
`;
  const rows = sketch(documentSymbols(reportOf(wide))).filter((line) => line.includes("row "));
  assert.deepEqual(
    rows.map((line) => line.split(" = ")[1]),
    ["0 1 2 3 4", "0 1 2 3 4", "0 1 2 3 4"],
  );
});

test("an outline of thousands of sub-headings is still given", () => {
  const text = `## 一、总体情况\n\n${"### （一）主动公开\n\n文字\n\n".repeat(20_000)}`;
  assert.equal(documentSymbols(reportOf(text))[0]?.children.length, 20_000);
});
