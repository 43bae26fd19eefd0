import assert from "node:assert/strict";
import { test } from "node:test";
import { complete } from "../../server/src/features/completion.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import { findingsOf, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";
import { accepted, labels, offered, options } from "./accept.ts";

const headings = form2021.sections.map(({ ordinal, title }) => `${ordinal}、${title}`);

const proceedings = `## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
`;

test("an empty draft is offered the whole skeleton first, then the six headings in order", () => {
  const [first, ...rest] = labels("$0");
  assert.match(first ?? "", /骨架/);
  assert.deepEqual(
    rest.filter((label) => !label.includes("含空白")),
    headings,
  );
});

test("the skeleton is a draft without a missing section or table", () => {
  const text = accepted("# 花园街道办事处2025年政府信息公开工作年度报告\n\n$0\n").replace("$0", "");
  assert.deepEqual(
    findingsOf(text, { only: ["section.missing", "table.missing", "row.", "column.", "section.order"] }),
    [],
  );
  assert.deepEqual([...reportOf(text).tables.keys()].sort(), ["disclosure", "proceedings", "requests"]);
});

test("a filled skeleton states zeros and keeps the groups blank", () => {
  const text = accepted("$0", undefined, { fill: "zero" });
  assert.match(text, /\| （一）予以公开 +\| +0 \|/);
  assert.match(text, /\| （三）不予公开 +\| +\|/);
});

test("a heading replaces what was typed, with its mark", () => {
  const before = "## 一、总体情况\n\n概况。\n\n";
  assert.equal(accepted(`${before}#$0\n`), `${before}## 二、主动公开政府信息情况$0\n`);
  assert.equal(accepted(`${before}## sdhcl$0\n`), `${before}## 三、收到和处理政府信息公开申请情况$0\n`);
  assert.equal(accepted(`${before}## 三、$0剩余\n`), `${before}## 三、收到和处理政府信息公开申请情况$0\n`);
});

test("headings that stand in the draft are not offered again", () => {
  const source = `${headings
    .filter((heading) => !heading.startsWith("五"))
    .map((heading) => `## ${heading}\n\n文字。\n`)
    .join("\n")}\n#$0`;
  assert.deepEqual(labels(source), [headings[4]]);
});

test("a heading under the caret is still missing until its words are right", () => {
  assert.ok(labels("## 一、总体情况\n\n## 二、主动公开政府信$0").includes("二、主动公开政府信息情况"));
});

test("a draft whose headings are plain lines gets plain lines", () => {
  assert.equal(
    accepted("一、总体情况\n\n概况。\n\n二、$0"),
    "一、总体情况\n\n概况。\n\n二、主动公开政府信息情况$0",
  );
});

test("prose is left alone", () => {
  for (const prose of [
    "本年度$0",
    "主动公开方面，$0",
    "全年共收到申请$0",
    "情况$0",
    "一是$0",
    "文字$0后面",
  ]) {
    assert.deepEqual(labels(`## 一、总体情况\n\n${prose}\n`), [], prose);
  }
  assert.deepEqual(labels("## 一、总体情况\n\n```\n#$0\n```\n"), []);
  assert.deepEqual(labels("## 一、总体情况\n\n<!-- ogi-ignore $0 -->\n"), []);
});

test("a heading with its table leaves the caret in the first blank cell and the next paragraph apart", () => {
  const text = accepted(
    "## 一、总体情况\n\n#$0\n后面的话。\n",
    "四、政府信息公开行政复议、行政诉讼情况（含空白表四）",
  );
  assert.equal(
    text,
    `## 一、总体情况

${proceedings}| 行政复议                     |       $0   |          |          |          |      |
| 行政诉讼（未经复议直接起诉） |          |          |          |          |      |
| 行政诉讼（复议后起诉）       |          |          |          |          |      |

后面的话。
`.replace("       $0   |", "         $0 |"),
  );
});

