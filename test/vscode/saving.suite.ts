// Formatting on save, as somebody has it who switched it on for all languages or for this one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, openDocument, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, focusEditor, undoGives, withFolder } from "./support.ts";

const aligned = `# 甲街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        1 |        0 |        0 |        2 |    3 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |

说明。
`;
const loose = aligned.replace(/^\| 行政复议.*$/m, "|行政复议|1|0|0|2|3|");

async function withFormatOnSave(body: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("editor", { languageId: "ogi-report" });
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update("formatOnSave", true, Workspace, true);
  try {
    await body();
  } finally {
    await settings.update("formatOnSave", undefined, Workspace, true);
  }
}

for (const [where, text, shift] of [
  ["in the table", "|2|", 1],
  ["below it", "说明", 1],
] as const) {
  uiTest(`saving aligns the tables, changes nothing else, and leaves the caret ${where}`, () =>
    withFormatOnSave(() =>
      withFolder("保存", { "2025.ogi.md": loose }, async (folder) => {
        const uri = vscode.Uri.joinPath(folder, "2025.ogi.md");
        const editor = await openDocument(uri.fsPath);
        const { document } = editor;
        await diagnosticsOf(uri);
        await focusEditor();
        caretAt(editor, text, shift);
        await ui.type("1");
        const typed = document.getText();
        const beside = (): string => {
          const { line, character } = editor.selection.active;
          const content = document.lineAt(line).text;
          return `${content.slice(0, character).trimEnd().slice(-2)}^${content.slice(character).trimStart().slice(0, 2)}`;
        };
        const before = beside();
        const lines = new Set<number>();
        const listening = vscode.workspace.onDidChangeTextDocument((event) => {
          if (event.document !== document) return;
          for (const { range } of event.contentChanges) lines.add(range.start.line).add(range.end.line);
        });
        await ui.press("Control+S");
        await waitFor(() => !document.isDirty, "the saved file");
        listening.dispose();
        const wanted =
          where === "in the table"
            ? aligned.replace("2 |    3", "12 |    3").replace("       12", "      12")
            : aligned.replace("说明", "说1明");
        assert.equal(readFileSync(uri.fsPath, "utf8"), wanted);
        assert.deepEqual([...lines], [6]);
        assert.equal(beside().replaceAll(/[\s|]/g, ""), before.replaceAll(/[\s|]/g, ""));
        await undoGives(document, typed);
        await vscode.commands.executeCommand("workbench.action.files.save");
      }),
    ),
  );
}
