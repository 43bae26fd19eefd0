import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import { drawCell, show } from "./show.ts";

test("rows pasted from Excel keep their blank cells, at the end too", () => {
  const text = "三、收到和处理\n项目\t自然人\t总计\n一、新收\t9\t\n\t(二)部分公开\t 0\n合计\t\t9\n正文";
  assert.deepEqual(show(text), [
    "三、收到和处理",
    "tab-rows",
    "  项目 ¦ 自然人 ¦ 总计",
    "  一、新收 ¦ 9 ¦",
    "   ¦ (二)部分公开 ¦ 0",
    "  合计 ¦  ¦ 9",
    "正文",
  ]);
  const tree = parse(text);
  assert.equal(drawCell(tree, 0, 1, 2), "[<>]");
  assert.equal(drawCell(tree, 0, 2, 2), "[ <0>]");
  assert.equal(drawCell(tree, 0, 2, 0), "[<>]");
});

test("a page break leaves a blank line inside a table", () => {
  const text = "\t(四)\t0\t0\n\n\t提供\t府信息\t\n\t\t2.没有\t0\n\n正文";
  assert.deepEqual(show(text), [
    "tab-rows",
    "   ¦ (四) ¦ 0 ¦ 0",
    "   ¦ 提供 ¦ 府信息 ¦",
    "   ¦  ¦ 2.没有 ¦ 0",
    "正文",
  ]);
});

test("rows of two cells need three lines, or a number in two", () => {
  assert.deepEqual(show("甲\t乙\n丙\t丁\n戊\t己"), ["tab-rows", "  甲 ¦ 乙", "  丙 ¦ 丁", "  戊 ¦ 己"]);
  assert.deepEqual(show("信息内容\t本年处理决定数量\n行政许可\t0"), [
    "tab-rows",
    "  信息内容 ¦ 本年处理决定数量",
    "  行政许可 ¦ 0",
  ]);
  assert.deepEqual(show("甲\t乙\n丙\t丁"), ["甲\t乙", "丙\t丁"]);
  assert.deepEqual(show("地址：木介街\t28号\n电话：\t5362721"), ["地址：木介街\t28号", "电话：\t5362721"]);
});

test("a cell that Excel quoted for its line break is one cell", () => {
  const text = 'x\t"商业\r\n企业"\t"科研\n""机构"\r\n收到\t1\t2\r\n';
  assert.deepEqual(show(text), ["tab-rows", '  x ¦ 商业␍⏎企业 ¦ 科研⏎"机构', "  收到 ¦ 1 ¦ 2"]);
  assert.equal(drawCell(parse(text), 0, 0, 1), '["<商业\r\n企业>"]');
});

test("headings that Word numbered with a tab, and indented paragraphs, are text", () => {
  const text =
    "一、\t总体情况\n（一）\t主动公开\n（二）\t依申请公开\n（三）\t平台建设\n\t\t我街道全年公开信息。\n\t\t群众满意。";
  assert.deepEqual(show(text), [
    "一、\t总体情况",
    "（一）\t主动公开",
    "（二）\t依申请公开",
    "（三）\t平台建设",
    "我街道全年公开信息。",
    "群众满意。",
  ]);
});

test("an indented heading above a table is no row of it", () => {
  assert.deepEqual(show("\t主动公开政府信息情况\n信息\t甲\t乙\n规章\t0\t0\n\t依申请情况\n"), [
    "主动公开政府信息情况",
    "tab-rows",
    "  信息 ¦ 甲 ¦ 乙",
    "  规章 ¦ 0 ¦ 0",
    "依申请情况",
  ]);
});

test("a row whose blank cells were trimmed off has its label only; a heading above a head is no row", () => {
  const text = "信息\t甲\t乙\n规章\n许可\n文件\t0\t1\n依申请公开情况\n项目\t甲\t乙\n收到\t\t1";
  assert.deepEqual(show(text), [
    "tab-rows",
    "  信息 ¦ 甲 ¦ 乙",
    "  规章",
    "  许可",
    "  文件 ¦ 0 ¦ 1",
    "依申请公开情况",
    "tab-rows",
    "  项目 ¦ 甲 ¦ 乙",
    "  收到 ¦  ¦ 1",
  ]);
});
