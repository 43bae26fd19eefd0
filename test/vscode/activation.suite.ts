// The first suite of all: it sees the extension before any report was open.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, openText, test, waitFor } from "./harness.ts";
import { extensionApi, rules } from "./support.ts";

const own = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((each) => each.source === "ogi-report");
/** Long enough for a server to start and to answer, where it wrongly does. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500));

test("other Markdown and plain text starts no server and gets no finding", async () => {
  const { serverState } = await extensionApi();
  const note = await openText(
    "# 会议纪要\n\n一、参会人员\n\n| 姓名 | 总计 |\n| --- | ---: |\n| 甲 | x |\n",
    "markdown",
  );
  const text = await openText("第一季度政府信息公开工作总结。\n", "plaintext");
  await aWhile();
  assert.equal(serverState(), "stopped");
  assert.deepEqual([...own(note.document.uri), ...own(text.document.uri)], []);
});

test("a document that becomes a report while it is typed is checked from then on", async () => {
  const { serverState } = await extensionApi();
  const editor = await openText("", "markdown");
  const { document } = editor;
  const write = (text: string): Thenable<boolean> =>
    editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, text));
  await write("# 甲街道办事处\n\n");
  await aWhile();
  assert.equal(serverState(), "stopped");
  await write("# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n已公开。\n");
  await diagnosticsOf(document.uri, (all) => rules(all).includes("section.missing"));
  assert.equal(serverState(), "running");
});

test("other Markdown is not sent to the running server either", async () => {
  const note = await openText("# 会议纪要\n\n| 总计 |\n| --- |\n| x |\n", "markdown");
  await aWhile();
  assert.deepEqual(own(note.document.uri), []);
  const items = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    note.document.uri,
    new vscode.Position(1, 0),
    "#",
  );
  assert.ok(!items.items.some((item) => /总体情况/.test(String(item.label))));
});

test("a text that nobody can write to is left alone: the old side of a comparison", async () => {
  const old = "# 甲街道2025年政府信息公开工作年度报告\n\n## 一、总体情况\n";
  const provider = vscode.workspace.registerTextDocumentContentProvider("ogi-old", {
    provideTextDocumentContent: () => old,
  });
  try {
    const { uri, languageId } = await vscode.workspace.openTextDocument(
      vscode.Uri.parse("ogi-old:/old.ogi.md"),
    );
    assert.equal(languageId, "ogi-report");
    await aWhile();
    assert.deepEqual(own(uri), []);
  } finally {
    provider.dispose();
  }
});

test("the setting ogiReport.detect leaves plain Markdown alone, and takes it up again", async () => {
  const settings = vscode.workspace.getConfiguration("ogiReport");
  const { document } = await openText("# 甲街道2025年政府信息公开工作年度报告\n\n一、总体情况\n", "markdown");
  await diagnosticsOf(document.uri);
  try {
    await settings.update("detect", false, vscode.ConfigurationTarget.Workspace);
    await waitFor(() => own(document.uri).length === 0, "the findings to go");
  } finally {
    await settings.update("detect", undefined, vscode.ConfigurationTarget.Workspace);
  }
  await diagnosticsOf(document.uri);
});
