import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type {
  ClientCapabilities,
  Diagnostic,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { Files } from "../../server/src/lsp/files.ts";
import { canonicalUri, isWithin } from "../../server/src/lsp/uris.ts";
import { withCells } from "../support/series.ts";
import { type ClientOptions, capable, type TestClient } from "./client.ts";
import { withClient } from "./drafts.ts";

export const base: string = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
export const folder = "file:///%E5%B7%A5%E4%BD%9C%E5%8C%BA";
export const at = (name: string): string => canonicalUri(`${folder}/${name}`);
export const now: string = withCells(base, { "二、上年结转": { 1: "2" } });
export const last: string = reversed(
  withCells(base, { 行政规范性文件: { 3: "4" } }).replaceAll("2025", "2024"),
);
const across = /^(?:series|aggregate|total)\./;

/** Other words, so that no paragraph is alike. */
function reversed(text: string): string {
  return text.replace(/^(?![#|\-<根])(.{20,})$/gm, (line) => [...line].reverse().join(""));
}

/** A disk that the test writes on. */
export function disk(
  files: Record<string, string>,
): Files & { readonly files: Map<string, string>; reads: string[] } {
  const all = new Map(Object.entries(files).map(([name, text]) => [at(name), text]));
  const reads: string[] = [];
  return {
    files: all,
    reads,
    list: async function* (within) {
      for (const uri of all.keys()) if (isWithin(canonicalUri(within), uri)) yield uri;
    },
    read: async (uri) => {
      reads.push(uri);
      const text = all.get(uri);
      return text === undefined ? { lack: "absent" } : { text };
    },
  };
}

export const watching: ClientCapabilities = {
  ...capable,
  workspace: {
    ...capable.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

export function withWorkspace(
  files: Files,
  body: (client: TestClient) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  return withClient({ capabilities: watching, folders: [folder], ...options, host: { files } }, body);
}

export function pullAll(
  client: TestClient,
  known: Readonly<Record<string, string>> = {},
): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = Object.entries(known).map(([uri, value]) => ({ uri, value }));
  return client.request("workspace/diagnostic", { previousResultIds });
}

export function rules(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => String(code)).filter((code) => across.test(code));
}

/** What is found in one file, as far as other files have to do with it; undefined where it is not reported. */
export function found({ items }: WorkspaceDiagnosticReport, name: string): readonly string[] | undefined {
  const report: WorkspaceDocumentDiagnosticReport | undefined = items.find(({ uri }) => uri === at(name));
  return report?.kind === "full" ? rules(report.items) : undefined;
}

export function idsOf(...reports: readonly WorkspaceDiagnosticReport[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    reports.flatMap(({ items }) => items.map(({ uri, resultId }) => [uri, String(resultId)])),
  );
}

/** Whether a pull is left without an answer, as one is that has nothing to tell. */
export async function isHeld(answer: Promise<unknown>): Promise<boolean> {
  let answered = false;
  void answer.then(() => {
    answered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 400));
  return !answered;
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail("it never came");
}

export const watched = (client: TestClient, name: string, type: 1 | 2 | 3): Promise<void> =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: at(name), type }],
  });
