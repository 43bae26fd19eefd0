import * as vscode from "vscode";
import type { Position, Range } from "vscode-languageclient";
import { firstGap, placeAfter } from "../gap.ts";
import { applyEdits, reportEditor, request, type Services, whisper } from "./services.ts";

/** The form's tables, and all that a draft lacks. */
export type Insertable = "disclosure" | "requests" | "proceedings" | "skeleton";

interface Insertion {
  readonly range: Range;
  readonly newText: string;
  /** Where the first number goes. */
  readonly caret?: Position;
}

/** Inserts a blank official table where it belongs, and puts the caret into its first cell. */
export async function insertTable(services: Services, table: Insertable): Promise<void> {
  const editor = reportEditor(services);
  if (editor === undefined) return;
  const { document } = editor;
  const { version } = document;
  const position = editor.selection.active;
  const answer = await request<Insertion | null>(services, "ogiReport/insertTable", {
    uri: document.uri.toString(),
    table,
    position: { line: position.line, character: position.character },
  });
  if (answer === null || answer.newText === "") {
    void vscode.window.showInformationMessage(services.messages.nothingToInsert);
    return;
  }
  const { start, end } = answer.range;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  await applyEdits(services, document, version, [vscode.TextEdit.replace(range, answer.newText)]);
  const gap = answer.caret ?? placeAfter(start, firstGap(answer.newText));
  const caret = new vscode.Range(gap.line, gap.character, gap.line, gap.character);
  // Waits until the caret is there: whoever types on at once types into the cell.
  const column = editor.viewColumn ?? vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, { selection: caret, viewColumn: column });
  whisper(services.messages.inserted(services.messages[table]));
}

/** Asks which. */
export async function pickAndInsertTable(services: Services): Promise<void> {
  if (reportEditor(services) === undefined) return;
  const { messages } = services;
  const items = [
    { table: "disclosure", label: messages.disclosure, detail: messages.disclosureDetail },
    { table: "requests", label: messages.requests, detail: messages.requestsDetail },
    { table: "proceedings", label: messages.proceedings, detail: messages.proceedingsDetail },
    { table: "skeleton", label: messages.skeleton, detail: messages.skeletonDetail },
  ] as const;
  const options = { title: messages.insertTable, placeHolder: messages.pickTable };
  const choice = await vscode.window.showQuickPick(items, options);
  if (choice !== undefined) await insertTable(services, choice.table);
}
