// How clerks really start: from last year's report.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import * as vscode from "vscode";
import { diagnosticsOf, fixturePath, openDocument, test, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, choose, focusEditor, ruleOf, rules, withFolder } from "./support.ts";

const { Error: E } = vscode.DiagnosticSeverity;

/** Last year's report on the disk, of a body of its own. */
async function lastYear(name: string, run: (last: vscode.Uri) => Promise<void>): Promise<void> {
  const file = `${name}2025.ogi.md`;
  const text = readFileSync(fixturePath("base-2021.ogi.md"), "utf8").replaceAll("花园街道", `${name}街道`);
  await withFolder(name, { [file]: text }, (folder) => run(vscode.Uri.joinPath(folder, file)));
}

const draft = (year: number): Promise<vscode.TextEditor> =>
  waitFor(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText().includes(`年度: ${year}\n`) && editor;
  }, `the draft of ${year}`);

const isKept = (each: vscode.Diagnostic): boolean => ruleOf(each) === "series.similar";

uiTest(
  "the report in the editor becomes this year's draft by two keys, each kept paragraph marked",
  async () => {
    await lastYear("槐荫", async (last) => {
      await openDocument(last.fsPath);
      await focusEditor();
      await choose("newFromLastYear");
      await ui.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${basename(last.path)}")`);
      await ui.screenshot("from-last-year-pick");
      await ui.press("Enter");
      const editor = await draft(2026);
      const { document } = editor;
      const text = document.getText();
      assert.match(text, /^# 槐荫街道办事处2026年政府信息公开工作年度报告$/m);
      assert.match(text, /^上年报告: \.\/槐荫2025\.ogi\.md$/m);
      assert.match(text, /^\| 二、上年结转\S* *\| +1 \|/m);
      assert.equal(document.languageId, "ogi-report");
      assert.equal(basename(document.uri.path), "槐荫街道办事处2026年政府信息公开工作年度报告.ogi.md");
      const found = await diagnosticsOf(document.uri, (all) => all.some(isKept));
      assert.deepEqual(rules(found, E), []);
      const kept = found.filter(isKept);
      assert.ok(kept.length > 6, String(kept.length));
      caretAt(editor, "在便民服务大厅");
      await ui.screenshot("from-last-year");
      await focusEditor();
      await ui.type("今年");
      const edited = await diagnosticsOf(document.uri, (all) => all.filter(isKept).length < kept.length);
      assert.equal(edited.filter(isKept).length, kept.length - 1);
    });
  },
);

test("called on a file, it asks nothing", async () => {
  await lastYear("柳荫", async (last) => {
    await vscode.commands.executeCommand("ogiReport.newFromLastYear", last);
    const { document } = await draft(2026);
    assert.match(document.getText(), /柳荫街道办事处2026年/);
  });
});
