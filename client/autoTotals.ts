import * as vscode from "vscode";
import type { TextEdit } from "vscode-languageclient";
import { splitPipeLine } from "../server/src/util/pipeLine.ts";
import { request, type Services } from "./commands/services.ts";
import { reasonOf } from "./server.ts";

/** A cell whose number was typed over. Rows and cells keep their places while numbers in them grow. */
interface Cell {
  readonly line: number;
  readonly index: number;
}

/** A longer line is no row of a table. */
const longestLine = 4000;
/** A clerk who types faster than the answers come is waited for so many times. */
const mostRounds = 20;

/**
 * While a number is typed or deleted in a table, the totals of its row and column follow, where the setting wants it.
 * They are written into the same step of undo as the typing. Undo and redo bring back what was there, and composing
 * letters is no typing of numbers: neither is followed.
 */
export function followTotals(services: Services): vscode.Disposable[] {
  /** The carets' lines as they were before the next change. */
  const before = new Map<number, string>();
  let pending: Cell[] = [];
  let own: ReadonlySet<string> | undefined;
  /** Undo makes what is under way void. */
  let era = 0;
  let running = false;

  const remember = (editor: vscode.TextEditor | undefined): void => {
    before.clear();
    if (!editor || !services.reports.has(editor.document.uri)) return;
    for (const { active } of editor.selections) {
      if (active.line < editor.document.lineCount)
        before.set(active.line, editor.document.lineAt(active.line).text);
    }
  };
  const changed = (event: vscode.TextDocumentChangeEvent): void => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== event.document || event.contentChanges.length === 0) return;
    if (event.reason !== undefined) {
      era++;
      pending = [];
    } else if (
      isWanted(event.document) &&
      !event.contentChanges.every((change) => own?.has(placeOf(change)))
    ) {
      pending.push(...numbersTyped(event, before));
      if (pending.length > 0) void run(editor);
    }
    remember(editor);
  };
  const run = async (editor: vscode.TextEditor): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (let round = 0; pending.length > 0 && round < mostRounds; round++) await follow(editor);
    } catch (error) {
      services.log.warn(`autoTotals: ${reasonOf(error)}`);
    } finally {
      running = false;
      pending = [];
      own = undefined;
    }
  };
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const [cells, began] = [pending, era];
    pending = [];
    const { document } = editor;
    const { version } = document;
    const positions = cells.flatMap((cell) => startOf(document, cell) ?? []);
    const answer = await request<TextEdit[] | null>(services, "ogiReport/followTotals", {
      uri: document.uri.toString(),
      version,
      positions,
    });
    if (era !== began) return;
    if (document.version !== version) pending.push(...cells);
    else if (answer && answer.length > 0) await write(editor, answer);
  };
  const write = async (editor: vscode.TextEditor, edits: readonly TextEdit[]): Promise<void> => {
    own = new Set(
      edits.map(({ range: { start }, newText }) => `${start.line}:${start.character}:${newText}`),
    );
    const insideTyping = { undoStopBefore: false, undoStopAfter: false };
    await editor.edit((builder) => {
      for (const { range, newText } of edits) {
        const { start, end } = range;
        builder.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
      }
    }, insideTyping);
  };

  remember(vscode.window.activeTextEditor);
  return [
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) remember(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor(remember),
  ];
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("ogiReport", document).get("autoTotals", false);
}

function placeOf({ range: { start }, text }: vscode.TextDocumentContentChangeEvent): string {
  return `${start.line}:${start.character}:${text}`;
}

/** The cells in the carets' lines that held a number or nothing and now hold another. */
function numbersTyped(
  { document, contentChanges }: vscode.TextDocumentChangeEvent,
  before: ReadonlyMap<number, string>,
): Cell[] {
  if (contentChanges.some(({ range, text }) => !range.isSingleLine || /[\r\n]/.test(text))) return [];
  const lines = new Set(contentChanges.map(({ range }) => range.start.line));
  return [...lines].flatMap((line) => {
    const [old, now] = [before.get(line) ?? "", document.lineAt(line).text].map(cellsOf);
    if (!old || !now || old.length !== now.length) return [];
    return now.flatMap((text, index): Cell[] => {
      const was = old[index] ?? "";
      return text !== was && isNumber(text) && isNumber(was) ? [{ line, index }] : [];
    });
  });
}

function cellsOf(line: string): readonly string[] | undefined {
  return line.length > longestLine ? undefined : splitPipeLine(line)?.cells.map(({ text }) => text);
}

function isNumber(text: string): boolean {
  return /^[+-]?[\d０-９,，.]*$/.test(text);
}

function startOf(document: vscode.TextDocument, { line, index }: Cell): object | undefined {
  if (line >= document.lineCount) return undefined;
  const slot = splitPipeLine(document.lineAt(line).text)?.cells[index]?.slot;
  return slot && { line, character: slot.start };
}
