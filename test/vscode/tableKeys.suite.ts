// Tables filled in by keys alone: from cell to cell, beside everything else that wants Tab and Enter.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, focusEditor, openFresh, typeByKeys, undoGives } from "./support.ts";

const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n";
const table = `| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        1 |        0 |        0 |        2 |    3 |
| 行政诉讼（未经复议直接起诉） |          |          |          |          |      |
| 行政诉讼（复议后起诉）       |          |          |          |          |      |
`;

async function openTable(text: string, before: string, shift = 0): Promise<vscode.TextEditor> {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  caretAt(editor, before, shift);
  await reached();
  return editor;
}

/** A hand takes longer to its next key than the editor to learn that the caret is in a cell now. */
const reached = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

const line = (editor: vscode.TextEditor, label: string): string =>
  editor.document
    .getText()
    .split(/\r?\n/)
    .find((each) => each.startsWith(`| ${label}`)) ?? "";

async function isSelected(editor: vscode.TextEditor, text: string): Promise<void> {
  await waitFor(
    () => selected(editor) === text,
    () => `“${text}” to be selected; it is “${selected(editor)}” in\n${editor.document.getText()}`,
  );
}

async function becomes({ document }: vscode.TextEditor, text: string): Promise<void> {
  await waitFor(
    () => document.getText() === text,
    () => `the text to be\n${text}\nit is\n${document.getText()}`,
  );
}

uiTest(
  "Tab and Shift+Tab select the cells one after the other, and change nothing in an aligned table",
  async () => {
    const editor = await openTable(title + table, "1 |");
    await ui.press("Tab");
    await isSelected(editor, "0");
    await ui.press("Tab", "Tab");
    await isSelected(editor, "2");
    await ui.press("Tab");
    await isSelected(editor, "3");
    await ui.press("Shift+Tab");
    await isSelected(editor, "2");
    assert.equal(editor.document.getText(), title + table);
  },
);

uiTest("a row is filled in by numbers and Tab; each step is one undo", async () => {
  const text = title + table;
  const editor = await openTable(text, "（未经复议直接起诉） |", 20);
  for (const number of ["4", "0", "12", "0"]) {
    await typeByKeys(number);
    await ui.press("Tab");
  }
  const row = "| 行政诉讼（未经复议直接起诉） |        4 |        0 |       12 |        0 |      |";
  await waitFor(
    () => line(editor, "行政诉讼（未经") === row,
    () => line(editor, "行政诉讼（未经"),
  );
  await ui.screenshot("tablekeys-row");
  await typeByKeys("16");
  const typed = editor.document.getText();
  await ui.press("Tab");
  await waitFor(
    () => line(editor, "行政诉讼（未经").endsWith("|   16 |"),
    () => line(editor, "行政诉讼（未经"),
  );
  // The label of the next row is passed over.
  assert.equal(
    editor.selection.active.line,
    editor.document.positionAt(typed.indexOf("| 行政诉讼（复议后")).line,
  );
  await undoGives(editor.document, typed);
});

uiTest("Enter goes to the cell below, and out of the table behind its last row", async () => {
  const editor = await openTable(title + table, "1 |");
  // A hand that is faster than the machine types into the cell that it has not left yet.
  const below = async (row: string): Promise<void> => {
    await ui.press("Enter");
    await waitFor(() => editor.document.lineAt(editor.selection.active.line).text.includes(row), row);
  };
  await below("行政诉讼（未经");
  await typeByKeys("5");
  await below("行政诉讼（复议后");
  await typeByKeys("6");
  await ui.press("Enter");
  await waitFor(
    () => /起诉） +\| +6 \|/.test(line(editor, "行政诉讼（复议后")),
    () => editor.document.getText(),
  );
  assert.match(line(editor, "行政诉讼（未经"), /\| {8}5 \|/);
  await waitFor(
    () => editor.selection.active.line === 9,
    () => `line ${editor.selection.active.line}`,
  );
  await typeByKeys("文字");
  assert.equal(editor.document.lineAt(9).text, "文字");
});

uiTest("out of the table a line is made where none is", async () => {
  const text = (title + table).trimEnd();
  const editor = await openTable(text, "（复议后起诉） ", 8);
  await ui.press("End", "ArrowLeft", "ArrowLeft");
  await reached();
  await ui.press("Tab");
  await becomes(editor, `${text}\n`);
  await undoGives(editor.document, text);
});

