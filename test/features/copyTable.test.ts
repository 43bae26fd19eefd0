import assert from "node:assert/strict";
import { test } from "node:test";
import { type CopiedTable, copyTable } from "../../server/src/features/copyTable.ts";
import { paste } from "../../server/src/features/paste.ts";
import { applyEdits } from "../../server/src/features/textEdit.ts";
import { blankTableText } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import { readDrawing, reportOf } from "../support/check.ts";
import { canonical } from "../support/clipboards.ts";

const head = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";

function copied(drawn: string): CopiedTable | undefined {
  const { text, caret = 0 } = readDrawing(drawn);
  return copyTable(reportOf(text), caret);
}

test("table 四 is copied as the form prints it: one row of fifteen", () => {
  const table = `| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | --- | --- | --- | --- | --- |
| 行政复议 | 1,295 | ０ | 0 | 2（其中1件） | |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | $0无 | 0 | 0 |
| 行政诉讼（复议后起诉） | 3 | 0 | 0 | 0 | 3 |
`;
  assert.deepEqual(copied(`${head}${table}`), {
    text: [
      "行政复议\t\t\t\t\t行政诉讼（未经复议直接起诉）\t\t\t\t\t行政诉讼（复议后起诉）\t\t\t\t\r\n",
      `${Array.from({ length: 3 }, () => "结果维持\t结果纠正\t其他结果\t尚未审结\t总计").join("\t")}\r\n`,
      "1295\t0\t0\t2（其中1件）\t\t0\t0\t无\t0\t0\t3\t0\t0\t0\t3\r\n",
    ].join(""),
    name: "表四",
    rows: 3,
  });
});

test("table 三 is copied with three columns of labels and 25 rows of numbers", () => {
  const { text = "", rows } = copied(`${head}$0${canonical("requests")}`) ?? {};
  const lines = text.split("\r\n").slice(0, -1);
  assert.equal(rows, 28);
  assert.deepEqual(new Set(lines.map((line) => line.split("\t").length)), new Set([10]));
  assert.deepEqual(lines.slice(0, 3), [
    "项目\t\t\t申请人情况\t\t\t\t\t\t",
    "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计",
    "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t",
  ]);
  assert.match(lines[5] ?? "", /^三、本年度办理结果\t（一）予以公开\t\t\d/);
  assert.match(lines[7] ?? "", /^\t（三）不予公开\t1\.属于国家秘密\t\d/);
  assert.match(lines[8] ?? "", /^\t\t2\.其他/);
});

for (const key of ["disclosure", "requests", "proceedings"] as const) {
  test(`table ${key} copied out and pasted again is the same`, () => {
    const section = form2021.sections.find((each) => each.table === key);
    const above = `${head}## ${section?.ordinal}、${section?.title}\n\n`;
    const { text } = copied(`${above}$0${canonical(key)}`) ?? {};
    const blank = `${above}${blankTableText(form2021.tables[key])}`;
    const { offers } = paste(reportOf(blank), { start: above.length, end: above.length }, { text });
    assert.equal(applyEdits(blank, offers.slice(0, 1)), `${above}${canonical(key)}`);
  });
}

test("an ordinary table is copied as it stands; beside a section's table that one is meant", () => {
  const ordinary = `${head}| 渠道 | 数$0量 |\n| --- | --- |\n| 公众号\\|网站 | 1,295 |\n`;
  assert.deepEqual(copied(ordinary), {
    text: "渠道\t数量\r\n公众号|网站\t1,295\r\n",
    name: undefined,
    rows: 2,
  });
  const beside = `${head}## 四、政府信息公开行政复议、行政诉讼情况\n\n说明。$0\n\n${canonical("proceedings")}`;
  assert.equal(copied(beside)?.name, "表四");
  assert.equal(copied(`${head}正文$0。`), undefined);
});

test("a table with rows that the form lacks is copied as it stands, so that none is lost", () => {
  const strange = canonical("proceedings").replace(/$/, "| 行政申诉 | 1 | 2 | 3 | 4 | 10 |\n");
  assert.match(copied(`${head}$0${strange}`)?.text ?? "", /行政申诉\t1\t2\t3\t4\t10\r\n$/);
});
