import {
  type Connection,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { masked } from "../util/personal.ts";
import { type Client, readClient } from "./client.ts";
import { actionKinds, offerCodeActions } from "./codeActions.ts";
import { offerCompletion, triggerCharacters } from "./completion.ts";
import { followConfiguration, rememberSettled } from "./configuration.ts";
import { offerDefinition } from "./definition.ts";
import { offerDiagnostics } from "./diagnostics.ts";
import { createDrafts } from "./documents.ts";
import { formattingTrigger, offerFormatting } from "./formatting.ts";
import { offerHighlights } from "./highlight.ts";
import { offerHints } from "./hints.ts";
import { offerHover } from "./hover.ts";
import { createLinkedMemory, offerLinkedEditing } from "./linked.ts";
import { offerLinks } from "./links.ts";
import { offerNewFromLastYear } from "./newFromLastYear.ts";
import { offerOutline } from "./outline.ts";
import { offerPaste } from "./paste.ts";
import { offerPreview } from "./preview.ts";
import { createProjects } from "./projects.ts";
import { offerRename } from "./rename.ts";
import { offerRequests } from "./requests.ts";
import type { Host, Session } from "./session.ts";
import { offerStatus } from "./status.ts";
import { offerStructure } from "./structure.ts";
import { offerTokens, tokensLegend } from "./tokens.ts";
import { offerTotals } from "./totals.ts";
import { offerTransfer } from "./transfer.ts";
import { followFiles } from "./watching.ts";
import { createWorkspace } from "./workspace.ts";

/** Answers everything that a connection asks. Nothing here knows how the connection came about. */
export function serve(connection: Connection, host: Host): void {
  let client: Client = readClient({ processId: null, rootUri: null, capabilities: {} });
  const known = (): Client => client;
  const log = (line: string): void => connection.console.error(masked(line));
  const linked = createLinkedMemory();
  const documents = new TextDocuments(linked.documents);
  const projects = createProjects(connection, known, host.files);
  const workspace = createWorkspace(
    (files, cause) => {
      following.read(workspace.takeWanted());
      diagnostics.changed(files, cause);
    },
    (file) => projects.known(file)?.roster,
  );
  const drafts = createDrafts(log, workspace);
  const settingsChanged = (): void => {
    following.restart();
    diagnostics.refresh();
    hints.refresh();
  };
  const configuration = followConfiguration(connection, known, log, settingsChanged);
  const settled = rememberSettled();
  /** A client is asked once for a folder, not once for each of the files in it that are not open. */
  const scopeOf = (uri: string): string =>
    documents.get(uri) ? uri : (workspace.folderOf(uri) ?? uri.replace(/\/$/, ""));
  const session: Session = {
    connection,
    host,
    documents,
    drafts,
    workspace,
    client: known,
    projects,
    settingsOf: async (uri) => settled(await configuration.of(scopeOf(uri)), await projects.of(uri)),
    log,
  };
  const following = followFiles(session, settingsChanged);
  const diagnostics = offerDiagnostics(session, following.ready);
  const hints = offerHints(session);
  connection.onInitialize((params) => {
    client = readClient(params);
    return initialized;
  });
  connection.onInitialized(() => {
    configuration.begin();
    following.begin();
  });
  documents.onDidClose(({ document: { uri } }) => {
    drafts.forget(uri);
    configuration.forget(uri);
  });
  offerCompletion(session);
  offerCodeActions(session);
  offerOutline(session);
  offerFormatting(session);
  offerDefinition(session);
  offerHover(session);
  offerHighlights(session);
  offerLinks(session);
  offerPaste(session);
  offerStructure(session);
  offerTokens(session);
  offerRename(session);
  offerLinkedEditing(session, linked);
  offerRequests(session);
  offerNewFromLastYear(session);
  offerTotals(session);
  offerStatus(session);
  offerPreview(session);
  offerTransfer(session);
  connection.onShutdown(() => {
    diagnostics.stop();
    following.stop();
  });
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
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    completionProvider: { resolveProvider: true, triggerCharacters: [...triggerCharacters] },
    codeActionProvider: { codeActionKinds: [...actionKinds] },
    definitionProvider: true,
    referencesProvider: true,
    hoverProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    linkedEditingRangeProvider: true,
    semanticTokensProvider: { legend: tokensLegend, full: { delta: true }, range: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: formattingTrigger },
  },
  serverInfo: { name: "ogi-report" },
};