uiTest("behind the closing bar, and outside tables, Enter and Tab are what they always are", async () => {
  const editor = await openTable(title + table, "1 |");
  await ui.press("End", "Enter");
  await becomes(editor, title + table.replace("    3 |\n", "    3 |\n\n"));
  await undoGives(editor.document, title + table);
  caretAt(editor, "## 四");
  await ui.press("Tab");
  await waitFor(() => /^\s+## 四/m.test(editor.document.getText()), "the tab");
  await undoGives(editor.document, title + table);
});

uiTest("while a list of suggestions is open Tab and Enter take from it", async () => {
  const editor = await openTable(
    `${title}${table}`.replace("|        2 |    3 |", "|        2 |      |"),
    "2 |",
  );
  await ui.press("Tab");
  await ui.press("Control+Space");
  await ui.waitFor('.suggest-widget.visible .monaco-list-row:has-text("3")');
  await ui.press("Tab");
  await waitFor(
    () => /2 \| +3 +\|$/.test(line(editor, "行政复议")),
    () => line(editor, "行政复议"),
  );
  await undoGives(editor.document, `${title}${table}`.replace("|        2 |    3 |", "|        2 |      |"));
});

uiTest("in a snippet Tab goes to its next place", async () => {
  const editor = await openTable(title + table, "1 |");
  await editor.insertSnippet(new vscode.SnippetString().appendPlaceholder("7").appendPlaceholder("8"));
  await ui.press("Tab");
  await isSelected(editor, "8");
  await ui.press("Escape", "Escape");
});

uiTest("with two cursors Tab is the editor's own", async () => {
  const editor = await openTable(title + table, "1 |");
  const [one, two] = [caretAt(editor, "1 |"), caretAt(editor, "3 |")];
  editor.selections = [new vscode.Selection(one, one), new vscode.Selection(two, two)];
  await ui.press("Tab");
  await waitFor(() => editor.document.getText() !== title + table, "a tab");
  assert.equal(editor.document.getText().replace(/[ \t]/g, ""), (title + table).replace(/[ \t]/g, ""));
  assert.equal(editor.selections.length, 2);
  await undoGives(editor.document, title + table);
});

uiTest("a compact table becomes aligned by one Tab, with CRLF too; one undo takes that back", async () => {
  for (const eol of ["\n", "\r\n"]) {
    const text = (title + table.replace(/ *\| */g, "|").replace(/-+/g, "---")).replaceAll("\n", eol);
    const editor = await openTable(text, "|1|", 1);
    await ui.press("Tab");
    await isSelected(editor, "0");
    await waitFor(
      () => /^\| 行政复议 {21}\| {8}1 \| {8}0 \|/m.test(editor.document.getText()),
      () => editor.document.getText(),
    );
    await isSelected(editor, "0");
    await undoGives(editor.document, text);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
});

uiTest("half-typed rows, missing cells and a table in Markdown", async () => {
  const editor = await openFresh(
    `${title}| 类别 | 结果维持 | 总计 |\n| --- | ---: | ---: |\n| 行政复议`,
    "markdown",
  );
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await reached();
  await ui.press("Tab");
  await typeByKeys("1");
  await ui.press("Tab");
  await typeByKeys("1");
  await ui.press("Tab");
  await waitFor(
    () => editor.document.getText().endsWith("| 行政复议 |        1 |    1 |\n"),
    () => editor.document.getText(),
  );
});

uiTest("table 三 is filled down a column with Enter; group rows are passed over", async () => {
  await vscode.commands.executeCommand("ogiReport.newReport", { body: "甲街道办事处", year: 2025 });
  const editor = await waitFor(() => vscode.window.activeTextEditor, "the draft");
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  caretAt(editor, "| 一、本年新收", 3);
  await reached();
  await ui.press("Tab");
  for (const number of ["5", "1", "2", "1", "0"]) {
    await typeByKeys(number);
    await ui.press("Enter");
  }
  const first = (label: string): string => line(editor, label).split("|")[2]?.trim() ?? "";
  await waitFor(
    () => first("1.属于国家秘密") === "0",
    () => editor.document.getText(),
  );
  assert.deepEqual(["一、", "二、", "三、", "（一）", "（二）", "（三）", "1."].map(first), [
    "5",
    "1",
    "",
    "2",
    "1",
    "",
    "0",
  ]);
  await ui.screenshot("tablekeys-column");
});

uiTest("formatting by its own key changes blanks alone, as one step of undo", async () => {
  const text = title + table.replace("|        1 |        0 |", "| 1 | 0 |");
  const editor = await openTable(text, "行政复议");
  await ui.press("Control+Shift+I");
  await becomes(editor, title + table);
  await undoGives(editor.document, text);
});
