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
/** What is remembered when the window is closed, under this name. */
const memoryKey = "ogiReport.remarks";
/** The remarks of so many drafts are remembered. */
const mostDrafts = 100;

export function keepRemarks(messages: TransferMessages, memory: vscode.Memento): Remarks {
  const collection = vscode.languages.createDiagnosticCollection("ogi-report");
  const kept = new Map<string, readonly Kept[]>(memory.get<[string, Kept[]][]>(memoryKey, []));

  const remember = (): void => void memory.update(memoryKey, [...kept].slice(-mostDrafts));
  const show = (document: vscode.TextDocument, remarks: readonly Kept[]): void => {
    const draft = keyOf(document.uri);
    const before = kept.get(draft)?.length ?? 0;
    if (remarks.length === 0) kept.delete(draft);
    else kept.set(draft, remarks);
    if (remarks.length !== before) remember();
    collection.set(
      document.uri,
      remarks.map((remark) => diagnosticOf(document, remark, messages)),
    );
  };
  const changed = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const remarks = kept.get(keyOf(document.uri));
    if (!remarks || contentChanges.length === 0) return;
    if (!collection.has(document.uri)) {
      opened(document);
      return;
    }
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
    if (document.uri.scheme === "untitled" || kept.has(keyOf(document.uri))) return;
    const drafts = [...kept].filter(
      ([each, remarks]) =>
        each.startsWith("untitled:") && remarks.every((remark) => stands(document, remark)),
    );
    const [draft, remarks] =
      drafts.find(([each]) => each === `untitled:${document.uri.path}`) ?? drafts[0] ?? [];
    if (draft === undefined || remarks === undefined) return;
    kept.delete(draft);
    show(document, remarks);
  };
  /** What is opened again has its remarks as far as their lines still stand somewhere in it. */
  const opened = (document: vscode.TextDocument): void => {
    const remarks = kept.get(keyOf(document.uri));
    // A draft that was never saved may be opened before its text comes.
    if (remarks && document.getText() !== "") show(document, refound(document, remarks));
  };
  const closed = ({ uri }: vscode.TextDocument): void => {
    collection.delete(uri);
    if (!kept.has(keyOf(uri))) return;
    remember();
    // Closing without saving ends a draft; while it is saved or its language changes, it is gone for a moment.
    if (uri.scheme !== "untitled") return;
    setTimeout(() => {
      if (vscode.workspace.textDocuments.some((each) => keyOf(each.uri) === keyOf(uri))) return;
      if (kept.delete(keyOf(uri))) remember();
    }, 2000);
  };
  const check = (draft: string, line?: number, message?: string): void => {
    const document = vscode.workspace.textDocuments.find((each) => keyOf(each.uri) === draft);
    if (!document) return;
    const left = (kept.get(draft) ?? []).filter(
      (remark) => line !== undefined && (remark.line !== line || remark.message !== message),
    );
    show(document, left);
  };
  const listeners = [
    collection,
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidSaveTextDocument(saved),
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument(closed),
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
  for (const document of vscode.workspace.textDocuments) opened(document);
  return {
    add: (document, remarks) =>
      show(
        document,
        remarks.map((remark) => keptOf(document, remark)),
      ),
    count: (uri) => kept.get(keyOf(uri))?.length ?? 0,
    visit: (document) => visit(document, kept.get(keyOf(document.uri)) ?? [], messages),
    dispose: () => {
      for (const each of listeners) each.dispose();
    },
  };
}

/** On another machine a draft that comes back after a reload has its name with the machine's before it. */
function keyOf({ scheme, path }: vscode.Uri): string {
  return `${scheme}:${path}`;
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

function refound(document: vscode.TextDocument, remarks: readonly Kept[]): readonly Kept[] {
  let lines: readonly string[] | undefined;
  return remarks.flatMap((remark): readonly Kept[] => {
    if (stands(document, remark)) return [remark];
    lines ??= document
      .getText()
      .split(/\r\n|\r|\n/)
      .map(contentOf);
    const line = lines.indexOf(remark.content);
    return line < 0 ? [] : [{ ...remark, line }];
  });
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
  const draft = keyOf(document.uri);
  const all = kept.get(draft) ?? [];
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
    made.command = { command: checkedCommand, title, arguments: [draft, ...which] };
    return made;
  };
  return [
    ...own.map((each) => action(messages.checked, [each], each.range.start.line, each.message)),
    ...(own.length > 0 && all.length > 1 ? [action(messages.allChecked, own)] : []),
  ];
}
