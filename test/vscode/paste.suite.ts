// Tables through the real clipboard: pasted by Ctrl+V into a draft, and copied out for a sheet.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { blankTableText } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import type { TableKey } from "../../server/src/schema/types.ts";
import { canonical, numbersText, programs, tabText } from "../support/clipboards.ts";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, choose, focusEditor, openFresh, undoGives } from "./support.ts";

const head = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";

function above(key: TableKey): string {
  const section = form2021.sections.find((each) => each.table === key);
  return `${head}## ${section?.ordinal}、${section?.title}\n\n`;
}

const blank = (key: TableKey): string => blankTableText(form2021.tables[key]);

async function open(text: string, at: string, shift = 0): Promise<vscode.TextDocument> {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  caretAt(editor, at, shift);
  await focusEditor();
  return editor.document;
}

async function becomes(document: vscode.TextDocument, wanted: string): Promise<void> {
  await waitFor(
    () => document.getText() === wanted,
    () => `the pasted table; the text is:\n${document.getText()}`,
  );
}

uiTest("a table from Word takes the place of the blank one; one undo brings that back", async () => {
  const text = `${above("requests")}${blank("requests")}\n说明。\n`;
  const document = await open(text, "（三）不予公开", 3);
  await ui.paste({ html: programs.Word?.("requests") ?? "", text: tabText("requests") });
  await becomes(document, `${above("requests")}${canonical("requests")}\n说明。\n`);
  await ui.waitFor(".post-edit-widget");
  await ui.screenshot("paste-word");
  await undoGives(document, text);
});

uiTest(
  "the fifteen columns of table 四 from Excel become three rows of five, below the heading",
  async () => {
    const document = await open(`${above("proceedings")}\n\n说明。\n`, "\n\n说明");
    await ui.paste({ html: programs.Excel?.("proceedings") ?? "", text: tabText("proceedings") });
    await waitFor(
      () => document.getText().includes(canonical("proceedings")),
      () => document.getText(),
    );
    assert.ok(document.getText().endsWith("说明。\n"));
    // The list beside what was pasted goes back to plain text.
    await ui.waitFor(".post-edit-widget");
    await ui.press("Control+.");
  },
);

for (const [program, copy] of Object.entries(programs)) {
  uiTest(`all three tables from ${program}, each into its section; one undo takes each back`, async () => {
    for (const key of ["disclosure", "requests", "proceedings"] as const) {
      const text = `${above(key)}\n\n说明。\n`;
      const document = await open(text, "\n\n说明", 1);
      await ui.paste({ html: copy(key), text: tabText(key) });
      await waitFor(
        () => document.getText().includes(canonical(key)),
        () => document.getText(),
      );
      assert.ok(document.getText().endsWith("说明。\n"));
      await undoGives(document, text);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  });
}

uiTest("25 rows of 7 numbers fill table 三 from the caret's cell on", async () => {
  const text = `${above("requests")}${blank("requests")}`;
  const row = /\| 一、本年新收[^|]*\| /.exec(text)?.[0] ?? "";
  const document = await open(text, row, row.length);
  await ui.paste({ text: numbersText("requests") });
  await becomes(document, `${above("requests")}${canonical("requests")}`);
  await ui.screenshot("paste-numbers");
  await undoGives(document, text);
});

uiTest("numbers that have no room are pasted as they are, and that is said", async () => {
  const document = await open(
    `${above("proceedings")}${blank("proceedings")}`,
    "| 行政诉讼（复议后起诉）",
    26,
  );
  await ui.paste({ text: "1\t2\n3\t4\n" });
  await ui.waitFor('.notifications-toasts :text("放不下"), .notifications-toasts :text("do not fit")');
  await waitFor(
    () => /1\t2/.test(document.getText()),
    () => document.getText(),
  );
  await vscode.commands.executeCommand("notifications.clearAll");
});

uiTest("two carets and ordinary text are left to the editor", async () => {
  const document = await open(`${head}甲\n\n乙\n`, "甲\n");
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selections = [2, 4].map((line) => new vscode.Selection(line, 0, line, 0));
  await focusEditor();
  await ui.paste({ html: programs.Chrome?.("proceedings") ?? "", text: "1\t2" });
  await waitFor(
    () => document.getText().includes("1\t2甲"),
    () => document.getText(),
  );
  assert.equal(document.getText(), `${head}1\t2甲\n\n1\t2乙\n`);
});

uiTest("a table is copied for a sheet by the palette", async () => {
  const document = await open(`${above("proceedings")}${canonical("proceedings")}`, "| 行政复议", 4);
  await choose("copyTable");
  await ui.waitFor(".statusbar-item .codicon-check");
  const copied = await waitFor(async () => {
    const text = await vscode.env.clipboard.readText();
    return text.includes("尚未审结") && text;
  }, "the table on the clipboard");
  assert.equal(copied.trimEnd().split(/\r?\n/).length, 3);
  assert.equal(copied.trimEnd().split(/\r?\n/)[2]?.split("\t").length, 15);
  assert.equal(document.isDirty, true);
  await ui.screenshot("copy-table");
});
