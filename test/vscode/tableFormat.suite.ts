// Tables aligned while typing, for a selection and by display width; and whose keys Tab and Enter are meanwhile.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, chooseByTitle, focusEditor, openFresh, undoGives, withSetting } from "./support.ts";

const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";
const table = `| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        1 |        0 |        0 |        2 |    3 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |
`;
const compact = table.replaceAll(/ *\| */g, "|").replaceAll(/-+/g, "---");
const fourth = "## 四、政府信息公开行政复议、行政诉讼情况\n\n";
const own = `${title}${fourth}`;

async function open(text: string, at: string, shift = 0): Promise<vscode.TextEditor> {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  caretAt(editor, at, shift);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return editor;
}

const becomes = ({ document }: vscode.TextEditor, text: string): Promise<boolean> =>
  waitFor(
    () => document.getText() === text,
    () => `the text to be\n${text}\nit is\n${document.getText()}`,
  );

async function withEditorSetting(key: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration("editor", { languageId: "ogi-report" });
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update(key, value, Workspace, true);
  try {
    await body();
  } finally {
    await settings.update(key, undefined, Workspace, true);
  }
}

uiTest("a selection is aligned by its keys, and the table outside of it is left alone", async () => {
  const other = "## 三、其他表\n\n|a|b|\n|---|---|\n|1|2|\n\n";
  const text = `${title}${other}${fourth}${compact}`;
  const editor = await open(text, "|行政复议");
  for (let line = 0; line < 2; line += 1) await ui.press("Shift+ArrowDown");
  await ui.press("Control+K", "Control+F");
  await becomes(editor, `${title}${other}${fourth}${table}`);
  await undoGives(editor.document, text);
});

uiTest("aligned once, nothing is left to align: the same keys change nothing more", async () => {
  const editor = await open(`${own}${compact}`, "|行政复议");
  await ui.press("Control+Shift+I");
  await becomes(editor, `${own}${table}`);
  const { version } = editor.document;
  await ui.press("Control+Shift+I");
  await new Promise((resolve) => setTimeout(resolve, 800));
  assert.equal(editor.document.version, version);
});

uiTest("who formats while typing: Enter behind the last row aligns the table", () =>
  withEditorSetting("formatOnType", true, async () => {
    const text = own + compact.trimEnd();
    const editor = await open(text, "|行政诉讼（复议后起诉）");
    await ui.press("End", "Enter");
    await becomes(editor, `${own}${table}`);
    assert.equal(editor.selection.active.line, editor.document.lineCount - 1);
    await ui.press("Control+Z");
    await waitFor(() => editor.document.getText().includes("|行政复议|1|"), "the undo of the alignment");
  }),
);

uiTest("quotation marks count as two columns for whoever says that his font draws them so", () =>
  withSetting("ambiguousWidth", "wide", async () => {
    const rows = (pad: string): string =>
      `| 项目 | 自然人 |\n| --- | ---: |\n| 3.危及“三安全一稳定” | 0 |\n| 4.保护第三方合法权益 | 0${pad} |\n`;
    const editor = await open(`${title}## 三、收到和处理政府信息公开申请情况\n\n${rows("")}`, "| 项目");
    await ui.press("Control+Shift+I");
    const line = (label: string): string =>
      editor.document
        .getText()
        .split("\n")
        .find((each) => each.includes(label)) ?? "";
    await waitFor(
      () => /^\| 4\.\S+ {2,}\|/.test(line("4.")),
      () => editor.document.getText(),
    );
    // Two quotation marks of two columns each: two blanks more than where they are narrow.
    const width = (text: string): number =>
      [...text].reduce((sum, char) => sum + (/[⺀-￯“”]/.test(char) ? 2 : 1), 0);
    assert.equal(width(line("3.")), width(line("4.")));
    await ui.screenshot("format-wide");
  }),
);

uiTest("text that another extension proposes in grey is taken by Tab", async () => {
  const provider = vscode.languages.registerInlineCompletionItemProvider("ogi-report", {
    provideInlineCompletionItems: (_, at) => [
      new vscode.InlineCompletionItem("777", new vscode.Range(at.translate(0, -1), at)),
    ],
  });
  try {
    const text = `${own}${table}`.replace("        2 |    3 |", "          |      |");
    const editor = await open(text, "|          |      |", 10);
    await ui.type("7");
    await ui.press("Escape");
    await chooseByTitle("Trigger Inline Suggestion");
    await ui.waitFor('.monaco-editor [class*="ghost-text"]');
    await ui.press("Tab");
    await waitFor(
      () => editor.document.getText().includes("777"),
      () => editor.document.getText(),
    );
  } finally {
    provider.dispose();
  }
});

uiTest("letters that are being composed stay in their cell, and keep Enter and Tab", async () => {
  const text = `${own}${table}`;
  const editor = await open(text, "        1 |", 9);
  await ui.compose(["ba", "bai"], "百", ["Enter", "Tab"]);
  await waitFor(
    () => editor.document.getText().includes("1百 |"),
    () => editor.document.getText(),
  );
  assert.equal(editor.document.getText().split("\n").length, text.split("\n").length);
  const row = editor.document.positionAt(text.indexOf("| 行政复议")).line;
  assert.equal(editor.selection.active.line, row);
  await ui.press("Backspace", "Tab");
  await becomes(editor, text);
});
