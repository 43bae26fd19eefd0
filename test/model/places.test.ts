import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { cellAt } from "../../server/src/model/table.ts";
import { requestColumns } from "../../server/src/schema/common.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { findingsOf } from "../support/check.ts";

/** Where the numbers begin in rows that hold more cells than the table has columns. */
const section = "## 三、收到和处理政府信息公开申请情况\n\n";

/** What a row of table 三 says from 自然人 to 总计. */
function valuesOf(lines: readonly string[], row: string): string {
  const table = readReport(parse(section + lines.join("\n"))).tables.get("requests");
  assert.ok(table);
  return requestColumns.map(({ key }) => cellAt(table, row, key)?.cell.text || "-").join(" ");
}

const unpadded = [
  "项目 | 申请人情况 | ||||||||",
  "自然人 | 法人或其他组织 | 总计 | |||||||",
  "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||",
];

test("blank first numbers and spans at the end: the numbers begin where they add up to the total", () => {
  const lines = [
    ...unpadded,
    "一、本年新收政府信息公开申请数量 | ||| 0 | | 1 | 1 | ||",
    "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | | 0 | 0 | 0 | ||",
    "三、本年度办理结果 | （一）予以公开 | | 0 | | 0 | | 1 | 1 | |",
    "（三）不予公开 | 1.属于国家秘密 | | 0 | |||| 0 | |",
    "（七）总计 | | 0 | | 0 | | 1 | 1 | ||",
  ];
  assert.equal(valuesOf(lines, "granted"), "- 0 - 0 - 1 1");
  assert.equal(valuesOf(lines, "refused.stateSecret"), "- 0 - - - - 0");
  const found = findingsOf(section + lines.join("\n"), { only: ["total."] });
  assert.deepEqual(
    found.map(({ rule }) => rule),
    [],
  );
});

test("a head that stands further right than the numbers does not draw them from their total", () => {
  const lines = [
    "项目 | 申请人情况 | ||||||||",
    "||| 自然人 | 法人或其他组织 | 总计 | ||||",
    "|||| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |",
    "一、本年新收政府信息公开申请数量 | |||||| 0 | ||",
    "二、上年结转政府信息公开申请数量 | |||||| 0 | ||",
    "|| 2.重复申请 | |||||| 0 |",
  ];
  assert.equal(valuesOf(lines, "received"), "- - - - - - 0");
  assert.equal(valuesOf(lines, "notProcessed.repeated"), "- - - - - - 0");
});

test("where no total is filled, the numbers stand under their heads", () => {
  const lines = [
    "项目 | ||| 申请人情况 | ||||||",
    "||| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |",
    "一、本年新收政府信息公开申请数量 | || |||| 1 | 3 | |",
    "二、上年结转政府信息公开申请数量 | || ||||| 2 | |",
  ];
  assert.equal(valuesOf(lines, "received"), "- - - - 1 3 -");
  assert.equal(valuesOf(lines, "carriedOver"), "- - - - - 2 -");
});

test("one wrong total among right ones moves no number", () => {
  const lines = [
    ...unpadded,
    "一、本年新收政府信息公开申请数量 | ||| 0 | | 1 | 1 | ||",
    "二、上年结转政府信息公开申请数量 | | 0 | 0 | | 0 | 0 | 7 | ||",
    "（七）总计 | | 0 | | 0 | | 1 | 1 | ||",
  ];
  assert.equal(valuesOf(lines, "carriedOver"), "- 0 0 - 0 0 7");
});
