import assert from "node:assert/strict";
import { test } from "node:test";
import { toJson } from "../../../server/src/convert/json.ts";
import { canonicalText } from "../../../server/src/convert/ogi.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
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

/** A short report as a clerk leaves it in WPS: a red head in a box, a title in several runs, numbers by the program. */
const centred = '<w:jc w:val="center"/><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="方正小标宋简体"/></w:rPr>';
const body = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>';
const section = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>${body}`;
const sub = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>${body}`;
const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>';

const numbering = [
  '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="A"/><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>',
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>',
  '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>',
].join("");

const redHead = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p("花园街道办事处文件")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>${p("花园街道办事处文件")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const head = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const zeros = ["0", "0", "0", "0", "0"];
const cells = (first: string): readonly string[] => [first, ...zeros, first];
const auto = (text: string): string => tc(p(text, item), mergeNone);
const mergeNone = '<w:vAlign w:val="center"/><w:noWrap w:val="0"/>';

const requests = tbl(
  tr(
    tc(
      p("（本列数据的勾稽关系为：第一项加第二项之和，") + p("等于第三项加第四项之和）"),
      span(3) + mergeBegins,
    ),
    tc("申请人情况", span(7)),
  ),
  tr(
    tc("", span(3) + mergeGoesOn),
    tc("自然人", mergeBegins),
    tc("法人或其他组织", span(5)),
    tc("总计", mergeBegins),
  ),
  tr(tc("", span(3) + mergeGoesOn), tc("", mergeGoesOn), ...head.slice(1, 6), tc("", mergeGoesOn)),
  tr(tc("一、本年新收政府信息公开申请数量", span(3)), ...cells("3")),
  tr(tc("二、上年结转政府信息公开申请数量", span(3)), ...cells("1")),
  tr(tc("三、本年度办理结果", mergeBegins), tc("（一）予以公开", span(2)), ...cells("2")),
  tr(tc("", mergeGoesOn), tc("（三）不予公开", mergeBegins), auto("属于国家秘密"), ...cells("0")),
  tr(tc("", mergeGoesOn), tc("", mergeGoesOn), auto("其他法律行政法规禁止公开"), ...cells("1")),
  tr(tc("", mergeGoesOn), tc("（七）总计", span(2)), ...cells("3")),
  tr(tc("四、结转下年度继续办理", span(3)), ...cells("1")),
);

const document = [
  para(redHead + run("花园办〔2026〕1号")),
  para(run("花园街道办事处") + run("2025", '<w:rFonts w:hint="default"/>') + run("年政府信息公开"), centred),
  p("工作年度报告", centred),
  para("", body),
  p("　　本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。", body),
  p("总体情况", section),
  p("主动公开", sub),
  p("公开信息120条。", body),
  p("依申请公开", sub),
  p("收到申请3件。", body),
  p("收到和处理政府信息公开申请情况", section),
  requests,
  para('<w:r><w:br w:type="page"/></w:r>'),
  p("其他需要报告的事项", section),
  p("无。", body),
  para(`<w:r><w:tab/></w:r>${run("花园街道办事处")}`),
  para(
    run("\u3000\u30002026年1月20日") +
      '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
  ),
  '<w:sectPr><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
].join("");

test("a report as WPS writes it comes out as a draft with its numbers and its tables", () => {
  const text = textOf({ body: document, numbering });
  assert.equal(
    text.slice(0, text.indexOf("<table>")),
    [
      "花园办〔2026〕1号",
      "花园街道办事处文件",
      "花园街道办事处2025年政府信息公开",
      "工作年度报告",
      "本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。",
      "一、总体情况",
      "（一）主动公开",
      "公开信息120条。",
      "（二）依申请公开",
      "收到申请3件。",
      "二、收到和处理政府信息公开申请情况",
      "",
    ].join("\n\n"),
  );
  assert.equal(
    text.slice(text.indexOf("</table>")),
    "</table>\n\n三、其他需要报告的事项\n\n无。\n\n花园街道办事处\n\n2026年1月20日",
  );
  assert.ok(text.includes('<td rowspan="2">（三）不予公开</td><td>1.属于国家秘密</td>'));
  assert.deepEqual(remarksOf({ body: document, numbering }), [
    "有1处文本框的文字移到了所在段落之后，请核对位置 | @花园街道办事",
  ]);
});

test("its cells are bound, and its canonical draft has the title, the sections and the same values", () => {
  const report = readReport(parse(textOf({ body: document, numbering })));
  const draft = canonicalText(report);
  assert.match(draft, /^# 花园街道办事处2025年政府信息公开工作年度报告$/m);
  assert.match(draft, /^## 一、总体情况$/m);
  const { tables, year, body: name } = toJson(readReport(parse(draft)));
  assert.equal(year, 2025);
  assert.equal(name, "花园街道办事处");
  const stated = Object.entries(tables.requests).flatMap(([row, values]) =>
    values.total === null ? [] : [`${row} ${values.naturalPerson} ${values.total}`],
  );
  assert.deepEqual(stated, [
    "received 3 3",
    "carriedOver 1 1",
    "granted 2 2",
    "refused.stateSecret 0 0",
    "refused.prohibitedByLaw 1 1",
    "processed 3 3",
    "carriedForward 1 1",
  ]);
});
