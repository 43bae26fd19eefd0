import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { source, toDiagnostic } from "./convert.ts";
import { isDraft, type Reading } from "./documents.ts";
import { guarded } from "./guard.ts";
import { readingOf, type Session } from "./session.ts";

/** Pushed diagnostics wait for a pause in typing; a client that pulls chooses its own time. */
const pause = 120;

/** Offers diagnostics: pulled where the client can, else pushed. Gives what to call when all may have changed. */
export function offerDiagnostics(session: Session): {
  readonly refresh: () => void;
  readonly stop: () => void;
} {
  const { connection, documents, client, log } = session;
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
  const schedule = (uri: string): void => {
    if (client().pullsDiagnostics) return;
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        void push(uri);
      }, pause),
    );
  };
  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    if (!client().pullsDiagnostics) void clear(uri);
  });
  pull(session);
  return {
    refresh: () => {
      if (client().refreshesDiagnostics) void refreshAll();
      for (const uri of documents.keys()) schedule(uri);
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
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
  const { rules: messages, messages: own, relatedInformation } = session.client();
  if (isDraft(reading)) {
    const options = { messages, relatedInformation, pageOf: (rule: string) => pageOf(session, rule) };
    return reading.analysis.findings.map((finding) => toDiagnostic(document, finding, options));
  }
  if (reading.kind === "none") return [];
  const megabytes = Math.round(document.getText().length / 1024 / 1024);
  const message = reading.why === "tooLarge" ? own.tooLarge(megabytes) : own.notText;
  const start = { line: 0, character: 0 };
  return [{ range: { start, end: start }, severity: DiagnosticSeverity.Warning, source, message }];
}

/** The address of a rule's page, where there is such a page. */
function pageOf({ host, client }: Session, rule: string): string | undefined {
  const base = client().rulePages ?? host.rulePages;
  if (base === undefined) return undefined;
  const uri = `${base.replace(/\/?$/, "/")}${rule}.md`;
  return host.exists(uri) ? uri : undefined;
}
