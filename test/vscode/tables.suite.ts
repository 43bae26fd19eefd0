// The official tables: inserted blank, and rewritten from a raw layout.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, openDocument, test, ui, uiTest, waitFor } from "./harness.ts";
import { choose, focusEditor, openFresh, reportPath, reportTest, rules, undoGives } from "./support.ts";

const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";
/** How many lines of each table carry numbers. */
const tables = {
  "insertTable.disclosure": { heading: "## 二、主动公开政府信息情况", rows: 6, first: "规章" },
  "insertTable.requests": {
    heading: "## 三、收到和处理政府信息公开申请情况",
    rows: 30,
    first: "一、本年新收",
  },
  "insertTable.proceedings": {
    heading: "## 四、政府信息公开行政复议、行政诉讼情况",
    rows: 3,
    first: "行政复议",
  },
} as const;

const bodyRows = (text: string): number => (text.match(/^\| (?!-|信息内容|项目|类别).*\|$/gm) ?? []).length;

for (const [command, { heading, rows, first }] of Object.entries(tables)) {
  uiTest(`the palette's ${command} fills an empty draft`, async () => {
    const editor = await openFresh("");
    const { document } = editor;
    await focusEditor();
    await choose(command);
    await waitFor(
      () => document.getText().includes(heading),
      () => `${heading}; the text is:\n${document.getText()}`,
    );
    assert.equal(bodyRows(document.getText()), rows);
    await ui.waitFor(".statusbar-item .codicon-check");
    await ui.type("7");
    const line = await waitFor(
      () =>
        document
          .getText()
          .split("\n")
          .find((each) => / 7 \|/.test(each)),
      () => `the typed number; the text is:\n${document.getText()}`,
    );
    assert.match(line, new RegExp(`^\\| ${first}`));
    await ui.screenshot(`insert-${command.split(".")[1]}`);
    await ui.press("Control+Z");
    await waitFor(() => !/ 7 \|/.test(document.getText()), "the undo of the number");
    await undoGives(document, "");
  });
}

uiTest("the list of tables offers what is missing, and brings the whole skeleton", async () => {
  const editor = await openFresh(`${title}## 一、总体情况\n\n已公开。\n`);
  const { document } = editor;
  await diagnosticsOf(document.uri);
  await focusEditor();
  await choose("insertTable");
  await ui.waitFor(".quick-input-list .monaco-list-row:nth-child(4)");
  await ui.screenshot("insert-list");
  await ui.press("ArrowUp", "Enter");
  await waitFor(
    () => /## 六、其他需要报告的事项/.test(document.getText()),
    () => document.getText(),
  );
  for (const ordinal of "一二三四五六") assert.match(document.getText(), new RegExp(`^## ${ordinal}、`, "m"));
  assert.ok(
    !rules(await diagnosticsOf(document.uri, (all) => !rules(all).includes("section.missing"))).includes(
      "section.missing",
    ),
  );
});

uiTest("a table without a report is refused in plain words", async () => {
  await openFresh("会议纪要\n", "plaintext");
  await vscode.commands.executeCommand("ogiReport.insertTable.requests");
  await ui.waitFor(".notifications-toasts .notification-list-item");
  // It slides in.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ui.screenshot("no-report");
  await vscode.commands.executeCommand("notifications.clearAll");
});

for (const number of ["002", "003", "004"]) {
  reportTest(
    `report ${number} converted to the canonical form keeps its findings' causes and its words`,
    async () => {
      const { document } = await openDocument(await reportPath(number));
      const before = document.getText();
      const found = await diagnosticsOf(document.uri);
      await vscode.commands.executeCommand("ogiReport.convertToCanonical");
      const after = document.getText();
      assert.match(after, /^\| 行政复议 +\|/m);
      assert.match(after, /^\| 一、本年新收政府信息公开申请数量 +\|/m);
      const { Error: E, Warning: W } = vscode.DiagnosticSeverity;
      const graver = (all: readonly vscode.Diagnostic[]): string[] =>
        rules(all, E, W).filter((rule) => !rules(found, E, W).includes(rule));
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(graver(await diagnosticsOf(document.uri)), []);
      await undoGives(document, before);
    },
  );
}

test("one raw table is converted by its code action", async () => {
  const raw = `${title}四、政府信息公开行政复议、行政诉讼情况\n\n行政复议 | | | | | 行政诉讼 | | | | | | | | |\n | | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1\n`;
  const { document } = await openFresh(raw);
  await diagnosticsOf(document.uri);
  const caret = new vscode.Position(7, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(caret, caret),
    vscode.CodeActionKind.RefactorRewrite.value,
    20,
  );
  const action = actions.find((each) => each.edit?.has(document.uri));
  assert.ok(action?.edit, actions.map((each) => each.title).join(", ") || "no code action");
  await vscode.workspace.applyEdit(action.edit);
  assert.match(document.getText(), /^\| 行政复议 +\| +2 \| +0 \| +0 \| +0 \| +2 \|$/m);
  assert.match(document.getText(), /^\| 行政诉讼（复议后起诉） +\| +1 \|/m);
  await undoGives(document, raw);
});
