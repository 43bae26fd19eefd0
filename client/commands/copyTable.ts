import * as vscode from "vscode";
import { reportEditor, request, type Services, whisper } from "./services.ts";

interface Copied {
  readonly text: string;
  readonly name?: string;
  readonly rows: number;
}

/** Puts the table at the caret on the clipboard, as rows and columns for a sheet. */
export async function copyTable(services: Services): Promise<void> {
  const editor = reportEditor(services);
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const copied = await request<Copied | null>(services, "ogiReport/copyTable", {
    uri: document.uri.toString(),
    position: { line, character },
  });
  const { messages } = services;
  if (copied === null) {
    void vscode.window.showInformationMessage(messages.noTableHere);
    return;
  }
  await vscode.env.clipboard.writeText(copied.text);
  whisper(messages.copied(copied.name, copied.rows));
}
