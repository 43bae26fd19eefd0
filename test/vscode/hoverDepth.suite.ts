// What hovers tell of a whole report, by keys and in the display language.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type * as vscode from "vscode";
import { diagnosticsOf, fixturePath, ui, uiTest } from "./harness.ts";
import { caretAt, inLanguage, looksIn, openRead, rules, withTheme } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
const hover = ".monaco-hover:not(.hidden) .markdown-hover";

/** 新收's sum says one more; the column and what was carried over still agree. */
const broken = base.replace(/^(\| （一）予以公开 .*\| +)5( \|)$/m, "$16$2");

async function open(text: string): Promise<vscode.TextEditor> {
  const editor = await openRead(text);
  if (text !== base) await diagnosticsOf(editor.document.uri, (all) => rules(all).includes("total.cell"));
  return editor;
}

/** Hovers what stands at the caret, by keys, and gives all lines that are shown. */
async function hovered(editor: vscode.TextEditor, at: string, shift = 1): Promise<string> {
  await ui.press("Escape");
  caretAt(editor, at, shift);
  await ui.press("Control+K", "Control+I");
  await ui.waitFor(hover);
  await new Promise((resolve) => setTimeout(resolve, 400));
  return (await ui.texts(hover)).join("\n");
}

for (const theme of looksIn("light")) {
  uiTest(
    `labels and headings say what counts there and which article to see, in ${theme}`,
    () =>
      withTheme(theme, async () => {
        const editor = await open(base);
        const row = await hovered(editor, "（一）予以公开", 3);
        assert.match(row, inLanguage({ zh: /参见第三十六条/, en: /see Article 36/ }));
        await ui.screenshot(`hover-${theme}-row`);
        const column = await hovered(editor, "法律服务机构", 1);
        assert.match(column, inLanguage({ zh: /律师事务所|法律服务/, en: /law|legal/i }));
        const decisions = await hovered(editor, "本年处理决定数量");
        assert.match(decisions, inLanguage({ zh: /公开/, en: /published|decision/ }));
        const heading = await hovered(editor, "## 六、其他", 4);
        assert.match(heading, inLanguage({ zh: /收费通知.*国办函〔2020〕109号/, en: /fee.*〔2020〕109/ }));
        await ui.screenshot(`hover-${theme}-heading`);
        const first = await hovered(editor, "## 一、总体", 4);
        assert.match(first, inLanguage({ zh: /五个方面/, en: /five aspects/ }));
        const key = await hovered(editor, "状态", 1);
        assert.match(key, inLanguage({ zh: /起草/, en: /起草/ }));
      }),
    { timeout: 60_000 },
  );
}

uiTest("a number's equations stand with the broken ones first", async () => {
  const editor = await open(broken);
  // 予以公开 of 自然人: its row does not add up, its column does.
  const line = /^\| （一）予以公开 .*$/m.exec(broken)?.[0] ?? "";
  const told = await hovered(editor, line, line.indexOf("4"));
  const equations = told
    .split("\n")
    .filter((each) => /^(?:•\s*)?(?:行合计|列合计|Row|Column)/.test(each.trim()));
  assert.equal(equations.length, 2, told);
  assert.match(equations[0] ?? "", inLanguage({ zh: /行合计.*差1/, en: /Row.*1 apart/ }));
  assert.match(equations[1] ?? "", inLanguage({ zh: /列合计.*相符/, en: /Column.*holds/ }));
  await ui.screenshot("hover-broken-first");
  // Row and column of the total: both sums with the numbers put in.
  const total = await hovered(editor, line, line.lastIndexOf("6"));
  assert.match(total, inLanguage({ zh: /自然人4＋商业企业1＝5/, en: /自然人 4 \+ 商业企业 1 = 5/ }));
});

uiTest("a group's heading row, a blank line and prose tell nothing that is not so", async () => {
  const editor = await open(base);
  for (const place of ["全年收到政府信息公开申请12件", "（四）政府信息公开平台建设"]) {
    caretAt(editor, place, 3);
    await ui.press("Control+K", "Control+I");
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(await ui.count(hover), 0, place);
  }
});
