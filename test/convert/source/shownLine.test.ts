import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { importReport } from "../../../server/src/convert/import/import.ts";
import { readers } from "../../../server/src/convert/office.ts";
import { shownLine } from "../../../server/src/convert/source/shownLine.ts";
import { forge } from "../../support/forge/forge.ts";
import { layOut, paragraphs } from "../../support/official.ts";

/** What a reader of the exported report sees of a line that came out of a file. */
function seen(line: string): string {
  const draft = `# 花园街道2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n前文。\n\n${shownLine(line)}\n\n后文。\n`;
  return paragraphs(layOut(draft))
    .map(([, text]) => text)
    .join("\n");
}

const kept = (line: string): string => ["前文。", line, "后文。"].join("\n");

test("whatever marks a line of a file holds, its reader sees them all", () => {
  for (const line of [
    "_重点_栏目",
    "做好_重点_，_公开_",
    "2025_公开_目录",
    "*必报*",
    "138****1234、139****5678",
    "C:\\_x\\#y",
    "<b>粗</b>和&lt;b&gt;",
    "- 横",
    "+ 加",
    "# 号",
    "> 引",
    "甲|乙|丙",
    "[1]: 附注",
    "![图](a.png)",
    "`代码`与``双``",
    "~~删~~",
  ])
    assert.equal(seen(line), kept(line));
});

test("any line is seen as it was written", () => {
  const character = fc.constantFrom(..."甲乙公开12_*\\|#<>!-+[]()&;`~:.，。a ");
  const line = fc
    .array(character, { minLength: 1, maxLength: 24 })
    .map((all) => all.join("").replace(/ +/g, " ").trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(line, (text) => {
      assert.equal(seen(text), kept(text));
    }),
    { numRuns: 2000 },
  );
});

test("marks in a cell of a page are seen where the form has no place for it", () => {
  const note = "注：甲*乙*丙和`丁`，见[戊](己)，0（a\\|b）";
  const { text } = forge(1, { layout: "html", year: 2023 });
  const last = text.lastIndexOf("</tr>", text.indexOf("四、政府信息公开行政复议"));
  const noted = `${text.slice(0, last)}</tr><tr><td colspan="10">${note}</td>${text.slice(last)}`;
  const made = importReport("a.md", new TextEncoder().encode(noted), readers);
  assert.ok("text" in made);
  assert.ok(JSON.stringify(layOut(made.text)).includes(JSON.stringify(note).slice(1, -1)), made.text);
});
