import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { type DocxParts, p, para, remarksOf, run, tbl, tc, textOf, tr } from "../../support/docx.ts";

function assertReads(parts: DocxParts | string, text: string, remarks: readonly string[]): void {
  assert.equal(textOf(parts), text);
  assert.deepEqual(remarksOf(parts), remarks);
}

const blip =
  '<a:graphic><a:graphicData><pic:pic xmlns:pic="p"><pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>';
const inline = (more = ""): string =>
  `<w:r><w:drawing><wp:inline>${more}${blip}</wp:inline></w:drawing></w:r>`;
const floating = `<w:r><w:drawing><wp:anchor>${blip}</wp:anchor></w:drawing></w:r>`;
const picture = "这里有一张图片，其中的文字没有放进草稿，请对照原文";

const box = (inner: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const oldBox = (inner: string): string =>
  `<w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const both = (now: string, before: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${now}</mc:Choice><mc:Fallback>${before}</mc:Fallback></mc:AlternateContent></w:r>`;

test("a text box is read once, though the file has it twice", () => {
  const head = both(box(p("花园街道办事处文件")), oldBox(p("花园街道办事处文件")));
  assertReads(para(head + run("花园办〔2026〕1号")), "花园办〔2026〕1号\n\n花园街道办事处文件", [
    "有1处文本框的文字移到了所在段落之后，请核对位置 | @花园街道办事",
  ]);
});

test("what is found in no other form is read from the last one", () => {
  const head = both("<w:drawing><new:thing/></w:drawing>", oldBox(p("文件")));
  assertReads(para(head) + p("正文"), "文件\n\n正文", [
    "有1处文本框的文字移到了所在段落之后，请核对位置 | @文件\n\n正文",
  ]);
});

test("a box with a table, a box in a box, a box in a cell", () => {
  const table = tbl(tr("a", "1"));
  assert.equal(
    textOf(para(`<w:r>${box(p("标题") + table + para(`<w:r>${oldBox(p("内"))}</w:r>`))}</w:r>`) + p("后")),
    "标题\n\n<table>\n<tr><td>a</td><td>1</td></tr>\n</table>\n\n内\n\n后",
  );
  assert.equal(
    textOf(tbl(tr("a", tc(para(`${run("1")}<w:r>${oldBox(p("旁注"))}</w:r>`))))),
    "<table>\n<tr><td>a</td><td>1<br>旁注</td></tr>\n</table>",
  );
});

test("a field or hidden text about a box does not reach into it", () => {
  const body = para(`<w:r><w:rPr><w:vanish/></w:rPr>${oldBox(p("看得见"))}<w:t>看不见</w:t></w:r>`);
  assert.equal(textOf(body), "看得见");
});

test("words drawn as a picture are words", () => {
  const art = '<w:r><w:pict><v:shape><v:textpath style="x" string="花园街道文件"/></v:shape></w:pict></w:r>';
  assert.equal(textOf(para(art)), "花园街道文件");
});

test("a picture that stands alone leaves its mark, so that a table that is one is found", () => {
  assertReads(p("上") + para(inline()) + p("下"), "上\n\n![图片]()\n\n下", [`${picture} | @![图片](`]);
  const text = textOf(
    p("一、总体情况") +
      p("情况良好。") +
      p("二、主动公开政府信息情况") +
      para(inline()) +
      p("三、收到和处理政府信息公开申请情况"),
  );
  assert.equal(readReport(parse(text)).unreadable.get("disclosure")?.cause, "picture");
});

test("a seal, a picture within a line or in a cell are told alone", () => {
  const alternative = '<wp:docPr id="1" name="图片 1" descr="花园街道办事处公章"/>';
  assertReads(para(run("2026年1月") + floating), "2026年1月", [`${picture} | @2026年1`]);
  assertReads(para(run("甲") + inline(alternative)), "甲", [`${picture} | 花园街道办事处公章 | @甲\n`]);
  const file = '<wp:docPr id="1" name="图片 1" descr="C:\\我的图片\\1.png"/>';
  assertReads(tbl(tr("a", tc(para(inline(file))))), "<table>\n<tr><td>a</td><td></td></tr>\n</table>", [
    `${picture} | @</td><`,
  ]);
});

test("a hundred pictures are told as fifty and one", () => {
  const remarks = remarksOf(para(inline()).repeat(100));
  assert.equal(remarks.length, 51);
  assert.equal(remarks.at(-1), "另有50处类似的情况没有逐一列出，请对照原文");
});

test("embedded sheets, formulas and other files, charts", () => {
  const object = (program: string): string =>
    para(
      `<w:r><w:object><v:shape><v:imagedata r:id="r1"/></v:shape><o:OLEObject Type="Embed" ProgID="${program}"/></w:object></w:r>`,
    );
  assertReads(object("Excel.Sheet.12") + object("Equation.DSMT4") + object("Package"), "![嵌入的表格]()", [
    "这里嵌有一张 Excel 表格，读不出数字，请把它改成文字表格 | @![嵌入的表",
    "这里有一个公式，没有放进草稿，请对照原文 | @\n",
    "这里嵌有别的文件，其中的内容没有放进草稿，请对照原文 | @\n",
  ]);
  const chart =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="r1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  assertReads(para(chart), "", ["这里有一幅图形，其中的文字没有放进草稿，请对照原文 | @"]);
});
