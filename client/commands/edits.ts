import * as vscode from "vscode";
import type { TextEdit } from "vscode-languageclient";
import { applyEdits, reportEditor, request, type Services, whisper } from "./services.ts";

interface Rewriting {
  readonly method: string;
  /** What is said afterwards. */
  readonly done: string;
  /** What is said where nothing is to be changed. */
  readonly nothing: string;
  /** Whether the table under the caret is meant, where there is one. */
  readonly atCaret?: boolean;
}

/** Changes the draft with the server's answer. */
async function rewrite(services: Services, { method, done, nothing, atCaret }: Rewriting): Promise<void> {
  const editor = reportEditor(services);
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const { version } = document;
  const answer = await request<TextEdit[] | null>(services, method, {
    uri: document.uri.toString(),
    ...(atCaret ? { position: { line, character } } : {}),
  });
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

/** Writes all totals anew: of the table that the caret is in, or of every table. */
export async function recomputeTotals(services: Services): Promise<void> {
  const { recomputed: done, totalsRight: nothing } = services.messages;
  await rewrite(services, { method: "ogiReport/recomputeTotals", done, nothing, atCaret: true });
}

/** Writes 0 into what is blank, and computed values into blank totals: in the caret's table, or in every table. */
export async function fillBlanks(services: Services): Promise<void> {
  const { filled: done, nothingBlank: nothing } = services.messages;
  await rewrite(services, { method: "ogiReport/fillBlanks", done, nothing, atCaret: true });
}
