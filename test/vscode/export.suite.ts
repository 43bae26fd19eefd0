// A draft leaves as a Word file or a web page, by clicks; nothing is replaced and nothing leaves with errors in silence.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { readDocx } from "../../server/src/convert/source/docx.ts";
import { sourceLimits } from "../../server/src/convert/source/source.ts";
import { wordsIn } from "../support/wordReport.ts";
import {
  diagnosticsOf,
  fixturePath,
  openDocument,
  openText,
  test,
  ui,
  uiTest,
  waitFor,
  workspacePath,
} from "./harness.ts";
import { choose, chooseInExplorer, withFolder } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
const wrong = base.replace(/(\| （七）总计 .*?\| +)\d+( \|)$/m, "$177$2");
const zh = vscode.env.language.startsWith("zh");
const words = zh
  ? { entry: "导出 Word", page: "网页", show: "查看错误", anyway: "仍要导出" }
  : { entry: "Export as Word", page: "Web Page", show: "Show Errors", anyway: "Export Anyway" };

const withDraft = (
  name: string,
  text: string,
  run: (draft: vscode.Uri, beside: (file: string) => string) => Promise<void>,
): Promise<void> =>
  withFolder(name, { [`${name}.ogi.md`]: text }, (folder) =>
    run(vscode.Uri.joinPath(folder, `${name}.ogi.md`), (file) => vscode.Uri.joinPath(folder, file).fsPath),
  );

/** The text of a Word file, or "" while it is not quite written. */
function textIn(path: string): string {
  const reading = existsSync(path)
    ? readDocx(new Uint8Array(readFileSync(path)), sourceLimits)
    : { text: "", remarks: [] };
  return "text" in reading ? reading.text : "";
}

const pickKind = async (label: string): Promise<void> => {
  await ui.waitFor(`.quick-input-list .monaco-list-row:has-text("${label}")`);
  await ui.type(label);
  await ui.press("Enter");
};

const dialog =
  '.quick-input-widget .quick-input-title:has-text("导出到"), .quick-input-widget .quick-input-title:has-text("Export To")';

uiTest(
  "a draft is exported as a Word file by the dialog, and an existing file is kept until its user agrees",
  async () => {
    await withDraft("导出一", base, async (draft, beside) => {
      await openDocument(draft.fsPath);
      await diagnosticsOf(draft, () => true);
      await choose("export");
      await ui.waitFor(".quick-input-list .monaco-list-row.focused:has-text('Word')");
      await ui.screenshot("export-kinds");
      await ui.press("Enter");
      await ui.waitFor(dialog);
      await ui.screenshot("export-dialog");
      await ui.press("Enter");
      const file = beside("导出一.docx");
      await waitFor(() => textIn(file).includes("花园街道办事处"), "the Word file");
      await ui.waitFor('.notification-toast:has-text("导出一.docx")');
      await ui.screenshot("export-done");
      await vscode.commands.executeCommand("notifications.clearAll");
      const before = readFileSync(file);
      await choose("export");
      await ui.waitFor(".quick-input-list .monaco-list-row.focused:has-text('Word')");
      await ui.press("Enter");
      await ui.waitFor(dialog);
      await ui.press("Enter");
      await ui.waitFor(
        '.quick-input-widget:has-text("导出一.docx"):has-text("?"), .quick-input-widget:has-text("？")',
      );
      await ui.screenshot("export-exists");
      await ui.press("Escape");
      await ui.press("Escape");
      assert.deepEqual(readFileSync(file), before);
    });
  },
  { timeout: 60_000 },
);

// A window that runs tests refuses every question that would stop it.
uiTest("what nobody agrees to does not leave: a draft with errors, and a file over another", async () => {
  await withDraft("导出二", wrong, async (draft, beside) => {
    await diagnosticsOf((await openDocument(draft.fsPath)).document.uri);
    const target = vscode.Uri.file(beside("导出二.html"));
    const send = (uri: vscode.Uri): Thenable<unknown> =>
      vscode.commands.executeCommand("ogiReport.export", { uri, to: "html", target });
    void send(draft);
    const said = await ui.texts(".notification-toast .notification-list-item-message");
    assert.match(said.join(), /导出二\.ogi\.md.*(?:还有1处错误|still has 1 error)/);
    assert.equal(existsSync(target.fsPath), false);
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode("别人的文件"));
    void send((await openText(base)).document.uri);
    await ui.waitFor('.notification-toast .notification-list-item-message:has-text("导出二.html")');
    assert.equal(readFileSync(target.fsPath, "utf8"), "别人的文件");
    await vscode.commands.executeCommand("notifications.clearAll");
  });
});

uiTest("a closed draft is exported from the explorer, as a web page", async () => {
  await withDraft("导出三", base, async (draft, beside) => {
    await chooseInExplorer(draft, words.entry);
    await pickKind(words.page);
    await ui.waitFor(dialog);
    await ui.press("Enter");
    const file = beside("导出三.html");
    await waitFor(() => existsSync(file) && readFileSync(file, "utf8").includes("</html>"), "the page");
  });
});

test("a draft that was never saved is exported, with a sheet for signatures, as numbers and as data", async () => {
  await withDraft("导出四", base, async (_, beside) => {
    const { document } = await openText(base);
    const target = (file: string): vscode.Uri => vscode.Uri.file(beside(file));
    const to = (kind: string, file: string, more: object = {}): Thenable<unknown> =>
      vscode.commands.executeCommand("ogiReport.export", {
        uri: document.uri,
        to: kind,
        target: target(file),
        ...more,
      });
    await to("docx", "甲.docx", { signatureSheet: true });
    assert.match(wordsIn(new Uint8Array(readFileSync(beside("甲.docx")))), /送签单[\s\S]*签发/);
    await to("csv", "甲.csv");
    assert.match(readFileSync(beside("甲.csv"), "utf8"), /花园街道办事处/);
    await to("json", "甲.json");
    assert.equal(JSON.parse(readFileSync(beside("甲.json"), "utf8")).year, 2025);
    await vscode.commands.executeCommand("notifications.clearAll");
  });
});

/** Goes through the questions as far as the one about the errors. */
async function exportInWindow(kind: string): Promise<void> {
  await choose("export");
  await pickKind(kind);
  await ui.waitFor(".monaco-dialog-box");
}

// A window that runs tests shows no question that would stop it; a second one does.
uiTest(
  "a draft with errors: its user is asked, looks at them, and exports it all the same",
  async () => {
    await withDraft("导出五", wrong, async (draft, beside) => {
      await ui.openWindow(draft.fsPath.slice(workspacePath().length + 1));
      try {
        await ui.waitFor('.monaco-editor .view-line:has-text("花园街道办事处")');
        await exportInWindow(words.page);
        assert.match((await ui.texts(".monaco-dialog-box")).join(), /1处错误|1 error/);
        await ui.screenshot("export-errors");
        await ui.click(`.monaco-dialog-box .monaco-button:has-text("${words.show}")`);
        await ui.waitFor(
          '.monaco-editor .current-line ~ *, .monaco-editor .view-line:has-text("（七）总计")',
        );
        await ui.screenshot("export-errors-shown");
        await exportInWindow(words.page);
        await ui.click(`.monaco-dialog-box .monaco-button:has-text("${words.anyway}")`);
        await ui.waitFor(dialog);
        await ui.press("Enter");
        const file = beside("导出五.html");
        await waitFor(() => existsSync(file) && readFileSync(file, "utf8").includes("</html>"), "the page");
      } finally {
        await ui.closeWindow();
      }
    });
  },
  { timeout: 90_000 },
);
