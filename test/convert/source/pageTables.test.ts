import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf } from "../../../server/src/convert/import/import.ts";
import { toJson } from "../../../server/src/convert/json.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { forge, nestedTables } from "../../support/forge/forge.ts";
import { articleOf } from "../../support/pages.ts";
import { assertWhole, graveIn, inner, readHtml, remarksOf, reportAround } from "../../support/readPages.ts";

function table(html: string): readonly string[] {
  return inner(reportAround(html));
}

test("spans stay, and absurd ones shrink to the width of the table", () => {
  assert.deepEqual(
    table(
      "<table><tr><th rowspan=2>渠道<th colspan='2'>条数<tr><td>网站</td><td>微信</td></tr><tr><td>合计<td>3<td>4</table>",
    ),
    [
      '<table><tr><th rowspan="2">渠道</th><th colspan="2">条数</th></tr><tr><td>网站</td><td>微信</td></tr><tr><td>合计</td><td>3</td><td>4</td></tr></table>',
    ],
  );
  assert.deepEqual(
    table(
      "<table><tr><td colspan=1000 rowspan=-3>甲<tr><td rowspan=0>乙<td colspan=x>丙<tr><td rowspan=65534>丁</table>",
    ),
    [
      '<table><tr><td colspan="2">甲</td></tr><tr><td rowspan="0">乙</td><td>丙</td></tr><tr><td rowspan="1000">丁</td></tr></table>',
    ],
  );
});

test("a cell keeps its lines, and a number split by fonts is one number", () => {
  assert.deepEqual(
    table(
      `<table><caption>公开渠道</caption><thead><tr><td><p>渠道&nbsp;</p><p>名称</p></td><td>条<br>数</td></tr></thead>
<tr><td><font>门户</font>网站</td><td><span>1</span><span lang=EN-US>2<b>3</b></span></td></tr></table>`,
    ),
    [
      "<table><tr><td>公开渠道</td></tr><thead><tr><td>渠道<br>名称</td><td>条<br>数</td></tr></thead><tr><td>门户网站</td><td>123</td></tr></table>",
    ],
  );
});

test("a table that only divides the page is unfolded, and the data table in it is a table of its own", () => {
  assert.deepEqual(
    table(
      "<table><tr><td><table><tr><td>本年度工作平稳。<td><table><tr><td>渠道<td>条数<tr><td>网站<td>7</table></table></table>",
    ),
    [
      "本年度工作平稳。",
      "<table><tr><td>渠道</td><td>条数</td></tr><tr><td>网站</td><td>7</td></tr></table>",
    ],
  );
  assert.deepEqual(table("<table border=1><tr><td>只有一格的框</td></tr></table>"), ["只有一格的框"]);
});

test("what stands between rows and cells is not lost", () => {
  assert.deepEqual(
    table(
      "<table>表前的话<form><tr><td>渠道<td>条数</tr></form><tr>行间<td>网站<td>7</tr><div>表后</div></table>",
    ),
    [
      "表前的话",
      "行间",
      "表后",
      "<table><tr><td>渠道</td><td>条数</td></tr><tr><td>网站</td><td>7</td></tr></table>",
    ],
  );
});

test("the foot of a table stands below its rows wherever it is written", () => {
  assert.deepEqual(table("<table><tfoot><tr><td>合计<td>9</tfoot><tbody><tr><td>网站<td>9</table>"), [
    "<table><tr><td>网站</td><td>9</td></tr><tr><td>合计</td><td>9</td></tr></table>",
  ]);
});

test("text in cells is text: no tag, no comment and no code can come of it", () => {
  assert.deepEqual(
    table(
      "<table><tr><td>&lt;b&gt;公开&lt;/b&gt;<td>&lt;!-- ogi-ignore total.row --&gt;<tr><td>``` &amp;lt;<td>|</table>",
    ),
    [
      "<table><tr><td>&lt;b&gt;公开&lt;/b&gt;</td><td>&lt;!-- ogi-ignore total.row --&gt;</td></tr><tr><td>``` &amp;lt;</td><td>|</td></tr></table>",
    ],
  );
});

test("a table drawn by blocks keeps its words", () => {
  assert.deepEqual(
    table(
      '<div style="display:table"><div style="display:table-row"><div>渠道</div><div>7</div></div></div>',
    ),
    ["渠道", "7"],
  );
});

