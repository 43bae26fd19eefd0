// What several suites need beyond the harness: the extension's own words, findings by rule, the commands' hands.
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import * as vscode from "vscode";
import { openText, test, ui, waitFor, workspacePath } from "./harness.ts";

interface Api {
  readonly serverState: () => "stopped" | "starting" | "running";
}

/** The extension, started. */
export async function extensionApi(): Promise<Api> {
  return vscode.extensions.getExtension<Api>("ogi-report.ogi-report")?.activate() as Promise<Api>;
}

/** The words of the display language: whoever reads the other ones reads a fault. */
export function inLanguage<T>(words: { readonly zh: T; readonly en: T }): T {
  return vscode.env.language.startsWith("en") ? words.en : words.zh;
}

/** Where the display language is not English, the editor keeps the English text beside the other. */
type Localised = string | { readonly value: string };

const textOf = (text: Localised): string => (typeof text === "string" ? text : text.value);

/** A command's title as the editor shows it, with its category. */
export function titleOf(command: string): string {
  const manifest = vscode.extensions.getExtension("ogi-report.ogi-report")?.packageJSON as
    | { contributes: { commands: { command: string; title: Localised; category: Localised }[] } }
    | undefined;
  const found = manifest?.contributes.commands.find((each) => each.command === `ogiReport.${command}`);
  if (found === undefined) throw new Error(`no command ogiReport.${command}`);
  return `${textOf(found.category)}: ${textOf(found.title)}`;
}

/** Runs a command as a user does: by the palette. */
export function choose(command: string): Promise<void> {
  return chooseByTitle(titleOf(command));
}

/** Runs a command of the editor's own; its English title finds it in every language. */
export async function chooseByTitle(title: string): Promise<void> {
  await ui.press("F1");
  // Key by key, the long list of commands would be drawn anew at each of them.
  await ui.fill(".quick-input-widget input", `>${title}`);
  await ui.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${title}")`);
  await ui.press("Enter");
}

/**
 * Opens an untitled document when the last test's is quite gone: the editor gives its name to the new one at once, and
 * with the name now and then its text.
 */
