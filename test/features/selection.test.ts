import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { selectionAt } from "../../server/src/features/selection.ts";
import { readDrawing, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

/** The first line of each step, its length behind it where there is more. */
function grown(source: string): readonly string[] {
  const { text, caret = 0 } = readDrawing(source);
  return selectionAt(reportOf(text), caret).map(({ start, end }) => {
    const [first = "", ...more] = text.slice(start, end).split("\n");
    return more.length > 0 ? `${first.trimEnd()} +${more.length}` : first.trimEnd();
  });
}

test("cell, row, table, section, document", () => {
  const text = `# 花园街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

说明一句。

| 类别     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| -------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议 |        2 |       1$03 |        0 |        1 |    3 |

## 五、存在的主要问题及改进情况
`;
  assert.deepEqual(grown(text), [
    "13",
    "       13",
    "| 行政复议 |        2 |       13 |        0 |        1 |    3 |",
    "| 类别     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | +2",
    "## 四、政府信息公开行政复议、行政诉讼情况 +6",
    "# 花园街道办事处2025年政府信息公开工作年度报告 +11",
  ]);
});

test("sentence, paragraph, sub-heading, section, document", () => {
  const text = `## 一、总体情况

### （一）主动公开

公开326条。内容涉及$0机构职能；分类清楚。

### （二）依申请公开

无。
`;
  assert.deepEqual(grown(text), [
    "内容涉及机构职能；",
    "公开326条。内容涉及机构职能；分类清楚。",
    "### （一）主动公开 +2",
    "## 一、总体情况 +8",
    "## 一、总体情况 +9",
  ]);
});

test("value, entry, front matter, document", () => {
  assert.deepEqual(grown("---\n单位: 花园$0街道办事处\n年度: 2025\n---\n\n正文\n"), [
    "花园街道办事处",
    "单位: 花园街道办事处",
    "--- +3",
    "--- +6",
  ]);
});

test("at every place of every layout, of texts cut off and with CRLF, each step holds the one before and the caret", () => {
  const texts = [
    base.replaceAll("\n", "\r\n"),
    base.slice(0, 4000),
    "",
    "|",
    "---\n",
    ...layouts.map((layout) => forge(5, { layout }).text),
  ];
  for (const text of texts) {
    const report = reportOf(text);
    for (let offset = 0; offset <= text.length; offset += 7) {
      const spans = selectionAt(report, offset);
      assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
      for (const [at, { start, end }] of spans.entries()) {
        const inner = spans[at - 1];
        assert.ok(start <= offset && offset <= end, `${offset}: ${start}–${end}`);
        assert.ok(!inner || (start <= inner.start && inner.end <= end), `${offset}`);
      }
    }
  }
});
