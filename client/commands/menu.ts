import * as vscode from "vscode";
import { previewMessagesFor } from "../preview/messages.ts";
import { reportEditor, type Services } from "./services.ts";

interface Choice extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** Lists what can be done with the report in the editor. */
export async function showMenu(services: Services): Promise<void> {
  const editor = reportEditor(services);
  if (editor === undefined) return;
  const { messages, remarks } = services;
  const { status: said } = messages;
  const command = (icon: string, label: string, name: string): Choice => ({
    label: `$(${icon}) ${label}`,
    run: () => vscode.commands.executeCommand(`ogiReport.${name}`),
  });
  const line: Choice = { label: "", kind: vscode.QuickPickItemKind.Separator };
  const choices: readonly Choice[] = [
    { label: `$(arrow-right) ${said.firstProblem}`, run: () => goToFirstProblem(services, editor) },
    ...(remarks.count(editor.document.uri) > 0
      ? [{ label: `$(checklist) ${messages.transfer.visit}`, run: () => remarks.visit(editor.document) }]
      : []),
    line,
    command("wand", messages.fixAll, "fixAll"),
    command("edit", messages.fillBlanks, "fillBlanks"),
    command("symbol-structure", messages.convert, "convertToCanonical"),
    command("open-preview", previewMessagesFor(vscode.env.language).open, "openPreview"),
    command("export", messages.transfer.export, "export"),
    line,
    toggle("inlayHints.enabled", said.hintsOn, said.hintsOff),
    toggle("codeLens.enabled", said.lensesOn, said.lensesOff),
    line,
    command("book", said.walkthrough, "openWalkthrough"),
  ];
  const options = { title: said.menu, placeHolder: said.pick };
  const choice = await vscode.window.showQuickPick(choices, options);
  await choice?.run?.();
}

/** The gravest first; of equally grave ones the one that stands first. */
async function goToFirstProblem({ messages }: Services, editor: vscode.TextEditor): Promise<void> {
  const [first] = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ severity, source }) => source === "ogi-report" && severity !== vscode.DiagnosticSeverity.Hint)
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
  if (first === undefined) {
    void vscode.window.showInformationMessage(messages.status.noProblem);
    return;
  }
  const selection = new vscode.Range(first.range.start, first.range.start);
  const viewColumn = editor.viewColumn ?? vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(editor.document, { selection, viewColumn });
  await vscode.commands.executeCommand("editor.action.showHover");
}

function toggle(key: string, on: string, off: string): Choice {
  const settings = vscode.workspace.getConfiguration("ogiReport");
  const shown = settings.get(key, true);
  // A workspace's own value wins over the user's: only there a change would be seen.
  const ofWorkspace = settings.inspect(key)?.workspaceValue !== undefined;
  const { Global, Workspace } = vscode.ConfigurationTarget;
  return {
    label: shown ? `$(eye-closed) ${off}` : `$(eye) ${on}`,
    run: () => settings.update(key, !shown, ofWorkspace ? Workspace : Global),
  };
}
