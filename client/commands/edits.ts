import * as vscode from "vscode";
import type { TextEdit } from "vscode-languageclient";
import { applyEdits, reportEditor, request, type Services, whisper } from "./services.ts";

/** Changes the whole draft with the server's answer to `method`; `nothing` is said where there is none. */
async function rewrite(services: Services, method: string, nothing: string): Promise<void> {
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
  whisper(services.messages.edited(edits.length));
}

/** Takes every safe quick fix at once. */
export async function fixAll(services: Services): Promise<void> {
  await rewrite(services, "ogiReport/fixAll", services.messages.nothingToFix);
}

/** Writes every table in the canonical form. */
export async function convertToCanonical(services: Services): Promise<void> {
  await rewrite(services, "ogiReport/canonical", services.messages.alreadyCanonical);
}
