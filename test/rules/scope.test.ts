import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./pages.ts";

/** Numbers of another time, of documents, or of cases that ended otherwise: none is held against the tables. */

const table = [
  "| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  "| 一、本年新收政府信息公开申请数量 | 20 | 0 | 0 | 0 | 0 | 0 | 20 |",
  "| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
  "| （一）予以公开 | 19 | 0 | 0 | 0 | 0 | 0 | 19 |",
  "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
  "| （七）总计 | 20 | 0 | 0 | 0 | 0 | 0 | 20 |",
  "| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
];
const cases = [
  "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
  "| --- | --- | --- | --- | --- | --- |",
  "| 行政复议 | 2 | 0 | 0 | 0 | 2 |",
  "| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | 1 |",
  "| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |",
];

function claimsIn(text: string): readonly string[] {
  const draft = [
    "# 柳湖区水务局2024年政府信息公开工作年度报告",
    "## 一、总体情况",
    text,
    "## 三、收到和处理政府信息公开申请情况",
    table.join("\n"),
    "## 四、政府信息公开行政复议、行政诉讼情况",
    cases.join("\n"),
  ].join("\n\n");
  return check(draft)
    .findings.map(({ rule }) => rule)
    .filter((rule) =>
      /^narrative\.(?:count|parts|percentage|contradiction|documents|proceedings)$/.test(rule),
    );
}

const silent: readonly string[] = [
  "2024年上半年，我局受理政府信息公开申请9件，办结8件。",
  "第三季度，共收到政府信息公开申请6件。",
  "截至2024年10月底，收到政府信息公开申请17件，已答复16件。",
  "2020年以来，累计受理政府信息公开申请88件。",
  "自新条例实施以来，累计收到政府信息公开申请140件。",
  "近五年，共收到政府信息公开申请95件。",
  "制发公文82件，主动公开40件，依申请公开12件，不予公开30件。",
  "所发文件中，属性为主动公开的40件、依申请公开的12件、不予公开的30件。",
  "平台发布信息200条，其中作为依申请公开信息3条。",
  "没有因政府信息公开被申请行政复议、行政诉讼败诉的情况。",
];

for (const text of silent) {
  test(`silent: ${text}`, () => assert.deepEqual(claimsIn(text), []));
}

const judged: readonly string[] = [
  "上半年完成栏目调整，全年共收到政府信息公开申请25件。",
  "截至2024年12月31日，收到政府信息公开申请25件。",
  "本年度以来，收到政府信息公开申请25件。",
  "主动公开信息82条，收到依申请公开25件。",
];

for (const text of judged) {
  test(`judged: ${text}`, () => assert.deepEqual(claimsIn(text), ["narrative.count"]));
}

test("parts of the year are parts, and none of them is the year", () => {
  const text = "上半年、下半年接收政府信息公开申请分别为9件和11件，全年累计23件。";
  assert.ok(claimsIn(text).includes("narrative.parts"));
});

test("a list of proceedings that did not happen is judged", () => {
  assert.ok(
    claimsIn("没有因政府信息公开被申请行政复议、提起行政诉讼的情况。").includes("narrative.proceedings"),
  );
});

test("documents that lapsed beside those that were repealed may both be counted as repealed", () => {
  const draft = (text: string): string =>
    [
      "## 一、总体情况",
      text,
      "## 二、主动公开政府信息情况",
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "| --- | --- | --- | --- |",
      "| 行政规范性文件 | 3 | 11 | 66 |",
    ]
      .join("\n")
      .replace(/\n(?=[^|])/g, "\n\n");
  const rules = (text: string): readonly string[] =>
    check(draft(text)).findings.flatMap(({ rule }) => (rule === "narrative.documents" ? [rule] : []));
  assert.deepEqual(
    rules("继续有效行政规范性文件66件，废止行政规范性文件6件，宣布失效行政规范性文件5件。"),
    [],
  );
  assert.deepEqual(rules("废止行政规范性文件6件。"), ["narrative.documents"]);
});
