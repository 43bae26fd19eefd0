// What the suites about completion have in common.
import * as vscode from "vscode";
import { diagnosticsOf, waitFor } from "./harness.ts";
import { focusEditor, openFresh } from "./support.ts";

export const row = ".suggest-widget.visible .monaco-list-row";
export const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";

/** Opens a report with the caret at its end. */
export async function openAtEnd(text: string): Promise<vscode.TextDocument> {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor.document;
}

export const becomes = (document: vscode.TextDocument, text: string): Promise<boolean> =>
  waitFor(
    () => document.getText() === text,
    () => `the text to be\n${text}\nit is:\n${document.getText()}`,
  );
