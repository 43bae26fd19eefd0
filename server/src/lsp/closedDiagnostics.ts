import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { type ClosedReport, createClosed, type Draw } from "./closed.ts";
import { guarded } from "./guard.ts";
import type { Session } from "./session.ts";
import { canonicalUri } from "./uris.ts";

/** Diagnostics of files that are not open. */
export interface ClosedDiagnostics {
  /** Some file says something else, or is judged by something else. */
  readonly changed: () => void;
  /** A document was closed. */
  readonly forget: (uri: string) => void;
  readonly reset: () => void;
  readonly stop: () => void;
}

/** Changes come in groups: saving all, another branch. */
const pause = 150;
/** So long files are judged before others have their turn, in milliseconds: a key waits no longer for its answer. */
const slice = 12;
/** So often what was found is told, in milliseconds. */
const telling = 60;

/** Answers the pulls of the whole workspace, or pushes where the client cannot pull. Both wait for the index. */
export function offerClosed(session: Session, ready: () => Promise<void>, draw: Draw): ClosedDiagnostics {
  const { connection, client, log, host } = session;
  const closed = createClosed(session, host.files, draw);
  const waiting = new Set<() => void>();
  /** What clients that cannot pull were told. */
  const pushed = new Map<string, string>();
  let version = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const wake = (): void => {
    for (const each of waiting) each();
    waiting.clear();
  };
  const changed = (): void => {
    version++;
    timer ??= setTimeout(() => {
      timer = undefined;
      wake();
      if (!client().pullsDiagnostics) void push();
    }, pause);
  };
  const nextChange = (token: CancellationToken): Promise<void> =>
    new Promise((resolve) => {
      waiting.add(resolve);
      const listening = token.onCancellationRequested(() => {
        listening.dispose();
        waiting.delete(resolve);
        resolve();
      });
    });

  /** Judges what is pending, slice by slice; gives whether there was anything to tell. */
  const judgeAll = async (
    known: Map<string, string>,
    goesOn: () => boolean,
    tell: (reports: readonly ClosedReport[]) => void | Promise<void>,
  ): Promise<boolean> => {
    let told = false;
    let reports: ClosedReport[] = [];
    let rested = performance.now();
    let toldAt = rested;
    for (const file of [...closed.pending(known)]) {
      if (!goesOn()) break;
      const report = await closed.judge(file, known);
      if (report) {
        reports.push(report);
        known.set(file, report.id);
        told = true;
      }
      const now = performance.now();
      if (now - rested < slice) continue;
      if (now - toldAt >= telling && reports.length > 0) {
        await tell(reports);
        reports = [];
        toldAt = now;
      }
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
    if (reports.length > 0) await tell(reports);
    return told;
  };

  let pushing = Promise.resolve();
  const push = guarded("textDocument/publishDiagnostics", log, undefined, async () => {
    await ready();
    pushing = pushing.then(async () => {
      await judgeAll(
        pushed,
        () => !stopped,
        async (reports) => {
          for (const { uri, items } of reports)
            await connection.sendDiagnostics({ uri, diagnostics: [...items] });
        },
      );
    });
    await pushing;
  });

  const empty: WorkspaceDiagnosticReport = { items: [] };
  connection.languages.diagnostics.onWorkspace(
    guarded("workspace/diagnostic", log, empty, async ({ previousResultIds }, token, _, partial) => {
      const known = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
      const goesOn = (): boolean => !token.isCancellationRequested && !stopped;
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const tell = (reports: readonly ClosedReport[]): void => {
        const made = reports.map(toReport);
        if (partial) partial.report({ items: made });
        else items.push(...made);
      };
      while (goesOn()) {
        await ready();
        const seen = version;
        if (await judgeAll(known, goesOn, tell)) break;
        if (seen === version && goesOn()) await nextChange(token);
      }
      return { items };
    }),
  );

  return {
    changed,
    forget: (uri) => closed.forget(canonicalUri(uri)),
    reset: () => {
      closed.reset();
      changed();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      wake();
    },
  };
}

function toReport({ uri, id, items }: ClosedReport): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: id, items: [...items] };
}