export async function openFresh(content: string, language?: string): Promise<vscode.TextEditor> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.map(({ input }) => input instanceof vscode.TabInputText && input.uri.toString());
  const isLeft = (): boolean =>
    vscode.workspace.textDocuments.some(
      ({ isUntitled, uri }) => isUntitled && !shown.includes(uri.toString()),
    );
  await waitFor(() => !isLeft(), "the last untitled document to go");
  for (let attempt = 0; ; attempt += 1) {
    const editor = await openText(content, language);
    // What the editor keeps of an unsaved text for its next start may come back instead; then it is thrown away.
    if (editor.document.getText() === content || attempt === 3) return editor;
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

/** Opens an untitled report, which may be without any fault, and waits until the server has read it. */
export async function openRead(content: string, language?: string): Promise<vscode.TextEditor> {
  const editor = await openFresh(content, language);
  const outline = (): Thenable<readonly unknown[]> =>
    vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", editor.document.uri);
  await waitFor(async () => (await outline())?.length > 0, "the outline");
  await focusEditor();
  return editor;
}

/** A rule's id, which a diagnostic carries together with the rule's page. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The rules of the findings of some severities, sorted. */
export function rules(
  diagnostics: readonly vscode.Diagnostic[],
  ...severities: readonly vscode.DiagnosticSeverity[]
): string[] {
  return diagnostics
    .filter((each) => severities.length === 0 || severities.includes(each.severity))
    .map(ruleOf)
    .sort();
}

/** Tests that need the published reports; where they are absent the stage says so, and fails where CI demands them. */
export const forReports =
  (register: typeof test): typeof test =>
  (...args) => {
    if (existsSync(workspacePath("reports"))) register(...args);
  };
export const reportTest: typeof test = forReports(test);

/** The path of one of the five published reports, by its number. */
export async function reportPath(number: string): Promise<string> {
  const folder = vscode.Uri.file(workspacePath("reports"));
  const files = await vscode.workspace.fs.readDirectory(folder);
  const name = files.map(([each]) => each).find((each) => each.startsWith(number));
  if (name === undefined) throw new Error(`no report ${number}`);
  return workspacePath("reports", name);
}

/** Puts the caret before the first occurrence of `text` and scrolls there. */
export function caretAt(editor: vscode.TextEditor, text: string, shift = 0): vscode.Position {
  const offset = editor.document.getText().indexOf(text);
  if (offset < 0) throw new Error(`the text has no ${text}`);
  const position = editor.document.positionAt(offset + shift);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
  return position;
}

/** Gives the keyboard to the editor. */
export async function focusEditor(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await ui.waitFor(".monaco-editor.focused");
}

/** Types as a quick clerk does. */
export async function typeByKeys(text: string): Promise<void> {
  for (const key of text) {
    await ui.type(key);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

/** Undoes until the text is `text` again; one step must do. */
export async function undoGives(document: vscode.TextDocument, text: string): Promise<void> {
  await vscode.commands.executeCommand("undo");
  await waitFor(
    () => document.getText() === text,
    () => `one undo to bring the text back; it is:\n${document.getText().slice(0, 400)}`,
  );
}

type Theme = "light" | "dark";

/** The themes to look at something in: `--looks` asks for both, otherwise the suites share them out. */
export function looksIn(theme: Theme): readonly Theme[] {
  return process.env.OGI_LOOKS === "all" ? ["light", "dark"] : [theme];
}

/** Runs a test's body in another colour theme. */
export async function withTheme(theme: "light" | "dark", body: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("workbench");
  const before = settings.inspect<string>("colorTheme")?.globalValue;
  const name = theme === "dark" ? "Default Dark Modern" : "Default Light Modern";
  await settings.update("colorTheme", name, vscode.ConfigurationTarget.Global);
  try {
    await ui.waitFor(theme === "dark" ? ".monaco-workbench.vs-dark" : ".monaco-workbench.vs");
    await body();
  } finally {
    await settings.update("colorTheme", before, vscode.ConfigurationTarget.Global);
  }
}

/** Changes a setting of the extension for the workspace while a test's body runs. */
export async function withSetting(key: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration("ogiReport").update(key, value, Workspace);
  try {
    await body();
  } finally {
    await vscode.workspace.getConfiguration("ogiReport").update(key, undefined, Workspace);
  }
}

/** Files in a folder of their own in the workspace, by their names, while `run` goes on; afterwards they are deleted. */
export async function withFolder(
  name: string,
  files: Readonly<Record<string, string>>,
  run: (folder: vscode.Uri) => Promise<void>,
): Promise<void> {
  const folder = vscode.Uri.file(workspacePath(name));
  await vscode.workspace.fs.createDirectory(folder);
  for (const [file, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file), new TextEncoder().encode(text));
  try {
    await run(folder);
  } finally {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  }
}

/** Empties the opened folder while `run` goes on; afterwards everything lies there again, and what `run` left is gone. */
export async function inEmptyFolder(run: () => Promise<void>): Promise<void> {
  const folder = workspacePath();
  const aside = mkdtempSync(`${folder}-aside-`);
  // The workspace's own settings stay: the editor looks for them all the time.
  const names = (of: string): string[] => readdirSync(of).filter((name) => name !== ".vscode");
  const move = (from: string, to: string): void => {
    for (const name of names(from)) renameSync(join(from, name), join(to, name));
  };
  move(folder, aside);
  try {
    await run();
  } finally {
    for (const name of names(folder)) rmSync(join(folder, name), { recursive: true });
    move(aside, folder);
    rmSync(aside, { recursive: true });
  }
}

/** Chooses an entry of the context menu of a file in the explorer. */
export async function chooseInExplorer(uri: vscode.Uri, entry: string): Promise<void> {
  const row = `.explorer-folders-view .monaco-list-row[aria-label*="${basename(uri.path)}"]`;
  await waitFor(async () => {
    await vscode.commands.executeCommand("revealInExplorer", uri);
    return (await ui.count(row)) > 0;
  }, `${uri.path} in the explorer`);
  await ui.click(row, { button: "right" });
  const item = `.monaco-menu .action-item:has-text("${entry}")`;
  await ui.hover(item);
  // A menu takes the release of the button that opened it for no choice.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await ui.click(item);
}
