import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newReport } from "../../server/src/convert/blank.ts";
import { fillBlanks, followTotals, recomputeTotals } from "../../server/src/features/totals.ts";
import { applied, readDrawing, reportOf } from "../support/check.ts";

const title =
  "# 花园街道办事处2025年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n";
const head = `| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: |
`;

/** Table 四 after its totals followed the cells at `$0`, which is where the caret stands behind the last key. */
function followed(rows: string): string {
  const { text, caret } = readDrawing(title + head + rows);
  assert.ok(caret !== undefined);
  return applied(text, followTotals(reportOf(text), [caret])).slice((title + head).length);
}

/** A line of table 三 of a complete draft, its cells trimmed. */
function row(text: string, label: string): readonly string[] {
  const line = text.split("\n").find((each) => each.startsWith(`| ${label}`)) ?? "";
  return line
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim());
}

/** Writes a number into table 三 as a key does, and lets the totals follow. */
function typed(text: string, label: string, column: number, value: string): string {
  const start = text.indexOf(`| ${label}`);
  const cells = text.slice(start, text.indexOf("\n", start)).split("|");
  cells[column + 2] = ` ${value} `;
  const changed = text.slice(0, start) + cells.join("|") + text.slice(text.indexOf("\n", start));
  const offset = start + cells.slice(0, column + 2).join("|").length + 2;
  return applied(changed, followTotals(reportOf(changed), [offset]));
}

test("the total of the row follows a part", () => {
  assert.equal(followed("| 行政复议 | 2$0 | 0 | 1 | 0 | 1 |\n"), "| 行政复议 | 2 | 0 | 1 | 0 | 3 |\n");
  assert.equal(followed("| 行政复议 | 2$0 |  |  |  |  |\n"), "| 行政复议 | 2 |  |  |  | 2 |\n");
});

test("deleting counts as 0; where nothing is left the total is emptied", () => {
  assert.equal(followed("| 行政复议 | $0 | 0 | 1 | 0 | 3 |\n"), "| 行政复议 |  | 0 | 1 | 0 | 1 |\n");
  assert.equal(followed("| 行政复议 | $0 |  |  |  | 3 |\n").replace(/ +/g, " "), "| 行政复议 | | | | | |\n");
});

test("nothing follows where a part is no number, a total itself is typed, or the total carries words", () => {
  for (const rows of [
    "| 行政复议 | 2$0 | 若干 | 1 | 0 | 1 |\n",
    "| 行政复议 | 2 | 0 | 1 | 0 | 1$0 |\n",
    "| 行政复议 | 2$0 | 0 | 1 | 0 | 1（含上年1件） |\n",
    "| 行政复议 | 2$0 | 0 | 1 | 0 | 见说明 |\n",
    "| 行政复议 | 2$0 | 0 | 1 | 0 | / |\n",
    "| 行政复议 | 2x$0 | 0 | 1 | 0 | 1 |\n",
    "| 行政复议 | -2$0 | 0 | 1 | 0 | 1 |\n",
    "| 行政复议 | 2$0 | 0 | 1 | 0 |\n",
    "| 行政$0复议 | 2 | 0 | 1 | 0 | 1 |\n",
  ])
    assert.equal(followed(rows), rows.replace("$0", ""));
});

test("in table 三 the totals of row and column follow, and the corner follows them", () => {
  const blank = newReport({ body: "花园街道办事处", year: 2025 });
  const once = typed(blank, "（一）予以公开", 0, "2");
  assert.deepEqual(row(once, "（一）予以公开"), ["2", "", "", "", "", "", "2"]);
  assert.deepEqual(row(once, "（七）总计"), ["2", "", "", "", "", "", "2"]);
  const twice = typed(once, "2.重复申请", 1, "3");
  assert.deepEqual(row(twice, "（七）总计"), ["2", "3", "", "", "", "", "5"]);
  const received = typed(twice, "一、本年新收", 0, "5");
  assert.deepEqual(row(received, "一、本年新收"), ["5", "", "", "", "", "", "5"]);
  assert.deepEqual(row(received, "（七）总计"), row(twice, "（七）总计"));
});

