// What stands in a draft without being written into it: lenses above the tables, numbers at the ends of lines.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, focusEditor, looksIn, openFresh, withSetting, withTheme } from "./support.ts";

const draft = `# 花园街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        2 |        0 |        0 |        1 |    4 |
| 行政诉讼（未经复议直接起诉） |        0 |        7 |        0 |        6 |      |
| 行政诉讼（复议后起诉）       |        0 |        2 |        0 |        0 |    2 |
`;
const lens = ".codelens-decoration";
const broken = `${lens} a:text-matches("不符|broken")`;
const reference = ".reference-zone-widget .ref-tree .monaco-list-row";
const computed = '.view-line span:text-matches("算得.3|adds.up.to.3")';
const expected = '.view-line span:text-matches("应为.13|should.be.13")';

async function open(): Promise<vscode.TextEditor> {
  const editor = await openFresh(draft);
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  return editor;
}

for (const theme of looksIn("dark")) {
  uiTest(`a click on the lens shows the cell that does not agree, in ${theme}`, () =>
    withTheme(theme, async () => {
      await open();
      await ui.waitFor(broken);
      await ui.waitFor(computed);
      await ui.waitFor(expected);
      await ui.screenshot(`lens-${theme}`);
      await ui.click(broken);
      await ui.waitFor(reference);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await ui.screenshot(`lens-${theme}-peek`);
      await ui.press("Escape");
      await ui.waitForGone(reference);
    }),
  );
}

uiTest("the lens is opened by keys as well", async () => {
  const editor = await open();
  await ui.waitFor(broken);
  caretAt(editor, "| 类别");
  // It is done when something was chosen.
  void vscode.commands.executeCommand("codelens.showLensesInCurrentLine");
  await ui.waitFor('.quick-input-list .monaco-list-row :text-matches("不符|broken")');
  await ui.press("Enter");
  await ui.waitFor(reference);
  await ui.press("Escape");
});

uiTest("hint and lens follow what is typed, and the caret stays", async () => {
  const editor = await open();
  await ui.waitFor(computed);
  const at = caretAt(editor, "4 |", 1);
  await ui.press("Backspace");
  await ui.type("3");
  await ui.waitForGone(computed);
  await ui.waitForGone(broken);
  await ui.waitFor(`${lens} :text-matches("2 项成立|2 equations hold")`);
  assert.deepEqual(
    [editor.selection.active.line, editor.selection.active.character],
    [at.line, at.character],
  );
  await ui.press("End");
  assert.equal(editor.selection.active.character, editor.document.lineAt(at.line).text.length);
  caretAt(editor, "      |\n", 1);
  await ui.type("13");
  await ui.waitForGone(expected);
  await ui.waitFor(`${lens} :text-matches("3 项全部成立|all 3 equations hold")`);
});

uiTest("both can be turned off and on, at once", async () => {
  await open();
  await ui.waitFor(broken);
  await ui.waitFor(computed);
  await withSetting("inlayHints.enabled", false, async () => {
    await ui.waitForGone(computed);
    assert.equal(await ui.count(broken), 1);
  });
  await ui.waitFor(computed);
  await withSetting("codeLens.enabled", false, async () => {
    await ui.waitForGone(broken);
    assert.equal(await ui.count(computed), 1);
  });
  await waitFor(async () => (await ui.count(broken)) === 1, "the lens to come back");
});
