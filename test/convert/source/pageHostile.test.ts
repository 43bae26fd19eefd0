import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { draftOf } from "../../../server/src/convert/import/import.ts";
import { toJson } from "../../../server/src/convert/json.ts";
import { readPage } from "../../../server/src/convert/source/page/page.ts";
import { sourceLimits } from "../../../server/src/convert/source/source.ts";
import { sourcesEn } from "../../../server/src/messages/sources.en.ts";
import { sourcesZh } from "../../../server/src/messages/sources.zh.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { forge, nestedTables } from "../../support/forge/forge.ts";
import { bytesOf, forgedArticle, pageOf, shells } from "../../support/pages.ts";
import { graveIn, lackingOf, readHtml } from "../../support/readPages.ts";

/** Whatever the bytes: a text with remarks or a reason, and both can be said. */
function survives(bytes: Uint8Array): void {
  const reading = readPage(bytes, sourceLimits);
  if ("reason" in reading) {
    assert.ok(reading.reason(sourcesZh).length > 5 && reading.reason(sourcesEn).length > 5);
    return;
  }
  parse(reading.text);
  for (const { say, at } of reading.remarks) {
    assert.ok(say(sourcesZh).length > 5);
    assert.ok(at === undefined || (at >= 0 && at <= reading.text.length));
  }
}

test("any bytes give a text or a reason", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 300 });
});

const pieces = [
  "<table>",
  "</table>",
  "<tr>",
  "</tr>",
  "<td>",
  "</td>",
  "<th rowspan=3>",
  "<td colspan=2>",
  "<caption>",
  "</caption>",
  "<thead>",
  "</tbody>",
  "<div>",
  "</div>",
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  "<span>",
  "</span>",
  "<a href=x>",
  "</a>",
  "<ul>",
  "<ol start=4>",
  "<li>",
  "</li>",
  "</ul>",
  "</ol>",
  "<dl><dt>",
  "<dd>",
  "<h2>",
  "</h2>",
  "<br>",
  "<hr>",
  "<img src=a.png>",
  "<pre>",
  "</pre>",
  "<form>",
  "</form>",
  "<div style='display:none'>",
  "<span hidden>",
  "<nav>",
  "</nav>",
  "<footer>",
  "<select><option>",
  "</select>",
  "<!--注-->",
  "<script>x</script>",
  "甲",
  "乙\n丙",
  "12",
  "&nbsp;",
  "&#x4e00;",
  "一、总体情况",
  "五、存在的主要问题及改进情况",
  "予以公开",
  "花园街道2023年政府信息公开工作年度报告",
  "发布日期：2024-01-02",
  "打印",
];

test("tags in any order lose no word", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (all) => {
      const html = `<body>${all.join("")}</body>`;
      const bytes = new TextEncoder().encode(html);
      survives(bytes);
      const reading = readPage(bytes, sourceLimits);
      if ("reason" in reading) return;
      // Numbers of lists are words that are not among the page's texts.
      const numberless = html.replace(/<ol[^>]*>/g, "<ul>");
      const same = readPage(new TextEncoder().encode(numberless), sourceLimits);
      if (!("reason" in same)) assert.deepEqual(lackingOf(numberless, same), []);
    }),
    { numRuns: 800 },
  );
});

test("a page cut off anywhere is read as far as it goes", () => {
  const { text, model } = forge(5, { layout: "html" });
  for (const shell of shells.slice(0, 3)) {
    const bytes = bytesOf(shell, pageOf(shell, forgedArticle(text, model, shell.style)));
    for (let end = 0; end < bytes.length; end += 503) survives(bytes.subarray(0, end));
  }
});

test("nesting without end is read without end of the stack", () => {
  for (const tag of [
    "<div>",
    "<table><tr><td>",
    "<ul><li>",
    "<b>",
    "<span hidden>",
    "<p><a href=x>",
    "<pre>",
    "<dl><dd>",
    "<select>",
  ]) {
    survives(new TextEncoder().encode(`${tag.repeat(40_000)}总体情况`));
  }
  survives(new TextEncoder().encode(`<table><tr>${"<td>1".repeat(190_000)}`));
  survives(new TextEncoder().encode(`${"<td>".repeat(50_000)}${"</td></tr></table></div>".repeat(50_000)}`));
});

const noiseLines = [
  "发布日期：2024-01-22 10:22",
  "来源：区政府办",
  "【字号：大 中 小】",
  "打印本页",
  "浏览次数：88",
  "索引号：A-1/2024-00012",
  "扫一扫在手机打开当前页",
  "版权所有：某某区人民政府",
  "京ICP备05012345号",
  "网站标识码：1101010001",
  "当前位置：首页 > 政务公开",
  "上一篇：没有了",
  "责任编辑：张三",
  "分享到：微信 微博",
  "您所在的位置：首页",
];
const above = fc.constantFrom(...noiseLines.filter((line) => !/版权|备|标识码|上一篇|责任编辑/.test(line)));
const below = fc.constantFrom(
  ...noiseLines.filter((line) => /版权|备|标识码|上一篇|责任编辑|打印|扫一扫/.test(line)),
);
const wrap = fc.constantFrom(
  (html: string) => `<div>${html}</div>`,
  (html: string) => `<table><tr><td>${html}</td></tr></table>`,
  (html: string) => `<section><div class="a">${html}</div></section>`,
  (html: string) => `<form><center>${html}</center></form>`,
);
const links = fc.array(fc.constantFrom("政务公开", "办事服务", "互动交流", "年度报告"), { maxLength: 5 });

test("a report in any nest of layout and among any noise comes off the page with its cells and without a finding", () => {
  const styles = ["p", "br", "div", "h", "word"];
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.constantFrom(...styles),
      fc.array(above, { maxLength: 4 }),
      fc.array(below, { maxLength: 4 }),
      fc.array(wrap, { minLength: 1, maxLength: 4 }),
      links,
      fc.boolean(),
      (seed, style, head, foot, wraps, menu, isInside) => {
        const { text, truth, model } = forge(seed, { layout: "html" });
        const { title, body } = forgedArticle(text, model, style);
        const p = (line: string): string => `<p>${line.replace(/>/g, "&gt;")}</p>`;
        const nav = `<ul>${menu.map((each) => `<li><a href="/x">${each}</a></li>`).join("")}</ul>`;
        const own = `<h1>${title}</h1>${head.map(p).join("")}${isInside ? body : `<div>${body}</div>`}${foot.map(p).join("")}`;
        const html = `<body>${nav}${wraps.reduce((inner, each) => each(inner), own)}${nav}</body>`;
        const reading = readHtml(html);
        assert.deepEqual(lackingOf(html, reading), []);
        const draft = draftOf(reading).text;
        assert.deepEqual(toJson(readReport(parse(draft))).tables, nestedTables(truth));
        assert.deepEqual(graveIn(draft), []);
        for (const line of [...head, ...foot]) assert.ok(!draft.includes(line.slice(0, 8)), line);
      },
    ),
    { numRuns: 25 },
  );
});
