import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { cellAt } from "../../server/src/model/table.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const heads = "自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计";
const draft = (subtotal: string): string =>
  `## 三、收到和处理政府信息公开申请情况\n\n| 项目 | | | ${heads} |\n|${" --- |".repeat(10)}\n` +
  `| 三、本年度办理结果 | （四）无法提供 | 小计 | ${subtotal} | 0 | 0 | 0 | 0 | 0 | ${subtotal} |\n` +
  "| | | 1.本机关不掌握相关政府信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n" +
  "| | | 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n" +
  "| | | 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";

test("小计 beside a group's name is the group's own sum", () => {
  const report = readReport(parse(draft("3")));
  const table = report.tables.get("requests");
  assert.equal(table && cellAt(table, "unavailable", "total")?.cell.text, "3");
  assert.deepEqual(table?.unknownRows, []);
  const rules = analyse(report).findings.map(({ rule }) => rule);
  assert.ok(
    !rules.some((rule) => /^(?:total|row)\.(?:block|unknown|label|duplicate)/.test(rule)),
    rules.join(),
  );
});

test("a sum that is wrong is found on that line", () => {
  const { findings } = analyse(readReport(parse(draft("4"))));
  const found = findings.filter(({ data }) => data?.row === "unavailable");
  assert.ok(found.length > 0);
});
