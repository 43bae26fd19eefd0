import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import { drawCell, grids, show } from "./show.ts";

const canonical = [
  "## 二、主动公开政府信息情况",
  "",
  "| 信息内容       | 本年制发件数 | 现行有效件数 |",
  "| -------------- | -----------: | -----------: |",
  "| 规章           |              |            3 |",
  "| 行政规范性文件 | 12 |  |",
  "",
  "正文",
].join("\n");

test("a canonical table has its head, delimiter and rows", () => {
  assert.deepEqual(show(canonical), [
    "## 二、主动公开政府信息情况",
    "gfm head 1",
    "  信息内容 ¦ 本年制发件数 ¦ 现行有效件数",
    "  规章 ¦  ¦ 3",
    "  行政规范性文件 ¦ 12 ¦",
    "正文",
  ]);
  const tree = parse(canonical);
  const delimiter = grids(tree)[0]?.delimiter;
  assert.ok(delimiter);
  assert.equal(
    canonical.slice(delimiter.start, delimiter.end),
    "| -------------- | -----------: | -----------: |",
  );
});

test("a value goes into a blank cell behind one blank, and the slot is the whole region", () => {
  const tree = parse(canonical);
  assert.equal(drawCell(tree, 0, 1, 1), "[ <>             ]");
  assert.equal(drawCell(tree, 0, 1, 2), "[            <3> ]");
  assert.equal(drawCell(tree, 0, 2, 2), "[ <> ]");
  assert.equal(drawCell(parse("|a||\n|-|-|\n"), 0, 0, 1), "[<>]");
});

test("outer bars are optional", () => {
  assert.deepEqual(show("项目 | 总计\n--- | ---:\n收到 | 9\n| 办结 | 8\n"), [
    "gfm head 1",
    "  项目 ¦ 总计",
    "  收到 ¦ 9",
    "  办结 ¦ 8",
  ]);
});

test("escaped bars, emphasis, entities and tags read as the reader sees them", () => {
  const text =
    "| a\\|b | **14** | 商业<br>企业 | &nbsp; |\n| --- | --- | --- | --- |\n| 1\\.x | <b>3</b> | 1<br>0 | a<b |\n";
  assert.deepEqual(show(text), ["gfm head 1", "  a|b ¦ 14 ¦ 商业⏎企业 ¦", "  1.x ¦ 3 ¦ 1⏎0 ¦ a<b"]);
  const tree = parse(text);
  assert.equal(drawCell(tree, 0, 0, 1), "[ **<14>** ]");
  assert.equal(drawCell(tree, 0, 0, 3), "[ <>&nbsp; ]");
  assert.equal(drawCell(tree, 0, 1, 1), "[ <b><3></b> ]");
});

test("a table needs no delimiter row while every row begins with a bar", () => {
  assert.deepEqual(show("| 规章 | 0 |\n| 文件 | 1 |\n正文"), ["gfm", "  规章 ¦ 0", "  文件 ¦ 1", "正文"]);
  assert.deepEqual(show("| 规章 | 0 |"), ["gfm", "  规章 ¦ 0"]);
  assert.deepEqual(show("| 规章"), ["| 规章"]);
});

test("rows of a head may stand above the delimiter row or below it", () => {
  assert.deepEqual(show("| 申请人 | |\n| 自然人 | 总计 |\n|---|---|\n| 1 | 1 |"), [
    "gfm head 2",
    "  申请人 ¦",
    "  自然人 ¦ 总计",
    "  1 ¦ 1",
  ]);
});

test("a second delimiter row begins another table at the row above it", () => {
  assert.deepEqual(show("| a | b |\n|---|---|\n| 1 | 2 |\n| c | d |\n|---|---|\n| 3 | 4 |"), [
    "gfm head 1",
    "  a ¦ b",
    "  1 ¦ 2",
    "gfm head 1",
    "  c ¦ d",
    "  3 ¦ 4",
  ]);
});

test("a comment beside or between rows is no part of them", () => {
  const text =
    "| a | b |\n|---|---|\n<!-- ogi-ignore total.row: 见说明 | 上级 -->\n| 1 | 2 | <!-- 注 -->\n\n| 3 |";
  assert.deepEqual(show(text), ["gfm head 1", "  a ¦ b", "  1 ¦ 2", "| 3 |"]);
  assert.equal(parse(text).directives.length, 1);
});

test("a heading or a line without a bar ends the table", () => {
  assert.deepEqual(show("| a | b |\n|---|---|\n| 1 | 2 |\n## 三、a|b\n"), [
    "gfm head 1",
    "  a ¦ b",
    "  1 ¦ 2",
    "## 三、a|b",
  ]);
});
