import {
  type Connection,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, readClient } from "./client.ts";
import { actionKinds, offerCodeActions } from "./codeActions.ts";
import { offerCompletion, triggerCharacters } from "./completion.ts";
import { followConfiguration } from "./configuration.ts";
import { offerDiagnostics } from "./diagnostics.ts";
import { createDrafts } from "./documents.ts";
import { offerOutline } from "./outline.ts";
import { offerRequests } from "./requests.ts";
import type { Host, Session } from "./session.ts";

/** Answers everything that a connection asks. Nothing here knows how the connection came about. */
export function serve(connection: Connection, host: Host): void {
  let client: Client = readClient({ processId: null, rootUri: null, capabilities: {} });
  const known = (): Client => client;
  const log = (line: string): void => connection.console.error(line);
  const documents = new TextDocuments(TextDocument);
  const drafts = createDrafts(log);
  const configuration = followConfiguration(connection, known, log, () => diagnostics.refresh());
  const session: Session = {
    connection,
    host,
    documents,
    drafts,
    client: known,
    settingsOf: configuration.of,
    log,
  };
  const diagnostics = offerDiagnostics(session);
  connection.onInitialize((params) => {
    client = readClient(params);
    return initialized;
  });
  documents.onDidClose(({ document: { uri } }) => {
    drafts.forget(uri);
    configuration.forget(uri);
  });
  offerCompletion(session);
  offerCodeActions(session);
  offerOutline(session);
  offerRequests(session);
  connection.onShutdown(() => diagnostics.stop());
  documents.listen(connection);
  connection.listen();
}

/** Every capability is offered from the start, whatever the settings. */
const initialized: InitializeResult = {
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: {
      identifier: "ogi-report",
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
    completionProvider: { resolveProvider: true, triggerCharacters: [...triggerCharacters] },
    codeActionProvider: { codeActionKinds: [...actionKinds] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
  },
  serverInfo: { name: "ogi-report" },
};
