import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { check, findingsOf, fixed, foundBy } from "../support/check.ts";
import { bases } from "./pages.ts";

const base = bases.get("2021") ?? "";

const found = (text: string): readonly string[] => foundBy(text, "text.residue");

/** A faultless draft with a paragraph more at the end of section 一. */
function withParagraph(paragraph: string): string {
  return base.replace("\n## 二、", `\n${paragraph}\n\n## 二、`);
}

/** A paragraph after the first fix of each finding, one after the other. */
function mended(paragraph: string): string {
  let text = withParagraph(paragraph);
  for (let round = 0; round < 9 && found(text).length > 0; round++) text = fixed(text, "text.residue");
  const start = withParagraph("").indexOf("\n\n## 二、") - 1;
  return text.slice(start, text.indexOf("\n\n## 二、")).trim();
}

test("what a conversion left is found in prose and in tables, and taken out without a word lost", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["[bookmark: _GoBack]加强培训。", "[bookmark: _GoBack]", "加强培训。"],
    [
      "[bookmark: OLE_LINK1][bookmark: OLE_LINK2]加强。",
      "[bookmark: OLE_LINK1][bookmark: OLE_LINK2]",
      "加强。",
    ],
    ["门户网站 \\rightarrow 专栏查阅。", "\\rightarrow", "门户网站 → 专栏查阅。"],
    ["网站$\\rightarrow$专栏。", "$\\rightarrow$", "网站→专栏。"],
    ["行_{下政复}议。", "_{下政复}", "行下政复议。"],
    ["面积10m^{2}以上。", "^{2}", "面积10m²以上。"],
    ["气温$36^{\\circ}$以上。", "$36^{\\circ}$", "气温36°以上。"],
    ["按\\text{统一}口径。", "\\text{统一}", "按统一口径。"],
    ["公开[制度]{.underline}完善。", "[制度]{.underline}", "公开制度完善。"],
    ["[]{#_Toc123 .anchor}完善制度。", "[]{#_Toc123 .anchor}", "完善制度。"],
    ["公开[[制度]{.underline}]{.mark}完善。", "[制度]{.underline}", "公开制度完善。"],
    ["完善制度 {#完善制度}", " {#完善制度}", "完善制度"],
    ["见错误!未找到引用源。下同。", "错误!未找到引用源。", "见下同。"],
    ["见Error! Reference source not found.", "Error! Reference source not found.", "见"],
    ["第PAGE \\* MERGEFORMAT页", "PAGE \\* MERGEFORMAT", "第页"],
    ['TOC \\o "1-3" \\h \\z \\u 总体情况', 'TOC \\o "1-3" \\h \\z \\u', "总体情况"],
    [
      '见HYPERLINK "http://www.huayuan.gov.cn" 区政府门户网站。',
      'HYPERLINK "http://www.huayuan.gov.cn"',
      "见http://www.huayuan.gov.cn  区政府门户网站。",
    ],
    [
      '见HYPERLINK "http://www.huayuan.gov.cn" http://www.huayuan.gov.cn。',
      'HYPERLINK "http://www.huayuan.gov.cn"',
      "见 http://www.huayuan.gov.cn。",
    ],
  ];
  for (const [wrong, on, right] of cases) {
    assert.deepEqual(found(withParagraph(wrong)), [on], wrong);
    assert.equal(mended(wrong), right, wrong);
  }
  check(
    `三、收到和处理政府信息公开申请情况
| 说明 | [bookmark: _Toc1]备注 |
         ^^^^^^^^^^^^^^^^^ text.residue
| --- | --- |
| 甲 | 乙 |
`,
    { only: ["text."] },
  );
});

test("entities and lost characters are told once, with how often", () => {
  const text = withParagraph("完善&nbsp;&nbsp;制度，&ldquo;公开&rdquo;到位。");
  assert.deepEqual(
    findingsOf(text, { only: ["text.residue"] }).map(({ say, related }) => [say(zh), related?.length]),
    [["文中有3处“&nbsp;&nbsp;”一类的网页代码，是转换文件时留下的，建议换成普通字符。", 2]],
  );
  assert.equal(mended("用时&lt;3天，A&amp;B类&lt;b>。"), "用时<3天，A&B类&lt;b>。");
  assert.equal(mended("完善&nbsp;&nbsp;制度，&ldquo;公开&rdquo;到位。"), "完善  制度，“公开”到位。");
  const lost = withParagraph("完善\ufffd\ufffd制度，公\ufffd到位。");
  assert.deepEqual(
    findingsOf(lost, { only: ["text.residue"] }).map(({ say, fixes }) => [say(zh), fixes]),
    [["文中有2处文字变成了无法显示的“\ufffd”，建议对照原文件补上。", undefined]],
  );
});

test("addresses, code, comments, web pages, Markdown's own marks and plain braces are no left-overs", () => {
  const silent = [
    "网址：http://www.huayuan.gov.cn/a_{1}/index.html?x=1&nbsp;y。",
    "```\n\\rightarrow [bookmark: _GoBack] &nbsp;\n```",
    "<!-- \\rightarrow [bookmark: _GoBack] -->",
    "<p>完善&nbsp;制度</p>",
    "栏目&lt;a>公开&lt;/a>，字符&amp;nbsp;照写。",
    "完善\\_制度\\*，1\\. 公开",
    "路径为 D:\\times\\报告、C:\\rightarrow。",
    "集合{甲、乙}，[链接](http://a.cn){甲}",
    "经费$100，另有$200。",
    "PAGE 3，TOC、DATE等栏目",
    "网站提示“错误”，现已改正。",
    "[bookmark]一词",
  ];
  for (const each of silent) assert.deepEqual(found(withParagraph(each)), [], each);
});

test("in labels that are off and in data cells another finding speaks", () => {
  const label = base.replace("| 行政许可 ", "| 行政许可[bookmark: _a] ");
  assert.deepEqual(
    findingsOf(label, { only: ["row.", "text."] }).map(({ rule }) => rule),
    ["row.label"],
  );
  const cell = base.replace("|              128 |", "|       $128_{1}$ |");
  assert.notEqual(cell, base);
  assert.deepEqual(
    findingsOf(cell, { only: ["cell.", "text."] }).map(({ rule }) => rule),
    ["cell.not-a-number"],
  );
});
