// An import from its beginning to its end: a file of another program and back, and a window that is closed meanwhile.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import * as vscode from "vscode";
import { toJson } from "../../server/src/convert/json.ts";
import { readDocx } from "../../server/src/convert/source/docx.ts";
import { sourceLimits } from "../../server/src/convert/source/source.ts";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { wordFileOf } from "../support/wordReport.ts";
import { diagnosticsOf, fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import { doubtful, importEntry, withFile } from "./importing.ts";
import { chooseInExplorer, focusEditor, ruleOf } from "./support.ts";

uiTest(
  "from a file of LibreOffice to a Word file again: imported, mended and exported, with the same numbers",
  async () => {
    const original = readFileSync(fixturePath("docx", "writer-105.docx"));
    await withFile("导入六", "来稿.docx", new Uint8Array(original), async (file) => {
      await chooseInExplorer(file, importEntry);
      const editor = await waitFor(() => {
        const active = vscode.window.activeTextEditor;
        return active?.document.isUntitled && active.document.getText().includes("（七）总计") && active;
      }, "the draft");
      const { document } = editor;
      const before = document.getText();
      const row = /^\| （七）总计 .*\| +(\d+) \|$/m.exec(before);
      assert.ok(row);
      const end = document.positionAt(row.index + row[0].length - 2);
      editor.selection = new vscode.Selection(end, end);
      editor.revealRange(new vscode.Range(end, end));
      await focusEditor();
      await ui.type("7");
      const [wrong] = await diagnosticsOf(document.uri, (all) =>
        all.some((each) => ruleOf(each).startsWith("total.")),
      );
      assert.ok(wrong);
      await ui.press("Control+.");
      await ui.waitFor(".action-widget .monaco-list-row.focused");
      await ui.screenshot("import-mend");
      await ui.press("Enter");
      await diagnosticsOf(document.uri, (all) => !all.some((each) => ruleOf(each).startsWith("total.")));
      const target = vscode.Uri.joinPath(file, "..", "报送.docx");
      await vscode.commands.executeCommand("ogiReport.export", { uri: document.uri, to: "docx", target });
      const written = new Uint8Array(readFileSync(target.fsPath));
      assert.deepEqual(numbersIn(written), numbersIn(new Uint8Array(original)));
      await vscode.commands.executeCommand("notifications.clearAll");
    });
  },
  { timeout: 60_000 },
);

function numbersIn(bytes: Uint8Array): unknown {
  const reading = readDocx(bytes, sourceLimits);
  return "text" in reading ? toJson(readReport(parse(reading.text))).tables : reading;
}

uiTest(
  "remarks are there again after a reload of the window, with the draft that was never saved",
  async () => {
    await withFile("导入七", "紫薇年报.docx", wordFileOf(doubtful("紫薇街道")), async (file) => {
      await ui.openWindow("说明.md");
      try {
        await ui.press("Control+Shift+E");
        const row = (name: string): string =>
          `.explorer-folders-view .monaco-list-row[aria-label*="${name}"]`;
        await ui.click(row("导入七"));
        await ui.click(row(basename(file.path)), { button: "right" });
        await ui.hover(`.monaco-menu .action-item:has-text("${importEntry}")`);
        await new Promise((resolve) => setTimeout(resolve, 300));
        await ui.click(`.monaco-menu .action-item:has-text("${importEntry}")`);
        await ui.waitFor('.tab.active:has-text("紫薇街道")');
        const problem = '.markers-panel .monaco-list-row:has-text("1.属等国家秘密")';
        await showInProblems("属等国家");
        await ui.waitFor(problem);
        // In a browser the editor writes down every five seconds what is open.
        await new Promise((resolve) => setTimeout(resolve, 6500));
        await ui.reloadWindow();
        await ui.waitFor('.tab.active:has-text("紫薇街道")');
        await ui.waitFor(problem);
        await ui.screenshot("import-restored");
        await ui.press("Control+1");
        await ui.press("Control+A", "Delete");
        await ui.waitForGone(problem);
      } finally {
        await ui.closeWindow();
      }
    });
  },
  { timeout: 90_000 },
);

/** The list draws only the rows in sight. */
async function showInProblems(text: string): Promise<void> {
  await ui.press("Control+Shift+M");
  await ui.waitFor(".markers-panel");
  await ui.press("Control+F", "Control+A");
  await ui.type(text);
}
