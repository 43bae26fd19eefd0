// How long the preview takes from a key to the changed page, beside what VS Code itself takes to tell an extension of
// a key, and to bring one to an empty page. The places take turns, so that a slow minute of the machine touches each.
import { Buffer } from "node:buffer";
import { performance } from "node:perf_hooks";
import * as vscode from "vscode";
import { diagnosticsOf, openText, ui, uiTest } from "./harness.ts";
import { base } from "./importing.ts";
import { openPreview, page } from "./preview.ts";

const size = 20_000;
/** The first keys in a new window meet code that has never run. */
const warming = 40;
/** How many turns each place gets, and how many keys are measured in each. */
const turns = 4;
const measured = 20;
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

/** What a key in one place took, in milliseconds: until the extension heard of it, and until it was seen on the page. */
interface Taken {
  readonly heard: readonly number[];
  readonly seen: readonly number[];
}

/** Types and deletes a digit, so many times; `times` gives when something was heard and seen. */
async function follow(
  { line, character }: vscode.Position,
  keys: number,
  times: { readonly heard: () => readonly number[]; readonly seen: () => Promise<readonly number[]> },
): Promise<Taken> {
  const editor = vscode.window.visibleTextEditors[0];
  if (!editor) throw new Error("no editor is to be seen");
  await ui.click(".editor-group-container .monaco-editor .view-lines");
  const caret = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await rest(1000);
  await ui.read(".monaco-workbench", listenToKeys);
  for (let at = 0; at < keys; at += 1) {
    await ui.press(at % 2 === 0 ? "7" : "Backspace");
    await rest(pause);
  }
  const pressed = await ui.read<readonly number[]>(".monaco-workbench", "return window.ogiKeys");
  return { heard: waits(pressed, times.heard()), seen: waits(pressed, await times.seen()) };
}

/** The time from each key to what came first after it; endless where nothing came before the next key. */
function waits(keys: readonly number[], times: readonly number[]): readonly number[] {
  return keys.map((key, at) => {
    const until = keys[at + 1] ?? Number.POSITIVE_INFINITY;
    return (times.find((time) => time > key && time < until) ?? Number.POSITIVE_INFINITY) - key;
  });
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

function print(name: string, taken: readonly Taken[]): void {
  const [heard, seen] = [taken.flatMap((each) => each.heard), taken.flatMap((each) => each.seen)];
  console.log(`${name}: ${summary(seen)}; until the extension hears of the key ${summary(heard)}`);
}

function summary(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(0);
  return `median ${at(0.5)} ms, p90 ${at(0.9)} ms`;
}

uiTest(
  "from a key to the page",
  async () => {
    const text = draft();
    const { document } = await openText(text);
    await diagnosticsOf(document.uri, () => true);
    const heard: number[] = [];
    const hearing = vscode.workspace.onDidChangeTextDocument(() =>
      heard.push(performance.timeOrigin + performance.now()),
    );
    const lines = text.split("\n");
    const prose = new vscode.Position(
      lines.findIndex((line) => line.startsWith("第5项工作")),
      9,
    );
    const row = lines.findIndex((line) => line.startsWith("| （一）予以公开"));
    const cell = new vscode.Position(row, (lines[row]?.indexOf("|", 2) ?? 0) + 2);

    const beside = vscode.ViewColumn.Beside;
    const plain = vscode.window.createWebviewPanel("echo", "echo", beside, { enableScripts: true });
    plain.webview.html = echo;
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) void plain.webview.postMessage(event.document.version);
    });
    const echoed = (): Promise<readonly number[]> =>
      ui.read(".echo", "return window.ogiSeen", { webview: true });
    const empty = { heard: () => heard, seen: echoed };
    await follow(prose, warming, empty);
    print("key to an empty page, without the server", [await follow(prose, turns * measured, empty)]);
    listening.dispose();
    plain.dispose();
    await openPreview();
    await page.read(".sheet", watchSheet);
    const preview = {
      heard: () => heard,
      seen: (): Promise<readonly number[]> => page.read(".sheet", "return window.ogiSeen"),
    };
    const inProse: Taken[] = [];
    const inCell: Taken[] = [];
    for (const place of [prose, cell]) await follow(place, warming, preview);
    for (let turn = 0; turn < turns; turn += 1) {
      inProse.push(await follow(prose, measured, preview));
      inCell.push(await follow(cell, measured, preview));
    }
    print("key to the preview, in a sentence", inProse);
    print("key to the preview, in a cell that breaks its totals", inCell);
    hearing.dispose();
  },
  { timeout: 240_000 },
);
