// A small test runner for inside VS Code, and the few helpers that every suite needs.
import { join } from "node:path";
import * as vscode from "vscode";
import { readableStack } from "./stack.ts";
import { ui } from "./ui.ts";

export { ui };

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
  readonly timeout: number;
  readonly needsUi: boolean;
}

const tests: Test[] = [];
const defaultTimeout = 20_000;

/** Registers a test. It may take `timeout` milliseconds; afterwards every editor it opened is closed, unsaved. */
export function test(
  name: string,
  body: () => Promise<void>,
  options: { readonly timeout?: number } = {},
): void {
  tests.push({ name, body, timeout: options.timeout ?? defaultTimeout, needsUi: false });
}

/** Registers a test that presses keys or clicks, which only the embedded VS Code can do. */
export function uiTest(
  name: string,
  body: () => Promise<void>,
  options: { readonly timeout?: number } = {},
): void {
  tests.push({ name, body, timeout: options.timeout ?? defaultTimeout, needsUi: true });
}

let passed = 0;
let passedAgain = 0;
let failed = 0;
let skipped = 0;

/**
 * Runs what was registered since it was called last. How long a window takes to draw what a key led to depends on what
 * else the machine does: a test by keys that fails is told of and tried once more, and what fails twice has failed.
 */
export async function runRegistered(): Promise<void> {
  for (const each of tests.splice(0)) {
    if (each.needsUi && !ui.available) {
      skipped += 1;
      console.log(`– ${each.name}: not run under electron: needs the embedded host`);
      continue;
    }
    const start = performance.now();
    let failure = await outcomeOf(each);
    if (failure !== undefined && each.needsUi) {
      console.log(`↻ ${each.name} is tried again: it failed\n${failure}`);
      failure = await outcomeOf(each);
      if (failure === undefined) passedAgain += 1;
    }
    const time = `(${Math.round(performance.now() - start)} ms)`;
    if (failure === undefined) passed += 1;
    else failed += 1;
    console.log(failure === undefined ? `✔ ${each.name} ${time}` : `✖ ${each.name} ${time}\n${failure}`);
  }
}

/** Tells how all went; throws when something failed or nothing ran. */
export function conclude(): void {
  const again = passedAgain > 0 ? ` (${passedAgain} only when tried again)` : "";
  console.log(`${passed} passed${again}, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
  if (passed === 0) throw new Error("no test ran");
}

async function outcomeOf({ name, body, timeout, needsUi }: Test): Promise<string | undefined> {
  let failure = await failureOf(body, timeout);
  if (failure !== undefined && needsUi) {
    const picture = `failed-${name.replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-")}`;
    failure += await ui.screenshot(picture).then(
      (path) => `\n  what was to be seen: ${path}`,
      () => "",
    );
  }
  const untidy = await failureOf(closeEditors, defaultTimeout);
  // Where the pointer was left, the next test's text would show its hover.
  if (needsUi) await ui.moveAway().catch(() => undefined);
  return failure ?? untidy;
}

async function failureOf(body: () => Promise<void>, timeout: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${timeout} ms`)), timeout);
  });
  try {
    await Promise.race([body(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? readableStack(error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

async function closeEditors(): Promise<void> {
  const open = (): number => vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
  // Reverting first spares the question whether to save.
  for (let left = open(); left > 0; left -= 1) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** A path in the opened workspace, which is a temporary copy: samples at its root, published reports in `reports/`. */
export function workspacePath(...parts: readonly string[]): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("no workspace is open");
  return join(folder.uri.fsPath, ...parts);
}

/** A path in the project's test/fixtures. */
export function fixturePath(...parts: readonly string[]): string {
  return join(__dirname, "../../../test/fixtures", ...parts);
}

/** Opens a file in an editor. */
export async function openDocument(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(path), { preview: false });
}

/** Opens an untitled document with this text in an editor. */
export async function openText(content: string, language = "ogi-report"): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/**
 * Waits until `condition` gives something other than undefined or false.
 * @param what completes the sentence "waited in vain for …"; a function is asked at the end.
 */
export async function waitFor<T>(
  condition: () => T | undefined | false | PromiseLike<T | undefined | false>,
  what: string | (() => string),
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${typeof what === "string" ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * Waits until the extension's diagnostics of a document satisfy `predicate`.
 * A document has none before it was checked, so a wait for none must follow a wait for some.
 */
export async function diagnosticsOf(
  uri: vscode.Uri,
  predicate: (diagnostics: readonly vscode.Diagnostic[]) => boolean = (all) => all.length > 0,
  timeout = 10_000,
): Promise<readonly vscode.Diagnostic[]> {
  const current = (): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter((each) => each.source === "ogi-report");
  const told = (): string =>
    current()
      .map((each) => `  ${each.range.start.line + 1}:${each.range.start.character + 1} ${each.message}`)
      .join("\n");
  return waitFor(
    () => predicate(current()) && current(),
    () => `the diagnostics of ${uri.path}; they are:\n${told() || "  none"}`,
    timeout,
  );
}
