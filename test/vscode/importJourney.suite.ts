// An import from its beginning to its end: a file of another program and back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { toJson } from "../../server/src/convert/json.ts";
import { readDocx } from "../../server/src/convert/source/docx.ts";
import { sourceLimits } from "../../server/src/convert/source/source.ts";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { diagnosticsOf, fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import { importEntry, withFile } from "./importing.ts";
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
