import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  DocumentDiagnosticRequest,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { createCrashes } from "./crashes.ts";
import { createGate, type Gate, type OpenedDocument, textIn } from "./gate.ts";
import type { ClientMessages } from "./messages.ts";
import { peekCommand } from "./peek.ts";
import { documentSelector, type Reports } from "./reports.ts";
import { traceChannel } from "./trace.ts";
import { unlessClosed } from "./unlessClosed.ts";

/** The server could not be started; the user was told so already. */
export class ServerUnavailable extends Error {}

export type ServerState = "stopped" | "starting" | "running";

/** The language server's life, from the first report on. */
export interface Server extends vscode.Disposable {
  /** The running client; starts it where none runs. @throws {ServerUnavailable} */
  readonly client: () => Promise<BaseLanguageClient>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly state: () => ServerState;
  /** It runs, for the first time or again: what it was asked before is to be asked anew. */
  readonly onDidStart: vscode.Event<void>;
  /** It was told of a document that was opened or changed, by its address: what it is asked now is about the new text. */
  readonly onDidTell: vscode.Event<string>;
}

interface ServerOptions {
  readonly reports: Reports;
  readonly messages: ClientMessages;
  readonly log: vscode.LogOutputChannel;
  readonly create: (options: LanguageClientOptions) => BaseLanguageClient;
}

export function createServer({ reports, messages, log, create }: ServerOptions): Server {
  const gate = createGate({
    isReport: (uri) => reports.has(vscode.Uri.parse(uri)),
    find: (uri) => openedDocument(vscode.workspace.textDocuments, uri),
  });
  const crashes = createCrashes();
  const trace = traceChannel(log);
  const started = new vscode.EventEmitter<void>();
  const told = new vscode.EventEmitter<string>();
  const options = clientOptions(gate, log, trace, (uri) => told.fire(uri));
  let current: BaseLanguageClient | undefined;
  let starting: Promise<BaseLanguageClient> | undefined;

  const tell = async (message: string): Promise<void> => {
    const choice = await vscode.window.showErrorMessage(message, messages.restart, messages.showLog);
    if (choice === messages.restart) await restart().catch(silent);
    if (choice === messages.showLog) log.show(true);
  };
  const launch = async (): Promise<BaseLanguageClient> => {
    const fresh = create(options);
    current = fresh;
    let fail = (_: Error): void => {};
    // The library leaves its start pending for ever where the process ends too early.
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    fresh.onDidChangeState(({ oldState, newState }) => {
      if (newState === State.Starting) gate.reset();
      if (newState === State.StartFailed) fail(new Error("the process ended while it was starting"));
      if (newState === State.Stopped && oldState === State.Running && current === fresh) crashed();
    });
    try {
      await Promise.race([fresh.start(), failed]);
      started.fire();
      return fresh;
    } catch (error) {
      log.error(`The language server did not start: ${reasonOf(error)}`);
      // Somebody else stopped it, or started another.
      if (current !== fresh) throw new ServerUnavailable();
      if (crashes.note(Date.now())) return launch();
      current = undefined;
      starting = undefined;
      void tell(messages.serverNotStarted);
      throw new ServerUnavailable();
    }
  };
  const client = (): Promise<BaseLanguageClient> => {
    starting ??= launch();
    return starting;
  };
  const crashed = (): void => {
    current = undefined;
    starting = undefined;
    log.error("The language server ended unexpectedly.");
    if (crashes.note(Date.now())) client().catch(silent);
    else void tell(messages.serverGone(crashes.count()));
  };
  const stop = async (): Promise<void> => {
    const old = current;
    const pending = starting;
    // Without a current client the end of the old one is no crash.
    current = undefined;
    starting = undefined;
    await pending?.catch(silent);
    await old?.dispose().catch((error: unknown) => log.warn(reasonOf(error)));
  };
  const restart = async (): Promise<void> => {
    crashes.reset();
    await stop();
    await client();
  };

  const listeners = [
    reports.onDidFind(() => void client().catch(silent)),
    reports.onDidChange(() => current?.isRunning() && void reconcile(current, gate, reports)),
    trace,
    started,
    told,
  ];
  return {
    client,
    restart,
    stop,
    state: () => (current === undefined ? "stopped" : current.isRunning() ? "running" : "starting"),
    onDidStart: started.event,
    onDidTell: told.event,
    dispose: () => {
      for (const each of listeners) each.dispose();
    },
  };
}

/** Whoever waits for the server tells its user; this is for those who only want it to run. */
function silent(): void {}

/** The plain reason in an error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function clientOptions(
  gate: Gate,
  log: vscode.LogOutputChannel,
  trace: vscode.LogOutputChannel,
  told: (uri: string) => void,
): LanguageClientOptions {
  return {
    documentSelector,
    initializationOptions: { peekCommand },
    outputChannel: log,
    traceOutputChannel: trace,
    // The library's own notifications are in English only and name requests that no clerk knows.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      // Starting again is decided in `crashed`, which also speaks to the user.
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
    middleware: {
      sendNotification: async (type, next, params) => {
        const message = gate.notification({ method: methodOf(type), params });
        if (message === undefined) return;
        await next(message.method, message.params as typeof params);
        const uri = textIn(message);
        if (uri !== undefined) told(uri);
      },
      sendRequest: async (type, params, token, next) => {
        // Every request about a document may be answered with null.
        if (!gate.admits({ method: methodOf(type), params })) return null as never;
        return next(type, params, token);
      },
      // Who types while no server runs is told of that by its start; a new one is given the whole text.
      didChange: (event, next) => next(event).catch((error: unknown) => log.warn(reasonOf(error))),
      // The library then asks once more, where a document of that name is to be seen.
      provideDiagnostics: (document, last, token, next) =>
        unlessClosed(
          document instanceof vscode.Uri ? {} : document,
          () => next(document, last, token),
          () => new vscode.CancellationError(),
        ),
    },
  };
}

const methodOf = (type: string | { readonly method: string }): string =>
  typeof type === "string" ? type : type.method;

/** After a change of the setting: opens what is a report now, closes what is none any more. */
async function reconcile(client: BaseLanguageClient, gate: Gate, reports: Reports): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    const uri = document.uri.toString();
    if (reports.has(document.uri) === gate.has(uri)) continue;
    if (gate.has(uri)) await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
    else await client.sendNotification("textDocument/didOpen", { textDocument: asOpened(document) });
  }
  client.getFeature(DocumentDiagnosticRequest.method).refresh();
}

function openedDocument(documents: readonly vscode.TextDocument[], uri: string): OpenedDocument | undefined {
  const document = documents.find((each) => each.uri.toString() === uri);
  return document && asOpened(document);
}

function asOpened(document: vscode.TextDocument): OpenedDocument {
  const { uri, languageId, version } = document;
  return { uri: uri.toString(), languageId, version, text: document.getText() };
}
