import * as vscode from "vscode";
import { firstGap, type Place } from "../gap.ts";
import { languageId } from "../reports.ts";
import { reportFileName, yearProblem } from "./reportName.ts";
import { request, type Services } from "./services.ts";

/** The remembered name of the body: most clerks write for one body, year after year. */
const lastBody = "ogiReport.lastBody";

/** What other programs may pass to the command instead of having the user asked. */
interface Given {
  readonly body?: string;
  readonly year?: number;
}

/**
 * Asks for body and year and opens a complete draft, not saved yet.
 * @param target what the command was called on: a folder of the explorer, or the answers themselves.
 */
export async function newReport(services: Services, target?: unknown): Promise<void> {
  const given: Given = target instanceof vscode.Uri || !isGiven(target) ? {} : target;
  const body = given.body ?? (await askBody(services));
  if (body === undefined) return;
  const year = given.year ?? (await askYear(services));
  if (year === undefined) return;
  const settings = vscode.workspace.getConfiguration("ogiReport");
  const fill = settings.get("template.fill", "blank");
  const wide = settings.get("ambiguousWidth") === "wide";
  const text = await request<string>(services, "ogiReport/newReport", { body, year, fill, wide });
  await services.memory.update(lastBody, body);
  const folder = target instanceof vscode.Uri ? target : currentFolder();
  await openDraft(services, await freeUri(reportFileName(body, year), folder), text);
}

function isGiven(target: unknown): target is Given {
  return typeof target === "object" && target !== null && ("body" in target || "year" in target);
}

async function askBody({ messages, memory }: Services): Promise<string | undefined> {
  const body = await vscode.window.showInputBox({
    title: messages.newReport,
    prompt: messages.askBody,
    placeHolder: messages.bodyExample,
    value: memory.get<string>(lastBody) ?? "",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? messages.bodyMissing : undefined),
  });
  return body?.trim();
}

export async function askYear({ messages }: Services): Promise<number | undefined> {
  const thisYear = new Date().getFullYear();
  const answer = await vscode.window.showInputBox({
    title: messages.newReport,
    prompt: messages.askYear,
    value: String(thisYear - 1),
    ignoreFocusOut: true,
    validateInput: (value) => yearProblem(value, thisYear, messages),
  });
  return answer === undefined ? undefined : Number(answer.trim());
}

function currentFolder(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const beside = active?.scheme === "file" && vscode.workspace.getWorkspaceFolder(active) !== undefined;
  return beside && active ? vscode.Uri.joinPath(active, "..") : vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** A name in the folder that neither a file nor an open draft has; saving then needs no question. */
export async function freeUri(name: (again: number) => string, folder?: vscode.Uri): Promise<vscode.Uri> {
  for (let again = 1; ; again += 1) {
    const uri =
      folder?.scheme === "file"
        ? vscode.Uri.joinPath(folder, name(again)).with({ scheme: "untitled" })
        : vscode.Uri.from({ scheme: "untitled", path: name(again) });
    if (!isOpen(uri) && !(await exists(uri))) return uri;
  }
}

const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

async function exists(uri: vscode.Uri): Promise<boolean> {
  if (!uri.path.startsWith("/")) return false;
  return vscode.workspace.fs.stat(uri.with({ scheme: "file" })).then(
    () => true,
    () => false,
  );
}

/** Opens an untitled draft with this text; the caret stands where writing begins, or at `caret`. */
export async function openDraft(
  { messages }: Services,
  uri: vscode.Uri,
  text: string,
  caret: Place = firstGap(text),
): Promise<vscode.TextDocument> {
  let document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(messages.editRefused);
  if (document.languageId !== languageId)
    document = await vscode.languages.setTextDocumentLanguage(document, languageId);
  const { line, character } = caret;
  const selection = new vscode.Range(line, character, line, character);
  await vscode.window.showTextDocument(document, { selection, preview: false });
  return document;
}
