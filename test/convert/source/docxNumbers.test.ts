import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumber } from "../../../server/src/convert/source/docx/numberFormat.ts";
import { p, para, run, tbl, tc, textOf, tr } from "../../support/docx.ts";

function lvl(at: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function list(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
}

function use(id: number, definition: number, more = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
}

function num(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

const official = list(
  0,
  lvl(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>'),
  lvl(1, "chineseCounting", "（%2）"),
  lvl(2, "decimal", "%3."),
  lvl(3, "decimal", "%1.%4", "<w:isLgl/>"),
);

function lines(text: string): readonly string[] {
  return text.split("\n\n");
}

test("the numbers of an official document are written as Word shows them", () => {
  const body = [
    p("总体情况", num(1)),
    p("主动公开", num(1, 1)),
    p("依申请公开", num(1, 1)),
    p("收到申请", num(1, 2)),
    p("办结申请", num(1, 2)),
    p("主动公开政府信息情况", num(1)),
    p("规章", num(1, 1)),
    p("2020年", num(1, 2)),
    p("合规", num(1, 3)),
  ].join("");
  assert.deepEqual(lines(textOf({ body, numbering: official + use(1, 0) })), [
    "一、总体情况",
    "（一）主动公开",
    "（二）依申请公开",
    "1.收到申请",
    "2.办结申请",
    "二、主动公开政府信息情况",
    "（一）规章",
    "1. 2020年",
    "2.1 合规",
  ]);
});

test("numbers stand in tables too", () => {
  const label = (text: string): string => tc(p(text, num(1)));
  const body = tbl(
    tr(label("属于国家秘密"), "0"),
    tr(label("其他法律行政法规禁止公开"), "1"),
    tr(label(""), "2"),
  );
  assert.equal(
    textOf({ body, numbering: list(0, lvl(0, "decimal", "%1.")) + use(1, 0) }),
    "<table>\n<tr><td>1.属于国家秘密</td><td>0</td></tr>\n<tr><td>2.其他法律行政法规禁止公开</td><td>1</td></tr>\n<tr><td>3.</td><td>2</td></tr>\n</table>",
  );
});

test("a style brings the numbering, and the level that names the style", () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="plain"><w:name w:val="x"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="h3"><w:name w:val="heading 3"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  ].join("");
  const numbering =
    list(
      0,
      lvl(0, "chineseCounting", "%1、"),
      lvl(1, "chineseCounting", "（%2）"),
      lvl(2, "decimal", "%3、", '<w:pStyle w:val="h3"/>'),
    ) + use(1, 0);
  const style = (id: string, more = ""): string => `<w:pStyle w:val="${id}"/>${more}`;
  const body = [
    p("总体情况", style("h1")),
    p("主动公开", style("h2")),
    p("规范", style("h3")),
    p("不编号", style("plain")),
    p("也不编号", style("h1", num(0))),
    p("其他", style("h1")),
    p("降级", style("h1", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')),
  ].join("");
  // A style that says its level alone takes the list of the one below it.
  const levelAlone = styles.replace('<w:ilvl w:val="1"/><w:numId w:val="1"/>', '<w:ilvl w:val="1"/>');
  assert.notEqual(levelAlone, styles);
  for (const each of [styles, levelAlone])
    assert.deepEqual(lines(textOf({ body, styles: each, numbering })), [
      "## 一、总体情况",
      "### （一）主动公开",
      "#### 1、规范",
      "## 不编号",
      "## 也不编号",
      "## 二、其他",
      "## （一）降级",
    ]);
});

test("lists of one definition go on with each other, unless one says where it begins", () => {
  const numbering =
    list(0, lvl(0, "decimal", "%1)"), lvl(1, "lowerLetter", "%2)")) +
    use(1, 0) +
    use(2, 0) +
    use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
    use(4, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, "upperRoman", "%1.")}</w:lvlOverride>`);
  const body = [num(1), num(1), num(2), num(3), num(3), num(1, 1), num(4)]
    .map((each) => p("a", each))
    .join("");
  assert.deepEqual(lines(textOf({ body, numbering })), [
    "1) a",
    "2) a",
    "3) a",
    "1) a",
    "2) a",
    "a) a",
    "III. a",
  ]);
});

test("a mark that was typed behind the number stands right behind it", () => {
  const numbering = list(0, lvl(0, "chineseCounting", "%1")) + use(1, 0);
  assert.equal(
    textOf({ body: p("、总体情况", num(1)) + p("总则", num(1)), numbering }),
    "一、总体情况\n\n二 总则",
  );
});

test("a level begins anew where its definition says", () => {
  const numbering =
    list(
      0,
      lvl(0, "decimal", "%1."),
      lvl(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>'),
      lvl(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>'),
    ) + use(1, 0);
  const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => p("甲", num(1, level))).join("");
  assert.deepEqual(lines(textOf({ body, numbering })), [
    "1.甲",
    "1.1 甲",
    "(1)甲",
    "1.2 甲",
    "(2)甲",
    "2.甲",
    "2.3 甲",
    "(1)甲",
  ]);
});

test("bullets are a list in the text and nothing in a cell", () => {
  const numbering = list(0, lvl(0, "bullet", "")) + use(1, 0);
  const body = p("甲", num(1)) + p("", num(1)) + tbl(tr(tc(p("乙", num(1))), "1"));
  assert.equal(textOf({ body, numbering }), "- 甲\n\n<table>\n<tr><td>乙</td><td>1</td></tr>\n</table>");
});

test("a list by a list style, one that is not there, a level that is not there", () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="L"/>${lvl(0, "ideographTraditional", "%1、")}</w:abstractNum>` +
    '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="L"/></w:abstractNum>' +
    use(1, 6) +
    use(2, 77);
  const body = p("子", num(1)) + p("丑", num(9)) + p("寅", num(1, 4)) + p("卯", num(2)) + p("辰", num(1));
  assert.deepEqual(lines(textOf({ body, numbering })), ["甲、子", "丑", "寅", "卯", "乙、辰"]);
});

test("a format of its own, with another for older programs beside it", () => {
  const own =
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="第%1条"/></w:lvl>';
  const body = p("目的", num(1)) + p("范围", num(1));
  assert.deepEqual(lines(textOf({ body, numbering: list(0, own) + use(1, 0) })), [
    "第03条 目的",
    "第04条 范围",
  ]);
});

test("a paragraph whose end was deleted is not counted", () => {
  const numbering = list(0, lvl(0, "decimal", "%1.")) + use(1, 0);
  const gone = para(
    `<w:del>${run("删去").replaceAll("w:t", "w:delText")}</w:del>`,
    `${num(1)}<w:rPr><w:del w:id="1"/></w:rPr>`,
  );
  assert.equal(textOf({ body: p("甲", num(1)) + gone + p("乙", num(1)), numbering }), "1.甲\n\n2.乙");
});

test("numbers in every format that Chinese documents use", () => {
  const cases: readonly (readonly [string, readonly number[], string])[] = [
    [
      "chineseCounting",
      [1, 10, 11, 20, 99, 102, 110, 1003],
      "一 十 十一 二十 九十九 一百零二 一百一十 一千零三",
    ],
    ["chineseLegalSimplified", [1, 12, 105], "壹 壹拾贰 壹佰零伍"],
    ["japaneseDigitalTenThousand", [10, 25], "一〇 二五"],
    ["decimalEnclosedCircle", [1, 20, 21], "① ⑳ 21"],
    ["decimalEnclosedParen", [2], "⑵"],
    ["decimalEnclosedFullstop", [3], "⒊"],
    ["ideographZodiac", [1, 12, 13], "子 亥 子"],
    ["upperLetter", [1, 26, 27], "A Z AA"],
    ["lowerRoman", [4, 1999, 4000], "iv mcmxcix 4000"],
    ["decimalFullWidth", [12], "１２"],
    ["decimalZero", [7, 12], "07 12"],
    ["numberInDash", [1], "- 1 -"],
    ["ordinalText", [2], "2"],
  ];
  for (const [format, values, shown] of cases) {
    assert.equal(values.map((value) => formatNumber(value, format)).join(" "), shown, format);
  }
});
