import * as vscode from "vscode";
import { readDraft, sourceAt } from "./import.ts";
import { askYear, freeUri, openDraft } from "./newReport.ts";
import { reportFileName } from "./reportName.ts";
import { request, type Services } from "./services.ts";

type Lack = "report" | "year" | "absent" | "unreadable";
type Answer =
  | { readonly text: string; readonly body: string; readonly year: number }
  | { readonly lack: Lack };

/**
 * Opens this year's draft, made from last year's report and not saved yet, beside it.
 * @param target last year's report, where the command was called on it.
 */
export async function newFromLastYear(services: Services, target?: unknown): Promise<void> {
  const last = target instanceof vscode.Uri ? target : await pick(services);
  if (last === undefined) return;
  const params = { uri: last.toString(), ...(await textOf(services, last)) };
  let answer = await request<Answer>(services, "ogiReport/newFromLastYear", params);
  if ("lack" in answer && answer.lack === "year") {
    const year = await askYear(services);
    if (year === undefined) return;
    answer = await request<Answer>(services, "ogiReport/newFromLastYear", { ...params, year });
  }
  if ("lack" in answer) throw new Error(services.messages.lastYearLack[answer.lack]);
  const folder = last.scheme === "untitled" ? undefined : vscode.Uri.joinPath(last, "..");
  await openDraft(services, await freeUri(reportFileName(answer.body, answer.year), folder), answer.text);
}

/** The report in the editor, or a file. Whoever has no report open is asked for the file at once. */
async function pick({ reports, messages }: Services): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active && reports.has(active.uri)) {
    const name = active.uri.path.slice(active.uri.path.lastIndexOf("/") + 1);
    const own = { label: `$(file) ${name}`, description: messages.activeReport };
    const other = { label: `$(folder-opened) ${messages.chooseFile}` };
    const options = { title: messages.newFromLastYear, placeHolder: messages.askLastYear };
    const chosen = await vscode.window.showQuickPick([own, other], options);
    if (chosen === undefined) return undefined;
    if (chosen === own) return active.uri;
  }
  const [file] =
    (await vscode.window.showOpenDialog({
      title: messages.askLastYear,
      openLabel: messages.useLastYear,
      filters: { [messages.reportFiles]: ["docx", "md", "txt", "html", "htm", "mht", "mhtml"] },
    })) ?? [];
  return file;
}

/**
 * The text of a file that the server cannot read itself: one of another program, or one that lies on no disk of the
 * machine that the server runs on.
 */
async function textOf(services: Services, uri: vscode.Uri): Promise<{ readonly text?: string }> {
  if (/\.(?:docx?|wps|html?|mht(?:ml)?)$/i.test(uri.path)) {
    const { text } = await readDraft(services, sourceAt(uri));
    return { text };
  }
  if (uri.scheme === "file") return {};
  return { text: (await vscode.workspace.openTextDocument(uri)).getText() };
}