test("a section offers its own blank table, and so does a bar in it", () => {
  const blank = accepted("## 四、政府信息公开行政复议、行政诉讼情况\n\n$0\n", "空白表四");
  assert.equal(accepted("## 四、政府信息公开行政复议、行政诉讼情况\n\n|$0\n"), blank);
  assert.match(blank, /^## 四、政府信息公开行政复议、行政诉讼情况\n\n\| 类别 /);
  assert.ok(labels("## 二、主动公开政府信息情况\n\n$0").includes("空白表二"));
  assert.ok(!labels("## 一、总体情况\n\n$0").some((label) => label.startsWith("空白")));
});

test("captions of table 二 that are missing are offered as sub-headings", () => {
  const source = "## 二、主动公开政府信息情况\n\n### 第二十条第（一）项\n\n第$0\n";
  const captions = labels(source).filter((label) => !label.includes("含空白"));
  assert.deepEqual(captions, ["第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"]);
  assert.equal(
    accepted(source, "第二十条第（六）项"),
    "## 二、主动公开政府信息情况\n\n### 第二十条第（一）项\n\n### 第二十条第（六）项$0\n",
  );
});

test("a bracket that the editor closed by itself gives way", () => {
  const before = "## 二、主动公开政府信息情况\n\n";
  assert.equal(accepted(`${before}第二十条第（$0）\n`), `${before}### 第二十条第（一）项$0\n`);
});

test("a row is written whole and aligned where nothing else stands in it", () => {
  const first = "| 行政复议                     |        1 |        0 |        0 |        0 |    1 |\n";
  const row = "| 行政诉讼（复议后起诉）       |         $0 |          |          |          |      |\n";
  const label = "行政诉讼（复议后起诉）";
  for (const typed of ["|$0\n", "| fyh$0\n", "| 复议后$0 |  |  |  |  |  |\n", "$0\n", "|$0|\n"]) {
    assert.equal(accepted(`${proceedings}${first}${typed}`, label), `${proceedings}${first}${row}`, typed);
  }
});

test("a label alone is written where the row has numbers, and the columns stay aligned", () => {
  assert.equal(
    accepted(
      `${proceedings}| fy$0                           |        1 |        0 |        0 |        0 |    1 |\n`,
      "行政复议",
    ),
    `${proceedings}| 行政复议                     $0|        1 |        0 |        0 |        0 |    1 |\n`,
  );
});

test("rows that follow the row above come first, and rows that stand in the table do not come", () => {
  const source = `## 三、收到和处理政府信息公开申请情况

| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| ---- | -----: | -------: | -------: | -----------: | -----------: | ---: | ---: |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
|$0
`;
  const found = labels(source);
  assert.equal(found[0], "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
  assert.ok(!found.includes("（一）予以公开"));
  assert.equal(
    found.indexOf("一、本年新收政府信息公开申请数量") > found.indexOf("四、结转下年度继续办理"),
    true,
  );
});

test("a damaged label is offered the official one", () => {
  const source = `${proceedings}| 行政复议                     | 1 | 0 | 0 | 0 | 1 |
| 行政诉讼（未经复议直接诉$0） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`;
  assert.deepEqual(
    labels(source.replace("诉$0）", "诉）").replace("| 行政诉讼（未经", "| $0行政诉讼（未经")),
    ["行政诉讼（未经复议直接起诉）"],
  );
});

test("column heads still missing are offered in a head", () => {
  const head = "## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | ";
  assert.equal(labels(`${head}$0`)[0], "结果纠正");
  assert.equal(accepted(`${head}qt$0`), `${head}其他结果 $0`);
});

test("the computed total comes first and preselected, whatever stands in the cell", () => {
  const row = (total: string): string =>
    `${proceedings}| 行政复议                     |        2 |        0 |        1 |        0 | ${total} |\n`;
  for (const total of ["   $0", "  1$0", "  $09"]) {
    const [first] = offered(row(total));
    assert.equal(first?.label, "3", total);
    assert.equal(first?.preselect, true);
    assert.equal(accepted(row(total)), row("  3").replace("3 |", "3 $0|"));
  }
});

test("a total of nothing but blanks is not computed, and a right one is not offered again", () => {
  const blank = `${proceedings}| 行政复议 |  |  |  |  | $0 |\n| 行政诉讼（复议后起诉） | 1 | 0 | 0 | 0 | 1 |\n`;
  assert.deepEqual(offered(blank), []);
  assert.deepEqual(offered(`${proceedings}| 行政复议 | 1 | 0 | 0 | 0 | 1$0 |\n`), []);
});

test("a blank part is offered what the total leaves over", () => {
  const source = `${proceedings}| 行政复议 | 1 | $0 | 0 | 0 | 3 |\n`;
  assert.equal(offered(source)[0]?.label, "2");
});

test("front matter: keys not used yet, their values, and the whole block", () => {
  assert.deepEqual(labels("---\n单位: 花园街道办事处\n$0\n---\n\n# 题\n"), [
    "年度",
    "版式",
    "上年报告",
    "汇总",
    "状态",
    "公布日期",
  ]);
  assert.equal(accepted("---\nnd$0\n---\n", "年度"), "---\n年度: $0\n---\n");
  assert.equal(accepted("---\n年度: $0\n---\n"), "---\n年度: 2025$0\n---\n");
  assert.equal(accepted("---\n年度:$0\n---\n"), "---\n年度: 2025$0\n---\n");
  assert.deepEqual(labels("---\n状态: $0\n---\n"), ["起草", "待审", "退改", "定稿", "已公布"]);
  assert.deepEqual(labels("---\n版式: $0\n---\n"), ["2021", "2019"]);
  assert.equal(accepted("---\n公布日期: $0\n---\n"), "---\n公布日期: 2026-01-09$0\n---\n");
  assert.equal(
    accepted("---$0\n\n# 花园街道办事处2024年政府信息公开工作年度报告\n"),
    "---\n单位: 花园街道办事处$0\n年度: 2024\n---\n\n# 花园街道办事处2024年政府信息公开工作年度报告\n",
  );
  assert.deepEqual(labels("---\n单位: 花园街道办事处\n$0"), [
    "年度",
    "版式",
    "上年报告",
    "汇总",
    "状态",
    "公布日期",
  ]);
});

test("what is written keeps the text's own line ending", () => {
  const text = accepted(
    "## 一、总体情况\r\n\r\n#$0\r\n",
    "四、政府信息公开行政复议、行政诉讼情况（含空白表四）",
  );
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
});

test("every caret in every layout is answered, on its own line", () => {
  for (const layout of layouts) {
    const { text } = forge(7, { layout });
    const report = reportOf(text);
    for (let offset = 0; offset <= text.length; offset += 7) {
      for (const { edit } of complete(report, offset, options)) {
        assert.ok(edit.span.start <= offset && offset <= edit.span.end);
        assert.doesNotMatch(text.slice(edit.span.start, edit.span.end), /[\r\n]/);
      }
    }
  }
});
