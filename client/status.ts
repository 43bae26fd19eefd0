import * as vscode from "vscode";
import type { Services } from "./commands/services.ts";
import type { Status, StatusMessages } from "./statusMessages.ts";

/** Findings of a document that come one after the other are counted once. */
const calm = 60;

/**
 * Keeps the language status of the report in the editor: what was found, which equations hold, which form applies. For
 * any other document there is none.
 */
export function followStatus({ reports, server, messages, log }: Services): vscode.Disposable[] {
  const said = messages.status;
  const item = vscode.languages.createLanguageStatusItem("ogiReport.status", []);
  item.name = said.name;
  item.command = { command: "ogiReport.showMenu", title: said.menu };
  // Whatever is set is drawn anew, and a click into what stood there before is lost: nothing is said twice.
  let shown = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const hide = (): void => {
    if (shown === "") return;
    shown = "";
    item.selector = [];
    void vscode.commands.executeCommand("setContext", "ogiReport.hasLastYear", false);
  };
  const update = async (): Promise<void> => {
    const number = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !reports.has(document.uri)) return hide();
    // Only findings wake the status, and who finds runs already.
    if (server.state() !== "running") return;
    const params = { uri: document.uri.toString() };
    const status = await (await server.client()).sendRequest<Status | null>("ogiReport/status", params);
    if (number !== asked) return;
    if (status === null) return hide();
    const selector = { language: document.languageId, scheme: document.uri.scheme };
    const now = JSON.stringify([status, selector]);
    if (now === shown) return;
    shown = now;
    show(item, status, said);
    item.selector = selector;
    void vscode.commands.executeCommand("setContext", "ogiReport.hasLastYear", status.lastYear);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch((error: unknown) => log.warn(String(error))), calm);
  };
  soon();
  return [
    item,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) soon();
    }),
    reports.onDidChange(soon),
  ];
}

function show(item: vscode.LanguageStatusItem, status: Status, said: StatusMessages): void {
  const { error, warning } = status.findings;
  const { Error: E, Warning: W, Information: I } = vscode.LanguageStatusSeverity;
  const sums = said.equations(status);
  const about = [...(sums === "" ? [] : [sums]), said.edition(status)];
  item.severity = error > 0 ? E : warning > 0 ? W : I;
  item.text = said.findings(status);
  item.detail = about.join(" · ");
  item.accessibilityInformation = { label: said.spoken([item.text, ...about]), role: "status" };
}