test("a subtotal follows where one stands, and none is written where none does", () => {
  const zeros = newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
  const plain = typed(zeros, "2.重复申请", 0, "3");
  assert.deepEqual(row(plain, "（五）不予处理"), ["", "", "", "", "", "", ""]);
  const standing = zeros.replace(/^\| （五）不予处理.*$/m, (line) => {
    const cells = line.split("|");
    return cells.map((cell, at) => (at === 2 || at === 8 ? " 0 " : cell)).join("|");
  });
  const after = typed(standing, "2.重复申请", 0, "3");
  assert.deepEqual(row(after, "（五）不予处理"), ["3", "", "", "", "", "", "3"]);
});

test("a cell that is no number keeps the totals that it stands in; the others follow", () => {
  const zeros = newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
  const text = typed(zeros, "（一）予以公开", 1, "若干");
  const after = typed(text, "2.重复申请", 0, "3");
  assert.deepEqual(row(after, "（七）总计"), ["3", "0", "0", "0", "0", "0", "3"]);
});

test("the one row of fifteen, and line ends of CRLF", () => {
  const wide = `${title}行政复议 | | | | | 行政诉讼 | | | | | | | | |
 | | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
2 | 0 | 0 | 0 | 2 | 4$0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1
`;
  for (const source of [wide, wide.replaceAll("\n", "\r\n")]) {
    const { text, caret = 0 } = readDrawing(source);
    const after = applied(text, followTotals(reportOf(text), [caret]));
    assert.match(after, /\| 4 \| 0 \| 0 \| 0 \| 4 \| 1 \|/);
    assert.equal(after.length, text.length);
  }
});

test("recomputing mends every total of the tables, or of the one that the caret is in", () => {
  const right = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
  const wrong = right
    .replace(/^(\| （七）总计.*?)\d+( \|)$/m, "$199$2")
    .replace(/^(\| 行政复议.*?)\d+( \|)$/m, "$188$2");
  const mended = applied(wrong, recomputeTotals(reportOf(wrong)));
  assert.deepEqual(row(mended, "（七）总计"), row(right, "（七）总计"));
  assert.deepEqual(row(mended, "行政复议"), row(right, "行政复议"));
  const one = applied(wrong, recomputeTotals(reportOf(wrong), wrong.indexOf("| 行政复议")));
  assert.deepEqual(row(one, "（七）总计"), row(wrong, "（七）总计"));
  assert.deepEqual(row(one, "行政复议"), row(right, "行政复议"));
  assert.deepEqual(recomputeTotals(reportOf(right)), []);
});

test("recomputing keeps totals whose parts nobody filled in", () => {
  const text = `${title}${head}| 行政复议 |  |  |  |  | 3 |\n`;
  assert.deepEqual(recomputeTotals(reportOf(text)), []);
});

test("filling blanks: parts 0, totals computed, group rows untouched, an entirely blank table too", () => {
  const blank = newReport({ body: "花园街道办事处", year: 2025 });
  const zeros = newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
  assert.equal(applied(blank, fillBlanks(reportOf(blank))), zeros);
  assert.deepEqual(fillBlanks(reportOf(zeros)), []);
  const some = `${title}${head}| 行政复议 | 2 |  | 1 |  |  |\n`;
  assert.match(applied(some, fillBlanks(reportOf(some))), /\| 2 \| 0 \| 1 \| 0 \| 3 \|/);
});

test("texts without tables, and no text at all", () => {
  for (const text of ["", "无", "| a", title]) {
    const report = reportOf(text);
    assert.deepEqual(
      [...followTotals(report, [0, 99]), ...recomputeTotals(report), ...fillBlanks(report)],
      [],
    );
  }
});
