// Reading a draft with mouse and keys: what a place means, what a number is made of, where it comes from.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, focusEditor, looksIn, openFresh, withTheme } from "./support.ts";

const draft = `---
单位: 花园街道办事处
年度: 2025
---

# 花园街道办事处2025年政府信息公开工作年度报告

## 一、总体情况

今年行政复议2件。

## 四、政府信息公开行政复议、行政诉讼情况

<!-- ogi-ignore total.row: 上级统一口径 -->
| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        2 |        0 |        0 |        1 |    4 |
| 行政诉讼（未经复议直接起诉） |        0 |        7 |        0 |        6 |   13 |
`;
const reference = ".reference-zone-widget .ref-tree .monaco-list-row";
const hover = ".monaco-hover:not(.hidden) .markdown-hover";

async function open(): Promise<vscode.TextEditor> {
  const editor = await openFresh(draft);
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  return editor;
}

/** Hovers what stands at the caret, by keys, and gives all that is shown. */
async function hovered(): Promise<string> {
  await ui.press("Control+K", "Control+I");
  const texts = await ui.texts(hover);
  // It fades in.
  await new Promise((resolve) => setTimeout(resolve, 400));
  return texts.join("\n");
}

uiTest("the mouse over a row's label says what counts there", async () => {
  await open();
  // It comes a moment after the text, and pushes the rows down from under the pointer.
  await ui.waitFor(".codelens-decoration a");
  await ui.hover('.view-line span:text-matches("未经复议直接起诉")');
  await ui.waitFor(`${hover} :text-matches("没有经过复议|Lawsuits brought directly")`);
});

uiTest("a number says what it is made of; prose says nothing", async () => {
  const editor = await open();
  caretAt(editor, "13 |");
  assert.match(await hovered(), /结果纠正 ?7 ?[＋+] ?尚未审结 ?6/);
  await ui.press("Escape");
  await ui.waitForGone(hover);
  caretAt(editor, "行政复议2件", 2);
  await ui.press("Control+K", "Control+I");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(await ui.count(hover), 0);
});

for (const theme of looksIn("light")) {
  uiTest(`pictures of hovers in ${theme}`, () =>
    withTheme(theme, async () => {
      const editor = await open();
      caretAt(editor, "4 |");
      assert.match(await hovered(), /结果维持 ?2 ?[＋+] ?尚未审结 ?1/);
      await ui.screenshot(`hover-${theme}-number`);
      await ui.press("Escape");
      caretAt(editor, "尚未审结 |", 1);
      await hovered();
      await ui.screenshot(`hover-${theme}-head`);
      await ui.press("Escape");
    }),
  );
}

uiTest("the id in an ignore leads to its page, which opens without a network", async () => {
  const editor = await open();
  caretAt(editor, "total.row", 3);
  assert.match(await hovered(), /一行各项之和|parts of a row/);
  await ui.screenshot("hover-rule");
  await ui.click(`${hover} a`);
  const path = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path;
  await waitFor(
    () => path()?.endsWith("total.row.md"),
    () => `the page to open; open is ${path()}`,
  );
});

uiTest("the caret in a number marks the cells of its equation, in prose nothing", async () => {
  const editor = await open();
  const marked = async (): Promise<readonly number[]> =>
    Promise.all(
      [".wordHighlightStrong", ".wordHighlight", ".wordHighlightText"].map((each) => ui.count(`.cdr${each}`)),
    );
  caretAt(editor, "7 |");
  await ui.waitFor(".cdr.wordHighlightStrong");
  assert.deepEqual(await marked(), [1, 4, 0]);
  await withTheme("dark", async () => void (await ui.screenshot("highlight-dark")));
  await ui.screenshot("highlight-light");
  caretAt(editor, "行政复议2件", 1);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.deepEqual(await marked(), [0, 0, 0]);
});

uiTest("F12 leads from a part to its total, and from a total to its parts in a peek", async () => {
  const editor = await open();
  caretAt(editor, "7 |");
  await ui.press("F12");
  const line = editor.document
    .getText()
    .split("\n")
    .findIndex((each) => each.includes(" 13 |"));
  const total = editor.document.lineAt(line).text.indexOf("13");
  await waitFor(
    () => editor.selection.active.line === line && editor.selection.active.character === total,
    () =>
      `the caret to go to ${line}:${total}; it is at ${editor.selection.active.line}:${editor.selection.active.character}`,
  );
  await ui.press("F12");
  await ui.waitFor(reference);
  await ui.screenshot("definition-peek");
  await ui.press("Escape");
  await ui.press("Shift+F12");
  await ui.waitFor(reference);
  await ui.press("Escape");
});
