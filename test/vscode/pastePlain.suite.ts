// Whoever wants a table as it was copied gets it by one key, before or after.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { blankTableText } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import { canonical, programs, tabText } from "../support/clipboards.ts";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, choose, focusEditor, openFresh, undoGives } from "./support.ts";

const head = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n";
const text = `${head}\n\n说明。\n`;
const copied = { html: programs.Word?.("proceedings") ?? "", text: tabText("proceedings") };
/** The editor's own list writes blanks for the tabs that a line begins with. */
const words = (of: string): string => of.trim().replaceAll(/\s+/g, " ");
const plain = words(copied.text);

/** Where tests run, the editor keeps a clipboard of its own for extensions: both hold the same then. */
async function pastePlain(): Promise<void> {
  await vscode.env.clipboard.writeText(copied.text);
  await ui.paste(copied, "Control+Shift+V");
}

async function open(): Promise<vscode.TextDocument> {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  caretAt(editor, "\n\n说明", 1);
  await focusEditor();
  return editor.document;
}

async function isPlain(document: vscode.TextDocument): Promise<void> {
  await waitFor(
    () => words(document.getText()).includes(plain) && !document.getText().includes("| 类别"),
    () => `the plain text; the text is:\n${document.getText()}`,
  );
}

uiTest("Ctrl+Shift+V pastes a table as plain text; one undo takes it back", async () => {
  const document = await open();
  await pastePlain();
  await isPlain(document);
  assert.ok(document.getText().includes("\n\t\t\t\t\t未经复议直接起诉"), "the tabs stay");
  await undoGives(document, text);
});

uiTest("the command for plain text does the same", async () => {
  const document = await open();
  await vscode.env.clipboard.writeText(copied.text);
  await choose("pasteAsText");
  await isPlain(document);
  await undoGives(document, text);
});

uiTest("the list beside what was pasted makes plain text of the table, by keys", async () => {
  const document = await open();
  await ui.paste(copied);
  await waitFor(() => document.getText().includes(canonical("proceedings")), "the table");
  await ui.waitFor(".post-edit-widget");
  await ui.press("Control+.");
  const row = ".action-widget .monaco-list-row.action";
  await ui.waitFor(row);
  await ui.screenshot("paste-list");
  const offered = await ui.texts(row);
  for (let at = offered.findIndex((each) => /plain text|纯文本/i.test(each)); at > 0; at -= 1)
    await ui.press("ArrowDown");
  await ui.press("Enter");
  await isPlain(document);
});

uiTest("a blank table stays where plain text is pasted below it", async () => {
  const blank = blankTableText(form2021.tables.proceedings);
  const editor = await openFresh(`${head}${blank}\n\n`);
  await diagnosticsOf(editor.document.uri);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await focusEditor();
  await pastePlain();
  await waitFor(
    () => editor.document.getText().startsWith(`${head}${blank}\n\n${copied.text.slice(0, 20)}`),
    () => editor.document.getText(),
  );
});
