import * as vscode from "vscode";
import type { TextEdit } from "vscode-languageclient";
import { applyEdits, reportEditor, request, type Services, whisper } from "./services.ts";

interface Rewriting {
  readonly method: string;
  /** What is said afterwards. */
  readonly done: string;
  /** What is said where nothing is to be changed. */
  readonly nothing: string;
}

/** Changes the whole draft with the server's answer. */
async function rewrite(services: Services, { method, done, nothing }: Rewriting): Promise<void> {
  const document = reportEditor(services)?.document;
  if (document === undefined) return;
  const { version } = document;
  const answer = await request<TextEdit[] | null>(services, method, { uri: document.uri.toString() });
  const edits = answer ?? [];
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(nothing);
    return;
  }
  const { protocol2CodeConverter } = await services.server.client();
  await applyEdits(services, document, version, await protocol2CodeConverter.asTextEdits(edits));
  whisper(done);
}

/** Takes every safe quick fix at once. */
export async function fixAll(services: Services): Promise<void> {
  const { fixed: done, nothingToFix: nothing } = services.messages;
  await rewrite(services, { method: "ogiReport/fixAll", done, nothing });
}

/** Writes every table in the canonical form. */
export async function convertToCanonical(services: Services): Promise<void> {
  const { converted: done, alreadyCanonical: nothing } = services.messages;
  await rewrite(services, { method: "ogiReport/canonical", done, nothing });
}
