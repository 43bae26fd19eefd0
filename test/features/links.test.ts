import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type CellPlace, definitionAt, type Linked } from "../../server/src/features/definition.ts";
import { highlightsAt } from "../../server/src/features/highlight.ts";
import { type Reader, referencesAt } from "../../server/src/features/references.ts";
import { type Neighbours, noNeighbours } from "../../server/src/model/neighbours.ts";
import { draw, readDrawing, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";
import { digestIn, neighboursIn, withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

/** Asserts that the drawn places, and no others, are highlighted for the caret. */
function highlighted(source: string): void {
  const { text, caret = 0, marks } = readDrawing(source);
  const found = highlightsAt(reportOf(text), caret);
  assert.equal(
    draw(
      text,
      found.map(({ span, kind }) => ({ span, name: kind })),
    ),
    draw(text, marks),
  );
}

test("a number is highlighted with the cells of its equations: the result is written, the parts are read", () => {
  highlighted(`## 四、政府信息公开行政复议、行政诉讼情况

| 类别     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| -------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议 |        2 |        0 |        0 |        1$0 |    3 |
                    ^ read
                               ^ read
                                          ^ read
                                                     ^ read
                                                            ^ write
| 复议后起诉 |        1 |        0 |        0 |        1 |    2 |
`);
});

test("a label is highlighted with its row, a head with its column", () => {
  highlighted(`## 四、政府信息公开行政复议、行政诉讼情况

| 类别     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| -------- | -------: | -------: | -------: | -------: | ---: |
| 行政$0复议 |        2 |        0 |        0 |        1 |    3 |
  ^^^^^^^^ text
                    ^ text
                               ^ text
                                          ^ text
                                                     ^ text
                                                            ^ text
| 复议后起诉 |        1 |        0 |        0 |        1 |    2 |
`);
  highlighted(`## 四、政府信息公开行政复议、行政诉讼情况

| 类别     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | $0总计 |
                                                         ^^^^ text
| -------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议 |        2 |        0 |        0 |        1 |    3 |
                                                            ^ text
| 复议后起诉 |        1 |        0 |        0 |        1 |    2 |
                                                              ^ text
`);
});

test("a cell of table 三 lights up its row, its column and the equation between them", () => {
  const text = base.replace(/\| （七）总计 +\| +9/, (row) => `${row}$0`);
  const { text: plain, caret = 0 } = readDrawing(text);
  const found = highlightsAt(reportOf(plain), caret);
  const count = (kind: string): number => found.filter((each) => each.kind === kind).length;
  // The row's total and the column's; six applicants less the cell itself, 21 outcomes, three of the balance.
  assert.deepEqual([count("write"), count("read"), count("text")], [2, 29, 0]);
});

test("a number without equations is highlighted alone, prose not at all", () => {
  const at = (text: string): number => highlightsAt(reportOf(base), base.indexOf(text) + 1).length;
  assert.equal(at("128 |"), 1);
  assert.equal(at("326条"), 0);
  assert.equal(at("cell.note"), 0);
  assert.equal(at("## 一、总体情况"), 0);
});

/** Where a way leads: the numbers with the labels of their rows, a file's name before those of other files. */
function led(
  source: string,
  find: (text: string, caret: number) => Linked | undefined,
  others: Record<string, string> = {},
): readonly string[] {
  const { text, caret = 0 } = readDrawing(source);
  const nameOf = ({ file, span }: CellPlace): string => {
    const own = file ? (others[file.file] ?? "") : text;
    const line = own.slice(own.lastIndexOf("\n", span.start) + 1);
    const label = (line.split("|")[1] ?? "").trim().replace(/（区分.*/, "");
    return `${file ? `${file.name} ` : ""}${label} ${own.slice(span.start, span.end).trim()}`;
  };
  return find(text, caret)?.places.map(nameOf) ?? [];
}

function defined(
  source: string,
  neighbours: Neighbours = noNeighbours,
  others: Record<string, string> = {},
): readonly string[] {
  return led(source, (text, caret) => definitionAt(reportOf(text), () => neighbours, caret), others);
}

function referred(
  source: string,
  readers: readonly Reader[] = [],
  others: Record<string, string> = {},
): readonly string[] {
  return led(source, (text, caret) => referencesAt(reportOf(text), () => readers, caret), others);
}

const at = (row: string, column: number): string => {
  const line = base.split("\n").find((each) => each.startsWith(`| ${row}`)) ?? "";
  const number = line.split("|")[column + 1]?.trim() ?? "";
  return withCells(base, { [row]: { [column]: `$0${number}` } });
};

test("a sum leads to its parts, those that are 0 left out, and a part to its sums", () => {
  assert.deepEqual(defined(at("行政复议", 5)), ["行政复议 2", "行政复议 1"]);
  assert.deepEqual(defined(at("行政复议", 1)), ["行政复议 3"]);
  assert.deepEqual(defined(at("（二）部分公开", 1)), ["（二）部分公开 1", "（七）总计 9"]);
  assert.deepEqual(defined(at("（七）总计", 2)), ["（一）予以公开 1", "4.保护第三方合法权益 1"]);
  // A sum of nothing leads to all that it could be made of.
  assert.equal(defined(at("1.属于国家秘密", 7)).length, 6);
  assert.deepEqual(defined(at("行政许可", 1)), []);
  assert.deepEqual(defined(base.replace("326条", "32$06条")), []);
});

test("references: the sums that a number counts in, the parts of its own, the other side of the balance", () => {
  assert.deepEqual(referred(at("行政复议", 1)), ["行政复议 3"]);
  assert.deepEqual(referred(at("行政复议", 5)), ["行政复议 2", "行政复议 1"]);
  const name = "一、本年新收政府信息公开申请数量";
  assert.deepEqual(referred(at("一、本年新收", 1)), [
    `${name} 12`,
    "二、上年结转政府信息公开申请数量 1",
    "（七）总计 9",
    "四、结转下年度继续办理 1",
  ]);
});

test("上年结转 and 结转下年度 lead to the reports of the other years", () => {
  const last = base.replaceAll("2025", "2024");
  const files = new Map([
    ["/now.md", base],
    ["/last.md", last],
  ]);
  const others = Object.fromEntries(files);
  const now = at("二、上年结转", 1);
  assert.deepEqual(defined(now, neighboursIn(files, "/now.md"), others), [
    "last.md 四、结转下年度继续办理 1",
  ]);
  assert.deepEqual(defined(now).slice(0, 2), [
    "二、上年结转政府信息公开申请数量 1",
    "一、本年新收政府信息公开申请数量 9",
  ]);
  const next: Reader = { digest: digestIn("/now.md", base), kind: "next" };
  assert.equal(
    referred(at("四、结转", 1), [next], others).at(-1),
    "now.md 二、上年结转政府信息公开申请数量 1",
  );
  assert.equal(referred(at("（七）总计", 1), [next], others).at(-1)?.startsWith("now.md"), false);
  const whole: Reader = { digest: digestIn("/now.md", base), kind: "whole" };
  assert.equal(referred(at("行政许可", 1), [whole], others).at(-1), "now.md 行政许可 128");
});

test("an aggregate leads to its members", () => {
  const member = base.replaceAll("花园街道", "桃源街道");
  const whole = base.replace("状态: 定稿", "汇总: [./a.md]").replaceAll("花园街道办事处", "花园区");
  const files = new Map([
    ["/whole.md", whole],
    ["/a.md", member],
  ]);
  const source = withCells(whole, { 行政许可: { 1: "$0128" } });
  assert.deepEqual(defined(source, neighboursIn(files, "/whole.md"), Object.fromEntries(files)), [
    "a.md 行政许可 128",
  ]);
});

test("in every layout, cut off anywhere, nothing throws and every span lies in the text", () => {
  for (const layout of layouts) {
    const whole = forge(3, { layout }).text;
    for (const part of [1, 0.77, 0.5]) {
      const text = whole.slice(0, Math.floor(whole.length * part));
      const report = reportOf(text);
      for (let offset = 0; offset <= text.length; offset += 5) {
        const spans = [
          ...highlightsAt(report, offset),
          ...(definitionAt(report, () => noNeighbours, offset)?.places ?? []),
          ...(referencesAt(report, () => [], offset)?.places ?? []),
        ].map(({ span }) => span);
        for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length);
      }
    }
  }
});
