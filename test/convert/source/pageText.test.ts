import assert from "node:assert/strict";
import { test } from "node:test";
import { officialDocument } from "../../../server/src/convert/official/layout.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { assertWhole, inner, readHtml, remarksOf, reportAround } from "../../support/readPages.ts";

function lines(html: string): readonly string[] {
  return inner(reportAround(html));
}

test("blocks and line breaks are paragraphs, blanks about them are none of theirs", () => {
  assert.deepEqual(
    lines(
      "<p>　　甲。<br><br>&emsp;&emsp;乙。<br/>丙。</p>丁。<div>\n  戊\n己。<section>庚。</section>辛</div>",
    ),
    ["甲。", "乙。", "丙。", "丁。", "戊己。", "庚。", "辛"],
  );
  assert.deepEqual(lines("<p>a\n  b<span> c</span></p><p>第1\n条</p>"), ["a b c", "第1 条"]);
});

test("only what reads as a heading is one, whatever the page sets in large type", () => {
  assert.deepEqual(
    lines("<h3>（一）主动公开</h3><h3>本年度公开信息30条。</h3><p><strong>（二）依申请公开</strong></p>"),
    ["### （一）主动公开", "本年度公开信息30条。", "（二）依申请公开"],
  );
  const { text } = readHtml(
    reportAround("<h3>（一）主动公开</h3>").replace(/<p>([一五六]、[^<]*)<\/p>/g, "<h2>$1</h2>"),
  );
  assert.deepEqual(
    text.split("\n").filter((line) => line.startsWith("#")),
    [
      "# 花园街道办事处2023年政府信息公开工作年度报告",
      "## 一、总体情况",
      "### （一）主动公开",
      "## 五、存在的主要问题及改进情况",
      "## 六、其他需要报告的事项",
    ],
  );
});

test("the numbers of a list are words", () => {
  const page = reportAround(
    "<ol><li>甲<li><p>乙</p><li value=7>丙</ol><ol start=3 type=a><li>丁<ol type=I><li>戊</ol></ol>" +
      "<ol style='list-style-type:simp-chinese-informal'><li>己</li></ol><ol><li>3.庚</ol><ol style='list-style:none'><li>辛</ol><ul><li>壬</ul>",
  );
  const { text } = readHtml(page);
  const chunks = text.split("\n\n").slice(2, 11);
  assert.deepEqual(chunks, ["1. 甲", "2. 乙", "7. 丙", "c. 丁", "I. 戊", "一、 己", "3.庚", "辛", "壬"]);
});

test("entities, characters beyond the first plane and characters without width are what they were", () => {
  assert.deepEqual(
    lines("<p>&#x20BB7;田&copy;&#19968;&lt;b&gt;&amp;nbsp;&ldquo;政\u200b务&rdquo; m<sup>2</sup></p>"),
    ["𠮷田©一&lt;b>&amp;nbsp;“政\u200b务” m2"],
  );
});

test("what stands between two asterisks or low lines stays so in every copy of it", () => {
  const said = "目录为2025_公开_目录.xlsx，重点指标*必报*项12个。";
  const { text } = readHtml(reportAround(`<p>${said}</p>`));
  assert.ok(text.includes("2025_公开_目录.xlsx，重点指标\\*必报\\*项"));
  const { blocks } = officialDocument(readReport(parse(text)));
  const shown = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs] : []));
  assert.deepEqual(
    shown.find(([run]) => run?.text.startsWith("目录为")),
    [{ text: said }],
  );
  assert.deepEqual(lines("<p>*号表示必填</p>"), ["\\*号表示必填"]);
});

test("no line of the page becomes a mark of the draft", () => {
  const marks = [
    "# 井号",
    "#井号",
    "---",
    "> 引文",
    "```",
    "~~~ js",
    "| a | b |",
    "a | b | c |",
    "* 注",
    "- 横",
    "_首_ 词，_重点_，2025_公开_目录",
    "C:\\_x\\#y",
    "+ 加",
    "**粗**",
    "![图](x.png)",
    "&lt;script>x&lt;/script>",
    "&lt;!-- ogi-ignore total.row -->",
    "单位: 假的",
    "===",
    "____",
  ];
  const page = reportAround(marks.map((mark) => `<p>${mark}</p>`).join("\n"));
  const { text } = readHtml(page);
  const tree = parse(text);
  assert.deepEqual(tree.directives, []);
  assert.equal(tree.frontMatter, undefined);
  assert.ok(tree.blocks.every(({ kind }) => kind === "line"));
  assert.deepEqual(tree.blocks.filter((block) => block.kind === "line" && block.level > 0).length, 1);
  assert.doesNotMatch(text, /<script|<!--/);
  assert.match(text, /^\\- 横$/m);
  assert.match(text, /^\\\+ 加$/m);
});

test("a rule at the head of the page opens no front matter", () => {
  const page = "<body><p>---</p><p>单位: 假的</p><p>年度: 1999</p><p>---</p><p>正文里什么都没有</p></body>";
  assert.equal(parse(readHtml(page).text).frontMatter, undefined);
});

test("preformatted text keeps its lines, blanks and tabs, so that a table in it can be read", () => {
  const page = reportAround("<pre>渠道\t条数\n网站\t12\n微信\t3\n\n  说明\n```\n&lt;b></pre><p>后文</p>");
  const { text } = readHtml(page);
  assert.ok(text.includes("渠道\t条数\n网站\t12\n微信\t3\n\n  说明\n\\```\n&lt;b>\n\n后文"), text);
});

test("links are their words: nothing of an address, a script or an event comes along", () => {
  const page = reportAround(
    '<p>详见<a href="javascript:alert(1)" onclick="steal()">网站</a>和<a href="http://a.cn/x">公报</a>。</p><p onclick="x()">尾</p>',
  );
  assert.deepEqual(inner(page), ["详见网站和公报。", "尾"]);
});

test("scripts, styles, comments and settings of Office are no words", () => {
  const page = reportAround(
    "<style>p{color:red}</style><script>document.write('<p>写入</p>')</script><!-- 批注 --><xml><w:a>7.8 磅</w:a></xml>" +
      "<!--[if gte mso 9]><p>给旧版看</p><![endif]--><p><![if !supportLists]>1.<span>&nbsp;</span><![endif]>甲<o:p></o:p></p>",
  );
  assert.deepEqual(inner(page), ["1.\u00a0甲"]);
});

test("what the page hides is told, and what it asks for too", () => {
  const page = reportAround(
    '<p>甲<span style="display:none">藏一</span>乙</p><div hidden>藏二</div><select><option>选一<option>选二</select><textarea>填</textarea><button>按</button>',
  );
  const reading = readHtml(page);
  assertWhole(page, reading);
  assert.deepEqual(remarksOf(reading), [
    "网页上不显示的文字没有放进草稿：藏一 / 藏二",
    "搜索框、下拉菜单等处的文字没有放进草稿：选一 选二 填 按".replace(/ (?=[选填按])/g, " / "),
  ]);
  assert.ok(reading.text.includes("\n\n甲乙\n\n"));
});

test("what is hidden behind a tab of the page is the report where the report is not shown elsewhere", () => {
  const page = reportAround("")
    .replace("<p>五、", '<div style="display:none"><p>五、')
    .replace("督促。</p>", "督促。</p></div>");
  const reading = readHtml(page);
  assertWhole(page, reading);
  assert.match(reading.text, /五、存在的主要问题及改进情况\n\n公开不够及时/);
  assert.deepEqual(reading.remarks, []);
});
