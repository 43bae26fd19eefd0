import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { serve } from "../../server/src/lsp/serve.ts";
import type { Host } from "../../server/src/lsp/session.ts";

/** What Visual Studio Code says of itself, as far as the server looks at it. */
export const capable: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` is answered with; changed by the test as it goes. */
  readonly settings?: { current: unknown };
  readonly host?: Partial<Host>;
  /** The folders of the workspace. */
  readonly folders?: readonly string[];
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly logged: string[];
  readonly registered: string[];
  readonly refreshed: { count: number };
  /** The last diagnostics that were pushed, by address. */
  readonly pushed: Map<string, PublishDiagnosticsParams>;
  readonly nextPush: () => Promise<PublishDiagnosticsParams>;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => Promise<void>;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly request: <R>(method: string, params?: object) => Promise<R>;
  readonly stop: () => Promise<void>;
}

/** A client and a server in one process, talking over two streams. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const host: Host = {
    rulePages: undefined,
    exists: () => true,
    now: () => new Date(2026, 0, 9),
    files: undefined,
    threads: undefined,
    office: () => import("../../server/src/convert/office.ts"),
    ...options.host,
  };
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host);
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const logged: string[] = [];
  const registered: string[] = [];
  const refreshed = { count: 0 };
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  connection.onNotification(
    "window/logMessage",
    ({ message }: { message: string }) => void logged.push(message),
  );
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    pushed.set(params.uri, params);
    for (const each of waiting.splice(0)) each(params);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    Promise.all(items.map(() => options.settings?.current ?? null)),
  );
  connection.onRequest(
    "client/registerCapability",
    ({ registrations }: { registrations: { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    },
  );
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshed.count++;
    return null;
  });
  connection.listen();
  const request = <R>(method: string, params?: object): Promise<R> =>
    connection.sendRequest<R>(method, params);
  const initialized = await request<InitializeResult>("initialize", {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? capable,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    initializationOptions: options.initializationOptions,
    ...(options.folders ? { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) } : {}),
  });
  await connection.sendNotification("initialized", {});
  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    request("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });
  return {
    connection,
    initialized,
    logged,
    registered,
    refreshed,
    pushed,
    nextPush: () => new Promise((resolve) => waiting.push(resolve)),
    open: (uri, text, languageId = "ogi-report") =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      }),
    pull,
    diagnostics: async (uri) => {
      const report = await pull(uri);
      return report.kind === "full" ? report.items : [];
    },
    request,
    stop: async () => {
      await request("shutdown");
      connection.end();
      connection.dispose();
    },
  };
}
