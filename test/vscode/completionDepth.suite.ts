// Standard phrases, citations and last year's numbers, taken by keys.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { becomes, openAtEnd, row, title } from "./completing.ts";
import { diagnosticsOf, fixturePath, openDocument, ui, uiTest, waitFor, workspacePath } from "./harness.ts";
import { focusEditor, typeByKeys } from "./support.ts";

uiTest("a phrase by its initials, with the choice of who speaks", async () => {
  const source = `${title}## 六、其他需要报告的事项\n\n`;
  const document = await openAtEnd(source);
  await typeByKeys("wsq");
  await ui.waitFor(`${row}.focused:has-text("未收取信息处理费")`);
  await ui.screenshot("completion-phrase");
  await ui.press("Enter");
  await ui.waitFor(`${row}:has-text("本机关")`);
  await ui.screenshot("completion-phrase-choice");
  await ui.press("ArrowDown");
  await ui.press("Enter");
  await becomes(document, `${source}2025年，本机关未发出信息处理费收费通知，未收取信息处理费。`);
});

uiTest("an opened title mark and one character give the citation with its number", async () => {
  const source = `${title}我街道认真贯彻`;
  const document = await openAtEnd(source);
  await typeByKeys("《中");
  await ui.waitFor(`${row}.focused:has-text("《中华人民共和国政府信息公开条例》")`);
  await ui.press("Enter");
  await becomes(document, `${source}《中华人民共和国政府信息公开条例》（国务院令第711号）`);
});

uiTest("a blank 上年结转 is offered the number of last year's report", async () => {
  const folder = vscode.Uri.file(workspacePath("银杏"));
  const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8").replaceAll("花园街道", "银杏街道");
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  await vscode.workspace.fs.createDirectory(folder);
  await write("2024.ogi.md", base.replaceAll("2025", "2024").replaceAll("2026", "2025"));
  await write("2025.ogi.md", base.replace(/^(\| 二、上年结转\S* *\| +)1 /m, "$1  "));
  try {
    const editor = await openDocument(vscode.Uri.joinPath(folder, "2025.ogi.md").fsPath);
    const { document } = editor;
    await diagnosticsOf(document.uri);
    await focusEditor();
    const [line, before] = /^(\| 二、上年结转\S* *\| +)\|/m.exec(document.getText()) ?? [];
    assert.ok(line && before);
    const at = document.positionAt(document.getText().indexOf(line) + before.length - 1);
    editor.selection = new vscode.Selection(at, at);
    // The files of the folder are read in the background.
    await waitFor(async () => {
      // In an open list the keys would only unfold its details.
      await ui.press("Escape");
      await ui.press("Control+Space");
      await new Promise((resolve) => setTimeout(resolve, 400));
      return (await ui.texts(row)).some((each) => each.trim().startsWith("1（"));
    }, "last year's number in the list");
    await ui.screenshot("completion-last-year");
    await ui.press("Enter");
    await waitFor(() => /^\| 二、上年结转\S* *\| +1 \|/m.test(document.getText()), "the number in the cell");
  } finally {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  }
});
