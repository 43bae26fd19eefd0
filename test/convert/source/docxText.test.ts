import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { p, para, remarksOf, run, tbl, textOf, tr } from "../../support/docx.ts";

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;

function styleOf(id: string, name: string, inner = "", more = ""): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${inner}</w:style>`;
}

const styles = [
  styleOf("1", "Normal", "", ' w:default="1"'),
  styleOf("2", "heading 1", '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  styleOf("3", "heading 2", '<w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  styleOf("4", "标题 3"),
  styleOf("5", "Title"),
  styleOf("6", "我的标题", '<w:basedOn w:val="3"/>'),
  styleOf("7", "a", '<w:basedOn w:val="8"/>'),
  styleOf("8", "b", '<w:basedOn w:val="7"/>'),
].join("");

test("runs of one paragraph are one text, whatever properties part them", () => {
  const body = para(
    `${run("花园") + run("街道", "<w:b/>")}<w:bookmarkStart w:id="0" w:name="x"/>${run("办事处")}`,
  );
  assert.equal(textOf(body + p("　　第二段。  ")), "花园街道办事处\n\n第二段。");
});

test("blanks, hyphens, line and page breaks, tabs", () => {
  const body = para(
    '<w:r><w:t>共 5</w:t><w:tab/><w:t xml:space="preserve"> 件</w:t><w:noBreakHyphen/><w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t></w:r>' +
      '<w:r><w:br/><w:t>换行</w:t><w:br w:type="page"/><w:t>换页</w:t><w:cr/></w:r>',
    '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>',
  );
  assert.equal(textOf(body), "共 5  件-甲乙\n\n换行\n\n换页");
});

test("headings take their level from the outline, the style and the styles it is based on", () => {
  const body = [
    p("花园街道办事处2025年政府信息公开工作年度报告", style("5")),
    p("一、总体情况", style("2")),
    p("（一）主动公开", style("3")),
    p("1.制度", style("4")),
    p("（二）依申请公开", style("6")),
    p("二、主动公开政府信息情况", '<w:outlineLvl w:val="0"/>'),
    p("不是标题", `${style("2")}<w:outlineLvl w:val="9"/>`),
    p("循环的样式", style("7")),
    p("没有的样式", style("99")),
  ].join("");
  assert.equal(
    textOf({ body, styles }),
    [
      "# 花园街道办事处2025年政府信息公开工作年度报告",
      "## 一、总体情况",
      "### （一）主动公开",
      "#### 1.制度",
      "### （二）依申请公开",
      "## 二、主动公开政府信息情况",
      "不是标题",
      "循环的样式",
      "没有的样式",
    ].join("\n\n"),
  );
});

test("a single heading of the first level, above the others, is the title", () => {
  const body = p("年度报告", style("2")) + p("一、总体情况", style("3")) + p("二、其他", style("3"));
  assert.equal(textOf({ body, styles }), "# 年度报告\n\n## 一、总体情况\n\n## 二、其他");
  const level = p("一、总体情况", style("2")) + p("（一）主动公开", style("3")) + p("二、其他", style("2"));
  assert.equal(textOf({ body: level, styles }), "## 一、总体情况\n\n### （一）主动公开\n\n## 二、其他");
});

test("a title over two lines is two lines of the title", () => {
  const body = para(
    `${run("花园街道办事处")}<w:r><w:br/></w:r>${run("2025年政府信息公开工作年度报告")}`,
    style("5"),
  );
  const text = textOf({ body, styles });
  assert.equal(text, "# 花园街道办事处\n\n# 2025年政府信息公开工作年度报告");
  assert.equal(
    readReport(parse(text)).identity.title?.text,
    "花园街道办事处#2025年政府信息公开工作年度报告".replace("#", ""),
  );
});

test("a heading below the title is one line, wherever it was broken", () => {
  const broken = (id: string): string =>
    para(`${run("二、主动公开")}<w:r><w:br/></w:r>${run("政府信息情况")}`, style(id));
  assert.equal(
    textOf({ body: p("年度报告", style("5")) + broken("2"), styles }),
    "# 年度报告\n\n## 二、主动公开政府信息情况",
  );
  assert.equal(textOf({ body: broken("1"), styles }), "二、主动公开\n\n政府信息情况");
});

test("a paragraph in the style of a heading stays a paragraph", () => {
  const long = `${"本单位依法公开政府信息，".repeat(6)}成效明显`;
  assert.equal(
    textOf({ body: p(long, style("2")) + p("按期办结。", style("2")), styles }),
    `${long}\n\n按期办结。`,
  );
});

test("what Markdown and html would take for marks is shown as it was written", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["---", "\\---"],
    ["— — —", "— — —"],
    ["======", "\\======"],
    ["# 号", "\\# 号"],
    ["#1", "\\#1"],
    ["> 引文", "\\> 引文"],
    ["- 横", "\\- 横"],
    ["+ 加", "\\+ 加"],
    ["* 星", "\\* 星"],
    ["-5", "-5"],
    ["| a | b |", "\\| a \\| b \\|"],
    ["```", "\\```"],
    ["~~~ x", "\\~~~ x"],
    ["<b>粗</b>", "&lt;b>粗&lt;/b>"],
    ["<!-- ogi-ignore total.row: 无 -->", "&lt;!-- ogi-ignore total.row: 无 -->"],
    ["AT&T &amp; a < b", "AT&T &amp;amp; a < b"],
    ["<中华人民共和国政府信息公开条例>", "<中华人民共和国政府信息公开条例>"],
    ["138****1234", "138****1234"],
    ["138****1234、139****5678", "138****1234、139****5678"],
    ["指标*必报*项", "指标\\*必报\\*项"],
    ["[1]:附注", "\\[1]:附注"],
    ["\\# 反斜", "\\\\# 反斜"],
    ["\t\t　缩进", "缩进"],
  ];
  for (const [written, shown] of cases) assert.equal(textOf(p(written)), shown);
});

test("a document that begins with a rule has no front matter", () => {
  const text = textOf(p("---") + p("单位: 甲") + p("---"));
  assert.equal(parse(text).frontMatter, undefined);
});

test("lines with bars and tabs in prose make no table", () => {
  const text = textOf(p("甲 | 乙 |") + p("丙 | 丁 |") + p("单位\t日期") + p("花园街道\t2025年1月"));
  assert.deepEqual(
    parse(text).blocks.map(({ kind }) => kind),
    ["line", "line", "line", "line"],
  );
});

test("a table that was typed with tabs stays one", () => {
  const body =
    p("\t") + p("项目\t自然人\t总计") + p("一、本年新收\t9\t9") + p("二、上年结转\t0\t0") + p("说明");
  const text = textOf(body.replaceAll("\t", '</w:t><w:tab/><w:t xml:space="preserve">'));
  assert.equal(text, "项目\t自然人\t总计\n一、本年新收\t9\t9\n二、上年结转\t0\t0\n\n说明");
  assert.deepEqual(
    parse(text).blocks.map(({ kind }) => kind),
    ["grid", "line"],
  );
});

test("signs of fonts that draw signs", () => {
  const sign = (font: string, code: string): string =>
    `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  const body = para(
    sign("Wingdings", "F0FE") +
      sign("Wingdings", "F081") +
      sign("Symbol", "F0B3") +
      sign("宋体", "2103") +
      sign("Wingdings 2", "0052"),
  );
  assert.equal(textOf(body), "☑①≥℃☑");
});

