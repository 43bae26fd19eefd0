import assert from "node:assert/strict";
import { test } from "node:test";
import { type Pasting, paste } from "../../server/src/features/paste.ts";
import { applyEdits } from "../../server/src/features/textEdit.ts";
import { blankTableText } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import { reportOf } from "../support/check.ts";
import { canonical, programs, tabText } from "../support/clipboards.ts";

const head = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";
const four = `${head}## 四、政府信息公开行政复议、行政诉讼情况\n\n`;
const blankFour = blankTableText(form2021.tables.proceedings);
const wordFour = programs.Word?.("proceedings") ?? "";

function pasteAt(drawn: string, clipboard: { html?: string; text?: string }): Pasting & { after: string } {
  const at = drawn.indexOf("$0");
  const text = drawn.replace("$0", "");
  const pasting = paste(reportOf(text), { start: at, end: at }, clipboard);
  const [first] = pasting.offers;
  return { ...pasting, after: first ? applyEdits(text, [first]) : text };
}

test("scripts, styles and comments are no text, wherever they stand", () => {
  const html = wordFour
    .replace("<table", "<script>document.write('<table><tr><td>9</td></tr></table>')</script><table")
    .replace(
      "<p class",
      "<script>alert(1)</script><!--[if gte mso 9]>7<![endif]--><style>td{x:8}</style><p class",
    )
    .replace("<td ", '<td onclick="steal(5)" data-x="<b>6</b>" ');
  const { after, offers } = pasteAt(`${four}$0`, { html });
  assert.equal(after, `${four}${canonical("proceedings")}`);
  for (const { text } of offers) assert.doesNotMatch(text, /script|alert|steal|<b>/);
});

test("what only looks like a tag is text and stays text", () => {
  const html =
    "<table><tr><th>名称<th>说明<tr><td>甲&lt;script&gt;<td>a &amp;lt; b | c<tr><td>乙<td>&quot;3&quot;</table>";
  const { after, offers } = pasteAt(`${head}$0`, { html });
  assert.deepEqual(
    offers.map(({ kind }) => kind),
    ["ordinary"],
  );
  assert.equal(
    after,
    `${head}| 名称          | 说明              |\n| ------------- | ----------------- |\n| 甲&lt;script> | a &amp;lt; b \\| c |\n| 乙            | "3"               |\n`,
  );
});

test("an ordinary table keeps all its cells, spans as blanks", () => {
  const html =
    "<table><tr><td rowspan=2>项目<td colspan=2>数量<tr><td>上年<td>本年<tr><td>公众号<td>1,295<td>12</table>";
  const { after } = pasteAt(`${head}正文。$0\n\n下文。\n`, { html });
  assert.equal(
    after,
    `${head}正文。\n\n| 项目   | 数量  |      |\n| ------ | ----- | ---- |\n|        | 上年  | 本年 |\n| 公众号 | 1,295 |   12 |\n\n下文。\n`,
  );
});

test("a frame about the table, and a table in a cell", () => {
  const framed = `<table><tr><td>${wordFour}</td></tr></table>`;
  assert.equal(pasteAt(`${four}$0`, { html: framed }).after, `${four}${canonical("proceedings")}`);
  // The words beside an inner table stand above it.
  const beside = `<table><tr><td>合计 77<td>${wordFour}</td></tr></table>`;
  assert.equal(pasteAt(`${four}$0`, { html: beside }).after, `${four}合计 77\n\n${canonical("proceedings")}`);
});

test("a heading above the table is not written twice, a note stands below it", () => {
  const html = `<h2>四、政府信息公开行政复议、行政诉讼情况</h2>${wordFour}<p>注：数据截至2025年12月31日。`;
  const { after } = pasteAt(`${four}$0${blankFour}\n说明。\n`, { html });
  assert.equal(after, `${four}${canonical("proceedings")}\n注：数据截至2025年12月31日。\n\n说明。\n`);
});

test("ten megabytes are refused, or read from the text", () => {
  const html = `<style>${"x".repeat(10_000_000)}</style>${wordFour}`;
  const start = performance.now();
  assert.deepEqual(pasteAt(`${four}$0`, { html }), { offers: [], refusal: "tooLong", after: four });
  assert.ok(performance.now() - start < 500);
  const { after } = pasteAt(`${four}$0`, { html, text: tabText("proceedings") });
  assert.equal(after, `${four}${canonical("proceedings")}`);
});

test("what cannot be kept whole is not offered, and that is said", () => {
  const wide = `<table><tr><td colspan=90>甲<td>1<tr><td>乙<td>2</table>`;
  assert.equal(pasteAt(`${four}$0`, { html: wide }).refusal, "notWhole");
  const commented = "甲\t1\r\n乙\t2 <!-- 3 -->\r\n丙\t4\r\n";
  assert.equal(pasteAt(`${four}$0`, { text: commented }).refusal, "notWhole");
});

test("hostile markup takes time in proportion", () => {
  for (const piece of [
    "<table>",
    "<td",
    "<!--",
    "<![if x]>",
    "<script>",
    "&",
    "<td rowspan=1000 colspan=100>1",
    "</td>",
    "\t1\n",
    '\t"\n',
  ]) {
    const clipboard = { html: `<table><tr><td>1${piece.repeat(40_000)}`, text: piece.repeat(40_000) };
    const start = performance.now();
    pasteAt(`${four}$0`, clipboard);
    assert.ok(performance.now() - start < 4000, `${piece} takes ${performance.now() - start} ms`);
  }
});

