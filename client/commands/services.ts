import * as vscode from "vscode";
import type { ClientMessages } from "../messages.ts";
import type { Remarks } from "../remarks.ts";
import type { Reports } from "../reports.ts";
import { reasonOf, type Server, ServerUnavailable } from "../server.ts";

/** What every command works with. */
export interface Services {
  readonly server: Server;
  readonly reports: Reports;
  readonly messages: ClientMessages;
  readonly log: vscode.LogOutputChannel;
  /** What imports want to be checked. */
  readonly remarks: Remarks;
  /** What is remembered from one session to the next. */
  readonly memory: vscode.Memento;
}

/** Runs a command's body so that its failure is told in plain words. */
export async function guarded(
  what: string,
  { messages, log }: Services,
  body: () => Promise<void>,
): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (error instanceof ServerUnavailable) return;
    log.error(`${what}: ${reasonOf(error)}`);
    const message = messages.requestFailed(what, reasonOf(error));
    const choice = await vscode.window.showErrorMessage(message, messages.showLog);
    if (choice === messages.showLog) log.show(true);
  }
}

/** Asks the server, which is started first where it does not run. */
export async function request<Result>(
  { server, messages }: Services,
  method: string,
  params: object,
  token?: vscode.CancellationToken,
): Promise<Result> {
  const starting = server.client();
  if (server.state() !== "running") {
    const title = messages.serverStarting;
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      starting.then(
        () => {},
        () => {},
      ),
    );
  }
  return (await starting).sendRequest<Result>(method, params, token);
}

/** The editor whose report a command is about; where there is none the user is told, and offered a new report. */
export function reportEditor({ reports, messages }: Services): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor ?? onlyVisible(reports);
  if (editor !== undefined && reports.has(editor.document.uri)) return editor;
  void vscode.window.showWarningMessage(messages.noReport, messages.newReport).then((choice) => {
    if (choice !== undefined) void vscode.commands.executeCommand("ogiReport.newReport");
  });
  return undefined;
}

/** Beside the walkthrough, whose buttons take the focus from every text, the one report that is to be seen is meant. */
function onlyVisible(reports: Reports): vscode.TextEditor | undefined {
  const visible = vscode.window.visibleTextEditors.filter(({ document }) => reports.has(document.uri));
  return visible.length === 1 ? visible[0] : undefined;
}

/**
 * Writes edits that were computed for `version` of a document, as one step of undo.
 * @throws where the document has changed since, or the editor refuses.
 */
export async function applyEdits(
  { messages }: Services,
  document: vscode.TextDocument,
  version: number,
  edits: readonly vscode.TextEdit[],
): Promise<void> {
  if (document.version !== version) throw new Error(messages.documentChanged);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [...edits]);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(messages.editRefused);
}

/** Tells of a success where it does not interrupt. */
export function whisper(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 6000);
}
