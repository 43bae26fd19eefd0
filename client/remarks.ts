import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import { contentOf, followed, type Marked } from "./remarkPlaces.ts";
import { documentSelector } from "./reports.ts";
import type { TransferMessages } from "./transferMessages.ts";

/** What an import wants to be checked: the server's words, and the place in the draft where there is one. */
export interface Remark {
  readonly message: string;
  readonly range?: Range;
}

/** The remarks of imports, beside the server's findings: they go when somebody has seen to them. */
export interface Remarks extends vscode.Disposable {
  readonly add: (document: vscode.TextDocument, remarks: readonly Remark[]) => void;
  readonly count: (uri: vscode.Uri) => number;
  /** Leads to the one remark of a draft, or lets the user choose among several. */
  readonly visit: (document: vscode.TextDocument) => Promise<void>;
}

interface Kept extends Marked {
  readonly message: string;
  /** The words that are underlined; all of the line where there are none. */
  readonly words: string;
}

const checkedCommand = "ogiReport.remarkChecked";

export function keepRemarks(messages: TransferMessages): Remarks {
  const collection = vscode.languages.createDiagnosticCollection("ogi-report");
  const kept = new Map<string, readonly Kept[]>();

  const show = (document: vscode.TextDocument, remarks: readonly Kept[]): void => {
    const uri = document.uri.toString();
    if (remarks.length === 0) kept.delete(uri);
    else kept.set(uri, remarks);
    collection.set(
      document.uri,
      remarks.map((remark) => diagnosticOf(document, remark, messages)),
    );
  };
  const changed = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const remarks = kept.get(document.uri.toString());
    if (!remarks || contentChanges.length === 0) return;
    const changes = contentChanges.map(({ range: { start, end }, text }) => ({
      firstLine: start.line,
      lastLine: end.line,
      breaks: text.split(/\r\n|\r|\n/).length - 1,
    }));
    const lineAt = (line: number): string | undefined =>
      line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined;
    show(
      document,
      remarks.flatMap((remark) => {
        const line = followed(remark, changes, lineAt);
        return line === undefined ? [] : [{ ...remark, line }];
      }),
    );
  };
  /** A draft that is saved for the first time goes on under another name; of several alike it is the one there. */
  const saved = (document: vscode.TextDocument): void => {
    if (document.uri.scheme === "untitled" || kept.has(document.uri.toString())) return;
    const drafts = [...kept].filter(
      ([uri, remarks]) => uri.startsWith("untitled:") && remarks.every((remark) => stands(document, remark)),
    );
    const [uri, remarks] =
      drafts.find(([each]) => vscode.Uri.parse(each).path === document.uri.path) ?? drafts[0] ?? [];
    if (uri === undefined || remarks === undefined) return;
    kept.delete(uri);
    collection.delete(vscode.Uri.parse(uri));
    show(document, remarks);
  };
  const check = (uri: string, line?: number, message?: string): void => {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (!document) return;
    const left = (kept.get(uri) ?? []).filter(
      (remark) => line !== undefined && (remark.line !== line || remark.message !== message),
    );
    show(document, left);
  };
  const listeners = [
    collection,
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidSaveTextDocument(saved),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // Closing without saving ends the draft; the file's own remarks wait until it is opened again.
      if (uri.scheme !== "untitled") return;
      setTimeout(() => {
        const isOpen = vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
        if (isOpen) return;
        kept.delete(uri.toString());
        collection.delete(uri);
      }, 2000);
    }),
    vscode.commands.registerCommand(checkedCommand, check),
    vscode.languages.registerCodeActionsProvider(
      documentSelector,
      {
        provideCodeActions: (document, _, { diagnostics }) =>
          actionsFor(document, diagnostics, messages, kept),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  ];
  return {
    add: (document, remarks) =>
      show(
        document,
        remarks.map((remark) => keptOf(document, remark)),
      ),
    count: (uri) => kept.get(uri.toString())?.length ?? 0,
    visit: (document) => visit(document, kept.get(document.uri.toString()) ?? [], messages),
    dispose: () => {
      for (const each of listeners) each.dispose();
    },
  };
}

async function visit(
  document: vscode.TextDocument,
  remarks: readonly Kept[],
  messages: TransferMessages,
): Promise<void> {
  const items = remarks.map((remark) => ({
    label: messages.lineOf(remark.line + 1),
    detail: remark.message,
    remark,
  }));
  const chosen =
    items.length > 1
      ? await vscode.window.showQuickPick(items, { title: messages.visit, matchOnDetail: true })
      : items[0];
  if (!chosen) return;
  const { range } = diagnosticOf(document, chosen.remark, messages);
  await vscode.window.showTextDocument(document, { selection: range, preview: false });
  await vscode.commands.executeCommand("editor.action.showHover");
}

function stands(document: vscode.TextDocument, { line, content }: Kept): boolean {
  return line < document.lineCount && contentOf(document.lineAt(line).text) === content;
}

function keptOf(document: vscode.TextDocument, { message, range }: Remark): Kept {
  const line = Math.min(range?.start.line ?? 0, document.lineCount - 1);
  const { text } = document.lineAt(line);
  const isWithin = range?.end.line === range?.start.line;
  const words = range && isWithin ? text.slice(range.start.character, range.end.character) : "";
  return { line, message, words, content: contentOf(text) };
}

function diagnosticOf(
  document: vscode.TextDocument,
  { line, words, message }: Kept,
  messages: TransferMessages,
): vscode.Diagnostic {
  const { text, range } = document.lineAt(line);
  const at = words === "" ? -1 : text.indexOf(words);
  const place = at < 0 ? range : new vscode.Range(line, at, line, at + words.length);
  const diagnostic = new vscode.Diagnostic(place, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = messages.remarkSource;
  return diagnostic;
}

function actionsFor(
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  messages: TransferMessages,
  kept: ReadonlyMap<string, readonly Kept[]>,
): vscode.CodeAction[] {
  const uri = document.uri.toString();
  const all = kept.get(uri) ?? [];
  const own = diagnostics.filter(
    ({ source, message, range }) =>
      source === messages.remarkSource &&
      all.some((remark) => remark.message === message && remark.line === range.start.line),
  );
  const action = (
    title: string,
    about: vscode.Diagnostic[],
    ...which: readonly unknown[]
  ): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.diagnostics = about;
    made.command = { command: checkedCommand, title, arguments: [uri, ...which] };
    return made;
  };
  return [
    ...own.map((each) => action(messages.checked, [each], each.range.start.line, each.message)),
    ...(own.length > 0 && all.length > 1 ? [action(messages.allChecked, own)] : []),
  ];
}
