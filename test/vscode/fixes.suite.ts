// Repairs: through the API, by the lightbulb, all at once; and one undo takes each of them back.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, openDocument, test, ui, uiTest, waitFor } from "./harness.ts";
import {
  caretAt,
  choose,
  focusEditor,
  openFresh,
  reportPath,
  reportTest,
  ruleOf,
  rules,
  undoGives,
} from "./support.ts";

/** Table 四 with a total that is 2 too high. */
const proceedings = `# 甲街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        1 |        0 |        0 |        2 |    5 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |
`;

async function quickFixes(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  const found = await diagnosticsOf(document.uri, (all) => all.some((each) => ruleOf(each) === rule));
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    found.find((each) => ruleOf(each) === rule)?.range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

const lightbulb = '.monaco-editor [class*="lightbulb"], .monaco-editor [class*="light-bulb"]';

/** Clicks the lightbulb of the caret's own line: that of the caret's last place goes only a moment later. */
async function clickLightbulb(offering: string): Promise<void> {
  for (let again = 0; again < 5; again += 1) {
    // Each move of the caret brings the bulb back.
    await ui.press("ArrowRight", "ArrowLeft");
    await new Promise((resolve) => setTimeout(resolve, 700));
    await ui.click(lightbulb);
    await ui.waitFor(".action-widget .monaco-list-row");
    if ((await ui.count(offering)) > 0) return;
    await ui.press("Escape");
    await ui.waitForGone(".action-widget");
  }
  throw new Error(`no lightbulb offers ${offering}`);
}

/** The total of the first row, set right, by the title of its quick fix in either language. */
const fix = '.action-widget .monaco-list-row:has-text("3")';

uiTest("a click on the lightbulb mends a wrong total", async () => {
  const editor = await openFresh(proceedings);
  await diagnosticsOf(editor.document.uri, (all) => rules(all).includes("total.row"));
  await focusEditor();
  caretAt(editor, "5 |");
  await clickLightbulb(fix);
  await ui.screenshot("fix-lightbulb");
  // An invisible guard keeps clicks from the list until a real mouse moves; the first of it has the focus.
  await ui.press("Enter");
  await waitFor(
    () => /\| +3 \|$/.test(editor.document.lineAt(6).text),
    () => editor.document.lineAt(6).text,
  );
  await ui.press("Control+Z");
  await waitFor(() => editor.document.getText() === proceedings, "the undo");
});

uiTest("the keyboard does the same: Ctrl+. and Enter", async () => {
  const editor = await openFresh(proceedings);
  await diagnosticsOf(editor.document.uri, (all) => rules(all).includes("total.row"));
  await focusEditor();
  caretAt(editor, "5 |");
  await ui.press("Control+.");
  await ui.waitFor(".action-widget .monaco-list-row");
  await ui.press("Enter");
  await waitFor(
    () => /\| +3 \|$/.test(editor.document.lineAt(6).text),
    () => editor.document.lineAt(6).text,
  );
});

reportTest("the missing section of report 001 is inserted with one quick fix", async () => {
  const { document } = await openDocument(await reportPath("001"));
  const before = document.getText();
  const [fix] = await quickFixes(document, "section.missing");
  assert.ok(fix?.edit, "no quick fix");
  await vscode.workspace.applyEdit(fix.edit);
  assert.match(document.getText(), /六、其他需要报告的事项/);
  await diagnosticsOf(document.uri, (all) => !rules(all).includes("section.missing"));
  await undoGives(document, before);
});

reportTest("fix all mends report 003's headings and labels and touches no number", async () => {
  const editor = await openDocument(await reportPath("003"));
  const { document } = editor;
  await diagnosticsOf(document.uri, (all) => rules(all).includes("section.numbering"));
  const before = document.getText();
  await vscode.commands.executeCommand("ogiReport.fixAll");
  const after = document.getText();
  assert.notEqual(after, before);
  assert.match(after, /一、\s*总体情况/);
  const found = await diagnosticsOf(document.uri, (all) => !rules(all).includes("section.numbering"));
  assert.ok(!rules(found).includes("section.title"));
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).join(" ");
  assert.equal(numbers(after), numbers(before));
  await undoGives(document, before);
});

uiTest("fix all by the palette says so when there is nothing to fix", async () => {
  const { document } = await openFresh(proceedings);
  await diagnosticsOf(document.uri, (all) => rules(all).includes("total.row"));
  const before = document.getText();
  await focusEditor();
  await choose("fixAll");
  await ui.waitFor(".notifications-toasts .notification-list-item");
  // It slides in.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ui.screenshot("fix-nothing");
  assert.equal(document.getText(), before);
  await vscode.commands.executeCommand("notifications.clearAll");
});

test("the editor's own fix all takes the same fixes", async () => {
  const text = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 总体情况\n\n已公开。\n";
  const { document } = await openFresh(text);
  await diagnosticsOf(document.uri, (all) => rules(all).includes("section.numbering"));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    "source.fixAll.ogi-report",
    5,
  );
  const edit = actions[0]?.edit;
  assert.ok(edit, "no source.fixAll.ogi-report");
  await vscode.workspace.applyEdit(edit);
  assert.match(document.getText(), /## 一、总体情况/);
});
