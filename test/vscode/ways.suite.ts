// Small ways that spare typing: a computed number written by a double click, last year's file found and opened.
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, fixturePath, openDocument, ui, uiTest, waitFor } from "./harness.ts";
import {
  caretAt,
  chooseByTitle,
  focusEditor,
  inLanguage,
  openFresh,
  rules,
  undoGives,
  withFolder,
} from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
const row = ".suggest-widget.visible .monaco-list-row";

uiTest(
  "a double click on the number at a line's end writes it into its cell; one undo takes it back",
  async () => {
    const text = base.replace(/^(\| （一）予以公开 .*\| +)5( \|)$/m, "$16$2");
    const editor = await openFresh(text);
    await diagnosticsOf(editor.document.uri, (all) => rules(all).includes("total.cell"));
    await focusEditor();
    caretAt(editor, "| （一）予以公开");
    const hint = `.view-line span:text-matches("${inLanguage({ zh: "应为.5", en: "should.be.5" })}")`;
    await ui.waitFor(hint);
    // It is the last word of its line, and moves no more.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await ui.click(`${hint} >> nth=-1`, { count: 2 });
    await waitFor(
      () => editor.document.getText() === base,
      () =>
        editor.document
          .getText()
          .split("\n")
          .find((line) => line.includes("（一）予以公开")) ?? "",
    );
    await ui.waitForGone(hint);
    await undoGives(editor.document, text);
  },
);

uiTest("last year's file is offered in the front matter, and opens by keys", async () => {
  const last = base.replaceAll("2025", "2024").replaceAll("2026", "2025").replaceAll("花园街道", "枫桥街道");
  const own = base.replaceAll("花园街道", "枫桥街道").replace("年度: 2025\n", "年度: 2025\n上年报告:\n");
  await withFolder("枫桥", { "枫桥2024.ogi.md": last, "枫桥2025.ogi.md": own }, async (folder) => {
    const editor = await openDocument(vscode.Uri.joinPath(folder, "枫桥2025.ogi.md").fsPath);
    await focusEditor();
    caretAt(editor, "上年报告:", 5);
    await ui.type(" ");
    // The files of the folder are read in the background.
    await waitFor(async () => {
      await ui.press("Escape", "Control+Space");
      await new Promise((resolve) => setTimeout(resolve, 400));
      return (await ui.count(`${row}:has-text("枫桥2024.ogi.md")`)) > 0;
    }, "last year's file in the list");
    await ui.screenshot("ways-path");
    await ui.press("Enter");
    await waitFor(
      () => editor.document.getText().includes("\n上年报告: ./枫桥2024.ogi.md\n"),
      () => editor.document.getText().slice(0, 200),
    );
    await ui.waitFor('.monaco-editor .detected-link:has-text("枫桥2024")');
    await ui.press("ArrowLeft", "ArrowLeft");
    await chooseByTitle("Open Link");
    await waitFor(
      () => vscode.window.activeTextEditor?.document.fileName.endsWith("枫桥2024.ogi.md"),
      "last year's report to be opened",
    );
    await editor.document.save();
  });
});
