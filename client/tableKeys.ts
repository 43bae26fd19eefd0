import * as vscode from "vscode";
import type { Reports } from "./reports.ts";
import { isInCell, type Move, type Moved, moveInTable, type NewLine } from "./tableMoves.ts";

/** What the keys do elsewhere. */
const otherwise: Readonly<Record<Move, () => Thenable<unknown>>> = {
  next: () => vscode.commands.executeCommand("tab"),
  previous: () => vscode.commands.executeCommand("outdent"),
  below: () => vscode.commands.executeCommand("type", { text: "\n" }),
};

/** Keys typed on meanwhile make the editor refuse an edit; then it is worked out anew. */
const mostAttempts = 3;

/** Moves from cell to cell. The keys' condition is told to the editor a little late, so it is asked for again here. */
export async function moveByKey(reports: Reports, move: Move): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  for (let attempt = 0; editor && isInTable(editor, reports) && attempt < mostAttempts; attempt++) {
    const { document, selection } = editor;
    const lines = { count: document.lineCount, at: (line: number): string => document.lineAt(line).text };
    const wide = vscode.workspace.getConfiguration("ogiReport", document).get("ambiguousWidth") === "wide";
    const moved = moveInTable(lines, selection.active, move, wide);
    if (!moved) break;
    if (await write(editor, moved.edits)) {
      select(editor, moved.selection);
      return;
    }
  }
  await otherwise[move]();
}

/** Keeps `ogiReport.inTable` true while the caret stands in a cell of a report; one look at one line each time. */
export function followTables(reports: Reports): vscode.Disposable[] {
  let told: boolean | undefined;
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    const inTable = editor !== undefined && isInTable(editor, reports);
    if (inTable === told) return;
    told = inTable;
    void vscode.commands.executeCommand("setContext", "ogiReport.inTable", inTable);
  };
  update();
  return [
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
    reports.onDidFind(update),
    reports.onDidChange(update),
  ];
}

function isInTable({ document, selections }: vscode.TextEditor, reports: Reports): boolean {
  const [selection, another] = selections;
  if (selection === undefined || another !== undefined || !selection.isSingleLine) return false;
  const { line, character } = selection.active;
  if (!reports.has(document.uri) || line >= document.lineCount) return false;
  return isInCell(document.lineAt(line).text, character);
}

/** One step of undo; false where the editor refuses. */
async function write(editor: vscode.TextEditor, edits: readonly NewLine[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const { document } = editor;
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  return editor.edit((builder) => {
    for (const { line, text } of edits) {
      const { start, end, middle } = difference(document.lineAt(line).text, text);
      builder.replace(new vscode.Range(line, start, line, end), middle.replace("\n", eol));
    }
  });
}

/** What is changed in a line, without what is the same at its two ends. */
function difference(before: string, after: string): { start: number; end: number; middle: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, middle: after.slice(start, after.length - same) };
}

function select(editor: vscode.TextEditor, { line, start, end }: Moved["selection"]): void {
  editor.selection = new vscode.Selection(line, start, line, end);
  editor.revealRange(editor.selection);
}
