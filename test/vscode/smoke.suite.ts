import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openText, test, ui, uiTest, waitFor, workspacePath } from "./harness.ts";

test("a VS Code of the promised age runs the suite", async () => {
  const [major = 0, minor = 0] = vscode.version.split(".").map(Number);
  assert.ok(major > 1 || minor >= 99, vscode.version);
});

test("the extension is there and starts", async () => {
  const extension = vscode.extensions.getExtension("ogi-report.ogi-report");
  assert.ok(extension, "ogi-report.ogi-report is not among the extensions");
  await extension.activate();
});

test("files of the workspace are found", async () => {
  await vscode.workspace.fs.writeFile(vscode.Uri.file(workspacePath("found.txt")), new Uint8Array());
  await waitFor(async () => (await vscode.workspace.findFiles("found.txt")).length === 1, "the file search");
});

uiTest("keys reach the workbench", async () => {
  await ui.press("Control+P");
  await ui.waitFor(".quick-input-widget input");
  await ui.screenshot("smoke-quick-open");
  await ui.press("Escape");
  await ui.waitForGone(".quick-input-widget");
});

uiTest("typing and pasting reach the editor", async () => {
  const { document } = await openText("", "plaintext");
  await ui.click(".monaco-editor .view-lines");
  await ui.type("年度");
  await ui.paste({ html: "<b>报告</b>", text: "报告" });
  await waitFor(
    () => document.getText() === "年度报告",
    () => document.getText(),
  );
});
