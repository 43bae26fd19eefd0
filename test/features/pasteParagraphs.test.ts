import assert from "node:assert/strict";
import { test } from "node:test";
import { paste } from "../../server/src/features/paste.ts";
import { applyEdits } from "../../server/src/features/textEdit.ts";
import { reportOf } from "../support/check.ts";

const head = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n";
const lines = ["一是公开及时。", "二是回应热点", "三是加强培训。"];
const word = `<html><body>${lines.map((line) => `<p class=MsoNormal>${line}</p>`).join("\r\n")}</body></html>`;

/** Pastes over what stands between `$0` and `$1`, or at `$0`; undefined where nothing is offered. */
function pasted(drawn: string, clipboard: { html?: string; text?: string }): string | undefined {
  const start = drawn.indexOf("$0");
  const end = drawn.includes("$1") ? drawn.indexOf("$1") - 2 : start;
  const text = drawn.replace("$0", "").replace("$1", "");
  const { offers } = paste(reportOf(text), { start, end }, clipboard);
  const [first] = offers;
  if (!first) return undefined;
  assert.equal(first.kind, "paragraphs");
  assert.ok(first.span.start <= start && end <= first.span.end);
  return applyEdits(text, [first]);
}

test("the paragraphs of a Word document stand apart", () => {
  const after = pasted(`${head}$0\n\n## 二、主动公开政府信息情况\n`, {
    html: word,
    text: `${lines.join("\r\n")}\r\n`,
  });
  assert.equal(after, `${head}${lines.join("\n\n")}\n\n## 二、主动公开政府信息情况\n`);
});

test("lines that end where sentences do are paragraphs, without html too", () => {
  const text = "（一）主动公开\n　　全年公开12条。\n  回应热点3次；\n另见附件";
  assert.equal(
    pasted(`${head}$0\n`, { text }),
    `${head}（一）主动公开\n\n　　全年公开12条。\n\n回应热点3次；\n\n另见附件\n`,
  );
});

test("blank lines about what is pasted are made where none are", () => {
  const clipboard = { html: word, text: lines.join("\n") };
  assert.equal(
    pasted(`${head}前文。\n$0\n后文。\n`, clipboard),
    `${head}前文。\n\n${lines.join("\n\n")}\n\n后文。\n`,
  );
  assert.equal(pasted(`${head}$0旧文。$1\n后文。\n`, clipboard), `${head}${lines.join("\n\n")}\n\n后文。\n`);
});

test("within a line, what is pasted goes on from it", () => {
  assert.equal(
    pasted(`${head}总体平稳，$0成效明显。\n`, { html: word, text: lines.join("\n") }),
    `${head}总体平稳，${lines.join("\n\n")}成效明显。\n`,
  );
  // Whole paragraphs, which end with their line, leave what stood behind the caret a paragraph of its own.
  assert.equal(
    pasted(`${head}$0成效明显。\n`, { html: word, text: `${lines.join("\n")}\n` }),
    `${head}${lines.join("\n\n")}\n\n成效明显。\n`,
  );
});

test("a draft with CRLF keeps it", () => {
  const crlf = head.replaceAll("\n", "\r\n");
  assert.equal(
    pasted(`${crlf}$0\r\n`, { html: word, text: lines.join("\n") }),
    `${crlf}${lines.join("\r\n\r\n")}\r\n`,
  );
});

for (const [what, text] of [
  ["one line", "全年公开12条。"],
  ["lines broken by a PDF", "全年主动公开政府信息，回应社会\n关切，办理及时"],
  ["paragraphs that are divided already", "一是公开及时。\n\n二是回应热点。"],
  ["a list", "- 公开及时。\n- 回应热点。"],
  ["Markdown headings", "## 一、总体情况。\n全年公开12条。"],
  ["nothing", "\n\n"],
] as const) {
  test(`${what}: left to the editor`, () => {
    assert.equal(pasted(`${head}$0\n`, { text }), undefined);
  });
}

test("in a table, in front matter and in a text that is no Markdown the editor pastes as ever", () => {
  const clipboard = { html: word, text: lines.join("\n") };
  assert.equal(pasted(`${head}| 类别 | 总计 |\n| --- | ---: |\n| 甲$0 | 1 |\n`, clipboard), undefined);
  assert.equal(pasted(`---\n单位: 甲$0\n---\n\n${head}`, clipboard), undefined);
  assert.equal(
    pasted("甲街道办事处2025年政府信息公开工作年度报告\n一、总体情况\n$0\n", clipboard),
    undefined,
  );
});
