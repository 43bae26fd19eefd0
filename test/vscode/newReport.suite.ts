// The first thing that a clerk does.
import assert from "node:assert/strict";
import { basename } from "node:path";
import * as vscode from "vscode";
import { diagnosticsOf, test, ui, uiTest, waitFor } from "./harness.ts";
import { choose, rules } from "./support.ts";

const { Error: E } = vscode.DiagnosticSeverity;
const lastYear = new Date().getFullYear() - 1;

const draft = (): Promise<vscode.TextEditor> =>
  waitFor(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.languageId === "ogi-report" && editor.document.getText() !== "" && editor;
  }, "a new draft");

uiTest("two answers by keyboard make a complete draft", async () => {
  await choose("newReport");
  await ui.waitFor(".quick-input-widget input");
  await ui.screenshot("new-report-body");
  await ui.press("Control+A");
  await ui.type("花园街道办事处");
  await ui.press("Enter");
  await ui.waitFor('.quick-input-widget .quick-input-message:has-text("2")');
  await ui.screenshot("new-report-year");
  await ui.press("Enter");
  const { document } = await draft();
  const text = document.getText();
  assert.match(text, new RegExp(`^# 花园街道办事处${lastYear}年政府信息公开工作年度报告$`, "m"));
  for (const ordinal of "一二三四五六") assert.match(text, new RegExp(`^## ${ordinal}、`, "m"));
  assert.equal(basename(document.uri.path), `花园街道办事处${lastYear}年政府信息公开工作年度报告.ogi.md`);
  await waitFor(
    () =>
      vscode.window.activeTextEditor?.selection.active.line ===
      text.split("\n").indexOf("### （一）主动公开") + 2,
    "the caret at the first gap",
  );
  await ui.type("全年主动公开");
  await waitFor(
    () => document.getText().includes("### （一）主动公开\n\n全年主动公开\n\n### （二）依申请公开\n"),
    "what was typed at the first gap",
  );
  await ui.screenshot("new-report");
});

test("a fresh draft has no error", async () => {
  await vscode.commands.executeCommand("ogiReport.newReport", { body: "花园街道办事处", year: 2024 });
  const { document } = await draft();
  const found = await diagnosticsOf(document.uri, (all) => rules(all).includes("table.blank"));
  assert.deepEqual(rules(found, E), []);
});

test("drafts of the older form have it", async () => {
  await vscode.commands.executeCommand("ogiReport.newReport", { body: "花园街道办事处", year: 2020 });
  const { document } = await draft();
  assert.match(document.getText(), /政府集中采购/);
});

test("a second draft of the same report gets a name of its own", async () => {
  const names = new Set<string>();
  for (let again = 0; again < 2; again += 1) {
    await vscode.commands.executeCommand("ogiReport.newReport", { body: "花园街道办事处", year: 2024 });
    const { document } = await draft();
    names.add(document.uri.path);
  }
  assert.equal(names.size, 2);
});

uiTest("a wrong year is refused in the box, and Escape leaves nothing behind", async () => {
  const before = vscode.workspace.textDocuments.length;
  await choose("newReport");
  await ui.waitFor(".quick-input-widget input");
  await ui.press("Control+A");
  await ui.type("花园街道办事处");
  await ui.press("Enter");
  await ui.waitFor('.quick-input-widget .quick-input-message:has-text("2")');
  await ui.press("Control+A");
  await ui.type("1998");
  await ui.waitFor('.quick-input-widget .quick-input-message:has-text("2019")');
  await ui.press("Enter");
  await ui.waitFor(".quick-input-widget input");
  await ui.press("Escape");
  await ui.waitForGone(".quick-input-widget");
  assert.equal(vscode.workspace.textDocuments.length, before);
});

uiTest("a saved draft lies in the opened folder without a question", async () => {
  await vscode.commands.executeCommand("ogiReport.newReport", { body: "保存街道办事处", year: 2024 });
  const { document } = await draft();
  await vscode.commands.executeCommand("workbench.action.files.save");
  const saved = await waitFor(
    () =>
      vscode.window.activeTextEditor?.document.uri.scheme === "file" &&
      vscode.window.activeTextEditor.document,
    "the saved file",
  );
  assert.equal(saved.uri.path, document.uri.path);
  await diagnosticsOf(saved.uri);
  await vscode.workspace.fs.delete(saved.uri);
});
