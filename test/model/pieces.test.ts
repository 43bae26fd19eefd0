import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { cellAt, type Table } from "../../server/src/model/table.ts";
import type { TableKey } from "../../server/src/schema/types.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { check } from "../rules/pages.ts";

/** Official tables that come in pieces, with little to tell a piece by. */

function table(text: string, key: TableKey): Table {
  const found = readReport(parse(text)).tables.get(key);
  assert.ok(found);
  return found;
}

const rulesOf = (text: string): readonly string[] =>
  check(text)
    .findings.filter(({ data }) => data?.table !== undefined)
    .map(({ rule }) => rule);

const disclosure = (licensing: string): string =>
  [
    "二、主动公开政府信息情况",
    "第二十条第（一）项",
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    "规章\t0\t0\t0",
    "行政规范性文件\t1\t0\t4",
    "第二十条第（五）项",
    "信息内容\t本年处理决定数量",
    licensing,
    "第二十条第（六）项",
    "信息内容\t本年处理决定数量",
    "行政处罚\t0",
    "行政强制\t3",
    "第二十条第（八）项",
    "信息内容\t本年收费金额（单位：万元）",
    "行政事业性收费\t0",
  ].join("\n");

test("a part of table 二 with one row is read whatever stands in its only cell", () => {
  assert.deepEqual(rulesOf(disclosure("行政许可\t12")), []);
  assert.deepEqual(rulesOf(disclosure("行政许可\t尚在汇总")), ["cell.not-a-number"]);
  assert.deepEqual(rulesOf(disclosure("行政许可\t")), ["cell.blank"]);
  assert.deepEqual(rulesOf(disclosure("行政许可")), ["cell.blank"]);
});

test("the same with each cell on a line of its own", () => {
  const text = disclosure("行政许可\t尚在汇总")
    .split("\n")
    .map((line) => (line.includes("\t") ? `\t${line.replaceAll("\t", "\n\t")}\n` : line))
    .join("\n");
  assert.deepEqual(rulesOf(text), ["cell.not-a-number"]);
});

test("pairs of short lines that no table stands above are no table", () => {
  assert.deepEqual(
    parse("联系科室\t党政办公室\n办公地址\t滨河路5号").blocks.map(({ kind }) => kind),
    ["line", "line"],
  );
});

test("headings and their points below a table, indented alike, are no table", () => {
  const text =
    "\t规章\n\t0\n\t1\n\n\t文件\n\t0\n\t1\n\n\n\t（一）存在问题\n\t1.公开不够及时\n\n\t（二）改进情况\n\t1.加强培训\n";
  assert.deepEqual(
    parse(text).blocks.map(({ kind }) => kind),
    ["grid", "line", "line", "line", "line"],
  );
});

const row = (label: string, ...numbers: number[]): string =>
  ["", label, ...numbers.map(String)].join("\n\t").slice(1);
const head = "\t\n\t自然人\n\t科研机构\n\t商业企业\n\t社会公益组织\n\t法律服务机构\n\t其他\n\t总计";

test("a table that is cut in two goes on in the order of the head above", () => {
  const text = [
    "三、收到和处理政府信息公开申请情况",
    head,
    row("一、本年新收政府信息公开申请数量", 3, 2, 1, 0, 0, 0, 6),
    row("二、上年结转政府信息公开申请数量", 0, 0, 0, 0, 0, 0, 0),
    "",
    "（续上页）",
    "",
    row("（一）予以公开", 3, 2, 1, 0, 0, 0, 6),
    row("（七）总计", 3, 2, 1, 0, 0, 0, 6),
    row("四、结转下年度继续办理", 0, 0, 0, 0, 0, 0, 0),
  ].join("\n\n");
  const { grids, ...found } = table(text, "requests");
  assert.equal(grids.length, 2);
  assert.equal(cellAt({ grids, ...found }, "granted", "researchInstitution")?.cell.text, "2");
  assert.deepEqual(
    rulesOf(text).filter((rule) => rule.startsWith("total.")),
    [],
  );
});

test("三、 of table 三 is no heading where the label beside it breaks over two lines", () => {
  const text = [
    head,
    row("二、上年结转政府信息公开申请数量", 0, 0, 0, 0, 0, 0, 0),
    "\t三、本年度办理结果\n\t（一）予以\n公开\n\t3\n\t2\n\t1\n\t0\n\t0\n\t0\n\t6",
  ].join("\n\n");
  assert.equal(table(text, "requests").grids.length, 1);
});

test("a byte order mark before a table's first cell is no part of it", () => {
  const [grid] = parse("\uFEFF\t索引号\n\t2024-1\n\n\t发布日期\n\t2024-01-11\n").blocks;
  assert.equal(grid?.kind === "grid" && grid.rows[0]?.cells[0]?.text, "索引号");
});

const sparse = (label: string, values: string): string => `${label}\t\t${values}`;

test("a row may stop before its blank cells where others have blank cells before their only number", () => {
  const text = [
    disclosure("行政许可\t12").replace("规章\t0\t0\t0", "规章\t0"),
    "三、收到和处理政府信息公开申请情况",
    "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
    sparse("一、本年新收政府信息公开申请数量", "\t\t\t\t\t0"),
    sparse("二、上年结转政府信息公开申请数量", "\t\t\t\t\t0"),
    sparse("（一）予以公开", "\t\t\t\t\t0"),
  ].join("\n");
  assert.ok(!rulesOf(text).includes("cell.count"));
});

test("the label alone of a last blank row, with a slip in it, is that row", () => {
  const text = [
    "三、收到和处理政府信息公开申请情况",
    "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
    "一、本年新收政府信息公开申请数量\t1\t\t\t\t\t\t1",
    "（一）予以公开\t1\t\t\t\t\t\t1",
    "（七）总计\t1\t\t\t\t\t\t1",
    "四、结转下年年度继续办理",
    "四、政府信息公开行政复议、行政诉讼情况",
  ].join("\n");
  const { byRow } = table(text, "requests");
  assert.ok(byRow.has("carriedForward"));
  assert.equal(byRow.get("carriedForward")?.match, "close");
});
