import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { remarksOf, textOf } from "../../support/docx.ts";

/** What `writer.fodt` holds, as LibreOffice Writer wrote it into a Word file. */
const bytes = new Uint8Array(readFileSync(join("test", "fixtures", "docx", "features", "writer.docx")));

test("lists, notes, boxes, changes and merged cells of Writer are read", () => {
  assert.equal(
    textOf(bytes),
    [
      "# 花园街道办事处2025年政府信息公开工作年度报告",
      "## 一、总体情况",
      "（一）主动公开",
      "①甲",
      "②乙",
      "（二）依申请公开",
      "## 二、其他",
      "收到14件，办结。",
      "第页",
      "注：含转办。",
      "框",
      "框里的字",
      "- 点",
      "见区网站涑",
      '<table>\n<tr><td colspan="2" rowspan="2">项目</td><td>总计</td></tr>\n<tr><td>数</td></tr>\n<tr><td>一、新收</td><td></td><td>9</td></tr>\n<tr><td>a</td><td>b</td><td>c</td></tr>\n</table>',
      "<table>\n<tr><td>内1</td><td>内2</td></tr>\n</table>",
      "完",
    ].join("\n\n"),
  );
});

test("what is not in the text is told, at its place", () => {
  assert.deepEqual(remarksOf(bytes), [
    "目录没有放进草稿，标题以正文为准 | 目录\n一、总体情况\t1",
    "批注没有放进草稿 | 请核 | @收到14件，",
    "这张表格原来套在另一张表格里，已移到后面，请核对位置 | @<table",
    "修订中删去的1处文字没有放进草稿 | 旧数 | @收到14件，",
    "隐藏的1处文字没有放进草稿 | 藏起来 | @收到14件，",
    "有1处脚注、尾注移到了所在段落或表格之后，请核对位置 | @注：含转办。",
    "有1处文本框的文字移到了所在段落之后，请核对位置 | @框里的字\n\n",
    "有1处链接的网址没有放进草稿，也没有打开过 | https://www.example.gov.cn/a | @见区网站涑\n",
    "1处注音没有放进草稿 | sù | @见区网站涑\n",
  ]);
});
