import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import { fromBase64 } from "../../server/src/util/base64.ts";
import { fileName, isThere, patiently, stemOf } from "../files.ts";
import { reasonOf } from "../server.ts";
import { reportEditor, request, type Services } from "./services.ts";

type Kind = "docx" | "html" | "csv" | "json";

/** What other programs may pass to the command instead of having the user asked. */
interface Given {
  readonly uri?: vscode.Uri;
  readonly to?: Kind;
  readonly signatureSheet?: boolean;
  /** Where it is written. */
  readonly target?: vscode.Uri;
}

interface Answer {
  readonly bytes: string;
  readonly errors: readonly { readonly message: string; readonly range: Range }[];
}

/** So many errors are named when the user is asked. */
const named = 5;

/**
 * Writes a draft as a file in the official layout, or its numbers; nothing leaves with errors in silence.
 * @param target what the command was called on: a draft, or the answers themselves.
 */
export async function exportReport(services: Services, target?: unknown): Promise<void> {
  const given: Given = target instanceof vscode.Uri ? { uri: target } : isGiven(target) ? target : {};
  const document = given.uri
    ? await vscode.workspace.openTextDocument(given.uri)
    : reportEditor(services)?.document;
  if (document === undefined) return;
  const choice = given.to ? { ...given, to: given.to } : await pickKind(services);
  if (choice === undefined) return;
  const name = fileName(document.uri);
  const { messages } = services;
  const answer = await patiently(messages.transfer.exporting(name), (token) =>
    ask(services, document, choice, token),
  );
  if (answer === undefined) return;
  if (answer === null)
    throw new Error(services.reports.has(document.uri) ? messages.transfer.noAnswer : messages.noReport);
  if (!(await isWanted(services, document, answer))) return;
  const to = given.target ?? (await pickPlace(services, document, choice.to));
  if (to === undefined || (given.target && !(await mayWrite(services, to)))) return;
  await write(services, to, fromBase64(answer.bytes));
  void tell(services, to, choice.to);
}

function isGiven(target: unknown): target is Given {
  return (
    typeof target === "object" && target !== null && ("to" in target || "target" in target || "uri" in target)
  );
}

type Choice = { readonly to: Kind; readonly signatureSheet?: boolean };

async function pickKind({ messages: { transfer } }: Services): Promise<Choice | undefined> {
  const item = (icon: string, key: keyof typeof transfer.targets, choice: Choice) => ({
    label: `$(${icon}) ${transfer.targets[key][0]}`,
    description: `.${choice.to}`,
    detail: transfer.targets[key][1],
    choice,
  });
  const items = [
    item("file", "docx", { to: "docx" }),
    item("checklist", "sheet", { to: "docx", signatureSheet: true }),
    item("globe", "html", { to: "html" }),
    item("table", "csv", { to: "csv" }),
    item("json", "json", { to: "json" }),
  ];
  const options = { title: transfer.export, placeHolder: transfer.pickTarget };
  return (await vscode.window.showQuickPick(items, options))?.choice;
}

function ask(
  services: Services,
  { uri }: vscode.TextDocument,
  { to, signatureSheet = false }: Choice,
  token: vscode.CancellationToken,
): Promise<Answer | null> {
  return request<Answer | null>(
    services,
    "ogiReport/export",
    { uri: uri.toString(), to, signatureSheet },
    token,
  );
}

/** Whether a draft with errors is to leave all the same. */
async function isWanted(
  { messages: { transfer } }: Services,
  document: vscode.TextDocument,
  { errors }: Answer,
): Promise<boolean> {
  const [first] = errors;
  if (!first) return true;
  const listed = errors.slice(0, named).map(({ message }) => message);
  const more = errors.length > named ? [transfer.andMore(errors.length - named)] : [];
  const question = transfer.withErrors(fileName(document.uri), errors.length);
  const options = { modal: true, detail: [...listed, ...more].join("\n") };
  const chosen = await vscode.window.showWarningMessage(
    question,
    options,
    transfer.exportAnyway,
    transfer.showErrors,
  );
  if (chosen === transfer.showErrors) {
    const { line, character } = first.range.start;
    const selection = new vscode.Range(line, character, line, character);
    await vscode.window.showTextDocument(document, { selection, preview: false });
    await vscode.commands.executeCommand("workbench.action.problems.focus");
  }
  return chosen === transfer.exportAnyway;
}

/** The dialog itself asks before another file is replaced. */
async function pickPlace(
  { messages: { transfer } }: Services,
  { uri }: vscode.TextDocument,
  kind: Kind,
): Promise<vscode.Uri | undefined> {
  const name = `${stemOf(fileName(uri))}.${kind}`;
  const folder =
    uri.path.startsWith("/") && uri.scheme !== "untitled"
      ? vscode.Uri.joinPath(uri, "..")
      : folderOfUntitled(uri);
  return vscode.window.showSaveDialog({
    title: transfer.saveTitle,
    saveLabel: transfer.export,
    filters: { [transfer.fileTypes[kind]]: [kind] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

/** A draft that was never saved knows where it will be, or belongs to the folder that is open. */
function folderOfUntitled(uri: vscode.Uri): vscode.Uri | undefined {
  const open = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!uri.path.startsWith("/")) return open;
  return vscode.Uri.joinPath(uri.with({ scheme: open?.scheme ?? "file" }), "..");
}

async function mayWrite({ messages: { transfer } }: Services, to: vscode.Uri): Promise<boolean> {
  if (!(await isThere(to))) return true;
  const question = transfer.exists(fileName(to));
  const chosen = await vscode.window.showWarningMessage(question, { modal: true }, transfer.replace);
  return chosen === transfer.replace;
}

async function write({ messages: { transfer } }: Services, to: vscode.Uri, bytes: Uint8Array): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(to, bytes);
  } catch (error) {
    throw new Error(transfer.notWritten(fileName(to), reasonOf(error)));
  }
}

async function tell({ messages: { transfer } }: Services, to: vscode.Uri, kind: Kind): Promise<void> {
  // Where the files lie on another machine, no program of this one can open them.
  const isLocal = to.scheme === "file" && vscode.env.remoteName === undefined;
  const canOpen = isLocal || kind !== "docx";
  const buttons = [...(canOpen ? [transfer.open] : []), transfer.reveal];
  const chosen = await vscode.window.showInformationMessage(transfer.exported(fileName(to)), ...buttons);
  if (chosen === transfer.open) {
    if (isLocal) await vscode.env.openExternal(to);
    else await vscode.commands.executeCommand("vscode.open", to);
  }
  if (chosen === transfer.reveal)
    await vscode.commands.executeCommand(isLocal ? "revealFileInOS" : "revealInExplorer", to);
}
