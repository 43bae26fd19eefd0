import * as vscode from "vscode";
import type { Range } from "./places.ts";

/** Puts the caret where a cell or paragraph is written; with `near`, behind these words of it. */
export async function reveal(
  panel: vscode.WebviewPanel,
  uri: vscode.Uri,
  range: Range,
  last: number,
  near: string | undefined,
): Promise<void> {
  const open = vscode.workspace.textDocuments.find((each) => isSame(each.uri, uri));
  const document = open ?? (await vscode.workspace.openTextDocument(uri));
  const start = new vscode.Position(range.start.line, range.start.character);
  const end = new vscode.Position(range.end.line, range.end.character);
  const selection = near === undefined ? new vscode.Range(start, end) : behind(document, start, last, near);
  const editor = vscode.window.visibleTextEditors.find((each) => isSame(each.document.uri, uri));
  const viewColumn = editor?.viewColumn ?? besides(panel);
  await vscode.window.showTextDocument(document, {
    selection: document.validateRange(selection),
    viewColumn,
  });
}

function behind(
  document: vscode.TextDocument,
  start: vscode.Position,
  last: number,
  near: string,
): vscode.Range {
  const block = new vscode.Range(start, document.lineAt(Math.min(last, document.lineCount - 1)).range.end);
  const at = document.getText(block).indexOf(near);
  const caret = at < 0 ? start : document.positionAt(document.offsetAt(start) + at + near.length);
  return new vscode.Range(caret, caret);
}

export function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

/** Where a draft is opened so that it does not cover its preview. */
export function besides({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn {
  return viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
