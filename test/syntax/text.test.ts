import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import { show } from "./show.ts";

test("heading marks, closing marks and emphasis about a whole line are not its text", () => {
  const text =
    "# 报告\n##二、主动公开 ##\n### **（一）甲** \n**三、收到**\n__四、复议__\n**五**、问题\n####### 七\n#tag\n##\n　　六、其他　\n> 引用";
  assert.deepEqual(show(text), [
    "# 报告",
    "## 二、主动公开",
    "### （一）甲",
    "三、收到",
    "四、复议",
    "**五**、问题",
    "####### 七",
    "#tag",
    "##",
    "六、其他",
    "> 引用",
  ]);
  assert.deepEqual(
    parse("##").blocks.map((block) => block.kind === "line" && block.level),
    [0],
  );
});

test("blanks by their names at the ends of a line are no words of it", () => {
  const text =
    "&emsp;&emsp;一、总体情况&nbsp;\n## &#12288; 二、主动公开&ensp; ##\n&nbsp; **三、收到** &#x3000;\n　&emsp;甲&emsp;乙；\n&emsp;\n&ampersand;\n甲&lt;&nbsp;\n&EMSP;丙";
  assert.deepEqual(show(text), [
    "一、总体情况",
    "## 二、主动公开",
    "三、收到",
    "甲&emsp;乙；",
    "&emsp;",
    "&ampersand;",
    "甲&lt;",
    "丙",
  ]);
});

test("all line ends are line ends", () => {
  assert.deepEqual(show("\ufeff一\r\n二\r三\n\n四"), ["一", "二", "三", "四"]);
});

test("fenced code is not read; an unclosed fence is text", () => {
  assert.deepEqual(show("```md\n| a | b |\n|---|---|\n<!-- x -->\n```\n后"), [
    'code "```md\\n| a | b |\\n|---|---|\\n<!-- x -->\\n```"',
    "后",
  ]);
  assert.deepEqual(show("~~~\n```\n~~~~\n```\n## 二"), ['code "~~~\\n```\\n~~~~"', "```", "## 二"]);
});

test("comments are dropped, over several lines too; an unclosed one is text", () => {
  assert.deepEqual(show("甲 <!-- a -->\n<!-- b\n| c | d |\n-->乙\n<!-- 未完\n## 二"), [
    "甲",
    "乙",
    "<!-- 未完",
    "## 二",
  ]);
  // The first was never closed: it must not swallow the heading up to the second's end.
  assert.deepEqual(show("<!-- 未完\n## 二\n<!-- b -->\n丙"), ["<!-- 未完", "## 二", "丙"]);
});

test("directives hold ids and a reason", () => {
  const text =
    "<!-- ogi-ignore total.row cell.blank: 上级统一口径 -->\n<!--ogi-ignore a.b，c.d、e：理由: 二-->\n<!-- ogi-ignore x 无冒号 -->\n<!-- ogi-ignored y -->\n<!-- ogi-ignore -->";
  const { directives, blocks } = parse(text);
  assert.equal(blocks.length, 0);
  assert.deepEqual(
    directives.map(({ rules, reason }) => [rules.map(({ id }) => id), reason]),
    [
      [["total.row", "cell.blank"], "上级统一口径"],
      [["a.b", "c.d", "e"], "理由: 二"],
      [["x"], "无冒号"],
      [[], undefined],
    ],
  );
  for (const { rules } of directives) {
    for (const { id, span } of rules) assert.equal(text.slice(span.start, span.end), id);
  }
});

test("no directive is read inside code", () => {
  assert.equal(parse("```\n<!-- ogi-ignore a -->\n```\n").directives.length, 0);
});
