import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { followTotals } from "./autoTotals.ts";
import { copyTable } from "./commands/copyTable.ts";
import { convertToCanonical, fillBlanks, fixAll, recomputeTotals } from "./commands/edits.ts";
import { exportReport } from "./commands/export.ts";
import { openExample, openWalkthrough } from "./commands/firstContact.ts";
import { importFiles } from "./commands/import.ts";
import { insertTable, pickAndInsertTable } from "./commands/insertTable.ts";
import { showMenu } from "./commands/menu.ts";
import { newFromLastYear } from "./commands/newFromLastYear.ts";
import { newReport } from "./commands/newReport.ts";
import { guarded, type Services, whisper } from "./commands/services.ts";
import { registerDrop } from "./drop.ts";
import { messagesFor } from "./messages.ts";
import { pasteAsText, registerPaste } from "./paste.ts";
import { registerPeek } from "./peek.ts";
import { previewMessagesFor } from "./preview/messages.ts";
import { createPreview, type Preview } from "./preview/preview.ts";
import { keepRemarks } from "./remarks.ts";
import { type Reports, watchReports } from "./reports.ts";
import { createServer, type Server } from "./server.ts";
import { followStatus } from "./status.ts";
import { followTables, moveByKey } from "./tableKeys.ts";

/** What other extensions, and the tests, can ask. */
export interface ExtensionApi {
  readonly serverState: Server["state"];
}

interface Host {
  readonly context: vscode.ExtensionContext;
  readonly create: (options: LanguageClientOptions) => BaseLanguageClient;
}

/** Starts the extension; the host knows how a server is started where it runs. */
export function start({ context, create }: Host): {
  readonly api: ExtensionApi;
  readonly stop: Server["stop"];
} {
  const messages = messagesFor(vscode.env.language);
  const log = vscode.window.createOutputChannel(messages.channel, { log: true });
  // The reports' listeners come first: the gate asks them about the very change that the client reports to it.
  const reports = watchReports();
  const server = createServer({ reports, messages, log, create });
  const remarks = keepRemarks(messages.transfer, context.workspaceState);
  const services: Services = { server, reports, messages, log, memory: context.globalState, remarks };
  const preview = createPreview(services, context.extensionUri);
  context.subscriptions.push(
    log,
    reports,
    server,
    preview,
    remarks,
    ...registerCommands(services, preview),
    registerDrop(services),
    registerPeek(),
    registerPaste(services),
    ...followEditor(reports),
    ...followTables(reports),
    ...followStatus(services),
    ...followTotals(services),
  );
  const open = vscode.workspace.textDocuments.some((document) => reports.has(document.uri));
  if (open) server.client().catch(() => {});
  return { api: { serverState: server.state }, stop: server.stop };
}

function registerCommands(services: Services, preview: Preview): vscode.Disposable[] {
  const { messages, server, log } = services;
  const register = (
    name: string,
    title: string,
    body: (services: Services, ...given: readonly unknown[]) => Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`ogiReport.${name}`, (...given: readonly unknown[]) =>
      guarded(title, services, () => body(services, ...given)),
    );
  return [
    register("newReport", messages.newReport, newReport),
    register("newFromLastYear", messages.newFromLastYear, newFromLastYear),
    register("import", messages.transfer.import, importFiles),
    register("export", messages.transfer.export, exportReport),
    register("openPreview", previewMessagesFor(vscode.env.language).open, (_, target) =>
      preview.open(target),
    ),
    register("insertTable", messages.insertTable, pickAndInsertTable),
    register("insertTable.disclosure", messages.insertTable, (all) => insertTable(all, "disclosure")),
    register("insertTable.requests", messages.insertTable, (all) => insertTable(all, "requests")),
    register("insertTable.proceedings", messages.insertTable, (all) => insertTable(all, "proceedings")),
    register("insertTable.skeleton", messages.insertTable, (all) => insertTable(all, "skeleton")),
    register("copyTable", messages.copyTable, copyTable),
    register("pasteAsText", messages.pasteAsText, pasteAsText),
    register("convertToCanonical", messages.convert, convertToCanonical),
    register("fixAll", messages.fixAll, fixAll),
    register("recomputeTotals", messages.recomputeTotals, recomputeTotals),
    register("fillBlanks", messages.fillBlanks, fillBlanks),
    register("nextCell", messages.tableKeys, ({ reports }) => moveByKey(reports, "next")),
    register("previousCell", messages.tableKeys, ({ reports }) => moveByKey(reports, "previous")),
    register("cellBelow", messages.tableKeys, ({ reports }) => moveByKey(reports, "below")),
    register("showMenu", messages.status.menu, showMenu),
    register("openWalkthrough", messages.status.walkthrough, openWalkthrough),
    register("openExample", messages.status.example, openExample),
    register("restartServer", messages.restart, async () => {
      await server.restart();
      whisper(messages.serverRestarted);
    }),
    register("showOutput", messages.showLog, async () => log.show()),
  ];
}

/** Keeps `ogiReport.active` true while a report is being edited: the commands' `when` clauses ask it. */
function followEditor(reports: Reports): vscode.Disposable[] {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const active = document !== undefined && reports.has(document.uri);
    void vscode.commands.executeCommand("setContext", "ogiReport.active", active);
  };
  update();
  return [
    vscode.window.onDidChangeActiveTextEditor(update),
    // A document whose language is changed is closed and opened again in its editor.
    vscode.workspace.onDidCloseTextDocument(update),
    reports.onDidFind(update),
    reports.onDidChange(update),
  ];
}
