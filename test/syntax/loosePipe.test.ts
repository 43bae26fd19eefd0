import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import { drawCell, show } from "./show.ts";

test("rows without outer bar: the last bar is a terminator", () => {
  const text = [
    "二、主动公开政府信息情况",
    "第二十条第(一)项 | |||",
    "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
    "规章 | 0 | | 2 |",
    "行政规范性文件 | 0 | 0 | 0",
    "三、收到和处理政府信息公开申请情况",
  ].join("\n");
  assert.deepEqual(show(text), [
    "二、主动公开政府信息情况",
    "loose-pipe",
    "  第二十条第(一)项 ¦  ¦  ¦",
    "  信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数",
    "  规章 ¦ 0 ¦  ¦ 2",
    "  行政规范性文件 ¦ 0 ¦ 0 ¦ 0",
    "三、收到和处理政府信息公开申请情况",
  ]);
  const tree = parse(text);
  assert.equal(drawCell(tree, 0, 0, 0), "[<第二十条第(一)项> ]");
  assert.equal(drawCell(tree, 0, 0, 1), "[ <>]");
  assert.equal(drawCell(tree, 0, 0, 3), "[<>]");
  assert.equal(drawCell(tree, 0, 2, 1), "[ <0> ]");
});

test("a row may begin with a blank cell, that is with a bar", () => {
  assert.deepEqual(show("| 自然人 | 总计 |\n收到 | 1 | 1 |\n"), [
    "loose-pipe",
    "   ¦ 自然人 ¦ 总计",
    "  收到 ¦ 1 ¦ 1",
  ]);
});

test("a caption on a line of its own ends the grid, and another begins", () => {
  assert.deepEqual(show("规章 | 0 |\n文件 | 0 |\n第二十条第(五)项\n许可 | 0 |\n处罚 | 1 |"), [
    "loose-pipe",
    "  规章 ¦ 0",
    "  文件 ¦ 0",
    "第二十条第(五)项",
    "loose-pipe",
    "  许可 ¦ 0",
    "  处罚 ¦ 1",
  ]);
});

test("one stray bar is prose", () => {
  assert.deepEqual(show("来源: 街道 | 日期: 一月\n正文"), ["来源: 街道 | 日期: 一月", "正文"]);
  assert.deepEqual(show("甲|乙\n丙|丁"), ["甲|乙", "丙|丁"]);
});

test("tightly set rows are rows when a bar closes them", () => {
  assert.deepEqual(show("规章|0|0|\n文件|0|0|"), ["loose-pipe", "  规章 ¦ 0 ¦ 0", "  文件 ¦ 0 ¦ 0"]);
});

test("a blank line between two closed rows does not part them; below two, a row is a table of its own", () => {
  assert.deepEqual(show("规章 | 0 | 0 |\n\n文件 | 0 | 0 |\n\n\n其他 | 1 | 1 |"), [
    "loose-pipe",
    "  规章 ¦ 0 ¦ 0",
    "  文件 ¦ 0 ¦ 0",
    "loose-pipe",
    "  其他 ¦ 1 ¦ 1",
  ]);
  assert.deepEqual(show("其他 | 1 | 1 |"), ["其他 | 1 | 1 |"]);
});

test("where rows have no bar at the end, bars part the cells and the last may be blank", () => {
  const text = "信息内容 | 甲 | 乙\n规章 | 0 | \n文件 | | 1\n";
  assert.deepEqual(show(text), ["loose-pipe", "  信息内容 ¦ 甲 ¦ 乙", "  规章 ¦ 0 ¦", "  文件 ¦  ¦ 1"]);
  assert.equal(drawCell(parse(text), 0, 1, 2), "[ <>]");
});
