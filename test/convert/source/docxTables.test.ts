import assert from "node:assert/strict";
import { test } from "node:test";
import {
  mergeBegins,
  mergeGoesOn,
  p,
  para,
  remarksOf,
  run,
  span,
  tbl,
  tc,
  textOf,
  tr,
} from "../../support/docx.ts";

/** A table as its rows, without the lines about them. */
function rows(body: string): readonly string[] {
  const text = textOf(body);
  assert.match(text, /^<table>\n.*\n<\/table>$/s);
  return text
    .split("\n")
    .slice(1, -1)
    .map((row) => row.replace(/^<tr>|<\/tr>$/g, ""));
}

test("cells that span columns and rows", () => {
  const body = tbl(
    tr(tc("项目", span(2) + mergeBegins), tc("申请人", span(2))),
    tr(tc("", span(2) + mergeGoesOn), "自然人", "总计"),
    tr(tc("三、", mergeBegins), "（一）", "1", "2"),
    tr(tc("", mergeGoesOn), "（二）", "3", "4"),
    tr(tc("四、", span(2)), "5", "6"),
  );
  assert.deepEqual(rows(body), [
    '<td colspan="2" rowspan="2">项目</td><td colspan="2">申请人</td>',
    "<td>自然人</td><td>总计</td>",
    '<td rowspan="2">三、</td><td>（一）</td><td>1</td><td>2</td>',
    "<td>（二）</td><td>3</td><td>4</td>",
    '<td colspan="2">四、</td><td>5</td><td>6</td>',
  ]);
});

test("a merged cell ends where the next begins, and where a row has none at its place", () => {
  const body = tbl(
    tr(tc("a", mergeBegins), "1"),
    tr(tc("b", mergeBegins), "2"),
    tr(tc("", mergeGoesOn), "3"),
    tr("c", "4"),
    tr(tc("d", mergeGoesOn), "5"),
    tr(tc("", mergeGoesOn), "6"),
  );
  assert.deepEqual(rows(body), [
    "<td>a</td><td>1</td>",
    '<td rowspan="2">b</td><td>2</td>',
    "<td>3</td>",
    "<td>c</td><td>4</td>",
    '<td rowspan="2">d</td><td>5</td>',
    "<td>6</td>",
  ]);
});

test("a row of nothing but merged cells is none, and no span reaches over it", () => {
  const body = tbl(
    tr(tc("a", mergeBegins), tc("b", mergeBegins)),
    tr(tc("", mergeGoesOn), tc("", mergeGoesOn)),
    tr(tc("", mergeGoesOn), "c"),
    tr("d", "e"),
  );
  assert.deepEqual(rows(body), ['<td rowspan="2">a</td><td>b</td>', "<td>c</td>", "<td>d</td><td>e</td>"]);
});

test("words that a merged cell covers are told", () => {
  const body = tbl(tr(tc("a", mergeBegins), "1"), tr(tc("盖住", mergeGoesOn), "2"));
  assert.deepEqual(rows(body), ['<td rowspan="2">a</td><td>1</td>', "<td>2</td>"]);
  assert.deepEqual(remarksOf(body), [
    "合并的格子盖住了1处文字，Word 里看不到，没有放进草稿 | 盖住 | @a</td>",
  ]);
});

