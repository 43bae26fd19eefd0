import * as vscode from "vscode";
import { toBase64 } from "../../server/src/util/base64.ts";
import { FileRefused, fileName, largestFile, patiently, stemOf } from "../files.ts";
import type { Remark } from "../remarks.ts";
import { reasonOf, ServerUnavailable } from "../server.ts";
import { freeUri, openDraft } from "./newReport.ts";
import { reportFileName } from "./reportName.ts";
import { request, type Services } from "./services.ts";

/** A file to be imported, wherever its bytes come from. */
export interface Source {
  readonly name: string;
  /** Where it lies; undefined for one that only the drop of it shows. */
  readonly uri?: vscode.Uri | undefined;
  readonly bytes: () => Promise<Uint8Array>;
}

interface Draft {
  readonly text: string;
  readonly body?: string;
  readonly year?: number;
  readonly remarks: readonly Remark[];
}

/** What Word, browsers and editors write that a report may come in. */
const extensions = ["docx", "html", "htm", "mht", "mhtml", "txt", "md"];

/** What can be dropped to be imported; a text is rather dropped to be opened. */
export function canBeDropped(name: string): boolean {
  return /\.(?:docx?|wps|html?|mht(?:ml)?)$/i.test(name);
}

/**
 * Opens files of other programs as drafts, which are not saved yet.
 * @param target the file that the command was called on, and all that were chosen with it.
 */
export async function importFiles(services: Services, target?: unknown, chosen?: unknown): Promise<void> {
  const files = given(target, chosen) ?? (await pick(services));
  await importSources(services, files.map(sourceAt));
}

function given(target: unknown, chosen: unknown): readonly vscode.Uri[] | undefined {
  const all = Array.isArray(chosen) ? chosen.filter((each) => each instanceof vscode.Uri) : [];
  if (all.length > 0) return all;
  return target instanceof vscode.Uri ? [target] : undefined;
}

async function pick({ messages: { transfer } }: Services): Promise<readonly vscode.Uri[]> {
  return (
    (await vscode.window.showOpenDialog({
      title: transfer.pickFile,
      openLabel: transfer.import,
      canSelectMany: true,
      filters: { [transfer.importFiles]: extensions },
    })) ?? []
  );
}

export function sourceAt(uri: vscode.Uri): Source {
  return {
    name: fileName(uri),
    uri,
    bytes: async () => {
      const { size } = await vscode.workspace.fs.stat(uri);
      // A file that is too large is never read.
      return size > largestFile ? new Uint8Array(largestFile + 1) : vscode.workspace.fs.readFile(uri);
    },
  };
}

export async function importSources(services: Services, sources: readonly Source[]): Promise<void> {
  const { messages, log, remarks } = services;
  const { transfer } = messages;
  const done: { readonly name: string; readonly document: vscode.TextDocument; readonly made: Draft }[] = [];
  for (const source of sources) {
    const { name, uri } = source;
    try {
      const made = await patiently(transfer.importing(name), (token) => readDraft(services, source, token));
      if (!made) break;
      const document = await openDraft(
        services,
        await freeUri(nameFor(made, name), folderOf(uri)),
        made.text,
        {
          line: 0,
          character: 0,
        },
      );
      remarks.add(document, made.remarks);
      done.push({ name, document, made });
    } catch (error) {
      if (error instanceof ServerUnavailable) break;
      log.warn(`import: ${reasonOf(error)}`);
      void tellFailure(services, transfer.notImported(name, reasonOf(error)));
    }
  }
  if (done.length > 0) void tell(services, done);
}

/** With a button beneath it the editor shows a message as a whole. */
async function tellFailure({ messages: { transfer } }: Services, said: string): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(said, transfer.otherFile);
  if (chosen !== undefined) await vscode.commands.executeCommand("ogiReport.import");
}

/** @throws {FileRefused} with the reason, for the user. */
export async function readDraft(
  services: Services,
  { name, uri, bytes }: Source,
  token?: vscode.CancellationToken,
): Promise<Draft> {
  const { transfer } = services.messages;
  const content = await bytes().catch((error: unknown) => {
    throw new FileRefused(transfer.unreadable(reasonOf(error)));
  });
  if (content.length > largestFile) throw new FileRefused(transfer.tooLarge(largestFile / 1024 / 1024));
  const params = { name, bytes: toBase64(content), ...(uri ? { uri: uri.toString() } : {}) };
  const answer = await request<Draft | { readonly failure: string } | null>(
    services,
    "ogiReport/import",
    params,
    token,
  );
  if (!answer) throw new FileRefused(transfer.noAnswer);
  if ("failure" in answer) throw new FileRefused(services.messages.sentence(answer.failure));
  return answer;
}

function nameFor({ body, year }: Draft, name: string): (again: number) => string {
  if (body !== undefined && year !== undefined) return reportFileName(body, year);
  const stem = stemOf(name);
  return (again) => `${stem}${again > 1 ? `（${again}）` : ""}.ogi.md`;
}

function folderOf(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  return uri ? vscode.Uri.joinPath(uri, "..") : vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** One message for all files; it leads to the places that should be checked. */
async function tell(
  { messages: { transfer }, remarks }: Services,
  done: readonly { readonly name: string; readonly document: vscode.TextDocument; readonly made: Draft }[],
): Promise<void> {
  const count = done.reduce((sum, { made }) => sum + made.remarks.length, 0);
  const said = transfer.imported(
    done.map(({ name }) => name),
    count,
  );
  const first = done.find(({ made }) => made.remarks.length > 0);
  const buttons = first ? [transfer.show] : [];
  const chosen = await vscode.window.showInformationMessage(said, ...buttons);
  if (first && chosen !== undefined) await remarks.visit(first.document);
}
