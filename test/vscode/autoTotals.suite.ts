// Totals that follow while numbers are typed, deleted and taken back, by keys.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, choose, focusEditor, openFresh, undoGives } from "./support.ts";

const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n";
const table = `| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        1 |        0 |        0 |        2 |    3 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |
`;

async function withSetting(wanted: boolean, body: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("ogiReport");
  await settings.update("autoTotals", wanted, vscode.ConfigurationTarget.Global);
  try {
    await body();
  } finally {
    await settings.update("autoTotals", undefined, vscode.ConfigurationTarget.Global);
  }
}

async function openTable(text: string, before: string, shift = 0): Promise<vscode.TextEditor> {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  caretAt(editor, before, shift);
  return editor;
}

/** The numbers of a row. */
const row = ({ document }: vscode.TextEditor, label: string): string =>
  (
    document
      .getText()
      .split(/\r?\n/)
      .find((each) => each.startsWith(`| ${label}`)) ?? ""
  )
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim())
    .join(" ");

const rowBecomes = (editor: vscode.TextEditor, label: string, numbers: string): Promise<boolean> =>
  waitFor(
    () => row(editor, label) === numbers,
    () => `${label} to be ${numbers}; it is ${row(editor, label)}`,
  );

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

uiTest("the total follows each key and each deletion; one undo takes back both", () =>
  withSetting(true, async () => {
    const text = title + table;
    const editor = await openTable(text, "1 |", 1);
    await ui.type("4");
    await rowBecomes(editor, "行政复议", "14 0 0 2 16");
    await undoGives(editor.document, text);
    await pause();
    assert.equal(editor.document.getText(), text);
    await ui.press("Control+Y");
    await rowBecomes(editor, "行政复议", "14 0 0 2 16");
    await pause();
    assert.equal(row(editor, "行政复议"), "14 0 0 2 16");
    await ui.press("Backspace", "Backspace");
    await rowBecomes(editor, "行政复议", " 0 0 2 2");
  }),
);

uiTest("a number typed at full speed, with Tab behind it, has its total", () =>
  withSetting(true, async () => {
    const editor = await openTable(title + table, "1 |", 1);
    await ui.type("2345");
    await ui.press("Escape", "Tab");
    await new Promise((resolve) => setTimeout(resolve, 60));
    await ui.type("7");
    await rowBecomes(editor, "行政复议", "12345 7 0 2 12354");
  }),
);

uiTest("two cursors: both rows follow, and one undo takes all back", () =>
  withSetting(true, async () => {
    const text = (title + table).replaceAll("\n", "\r\n");
    const editor = await openTable(text, "1 |", 1);
    const one = caretAt(editor, "1 |", 1);
    const two = new vscode.Position(8, editor.document.lineAt(8).text.indexOf("0 |") + 1);
    editor.selections = [new vscode.Selection(one, one), new vscode.Selection(two, two)];
    await ui.type("5");
    await rowBecomes(editor, "行政复议", "15 0 0 2 17");
    await rowBecomes(editor, "行政诉讼（复议后", "05 0 0 0 5");
    await undoGives(editor.document, text);
  }),
);

uiTest("nothing follows a text, a total, or a cell of a row that cannot be added up", () =>
  withSetting(true, async () => {
    const text = title + table.replace("|        0 |        2 |    3 |", "|     若干 |        2 |    3 |");
    const editor = await openTable(text, "1 |", 1);
    await ui.type("4");
    await pause();
    assert.equal(row(editor, "行政复议"), "14 0 若干 2 3");
    caretAt(editor, "|    3 |", 6);
    await ui.type("9");
    await pause();
    assert.equal(row(editor, "行政复议"), "14 0 若干 2 39");
  }),
);

uiTest("letters that are being composed trigger nothing, nor does what they become", () =>
  withSetting(true, async () => {
    const text = title + table.replace("|    3 |", "|    8 |");
    const editor = await openTable(text, "1 |", 1);
    await ui.compose(["n", "ni", "nih"], "");
    await pause();
    assert.equal(row(editor, "行政复议"), "1 0 0 2 8");
    await ui.compose(["j", "ji", "jian"], "件");
    await waitFor(
      () => row(editor, "行政复议").startsWith("1件"),
      () => row(editor, "行政复议"),
    );
    await pause();
    assert.equal(row(editor, "行政复议"), "1件 0 0 2 8");
    await ui.press("Backspace");
    await pause();
    assert.equal(row(editor, "行政复议"), "1 0 0 2 8");
  }),
);

uiTest("off, as it is at first, nothing follows", async () => {
  const editor = await openTable(title + table, "1 |", 1);
  await ui.type("4");
  await pause();
  assert.equal(row(editor, "行政复议"), "14 0 0 2 3");
});

uiTest("table 三: the row, the column and the corner follow", () =>
  withSetting(true, async () => {
    await vscode.commands.executeCommand("ogiReport.newReport", { body: "甲街道办事处", year: 2025 });
    const editor = await waitFor(() => vscode.window.activeTextEditor, "the draft");
    await diagnosticsOf(editor.document.uri);
    await focusEditor();
    caretAt(editor, "| （一）予以公开", 3);
    await pause();
    await ui.press("Tab");
    await pause();
    await ui.type("3");
    await ui.press("Escape", "Enter");
    await pause();
    await ui.type("2");
    await rowBecomes(editor, "（七）总计", "5      5");
    await rowBecomes(editor, "（二）部分公开", "2      2");
    await ui.screenshot("autototals");
  }),
);

uiTest("recomputing and filling by command, each one step of undo", async () => {
  const text =
    title +
    table.replace("|    3 |", "|    9 |").replace("|        0 |        2 |", "|          |        2 |");
  const editor = await openTable(text, "1 |");
  await choose("recomputeTotals");
  await rowBecomes(editor, "行政复议", "1 0  2 3");
  await undoGives(editor.document, text);
  await choose("fillBlanks");
  await rowBecomes(editor, "行政复议", "1 0 0 2 9");
  await undoGives(editor.document, text);
});