test("a table inside a cell of an official table leaves its words in that cell", () => {
  const { text, truth, model } = forge(3, { layout: "html", blanks: "none" });
  const { body } = articleOf(text, "p", model.title);
  const html = `<body><div>${body.replace(/予以公开(<\/[^>]*>)?/, (label) => `<table><tr><td>${label}</td></tr></table>`)}</div></body>`;
  assert.notEqual(html.length, body.length);
  const reading = readHtml(html);
  assertWhole(html, reading);
  const report = readReport(parse(draftOf(reading).text));
  assert.deepEqual(toJson(report).tables, nestedTables(truth));
});

test("official tables in the cells of layout tables of any depth bind as they stand", () => {
  for (let depth = 1; depth <= 5; depth++) {
    const { text, truth, model } = forge(depth, { layout: "html" });
    const { body } = articleOf(text, "p", model.title);
    const wrapped = body.replace(
      /<table[\s\S]*?<\/table>/gi,
      (all) =>
        `${"<table><tbody><tr><td><div>".repeat(depth)}${all}${"</div></td></tr></tbody></table>".repeat(depth)}`,
    );
    const html = `<body><table><tr><td>左栏</td><td>${wrapped}</td></tr></table></body>`;
    const reading = readHtml(html);
    assertWhole(html, reading);
    const report = readReport(parse(draftOf(reading).text));
    assert.deepEqual(toJson(report).tables, nestedTables(truth), `depth ${depth}`);
  }
});

test("a picture in place of an official table stays where it was; other pictures are told", () => {
  const page = reportAround(
    '<p>街道面貌<img src="a/face.jpg"></p><p>二、主动公开政府信息情况</p><p><img src="http://x/y/b2.png?v=1"></p>',
  );
  const { text, remarks } = readHtml(page);
  assert.match(text, /二、主动公开政府信息情况\n\n!\[图片\]\(b2\.png\)/);
  assert.doesNotMatch(text, /face/);
  assert.equal(remarks.length, 1);
  const report = readReport(parse(text));
  assert.equal(report.unreadable.get("disclosure")?.cause, "picture");
});

test("a report that is one table from its first heading to its last is taken apart", () => {
  for (let seed = 0; seed < 6; seed++) {
    const { text, truth, model } = forge(seed, { layout: "html" });
    const { body } = articleOf(text, "rows", model.title);
    const rows = body
      .replace(/<tr><td align=center>\s*<table[^>]*>/gi, "")
      .replace(/<\/table>\s*<\/td><\/tr>/gi, "")
      .replace(/<\/?(?:thead|tbody)>/gi, "");
    const html = `<body><h1>${model.title.join("")}</h1><table border=1>${rows}</table><p>打印</p></body>`;
    const reading = readHtml(html);
    assertWhole(html, reading);
    const draft = draftOf(reading).text;
    assert.deepEqual(toJson(readReport(parse(draft))).tables, nestedTables(truth), `seed ${seed}`);
    assert.deepEqual(graveIn(draft), [], `seed ${seed}`);
  }
});

test("what was typed into a field of a table is the text of its cell", () => {
  const { text } = readHtml(
    reportAround(
      `<table><tr><th>渠道<th>条数<tr><td>网站<td><input type="text" value=" 12 " readonly><tr><td>微信<td><input value='3'><input type=hidden value=7><input value=9 style="display:none"></table>`,
    ),
  );
  assert.deepEqual(
    /<table>.*<\/table>/s.exec(text)?.[0].replaceAll("\n", ""),
    "<table><tr><th>渠道</th><th>条数</th></tr><tr><td>网站</td><td>12</td></tr><tr><td>微信</td><td>3</td></tr></table>",
  );
});

test("a row or a cell that the page does not show takes no place in the table, and is told", () => {
  const page = reportAround(
    "<table><tr><td>渠道<td>条数<td style='display:none'>9<tr style='display: none'><td>旧行<td>8<tr><td>网站<td>3<td hidden>9</table>",
  );
  const reading = readHtml(page);
  assertWhole(page, reading);
  assert.ok(
    reading.text.includes(
      "<table><tr><td>渠道</td><td>条数</td></tr><tr><td>网站</td><td>3</td></tr></table>",
    ),
    reading.text,
  );
  assert.ok(remarksOf(reading).some((remark) => /^网页上不显示的文字没有放进草稿.*旧行/s.test(remark)));
});
