import * as vscode from "vscode";
import { changesOf } from "./lineChanges.ts";
import type { Reports } from "./reports.ts";
import {
  isBeforeRow,
  isInCell,
  type Move,
  type Moved,
  moveInTable,
  type NewLine,
  type Selected,
} from "./tableMoves.ts";

/** What the keys do elsewhere. */
const otherwise: Readonly<Record<Move, () => Thenable<unknown>>> = {
  next: () => vscode.commands.executeCommand("tab"),
  previous: () => vscode.commands.executeCommand("outdent"),
  below: () => vscode.commands.executeCommand("type", { text: "\n" }),
};

/** One move after the other: two quick keys are two moves. */
let last: Promise<void> = Promise.resolve();

/** Moves from cell to cell. The keys' condition is told to the editor a little late, so it is asked for again here. */
export function moveByKey(reports: Reports, move: Move): Promise<void> {
  last = last.then(
    () => moveNow(reports, move),
    () => moveNow(reports, move),
  );
  return last;
}

async function moveNow(reports: Reports, move: Move): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const moved = editor && isInTable(editor, reports) ? movedIn(editor, move) : undefined;
  if (!editor || !moved) return void (await otherwise[move]());
  // First of all the caret: whoever types on at once types into the cell.
  if (moved.sooner) select(editor, moved.sooner);
  if (moved.edits.length === 0) return;
  const { document } = editor;
  const { version } = document;
  // What is typed meanwhile makes the editor refuse; the next move aligns that too.
  const written = await write(editor, moved.edits);
  if (written && (document.version === version + 1 || !moved.sooner)) select(editor, moved.selection);
}

function movedIn({ document, selection }: vscode.TextEditor, move: Move): Moved | undefined {
  const lines = { count: document.lineCount, at: (line: number): string => document.lineAt(line).text };
  const wide = vscode.workspace.getConfiguration("ogiReport", document).get("ambiguousWidth") === "wide";
  return moveInTable(lines, selection.active, move, wide);
}

/** Keeps `ogiReport.inTable` true while the caret stands in a row of a report's table; one look at one line each time. */
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
  const { text } = document.lineAt(line);
  return isInCell(text, character) || isBeforeRow(text, character);
}

/** One step of undo; false where the editor refuses. */
async function write(editor: vscode.TextEditor, edits: readonly NewLine[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const { document } = editor;
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  return editor.edit((builder) => {
    for (const { line, text } of edits) {
      for (const change of changesOf(document.lineAt(line).text, text)) {
        builder.replace(
          new vscode.Range(line, change.start, line, change.end),
          change.text.replace("\n", eol),
        );
      }
    }
  });
}

function select(editor: vscode.TextEditor, { line, start, end }: Selected): void {
  const wanted = new vscode.Selection(line, start, line, end);
  if (!editor.selection.isEqual(wanted)) editor.selection = wanted;
  editor.revealRange(wanted);
}
