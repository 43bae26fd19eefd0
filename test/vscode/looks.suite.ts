// What a clerk sees, in light and in dark: the pictures are for eyes, the few assertions for what eyes found wrong once.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, openDocument, ui, uiTest, waitFor, workspacePath } from "./harness.ts";
import { caretAt, focusEditor, looksIn, openFresh, reportPath, ruleOf, withTheme } from "./support.ts";

const draft = `---
单位: 花园街道办事处
年度: 2025
---

# 花园街道办事处2025年政府信息公开工作年度报告

　　根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，编制本报告。

## 四、政府信息公开行政复议、行政诉讼情况

<!-- ogi-ignore total.row: 上级统一口径 -->
| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        2 |        0 |        0 |        1 |    4 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        1 |        0 |        0 |        0 |    1 |
`;

for (const name of looksIn("light")) {
  uiTest(
    `pictures in ${name}`,
    () =>
      withTheme(name, async () => {
        await ui.resize(1920, 1080);
        const sample = await openDocument(workspacePath("示例-有差错的草稿.ogi.md"));
        const found = await diagnosticsOf(sample.document.uri);
        await ui.waitFor(".monaco-editor .squiggly-info");
        await ui.screenshot(`looks-${name}-sample`);
        const total = found.find((each) => ruleOf(each).startsWith("total."));
        assert.ok(total, "the sample has no wrong total");
        await focusEditor();
        sample.selection = new vscode.Selection(total.range.start, total.range.start);
        sample.revealRange(total.range, vscode.TextEditorRevealType.InCenter);
        await vscode.commands.executeCommand("editor.action.showHover");
        await ui.waitFor(".monaco-hover .markdown-hover, .monaco-hover .marker");
        // It fades in.
        await new Promise((resolve) => setTimeout(resolve, 500));
        await ui.screenshot(`looks-${name}-hover`);
        await vscode.commands.executeCommand("workbench.actions.view.problems");
        await ui.waitFor(".markers-panel .monaco-list-row");
        await ui.screenshot(`looks-${name}-problems`);
        await vscode.commands.executeCommand("workbench.action.closePanel");
        await openFresh(draft);
        await ui.screenshot(`looks-${name}-draft`);
        await openDocument(await reportPath("004"));
        await ui.screenshot(`looks-${name}-004`);
        await ui.resize(1400, 900);
      }),
    { timeout: 60_000 },
  );
}

uiTest(
  "a draft is wrapped, in one font for Chinese and Latin, without boxes around its punctuation",
  async () => {
    const editor = await openFresh(draft);
    await ui.waitFor('.monaco-editor .view-line:has-text("花园街道办事处2025年")');
    caretAt(editor, "根据");
    // Decorations come a moment after the text.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(await ui.count(".monaco-editor .unicode-highlight"), 0);
    const style = (await ui.attribute(".monaco-editor .view-lines", "style")) ?? "";
    assert.match(style, /Sarasa Term SC/);
  },
);

uiTest("quotation marks that the font draws wide push no word out of the window", async () => {
  await openFresh(draft.replace("编制本报告。", "“要我公开”向“我要公开”转变，".repeat(40)));
  await ui.waitFor('.monaco-editor .view-line:has-text("转变")');
  await ui.hover('.monaco-editor .view-line:has-text("转变")');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ui.screenshot("looks-wrapped");
  assert.equal(await ui.count(".monaco-editor .visible.scrollbar.horizontal"), 0);
});

uiTest("a right click offers tables and repairs in a report, and not elsewhere", async () => {
  const offers =
    '.monaco-menu .action-label:has-text("OGI"), .monaco-menu :text-matches("Insert Blank Table|插入空白表")';
  await openFresh(draft);
  await ui.click('.monaco-editor .view-line:has-text("根据")', { button: "right" });
  await ui.waitFor(offers);
  await ui.screenshot("looks-context-menu");
  await ui.press("Escape");
  await openFresh("会议纪要", "plaintext");
  await ui.click('.monaco-editor .view-line:has-text("会议纪要")', { button: "right" });
  await ui.waitFor(".monaco-menu");
  assert.equal(await ui.count(offers), 0);
  await ui.press("Escape");
});

uiTest("the outline shows the report's sections", async () => {
  const editor = await openFresh(draft);
  await diagnosticsOf(editor.document.uri);
  await vscode.commands.executeCommand("outline.focus");
  await ui.waitFor('.outline-pane .monaco-list-row:has-text("四、")');
  await ui.screenshot("looks-outline");
  await waitFor(
    async () =>
      (await ui.texts(".outline-pane .monaco-list-row")).some((row) => /政府信息公开行政复议/.test(row)),
    "the section",
  );
});
