// How long the preview takes from a key to the changed page, beside what VS Code itself takes to bring a key to a page.
import { Buffer } from "node:buffer";
import * as vscode from "vscode";
import { diagnosticsOf, openText, ui, uiTest } from "./harness.ts";
import { base } from "./importing.ts";
import { openPreview, page } from "./preview.ts";

const size = 20_000;
/** The first keys in a new window meet code that has never run. */
const warming = 40;
const measured = 60;
const pause = 250;

const sentence = "及时更新公开目录，完善工作制度，加强人员培训，主动回应社会关切，自觉接受监督。";

/** A complete report of 20 KB, made longer by paragraphs of its first section. */
function draft(): string {
  const paragraphs: string[] = [];
  const missing = size - Buffer.byteLength(base);
  for (let at = 1; Buffer.byteLength(paragraphs.join("")) < missing; at += 1)
    paragraphs.push(`第${at}项工作，${sentence}\n\n`);
  return base.replace("## 二、", `${paragraphs.join("")}## 二、`);
}

/** Types and deletes a digit; gives for each key the time until the first of `seen` after it, in milliseconds. */
async function follow(
  line: number,
  character: number,
  seen: () => Promise<readonly number[]>,
): Promise<number[]> {
  const editor = vscode.window.visibleTextEditors[0];
  if (!editor) throw new Error("no editor is to be seen");
  await ui.click(".editor-group-container .monaco-editor .view-lines");
  const caret = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await rest(1000);
  await ui.read(".monaco-workbench", listenToKeys);
  for (let at = 0; at < warming + measured; at += 1) {
    await ui.press(at % 2 === 0 ? "7" : "Backspace");
    await rest(pause);
  }
  const keys = await ui.read<readonly number[]>(".monaco-workbench", "return window.ogiKeys");
  const times = await seen();
  const waits = keys.map((key, at) => {
    const until = keys[at + 1] ?? Number.POSITIVE_INFINITY;
    return (times.find((time) => time > key && time < until) ?? Number.POSITIVE_INFINITY) - key;
  });
  return waits.slice(warming);
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const now = "performance.timeOrigin + performance.now()";
const listenToKeys = `window.removeEventListener("keydown", window.ogiListener, true);
  window.ogiKeys = [];
  window.ogiListener = () => window.ogiKeys.push(${now});
  window.addEventListener("keydown", window.ogiListener, true);
  return true;`;
const watchSheet = `window.ogiSeen = [];
  new MutationObserver(() => window.ogiSeen.push(${now})).observe(element, { subtree: true, childList: true, characterData: true });
  return true;`;
const echo = `<!DOCTYPE html><p class="echo">0</p><script>
  window.ogiSeen = [];
  addEventListener("message", () => window.ogiSeen.push(${now}));
</script>`;

function print(name: string, waits: readonly number[]): void {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(0);
  console.log(`${name}: median ${at(0.5)} ms, p90 ${at(0.9)} ms`);
}

uiTest(
  "from a key to the page",
  async () => {
    const text = draft();
    const { document } = await openText(text);
    await diagnosticsOf(document.uri, () => true);
    const lines = text.split("\n");
    const prose = lines.findIndex((line) => line.startsWith("第5项工作"));
    const row = lines.findIndex((line) => line.startsWith("| （一）予以公开"));
    const cell = (lines[row]?.indexOf("|", 2) ?? 0) + 2;

    const beside = vscode.ViewColumn.Beside;
    const plain = vscode.window.createWebviewPanel("echo", "echo", beside, { enableScripts: true });
    plain.webview.html = echo;
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) void plain.webview.postMessage(event.document.version);
    });
    const echoed = (): Promise<readonly number[]> =>
      ui.read(".echo", "return window.ogiSeen", { webview: true });
    print("key to an empty page, without the server", await follow(prose, 9, echoed));
    listening.dispose();
    plain.dispose();
    await openPreview();
    await page.read(".sheet", watchSheet);
    const seen = (): Promise<readonly number[]> => page.read(".sheet", "return window.ogiSeen");
    print("key to the preview, in a sentence", await follow(prose, 9, seen));
    print("key to the preview, in a cell", await follow(row, cell, seen));
  },
  { timeout: 240_000 },
);
