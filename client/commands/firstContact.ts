import * as vscode from "vscode";
import { languageId } from "../reports.ts";
import type { Services } from "./services.ts";

const extensionId = "ogi-report.ogi-report";
/** Shipped with the extension: a draft with a dozen common mistakes in it. */
const example = ["samples", "示例-有差错的草稿.ogi.md"] as const;

/** Shows the five steps. */
export async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extensionId}#start`, false);
}

/** Opens a copy of the example, never saved, beside the walkthrough or in place of any other text. */
export async function openExample({ messages }: Services): Promise<void> {
  const home = vscode.extensions.getExtension(extensionId)?.extensionUri;
  if (home === undefined) return;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, ...example));
  const text = new TextDecoder().decode(bytes);
  const uri = vscode.Uri.from({ scheme: "untitled", path: `${messages.status.exampleName}.ogi.md` });
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() === "") {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), text);
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(messages.editRefused);
  }
  if (document.languageId !== languageId)
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  const besideSteps = vscode.window.activeTextEditor === undefined;
  const viewColumn = besideSteps ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, { viewColumn, preview: false });
}
