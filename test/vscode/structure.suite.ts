// A report's structure by keys: growing selections, F2, symbols of the workspace, linked years, colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, fixturePath, openDocument, ui, uiTest, waitFor, workspacePath } from "./harness.ts";
import {
  caretAt,
  focusEditor,
  looksIn,
  openFresh,
  reportPath,
  ruleOf,
  undoGives,
  withTheme,
} from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");

/** Opens a text, waits until the server has read it, and puts the caret before a word. */
async function openAt(text: string, word: string, shift = 0): Promise<vscode.TextEditor> {
  const editor = await openFresh(text);
  await waitFor(
    async () =>
      (
        await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          "vscode.executeDocumentSymbolProvider",
          editor.document.uri,
        )
      )?.length > 0,
    "the outline",
  );
  caretAt(editor, word, shift);
  await focusEditor();
  return editor;
}

function becomes(document: vscode.TextDocument, expected: string): Promise<unknown> {
  return waitFor(
    () => document.getText() === expected,
    () => `the text; it is:\n${document.getText().slice(0, 900)}`,
  );
}

const box = ".monaco-editor .rename-box input:focus";

/** Types a name into the box that F2 opens. */
async function renameTo(name: string): Promise<void> {
  await ui.press("F2");
  await ui.waitFor(box);
  await ui.press("Control+A");
  await ui.type(name);
  await ui.press("Enter");
}