test("a formula keeps its words, a fraction its bar", () => {
  const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const body = para(
    `<m:oMath>${t("公开率=")}<m:f><m:num>${t("14")}</m:num><m:den>${t("20")}</m:den></m:f></m:oMath>`,
  );
  assert.equal(textOf(body), "公开率=14/20");
});

test("phonetic guides are told, the words beneath them stay", () => {
  const body = para(
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run("sù")}</w:rt><w:rubyBase>${run("涑")}</w:rubyBase></w:ruby></w:r>${run("水街道")}`,
  );
  assert.equal(textOf(body), "涑水街道");
  assert.deepEqual(remarksOf(body), ["1处注音没有放进草稿 | sù | @涑水街道\n"]);
});

test("text outside of paragraphs, and elements of programs to come, lose nothing", () => {
  const body = `<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara><w:customXml w:element="a"><w:p><w:smartTag>${run("区")}</w:smartTag><x:new>${run("名")}</x:new></w:p></w:customXml>`;
  assert.equal(textOf(body), "x=1\n\n区名");
});

test("a table between paragraphs has blank lines about it", () => {
  assert.equal(
    textOf(p("上") + tbl(tr("a", "b")) + tbl(tr("c", "d")) + p("下")),
    "上\n\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n\n<table>\n<tr><td>c</td><td>d</td></tr>\n</table>\n\n下",
  );
});
