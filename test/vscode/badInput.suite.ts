// What nobody means to do and everybody does: half a row, a caret where no cell is, a clipboard of ten megabytes. No
// character may be lost, and nobody may be told of an exception.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { programs, tabText } from "../support/clipboards.ts";
import { fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, choose, focusEditor, inLanguage, openFresh, openRead, undoGives } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";
const fourth = `${title}## 四、政府信息公开行政复议、行政诉讼情况\n\n`;
const head =
  "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | ---: | ---: | ---: | ---: | ---: |\n";

const letters = (text: string): string => text.replaceAll(/[\s|:-]/g, "");
const pause = (ms = 150): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Nobody was told of a failure, and the server lives. */
async function isWell({ document }: vscode.TextEditor): Promise<void> {
  const toasts = (await ui.count(".notification-toast")) > 0 ? await ui.texts(".notification-toast") : [];
  assert.deepEqual(
    toasts.filter((each) => /没有完成|did not finish|error|失败/i.test(each)),
    [],
  );
  const outline = await vscode.commands.executeCommand<unknown[]>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  assert.ok(outline.length > 0, "no outline");
}

/** Rows and places of carets at which there is no cell, or only half of one. */
const halves: readonly (readonly [name: string, text: string, at: string, shift: number])[] = [
  ["half a row", `${fourth}${head}| 行政复议 | 1 | 0`, "| 行政复议 | 1 | 0", 16],
  ["a bar alone", `${fourth}${head}|`, "| --- | ---: | ---: | ---: | ---: | ---: |\n|", 42],
  ["a row with too few cells", `${fourth}${head}| 行政复议 | 1 |\n`, "| 行政复议 | 1 |", 14],
  ["a row with too many cells", `${fourth}${head}| 行政复议 | 1 | 0 | 0 | 2 | 3 | 9 | 9 |\n`, "| 9 | 9 |", 6],
  ["no delimiter row", `${fourth}| 类别 | 结果维持 |\n| 行政复议 | 1 |\n`, "| 行政复议", 2],
  ["a group's merged row", base, "| （三）不予公开", 60],
  ["the delimiter row", base, "| ---: | ---: |", 3],
  ["before the first bar", base, "| 一、本年新收", 0],
  ["behind the last bar", base, "|   12 |\n", 8],
  [
    "merged cells of html",
    `${fourth}<table><tr><td rowspan="2">行政复议</td><td colspan="2">1</td></tr><tr><td>2</td></tr></table>\n`,
    "<td>2",
    4,
  ],
  [
    "a cell that spans, in loose pipes",
    `${fourth}行政复议 | | | | |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n1 | | 0 | | 1\n`,
    "1 | | 0",
    4,
  ],
];

const keys = ["Tab", "Shift+Tab", "Enter", "Control+Shift+I", "F2", "F12", "Control+."];

for (const [index, [name, text, at, shift]] of halves.entries()) {
  // Each place meets three of the keys in turn; over the wire each meets all that is asked there.
  const own = [0, 2, 4].map((step) => keys[(index + step) % keys.length] ?? "Tab");
  uiTest(
    `${own.join(", ")} in ${name}: no letter is lost, and undo brings all back`,
    async () => {
      const editor = await openRead(text);
      for (const key of own) {
        caretAt(editor, at, shift);
        await pause(100);
        await ui.press(key);
        await pause();
        await ui.press("Escape", "Escape");
        assert.equal(letters(editor.document.getText()), letters(text), key);
        if (editor.document.getText() !== text) await undoGives(editor.document, text);
      }
      await ui.press("Control+Space");
      await pause();
      await ui.press("Escape");
      await ui.press("Control+K", "Control+I");
      await pause();
      await ui.press("Escape");
      assert.equal(editor.document.getText(), text);
      await isWell(editor);
    },
    { timeout: 40_000 },
  );
}

uiTest(
  "a page of ten megabytes on the clipboard is not read, that is said, and nothing of its text is lost",
  async () => {
    const editor = await openRead(`${fourth}\n`);
    caretAt(editor, "情况\n\n", 4);
    const cells = "<td style='mso-border-alt:solid windowtext .5pt'>1</td>".repeat(20);
    const html = `<table>${`<tr>${cells}</tr>`.repeat(9_000)}</table>`;
    assert.ok(html.length > 9_500_000);
    await ui.paste({ html, text: "一段文字\n又一段文字\n" });
    await waitFor(
      () => editor.document.getText().includes("又一段文字"),
      () => editor.document.getText().slice(0, 300),
      20_000,
    );
    await ui.waitFor(
      `.notifications-toasts :text("${inLanguage({ zh: "内容太多", en: "too much on the clipboard" })}")`,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await ui.screenshot("bad-large-paste");
    await undoGives(editor.document, `${fourth}\n`);
    await vscode.commands.executeCommand("notifications.clearAll");
    await isWell(editor);
  },
  { timeout: 60_000 },
);

uiTest("a clipboard with scripts and styles gives its table, and nothing of them", async () => {
  const editor = await openRead(`${fourth}\n`);
  caretAt(editor, "情况\n\n", 4);
  const bad =
    "<script>document.title='taken'</script><style>td{color:red}</style><img src=x onerror=\"document.title='taken'\">";
  await ui.paste({
    html: `${bad}${programs.Chrome?.("proceedings") ?? ""}${bad}`,
    text: tabText("proceedings"),
  });
  await waitFor(
    () => editor.document.getText().includes("| 行政复议 "),
    () => editor.document.getText(),
  );
  assert.doesNotMatch(editor.document.getText(), /script|onerror|color|taken/);
  await undoGives(editor.document, `${fourth}\n`);
});

uiTest("two cursors type, delete and press Enter in a table as anywhere", async () => {
  const text = base;
  const editor = await openRead(text);
  const [one, two] = [caretAt(editor, "|    3 |", 5), caretAt(editor, "|   12 |", 5)];
  editor.selections = [one, two].map((each) => new vscode.Selection(each, each));
  await ui.type("8");
  await waitFor(
    () => (editor.document.getText().match(/8/g) ?? []).length >= (text.match(/8/g) ?? []).length + 2,
    "both numbers",
  );
  await ui.press("Backspace");
  await ui.press("Enter");
  await pause();
  assert.equal(letters(editor.document.getText()), letters(text));
  assert.equal(editor.selections.length, 2);
  await ui.press("Escape");
  while (editor.document.getText() !== text) {
    const { version } = editor.document;
    await ui.press("Control+Z");
    await pause(150);
    assert.notEqual(editor.document.version, version, "undo ended before the first text");
  }
  await isWell(editor);
});

uiTest(
  "each command of the palette on an empty draft and on a torn one leaves every letter",
  async () => {
    for (const text of ["", `${fourth}| 类别 | 结果维持 |\n|`]) {
      const editor = await openFresh(text);
      await focusEditor();
      for (const command of ["fixAll", "fillBlanks", "recomputeTotals", "convertToCanonical", "copyTable"]) {
        await choose(command);
        await pause(300);
        for (const letter of letters(text)) assert.ok(editor.document.getText().includes(letter), command);
        if (editor.document.getText() !== text) await undoGives(editor.document, text);
        await vscode.commands.executeCommand("notifications.clearAll");
      }
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  },
  { timeout: 60_000 },
);