uiTest("Shift+Alt+Right grows from the cell to row, table, section and document, and back", async () => {
  const editor = await openAt(base, "128 |", 1);
  const selected = (): string => editor.document.getText(editor.selection);
  const grown: string[] = [];
  for (let last = ""; selected() !== base && grown.length < 12; last = selected()) {
    await ui.press("Shift+Alt+ArrowRight");
    await waitFor(() => selected() !== last, "a larger selection");
    grown.push(selected());
  }
  assert.ok(grown.includes("128"), grown.join("\n---\n"));
  assert.ok(grown.some((each) => /^\| 行政许可 .*\|$/.test(each)));
  assert.ok(grown.some((each) => /^\| 信息内容 [^#]*128 \|$/.test(each)));
  assert.ok(grown.some((each) => /^## 二、[\s\S]*\|$/.test(each) && !each.includes("## 三、")));
  assert.equal(grown.at(-1), base);
  await ui.press("Shift+Alt+ArrowLeft");
  await waitFor(() => selected() !== base, "a smaller selection");
});

uiTest("F2 on the year changes it everywhere, one undo takes it back", async () => {
  const { document } = await openAt(base, "2025年政府", 1);
  await renameTo("2024");
  await becomes(document, base.replaceAll("2025", "2024"));
  await undoGives(document, base);
});

uiTest("F2 on the body changes every form of its name", async () => {
  const text = base.replace("全年收到", "花园街道全年收到");
  const { document } = await openAt(text, "花园街道办事处坚持", 1);
  await ui.press("F2");
  await ui.waitFor(box);
  await ui.screenshot("structure-rename");
  await ui.press("Escape");
  await ui.waitForGone(box);
  await renameTo("桃源街道办事处");
  await becomes(document, text.replaceAll("花园", "桃源"));
});

uiTest("F2 elsewhere, and a year that is none, are refused in plain words", async () => {
  const { document } = await openAt(base, "326条", 1);
  await ui.press("F2");
  await ui.waitFor('.monaco-editor-overlaymessage:has-text("F2")');
  assert.match((await ui.texts(".monaco-editor-overlaymessage"))[0] ?? "", /光标|cursor/);
  await ui.screenshot("structure-rename-refused");
  await ui.press("Escape");
  caretAt(vscode.window.activeTextEditor as vscode.TextEditor, "2025\n", 1);
  await renameTo("202");
  await ui.waitFor('.notification-toast :text-matches("四位数的年份|four digits")');
  assert.equal(document.getText(), base);
});

uiTest("Ctrl+T finds the reports by name, by pinyin and by year", async () => {
  const editor = await openDocument(workspacePath("示例-有差错的草稿.ogi.md"));
  await diagnosticsOf(editor.document.uri);
  const body = /单位[:：]\s*(\S+)/.exec(editor.document.getText())?.[1] ?? "";
  const title = /(\S+?)20\d\d年/.exec(/^# (.*)$/m.exec(editor.document.getText())?.[1] ?? "")?.[1] ?? "";
  const name = body || title;
  const row = `.quick-input-list .monaco-list-row:has-text("${name}")`;
  await focusEditor();
  await ui.press("Control+T");
  await ui.waitFor(".quick-input-widget input");
  await ui.type(name.slice(0, 2));
  await ui.waitFor(row);
  await ui.screenshot("structure-symbols");
  await ui.press("Escape");
  await ui.press("Control+T");
  await ui.waitFor(".quick-input-widget input");
  await ui.type("2024");
  await ui.waitFor('.quick-input-list .monaco-list-row:has-text("柳湖街道办事处 2024")');
  await ui.press("Escape");
  await ui.press("Control+T");
  await ui.waitFor(".quick-input-widget input");
  await ui.type("jdb");
  await ui.waitFor('.quick-input-list .monaco-list-row:has-text("街道办")');
  await ui.screenshot("structure-symbols-pinyin");
  await ui.press("Enter");
  await waitFor(
    () => /街道办/.test(vscode.window.activeTextEditor?.document.getText() ?? ""),
    "the report to be shown",
  );
});

uiTest("typing in one year types in all of them, and a half-typed one tears nothing apart", async () => {
  const settings = vscode.workspace.getConfiguration("editor");
  await settings.update("linkedEditing", true, vscode.ConfigurationTarget.Global);
  try {
    const { document } = await openAt(base, "2025\n", 4);
    await ui.waitFor(".monaco-editor .linked-editing-decoration");
    await ui.press("Backspace", "Backspace");
    await becomes(document, base.replaceAll("2025", "20"));
    // Longer than the editor waits before it asks again.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await ui.type("2");
    await becomes(document, base.replaceAll("2025", "202"));
    await ui.screenshot("structure-linked");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await ui.type("3");
    await becomes(document, base.replaceAll("2025", "2023"));
  } finally {
    await settings.update("linkedEditing", undefined, vscode.ConfigurationTarget.Global);
  }
});

uiTest("全文改为2025 is offered on two years that disagree, and does so", async () => {
  const editor = await openAt(base.replace("年度: 2025", "年度: 2024"), "2024\n", 1);
  await diagnosticsOf(editor.document.uri, (all) => all.some((each) => ruleOf(each) === "report.year"));
  await ui.press("Control+.");
  await ui.waitFor('.action-widget .focused :text-matches("全文改为2025|Change the year to 2025")');
  await ui.screenshot("structure-fix-year");
  await ui.press("Enter");
  await becomes(editor.document, base);
});

for (const theme of looksIn("dark")) {
  uiTest(
    `colours in ${theme}`,
    () =>
      withTheme(theme, async () => {
        await ui.resize(1600, 1200);
        const editor = await openAt(base, "## 三、");
        editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await ui.screenshot(`structure-colours-${theme}-tables`);
        caretAt(editor, "---");
        await new Promise((resolve) => setTimeout(resolve, 800));
        await ui.screenshot(`structure-colours-${theme}-top`);
        for (const number of ["000", "001", "004"]) {
          const raw = await openDocument(await reportPath(number));
          await diagnosticsOf(raw.document.uri);
          caretAt(raw, "申请情况");
          await new Promise((resolve) => setTimeout(resolve, 800));
          await ui.screenshot(`structure-colours-${theme}-${number}`);
        }
        await ui.resize(1400, 900);
      }),
    { timeout: 40_000 },
  );
}
