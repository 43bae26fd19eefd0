import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import type { Services } from "./commands/services.ts";
import { documentSelector } from "./reports.ts";
import { reasonOf } from "./server.ts";

interface Answer {
  readonly offers: readonly {
    readonly kind: string;
    readonly title: string;
    /** Holds the range that was pasted over. */
    readonly range: Range;
    readonly newText: string;
  }[];
  readonly note?: string;
}

/** More characters than this are not sent; the server reads no more either. */
const longest = 5_000_000;

const kind = (...parts: string[]): vscode.DocumentDropOrPasteEditKind =>
  vscode.DocumentDropOrPasteEditKind.Empty.append("ogiReport", ...parts);

/**
 * Offers a table on the clipboard as the canonical table of its section. The editor's own paste stays one key away, in
 * the list beside what was pasted and by its command for plain text.
 */
export function registerPaste(services: Services): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    documentSelector,
    {
      provideDocumentPasteEdits: (document, ranges, data, _, token) =>
        offersFor(services, document, ranges, data, token),
    },
    { providedPasteEditKinds: [kind()], pasteMimeTypes: ["text/html", "text/plain"] },
  );
}

async function offersFor(
  services: Services,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
  const { server, reports, log } = services;
  const [range] = ranges;
  // Several carets, and text moved about within the editor, are the editor's own affair.
  if (!range || ranges.length > 1 || !reports.has(document.uri) || data.get("vscode-editor-data"))
    return undefined;
  const [html, text] = await Promise.all([
    data.get("text/html")?.asString(),
    data.get("text/plain")?.asString(),
  ]);
  if (!mayHoldTable(html, text)) return undefined;
  const { version } = document;
  const asked = {
    uri: document.uri.toString(),
    range: { start: positionOf(range.start), end: positionOf(range.end) },
    ...fitting("html", html),
    ...fitting("text", text),
    isCut: [html, text].some((part) => (part?.length ?? 0) > longest),
  };
  try {
    const answer = await (await server.client()).sendRequest<Answer | null>("ogiReport/paste", asked, token);
    if (!answer || token.isCancellationRequested || document.version !== version) return undefined;
    if (answer.note !== undefined) void vscode.window.showInformationMessage(answer.note);
    return answer.offers.map((offer) => editOf(document, offer));
  } catch (error) {
    // The editor then pastes as ever: no word is lost.
    if (!token.isCancellationRequested) log.warn(`ogiReport/paste: ${reasonOf(error)}`);
    return undefined;
  }
}

function mayHoldTable(html = "", text = ""): boolean {
  return /<t[dr][\s>]/i.test(html) || /[\t\r\n]/.test(text);
}

function fitting(name: "html" | "text", part: string | undefined): object {
  return part === undefined || part.length > longest ? {} : { [name]: part };
}

function positionOf({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}

/** An edit without text of its own: the editor then makes the additional one alone, whatever it covers. */
function editOf(
  document: vscode.TextDocument,
  { kind: name, title, range: { start, end }, newText }: Answer["offers"][number],
): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit("", title, kind(name));
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.replace(document.uri, range, newText);
  return edit;
}

/**
 * Writes what stands on the clipboard as it is, whatever this or another extension would make of it. A browser asks its
 * user first; where the clipboard stays closed to extensions the editor's own command is asked.
 */
export async function pasteAsText(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const text = await vscode.env.clipboard.readText();
  if (editor === undefined) return;
  if (text === "") {
    await vscode.commands.executeCommand("editor.action.pasteAsText");
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, text);
  });
}
