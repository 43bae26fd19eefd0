import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut, paragraphs, textOf } from "../../support/official.ts";

/** The text below the title of a Markdown draft. */
function markdown(text: string): ReturnType<typeof paragraphs> {
  return paragraphs(layOut(`# 花园街道2025年政府信息公开工作年度报告\n\n${text}`));
}

function runs(text: string): readonly string[] {
  const { blocks } = layOut(`# 花园街道2025年政府信息公开工作年度报告\n\n${text}`);
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? block.runs.map((run) => `${run.bold ? "b" : ""}${run.italic ? "i" : ""}:${run.text}`)
      : [],
  );
}

test("title, headings and their levels are as a reader sees them", () => {
  const { title, body, year, blocks } = layOut(
    "---\n单位: 花园街道办事处\n年度: 2025\n---\n\n# 花园街道办事处\n2025年政府信息公开工作年度报告\n\n" +
      "## 一、总体情况\n\n### （一）**主动**公开\n\n#### 1.网站 <!-- 待补 -->\n\n## 六、其他需要报告的事项\n\n无。\n",
  );
  assert.equal(title, "花园街道办事处2025年政府信息公开工作年度报告");
  assert.equal(body, "花园街道办事处");
  assert.equal(year, 2025);
  const headings = blocks.flatMap((block) =>
    block.kind === "heading" ? [`${block.level} ${block.section ?? ""} ${block.text}`] : [],
  );
  assert.deepEqual(headings, [
    "1 overview 一、总体情况",
    "2  （一）主动公开",
    "3  1.网站",
    "1 other 六、其他需要报告的事项",
  ]);
});

test("in Markdown the lines of a paragraph are one, words and figures at a break are not run together", () => {
  assert.deepEqual(markdown("我街道全年主动公开\n政府信息120条。\n\n第二段"), [
    ["text", "我街道全年主动公开政府信息120条。"],
    ["text", "第二段"],
  ]);
  assert.deepEqual(markdown("共 12\n34 件，网址 example\nonline"), [
    ["text", "共 12 34 件，网址 example online"],
  ]);
  assert.deepEqual(markdown("第一行  \n第二行\\\n第三行\n　　第四行"), [
    ["text", "第一行"],
    ["text", "第二行"],
    ["text", "第三行"],
    ["text", "第四行"],
  ]);
  assert.deepEqual(markdown("第一段写完了。\n第二段接着写，\n还没有写完\n一是加强领导"), [
    ["text", "第一段写完了。"],
    ["text", "第二段接着写，还没有写完"],
    ["text", "一是加强领导"],
  ]);
});

test("in plain text each line is a paragraph, but a line that a converter broke goes on", () => {
  const draft =
    "花园街道2025年政府信息公开工作年度报告\n一、总体情况\n我街道认真贯彻落实政府信息公开条例的各项要求，全年主动公\n开政府信息120条。\n二是加强领导。\n";
  assert.deepEqual(paragraphs(layOut(draft)), [
    ["text", "我街道认真贯彻落实政府信息公开条例的各项要求，全年主动公开政府信息120条。"],
    ["text", "二是加强领导。"],
  ]);
});

test("lists, quotations and code are set as what they are", () => {
  assert.deepEqual(
    markdown("- 甲\n- 乙\n  接着\n1. 丙\n\n> 丁\n> 戊\n\n> - 己\n\n```text\n# 庚\n\n| 辛\n```\n"),
    [
      ["item", "• 甲"],
      ["item", "• 乙接着"],
      ["item", "1. 丙"],
      ["quote", "丁戊"],
      ["quote", "• 己"],
      ["verbatim", "# 庚\n\n| 辛"],
    ],
  );
  assert.deepEqual(markdown("上文\n\n---\n\n***\n\n##\n\n下文"), [
    ["text", "上文"],
    ["text", "下文"],
  ]);
});

test("emphasis is a style, and an asterisk that is none stays", () => {
  assert.deepEqual(runs("**重点**领域，*一般*领域，***全部***"), [
    "b:重点",
    ":领域，",
    "i:一般",
    ":领域，",
    "bi:全部",
  ]);
  assert.deepEqual(runs("**整行**"), ["b:整行"]);
  assert.deepEqual(runs("3*4*5，a_b_c，*未完，**未完，****，2 * 3 * 4"), [
    ":3*4*5，a_b_c，*未完，**未完，****，2 * 3 * 4",
  ]);
});

test("escapes, entities, tags, links and code in a line are what a reader sees", () => {
  assert.deepEqual(markdown("\\# 不是标题，1\\.不是列表，\\*号，&lt;甲&gt;&nbsp;乙，`a*b*c`"), [
    ["text", "# 不是标题，1.不是列表，*号，<甲> 乙，a*b*c"],
  ]);
  assert.deepEqual(markdown('共<b>5</b>件<span style="color:red">红</span>，<中华人民共和国>，a < b'), [
    ["text", "共5件红，<中华人民共和国>，a < b"],
  ]);
  assert.deepEqual(
    markdown("见[门户网站](http://x.gov.cn/a_b)，<https://y.gov.cn>，[http://z.cn](http://z.cn)"),
    [["text", "见门户网站（http://x.gov.cn/a_b），https://y.gov.cn，http://z.cn"]],
  );
});

test("comments and ignores never leave; one that is never closed is text", () => {
  const draft =
    "<!-- ogi-ignore total.row: 上级口径 -->\n前文<!-- 内部意见 -->后文\n\n<!-- 多行\n\n意见 -->\n\n末段 <!-- 未完";
  assert.deepEqual(markdown(draft), [
    ["text", "前文后文"],
    ["text", "末段 <!-- 未完"],
  ]);
});

test("what a browser would fetch or run is shown letter by letter", () => {
  assert.deepEqual(
    markdown("<script>alert(1)</script>\n\n甲<img src=x onerror=alert(2)>乙\n\n<style>p{}</style>"),
    [
      ["verbatim", "<script>alert(1)</script>"],
      ["text", "甲<img src=x onerror=alert(2)>乙"],
      ["verbatim", "<style>p{}</style>"],
    ],
  );
  assert.deepEqual(markdown("![表三](a.png)"), [["text", "![表三](a.png)"]]);
});

test("the lines that sign a report stand at the right, the last sentence does not", () => {
  const draft = "## 六、其他需要报告的事项\n\n无。\n\n花园街道办事处\n2026年1月20日\n";
  assert.deepEqual(markdown(draft), [
    ["text", "无。"],
    ["signature", "花园街道办事处"],
    ["signature", "2026年1月20日"],
  ]);
});

test("a section whose text begins on the heading's line has a heading of its own", () => {
  const { blocks } = layOut("一、总体情况。我街道认真做好政府信息公开工作。\n\n二、主动公开政府信息情况\n");
  assert.deepEqual(
    blocks.map((block) => `${block.kind} ${textOf(block)}`),
    [
      "heading 一、总体情况",
      "paragraph 我街道认真做好政府信息公开工作。",
      "heading 二、主动公开政府信息情况",
    ],
  );
});

test("hostile text is laid out in time in proportion to it", () => {
  const hostile = [
    "*a".repeat(60_000),
    "`".repeat(100_000),
    "[".repeat(100_000),
    "<!-- ".repeat(40_000),
    "_ *".repeat(60_000),
  ];
  for (const text of hostile) assert.ok(markdown(text).length <= 1);
  const ragged = `| ${"a | ".repeat(20_000)}\n|${"---|".repeat(3)}\n${"| b |\n".repeat(20_000)}`;
  assert.ok(layOut(ragged).blocks.length > 0);
});