test("nothing is offered for plain text, in front matter, in code, or for one number", () => {
  const text = "没有表格的一段文字\n第二行。\n";
  for (const [draft, clipboard] of [
    [`${four}$0`, { text, html: "<p>没有表格的一段文字。<p>第二行。" }],
    [`---\n单位: $0甲\n---\n\n${four}`, { html: wordFour }],
    [`${four}\`\`\`\n$0\n\`\`\`\n`, { html: wordFour }],
    [`${four}${blankFour.replace(/\| ( +\|\n\| 行政诉讼（未)/, "| $0$1")}`, { text: "12" }],
    [`${four}$0`, { html: "<table></table>" }],
    [`${four}$0`, {}],
  ] as const) {
    assert.deepEqual(pasteAt(draft, clipboard), { offers: [], after: draft.replace("$0", "") });
  }
});

test("numbers from a sheet never reach beyond the table", () => {
  const at = (row: string): string =>
    blankFour
      .replace(`| ${row}`, (found) => `| ${found.slice(2)}`)
      .replace(new RegExp(`(\\| ${row}[^|]*\\| )`), "$1$0".replace("$0", "\u0000"));
  const draw = (row: string): string => `${four}${at(row).replace("\u0000", "$0")}`;
  const last = draw("行政诉讼（复议后起诉）");
  assert.equal(pasteAt(last, { text: "1\t2\r\n3\t4\r\n" }).refusal, "noRoom");
  assert.equal(pasteAt(last, { text: "1\t2\t3\t4\t5\t6\r\n" }).refusal, "noRoom");
  assert.match(
    pasteAt(last, { text: "1\t2\t3\t4\t10\r\n" }).after,
    /复议后起诉） +\| +1 \| +2 \| +3 \| +4 \| +10 \|/,
  );
  // One cell of a sheet brings its line break along, which would tear the row apart.
  assert.match(pasteAt(last, { text: "7\r\n" }).after, /复议后起诉） +\| +7 \| +\|/);
  const fifteen = Array.from({ length: 15 }, (_, index) => String(index + 1)).join("\t");
  assert.match(
    pasteAt(last, { text: fifteen }).after,
    /行政复议 +\| +1 \| +2 \| +3 \| +4 \| +5 \|\n.*\| +6 \| +7 \| +8 \| +9 \| +10 \|\n.*\| +11 \| +12 \| +13 \| +14 \| +15 \|/,
  );
});

test("blank rows of a sheet stand for the groups, which carry no numbers", () => {
  const three = `${head}## 三、收到和处理政府信息公开申请情况\n\n${blankTableText(form2021.tables.requests)}`;
  const drawn = three.replace(/(二、上年结转[^|]*\| )/, "$1\u0000").replace("\u0000", "$0");
  const plain = pasteAt(drawn, { text: "1\r\n2\r\n3\r\n" }).after;
  assert.match(
    plain,
    /上年结转[^|]*\| +1 [^\n]*\n\| 三、[^|]*\| +\|[^\n]*\n\| （一）[^|]*\| +2 [^\n]*\n\| （二）[^|]*\| +3 /,
  );
  assert.equal(pasteAt(drawn, { text: "1\r\n\t\r\n2\r\n3\r\n" }).after, plain);
});

test("rows that are missing in a filled table's blank cells are filled in, others stay", () => {
  const own = blankFour.replace(
    /(行政复议[^|]*\|)( +)\|/,
    (_, label, room) => `${label}${" ".repeat(room.length - 2)}3 |`,
  );
  const { offers, after } = pasteAt(`${four}${own}$0`, {
    text: "行政诉讼（未经复议直接起诉）\t1\t0\t0\t0\t1\r\n",
  });
  assert.equal(offers[0]?.kind, "fill");
  assert.match(
    after,
    /行政复议 +\| +3 \|[^\n]*\n\| 行政诉讼（未经复议直接起诉） \| +1 \| +0 \| +0 \| +0 \| +1 \|/,
  );
});

test("a selection outside tables gives way, one across a table is left to the editor", () => {
  const text = `${four}${blankFour}\n旧表。\n\n说明。\n`;
  const from = text.indexOf("旧表");
  const over = paste(
    reportOf(text),
    { start: from, end: from + 3 },
    { html: programs.Edge?.("requests") ?? "" },
  );
  assert.equal(
    applyEdits(text, over.offers.slice(0, 1)),
    `${four}${blankFour}\n${canonical("requests")}\n说明。\n`,
  );
  const row = text.indexOf("行政复议 ");
  assert.deepEqual(paste(reportOf(text), { start: row, end: row + 60 }, { html: wordFour }), { offers: [] });
});

test("CRLF stays CRLF, and any clipboard in any place loses nothing", () => {
  const crlf = `${four}${blankFour}`.replaceAll("\n", "\r\n");
  const report = reportOf(crlf);
  for (let at = 0; at <= crlf.length; at += 7) {
    for (const clipboard of [{ html: wordFour }, { text: "1\t2\r\n" }, { text: "甲\t乙\r\n丙\t4\r\n" }]) {
      for (const offer of paste(report, { start: at, end: at }, clipboard).offers) {
        assert.ok(offer.span.start <= at && at <= offer.span.end);
        assert.doesNotMatch(applyEdits(crlf, [offer]), /[^\r]\n/);
      }
    }
  }
});
