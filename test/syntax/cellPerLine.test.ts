import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import { drawCell, show } from "./show.ts";

const table = [
  "二、主动公开",
  "\t第二十条第（一）项",
  "",
  "\t信息内容",
  "\t本年制发件数",
  "\t现行有效件数",
  "",
  "\t规章",
  "\t",
  "\t3",
  "",
  "",
  "三、收到和处理",
].join("\n");

const expected = [
  "二、主动公开",
  "cell-per-line",
  "  第二十条第（一）项",
  "  信息内容 ¦ 本年制发件数 ¦ 现行有效件数",
  "  规章 ¦  ¦ 3",
  "三、收到和处理",
];

test("each tabbed line is a cell, a blank line ends the row, a tab alone is a blank cell", () => {
  assert.deepEqual(show(table), expected);
  const tree = parse(table);
  assert.equal(drawCell(tree, 0, 2, 0), "[<规章>]");
  assert.equal(drawCell(tree, 0, 2, 1), "[<>]");
  const blank = table.indexOf("规章\n\t") + 4;
  const cell = tree.blocks[1]?.kind === "grid" ? tree.blocks[1].rows[2]?.cells[1] : undefined;
  assert.deepEqual(cell?.span, { start: blank, end: blank });
});

test("line ends, blank lines that hold spaces, several tabs and comments make no difference", () => {
  assert.deepEqual(show(table.replaceAll("\n", "\r\n")), expected);
  assert.deepEqual(show(table.replaceAll("\n", "\r")), expected);
  assert.deepEqual(show(table.replaceAll("\n\n", "\n  \n")), expected);
  assert.deepEqual(show(table.replaceAll("\t", "\t\t")), expected);
  assert.deepEqual(show(table.replace("\t规章", "<!-- ogi-ignore cell.blank -->\n\t规章")), expected);
});

test("a cell's text may break over lines", () => {
  const text = "\t自然人\n\t商业\n\n企业\n\t科研\n\n机构\n\t其他\n\n\t1\n\t0\n\t0\n\t2\n\n\n正文";
  assert.deepEqual(show(text), [
    "cell-per-line",
    "  自然人 ¦ 商业⏎⏎企业 ¦ 科研⏎⏎机构 ¦ 其他",
    "  1 ¦ 0 ¦ 0 ¦ 2",
    "正文",
  ]);
  assert.equal(drawCell(parse(text), 0, 0, 1), "[<商业\n\n企业>]");
});

test("the last cell of a row may break as well, in several pieces", () => {
  const text = "\t总计\n\t社会\n\n公益\n\n组织\n\n\t1\n\t0\n";
  assert.deepEqual(show(text), ["cell-per-line", "  总计 ¦ 社会⏎⏎公益⏎⏎组织", "  1 ¦ 0"]);
});

test("a label with a section's mark may break over lines", () => {
  const text = "\t项目\n\t总计\n\n\t一、本年新收\n\n申请数量\n\t2\n";
  assert.deepEqual(show(text), ["cell-per-line", "  项目 ¦ 总计", "  一、本年新收⏎⏎申请数量 ¦ 2"]);
});

test("a heading directly below or above a table stays a heading", () => {
  const text = "\t规章\n\t0\n\t1\n三、收到和处理情况\n\t项目\n\t总计\n\n\t收到\n\t1\n四、复议情况\n正文";
  assert.deepEqual(show(text), [
    "cell-per-line",
    "  规章 ¦ 0 ¦ 1",
    "三、收到和处理情况",
    "cell-per-line",
    "  项目 ¦ 总计",
    "  收到 ¦ 1",
    "四、复议情况",
    "正文",
  ]);
});

test("a tabbed heading on a row of its own stays a heading", () => {
  const text = "\t规章\n\t0\n\t1\n\n\t四、复议诉讼情况\n\n\t复议\n\t诉讼\n\n\t0\n\t0\n";
  assert.deepEqual(show(text), [
    "cell-per-line",
    "  规章 ¦ 0 ¦ 1",
    "四、复议诉讼情况",
    "cell-per-line",
    "  复议 ¦ 诉讼",
    "  0 ¦ 0",
  ]);
});

test("indented prose and lists of headings are never a grid", () => {
  const texts = [
    "\t一、总体情况\n\t我街道全年工作有序。\n\t公开信息12条。\n",
    "\t（一）主动公开\n\t（二）依申请公开\n\t（三）平台建设\n\t（四）监督保障\n",
    "　　一、总体情况\n　　（一）主动公开\n　　我街道全年公开信息\n　　2021年1月28日\n",
    "    花园街道\n    2021年\n    1月\n",
    "\t标题\n\t\n\t正文一\n\t\n\t正文二\n",
  ];
  for (const text of texts) {
    const lines = text.split("\n").map((line) => line.trim());
    assert.deepEqual(
      show(text),
      lines.filter((line) => line !== ""),
    );
  }
});

test("blanks in place of tabs are read when numbers stand side by side", () => {
  for (const indent of ["    ", "　　"]) {
    const text = ["信息内容", "甲", "乙", "", "规章", "0", "1", "", "", "正文"]
      .map((line) => (line === "" || line === "正文" ? line : indent + line))
      .join("\n");
    assert.deepEqual(show(text), ["cell-per-line", "  信息内容 ¦ 甲 ¦ 乙", "  规章 ¦ 0 ¦ 1", "正文"]);
  }
});

test("a blank form without numbers is a table too", () => {
  assert.deepEqual(show("\t信息内容\n\t处理决定\n\n\t许可\n\t\n"), [
    "cell-per-line",
    "  信息内容 ¦ 处理决定",
    "  许可 ¦",
  ]);
});

test("the rest of a label may close its bracket, and a list mark is no number", () => {
  const text =
    "\t信息内容\n\t本年收费金额（单\n\n位：万元）\n\n\t4.保护\n第三方合法权益\n\t0\n\t（列数据的\n勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n\n\t1\n";
  assert.deepEqual(show(text), [
    "cell-per-line",
    "  信息内容 ¦ 本年收费金额（单⏎⏎位：万元）",
    "  4.保护⏎第三方合法权益 ¦ 0 ¦ （列数据的⏎勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "  1",
  ]);
});

test("behind a number or a blank cell nothing goes on", () => {
  const text =
    "\t规章\n\t0\n\n其他事项\n\n\t项目\n\t22（其中修订16件）\n\n存在问题\n\n\t文件\n\t\n\t\n\n附注\n\n\t许可\n\t1\n\t2\n";
  assert.deepEqual(
    show(text).filter((line) => !line.startsWith(" ") && line !== "cell-per-line"),
    ["规章", "0", "其他事项", "项目", "22（其中修订16件）", "存在问题", "附注"],
  );
});

test("a change in words is a number: one row with it makes a table", () => {
  for (const change of ["增8", "减少2", "持平"]) {
    const text = `\t信息内容\n\t上一年项目数量\n\t本年增/减\n\n\t行政事业性收费\n\t\n\t${change}\n\n\n正文`;
    const rows = ["  信息内容 ¦ 上一年项目数量 ¦ 本年增/减", `  行政事业性收费 ¦  ¦ ${change}`];
    assert.deepEqual(show(text), ["cell-per-line", ...rows, "正文"]);
  }
});
