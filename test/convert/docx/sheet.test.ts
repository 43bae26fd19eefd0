import assert from "node:assert/strict";
import { test } from "node:test";
import { type DocxOptions, writeDocx } from "../../../server/src/convert/docx/write.ts";
import type { OfficialDocument } from "../../../server/src/convert/official/document.ts";
import { officialDocument } from "../../../server/src/convert/official/layout.ts";
import { canonicalText } from "../../../server/src/convert/ogi.ts";
import { readDocx } from "../../../server/src/convert/source/docx.ts";
import { sourceLimits } from "../../../server/src/convert/source/source.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { forge } from "../../support/forge/forge.ts";
import { all, type Element, only, opened, partOf, readerText, valOf } from "./opened.ts";
import { wholeReport } from "./sample.ts";

async function body(options: DocxOptions, document: OfficialDocument = wholeReport()): Promise<Element> {
  return only(partOf(opened(await writeDocx(document, options)), "word/document.xml"), "w:body");
}

function fields(element: Element): readonly string[] {
  const [sheet] = all(element, "w:tbl");
  return all(sheet as Element, "w:tr").map((row) => all(row, "w:tc").map(readerText).join("："));
}

test("the sheet names the report and leaves the fields of those who sign blank", async () => {
  const written = await body({ signatureSheet: { findings: { errors: 0, warnings: 2 } } });
  assert.deepEqual(fields(written), [
    "送签单",
    "标题：柳湖街道办事处2025年政府信息公开工作年度报告",
    "单位：柳湖街道办事处",
    "年度：2025年：日期：　　年　月　日",
    "拟稿人：：核稿人：",
    "审核：",
    "签发：",
    "检查结果：错误0处、警告2处",
  ]);
});

test("a report that comes back with its sheet has the same name, and its title in one line", async () => {
  const name = "北屏区市场监督管理局";
  const { text } = forge(3, { layout: "gfm", year: 2024 });
  const draft = `# ${name}2024年政府信息公开工作年度报告\n\n${text.slice(text.indexOf("## 一"))}`;
  const document = officialDocument(readReport(parse(draft)));
  const reading = readDocx(await writeDocx(document, { signatureSheet: {} }), sourceLimits);
  assert.ok("text" in reading);
  const back = readReport(parse(canonicalText(readReport(parse(reading.text)))));
  assert.equal(back.identity.body, name);
  assert.match(back.tree.text, /^# 北屏区市场监督管理局2024年政府信息公开工作年度报告$/m);
  assert.doesNotMatch(reading.text, /送签单|拟稿人/);
  assert.match(reading.remarks.map(({ words }) => words).join(), /拟稿人/);
});

test("nothing is said of a check that was not made", async () => {
  assert.doesNotMatch(readerText(await body({ signatureSheet: {} })), /检查结果/);
});

test("a report without a name has a sheet with blank fields", async () => {
  const nameless = { title: undefined, body: undefined, year: undefined, blocks: [] };
  assert.deepEqual(fields(await body({ signatureSheet: {} }, nameless)).slice(1, 4), [
    "标题：",
    "单位：",
    "年度：：日期：　　年　月　日",
  ]);
});

test("the sheet is a page of its own without a number; the report begins on page 1", async () => {
  const [sheet, report] = all(await body({ signatureSheet: {} }), "w:sectPr");
  assert.equal(all(sheet as Element, "w:footerReference").length, 0);
  assert.equal(valOf(report as Element, "w:type"), "nextPage");
  assert.equal(only(report as Element, "w:pgNumType").attributes["w:start"], "1");
});

test("without the option there is no sheet, and the report is the same", async () => {
  const plain = await body({});
  assert.equal(all(plain, "w:sectPr").length, 1);
  const withSheet = (await body({ signatureSheet: {} })).children;
  assert.deepEqual(withSheet.slice(-plain.children.length), plain.children);
});