test("cells merged to the left as old documents state it", () => {
  const body = tbl(
    tr(tc("甲", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "1"),
    tr("a", "b", "2"),
  );
  assert.deepEqual(rows(body), ['<td colspan="2">甲</td><td>1</td>', "<td>a</td><td>b</td><td>2</td>"]);
});

test("rows that begin further right keep their columns", () => {
  const indented = tr("b", "2").replace(
    "<w:tr>",
    '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:wBefore w:w="9"/><w:gridAfter w:val="1"/></w:trPr>',
  );
  assert.deepEqual(rows(tbl(tr("x", "y", "a", "1"), indented)), [
    "<td>x</td><td>y</td><td>a</td><td>1</td>",
    '<td colspan="2"></td><td>b</td><td>2</td>',
  ]);
});

test("rows and cells inside of content controls", () => {
  const control = (inner: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="别名"/><w:dropDownList><w:listItem w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const body = tbl(control(tr("a", "1")), `<w:tr>${control(tc("b"))}${tc(control(p("2")))}</w:tr>`);
  assert.deepEqual(rows(body), ["<td>a</td><td>1</td>", "<td>b</td><td>2</td>"]);
});

test("paragraphs and breaks of a cell are lines, blank ones nothing", () => {
  const body = tbl(
    tr(
      tc(p("商业") + p("") + para(`${run("企")}<w:r><w:br/><w:tab/></w:r>${run("业")}`)),
      tc(p("") + p("　")),
    ),
  );
  assert.deepEqual(rows(body), ["<td>商业<br>企<br>业</td><td></td>"]);
});

test("what html would take for marks is shown in a cell", () => {
  assert.deepEqual(rows(tbl(tr(tc(p("<b>1</b>")), "a & b &lt;", "```", "# x | y"))), [
    "<td>&lt;b&gt;1&lt;/b&gt;</td><td>a &amp; b &amp;lt;</td><td>```</td><td># x | y</td>",
  ]);
});

test("a heading's style in a cell makes no heading", () => {
  const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
  const body = tbl(tr(tc(p("一、本年新收", '<w:pStyle w:val="1"/>')), "9"));
  assert.equal(textOf({ body, styles }), "<table>\n<tr><td>一、本年新收</td><td>9</td></tr>\n</table>");
});

test("a frame of one column is a means of layout: what stands in it takes its place", () => {
  const inner = tbl(tr("a", "1"), tr("b", "2"));
  const body = tbl(tr(tc(p("一、总体情况") + inner + p("说明"))), tr(tc(tbl(tr(tc(p("内文")))))));
  assert.equal(
    textOf(body),
    "一、总体情况\n\n<table>\n<tr><td>a</td><td>1</td></tr>\n<tr><td>b</td><td>2</td></tr>\n</table>\n\n说明\n\n内文",
  );
});

test("a table about another with little beside it is a means of layout too", () => {
  const inner = tbl(tr("a", "1"), tr("b", "2"));
  assert.equal(
    textOf(tbl(tr(tc("侧栏"), tc(inner + p("后"))))),
    "侧栏\n\n<table>\n<tr><td>a</td><td>1</td></tr>\n<tr><td>b</td><td>2</td></tr>\n</table>\n\n后",
  );
});

test("a table inside of a table with data moves behind it; a frame about one value stays in its cell", () => {
  const inner = tbl(tr("甲", "7"), tr("乙", "8"));
  const body = tbl(
    tr("a", "b", "c"),
    tr("1", "2", tc(tbl(tr(tc(p("3")))) + p(""))),
    tr("4", "5", tc(p("注") + inner + p(""))),
  );
  assert.equal(
    textOf(body),
    [
      "<table>",
      "<tr><td>a</td><td>b</td><td>c</td></tr>",
      "<tr><td>1</td><td>2</td><td>3</td></tr>",
      "<tr><td>4</td><td>5</td><td>注</td></tr>",
      "</table>",
      "",
      "<table>",
      "<tr><td>甲</td><td>7</td></tr>",
      "<tr><td>乙</td><td>8</td></tr>",
      "</table>",
    ].join("\n"),
  );
  assert.deepEqual(remarksOf(body), ["这张表格原来套在另一张表格里，已移到后面，请核对位置 | @<table"]);
});

test("a row that was deleted is told and not shown", () => {
  const gone = tr("删", "9").replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>');
  const body = tbl(tr("a", "1"), gone, tr("b", "2"));
  assert.deepEqual(rows(body), ["<td>a</td><td>1</td>", "<td>b</td><td>2</td>"]);
  assert.deepEqual(remarksOf(body), ["修订中删去的1处文字没有放进草稿 | 删 9 | @<table"]);
});

test("an old state of the properties is not the present one", () => {
  const old = `${span(2)}<w:tcPrChange w:id="1"><w:tcPr>${span(5)}${mergeGoesOn}</w:tcPr></w:tcPrChange>`;
  assert.deepEqual(rows(tbl(tr(tc("a", old), "1"))), ['<td colspan="2">a</td><td>1</td>']);
});

test("borders that were dragged a little are the same border; a cell never vanishes", () => {
  const grid = (widths: readonly number[]): string =>
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  const dragged = tbl(
    tr(tc("项目", span(2)), tc("自然人", span(2)), tc("总计")),
    tr("一", tc("1", span(2)), tc("2", span(2))),
  ).replace("<w:tblGrid/>", grid([900, 60, 800, 90, 700]));
  assert.deepEqual(rows(dragged), [
    "<td>项目</td><td>自然人</td><td>总计</td>",
    "<td>一</td><td>1</td><td>2</td>",
  ]);
  const narrow = tbl(tr("a", "b", "c"), tr(tc("d", span(2)), "e")).replace(
    "<w:tblGrid/>",
    grid([900, 100, 900]),
  );
  assert.deepEqual(rows(narrow), ["<td>a</td><td>b</td><td>c</td>", '<td colspan="2">d</td><td>e</td>']);
  const without = dragged.replace(/<w:tblGrid>.*<\/w:tblGrid>/, grid([0, 0, 0, 0, 0]));
  assert.equal(rows(without).join("").split("<td").length, 7);
});
