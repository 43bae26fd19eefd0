import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import { drawCell, grids, show } from "./show.ts";

const table = `<table border="1">
<thead><tr><th rowspan="2">项目</th><th colspan='2'>申请人<br>情况</th></tr>
<tr><th>自然人</th><th>总&nbsp;计</th></tr></thead>
<tbody><tr><td><p>收到</p></td><td> 1&#50; </td><td>&nbsp;</td></tr></tbody>
</table>`;

test("cells know their column by row and column spans", () => {
  assert.deepEqual(show(table), [
    "html head 2",
    "  项目↓2 ¦ 申请人⏎情况→2",
    "  自然人 ¦ 总\u00a0计",
    "  收到 ¦ 12 ¦",
  ]);
  const columns = grids(parse(table))[0]?.rows.map((row) => row.cells.map((cell) => cell.column));
  assert.deepEqual(columns, [
    [0, 1],
    [1, 2],
    [0, 1, 2],
  ]);
});

test("spans are those of the author's text", () => {
  const tree = parse(table);
  assert.equal(drawCell(tree, 0, 2, 0), "[<p><收到></p>]");
  assert.equal(drawCell(tree, 0, 2, 1), "[ <1&#50;> ]");
  assert.equal(drawCell(tree, 0, 2, 2), "[<>&nbsp;]");
});

test("the innermost tables that hold data are the grids; the frames about them are text", () => {
  const text = `<table><tr><td>标题</td></tr><tr><td>${table}</td><td>页脚</td></tr></table>`;
  assert.deepEqual(show(text), ["标题", ...show(table), "页脚"]);
  const framed = "<table><tr><td>收到</td><td><table><tr><td>5</td></tr></table></td></tr></table>";
  assert.deepEqual(show(framed), ["html", "  收到 ¦ 5"]);
});

test("a page in a frame of one cell is text", () => {
  assert.deepEqual(show("<table><tr><td><p>一、总体情况</p><p>全年有序。</p></td></tr></table>"), [
    "一、总体情况",
    "全年有序。",
  ]);
});

test("tags that are never closed are tolerated", () => {
  assert.deepEqual(show("<table><tr><td>收到<td>1<tr><td>办结<td>2</table>正文"), [
    "html",
    "  收到 ¦ 1",
    "  办结 ¦ 2",
    "正文",
  ]);
  assert.deepEqual(show("<table><tr><td>收到<td>1\n\n## 四、复议\n正文"), [
    "html",
    "  收到 ¦ 1",
    "## 四、复议",
    "正文",
  ]);
  assert.deepEqual(
    show("<table><tr><td>a</td><td>1</td></tr>\n说明\n<table><tr><td>b</td><td>2</td></tr></table>"),
    ["html", "  a ¦ 1", "说明", "html", "  b ¦ 2"],
  );
});

test("a caption is a row of one cell", () => {
  assert.deepEqual(show("<table><caption>第二十条</caption><tr><td>规章</td><td>0</td></tr></table>"), [
    "html",
    "  第二十条",
    "  规章 ¦ 0",
  ]);
});

test("tags outside tables are not the line's text", () => {
  assert.deepEqual(
    show('<div><p class="a">一、总体情况</p><h2>二、主动公开</h2><h3>\n（一）甲\n</h3></div>'),
    ["一、总体情况", "## 二、主动公开", "### （一）甲"],
  );
  assert.deepEqual(show("甲<br/>乙\n<style>p { }\n</style><o:p></o:p>"), ["甲", "乙"]);
});

test("what only looks like a tag is text", () => {
  const lines = ["<中华人民共和国>", "<https://example.cn>", "a < b > c", "<N>件", "<p", "</ p>"];
  assert.deepEqual(show(lines.join("\n")), lines);
});

test("hostile spans cost nothing and stay in bounds", () => {
  const text = "<table><tr><td colspan=99999 rowspan=99999>a<td rowspan=0>b<td colspan=x>c<tr><td>d</table>";
  assert.deepEqual(show(text), ["html", "  a→100↓2 ¦ b↓2 ¦ c", "  d"]);
});
