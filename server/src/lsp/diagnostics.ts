import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../rules/analyse.ts";
import { offerClosed } from "./closedDiagnostics.ts";
import { source, toDiagnostic } from "./convert.ts";
import { isDraft, type Reading } from "./documents.ts";
import { guarded } from "./guard.ts";
import { pageOf } from "./rulePages.ts";
import { readingOf, type Session } from "./session.ts";
import { canonicalUri } from "./uris.ts";

/** Pushed diagnostics wait for a pause in typing; a client that pulls chooses its own time. */
const pause = 120;

export interface Diagnostics {
  /** All may have changed, as after a change of the settings. */
  readonly refresh: () => void;
  /** The reports that must be judged again, because of one of them. */
  readonly changed: (files: ReadonlySet<string>, cause: string) => void;
  readonly stop: () => void;
}

/** Offers diagnostics: pulled where the client can, else pushed. */
export function offerDiagnostics(session: Session, ready: () => Promise<void>): Diagnostics {
  const { connection, documents, client, log, workspace } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const push = guarded("textDocument/publishDiagnostics", log, undefined, async (uri: string) => {
    const found = await readingOf(session, uri);
    if (!found) return;
    const { document, reading } = found;
    const diagnostics = diagnosticsOf(session, document, reading);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  });
  const clear = guarded("textDocument/publishDiagnostics", log, undefined, (uri: string) =>
    connection.sendDiagnostics({ uri, diagnostics: [] }),
  );
  const refreshAll = guarded("workspace/diagnostic/refresh", log, undefined, async () =>
    connection.languages.diagnostics.refresh(),
  );
  const closed = offerClosed(session, ready, (document, analysis) => drawn(session, document, analysis));
  const later = (key: string, wait: number, body: () => void): void => {
    if (timers.has(key)) return;
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        body();
      }, wait),
    );
  };
  /** The same once more: what was to come sooner waits as well. */
  const afterPause = (key: string, body: () => void): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    later(key, pause, body);
  };
  const schedule = (uri: string): void => {
    if (!client().pullsDiagnostics) afterPause(uri, () => void push(uri));
  };
  // A document that nobody asks about must be read all the same: others are judged by what it says.
  documents.onDidChangeContent(({ document: { uri } }) => {
    schedule(uri);
    afterPause(`read ${uri}`, () => void catchUp(uri));
  });
  const catchUp = guarded("textDocument/didChange", log, undefined, async (uri: string) => {
    await readingOf(session, uri);
    workspace.settle();
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    closed.forget(uri);
    if (!client().pullsDiagnostics && !workspace.isInside(uri)) void clear(uri);
  });
  pull(session);
  return {
    refresh: () => {
      closed.reset();
      if (client().refreshesDiagnostics) void refreshAll();
      for (const uri of documents.keys()) schedule(uri);
    },
    changed: (files, cause) => {
      const others = documents.keys().filter((uri) => {
        const file = canonicalUri(uri);
        return file !== cause && files.has(file);
      });
      for (const uri of others) schedule(uri);
      if (others.length > 0 && client().pullsDiagnostics && client().refreshesDiagnostics)
        later("refresh", pause, () => void refreshAll());
      closed.changed();
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      closed.stop();
    },
  };
}

function pull(session: Session): void {
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  session.connection.languages.diagnostics.on(
    guarded("textDocument/diagnostic", session.log, empty, async (params, token) => {
      const found = await readingOf(session, params.textDocument.uri, token);
      if (!found) return empty;
      const { document, reading } = found;
      if (!isDraft(reading)) return { ...empty, items: diagnosticsOf(session, document, reading) };
      const { id: resultId } = reading;
      if (params.previousResultId === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { ...empty, resultId, items: diagnosticsOf(session, document, reading) };
    }),
  );
}

/** Everything that is to be said of a document. */
export function diagnosticsOf(session: Session, document: TextDocument, reading: Reading): Diagnostic[] {
  const { messages: own } = session.client();
  if (isDraft(reading)) return drawn(session, document, reading.analysis);
  if (reading.kind === "none") return [];
  const megabytes = Math.round(document.getText().length / 1024 / 1024);
  const message = reading.why === "tooLarge" ? own.tooLarge(megabytes) : own.notText;
  const start = { line: 0, character: 0 };
  return [{ range: { start, end: start }, severity: DiagnosticSeverity.Warning, source, message }];
}

function drawn(session: Session, document: TextDocument, { findings }: Analysis): Diagnostic[] {
  const { rules: messages, relatedInformation } = session.client();
  const options = { messages, relatedInformation, pageOf: (rule: string) => pageOf(session, rule) };
  return findings.map((finding) => toDiagnostic(document, finding, options));
}
