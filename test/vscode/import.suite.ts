// What exists in Word, on the web and as text becomes a draft, by clicks.
import assert from "node:assert/strict";
import { basename } from "node:path";
import * as vscode from "vscode";
import { oldContainer, wordFileOf } from "../support/wordReport.ts";
import { diagnosticsOf, openText, test, ui, uiTest, waitFor } from "./harness.ts";
import { base, doubtful, draftOf, importEntry, remarksOn, withFile, words } from "./importing.ts";
import { caretAt, chooseInExplorer, focusEditor, ruleOf } from "./support.ts";

uiTest(
  "a Word file in the explorer becomes a draft; its doubts stand at their places until somebody has seen to them",
  async () => {
    await withFile("导入一", "梧桐年报.docx", wordFileOf(doubtful("梧桐街道")), async (file) => {
      await chooseInExplorer(file, importEntry);
      const { document } = await draftOf("梧桐街道办事处");
      assert.equal(document.languageId, "ogi-report");
      assert.equal(basename(document.uri.path), "梧桐街道办事处2025年政府信息公开工作年度报告.ogi.md");
      assert.match(document.getText(), /^\| 1\.属于国家秘密 /m);
      const [remark, ...rest] = await waitFor(() => {
        const all = remarksOn(document);
        return all.length > 0 && all;
      }, "the remarks");
      assert.deepEqual(rest, []);
      assert.match(remark?.message ?? "", words.slip);
      assert.equal(document.getText(remark?.range), "1.属于国家秘密");
      await ui.waitFor(`.notification-toast :text("${words.show}")`);
      await ui.screenshot("import-done");
      await ui.click(`.notification-toast .monaco-button:has-text("${words.show}")`);
      await ui.waitFor('.monaco-hover :text("1.属等国家秘密")');
      await ui.screenshot("import-remark");
      const [total] = await diagnosticsOf(document.uri, (all) =>
        all.some((each) => ruleOf(each).startsWith("total.")),
      );
      assert.ok(total);
      // Lines above come and go; the remark stays with its line.
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(4, 0), "\n新的一行\n\n");
      await vscode.workspace.applyEdit(edit);
      await waitFor(
        () => document.getText(remarksOn(document)[0]?.range) === "1.属于国家秘密",
        "the remark on its row",
      );
      await vscode.commands.executeCommand("editor.action.formatDocument");
      assert.equal(remarksOn(document).length, 1);
      const editor = vscode.window.activeTextEditor as vscode.TextEditor;
      caretAt(editor, "1.属于国家秘密", 2);
      await focusEditor();
      await ui.press("Control+.");
      await ui.waitFor(`.action-widget :text-is("${words.checked}")`);
      await ui.screenshot("import-checked");
      await ui.waitFor(`.action-widget .monaco-list-row.focused:has-text("${words.checked}")`);
      await ui.press("Enter");
      await waitFor(() => remarksOn(document).length === 0, "the remark to go");
    });
  },
  { timeout: 60_000 },
);

uiTest(
  "a Word file that is dropped with Shift becomes a draft beside, and the text stays as it was",
  async () => {
    await withFile("导入二", "香樟年报.docx", wordFileOf(doubtful("香樟街道")), async (file) => {
      const { document } = await openText("# 会议纪要\n");
      await ui.drop(file.fsPath, ".monaco-editor .view-lines", { shift: true });
      const draft = await draftOf("香樟街道办事处");
      assert.notEqual(draft.document, document);
      assert.equal(document.getText(), "# 会议纪要\n");
      assert.equal(remarksOn(draft.document).length, 1);
      await ui.screenshot("import-dropped");
    });
  },
);

uiTest("what cannot be read is told in one message, with what to do, and opens nothing", async () => {
  const whole = wordFileOf(base);
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["旧文档.doc", oldContainer("WordDocument"), /另存为 \.docx|save it as \.docx/],
    ["改了名.docx", oldContainer("WordDocument"), /另存为 \.docx|save it as \.docx/],
    ["有密码.docx", oldContainer("EncryptedPackage"), /密码|password/],
    ["没传完.docx", whole.slice(0, whole.length / 2), /不完整|incomplete|not complete/],
    ["空的.docx", new Uint8Array(0), /空的|empty/],
  ];
  for (const [name, bytes, said] of cases) {
    await withFile("导入三", name, bytes, async (file) => {
      if (name === "有密码.docx") await chooseInExplorer(file, importEntry);
      else await vscode.commands.executeCommand("ogiReport.import", file);
      const message = `.notification-toast .notification-list-item-message:has-text("${name}")`;
      const [text = ""] = await ui.texts(message);
      assert.match(text, said);
      if (name === "有密码.docx") {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await ui.screenshot("import-refused");
      }
      await vscode.commands.executeCommand("notifications.clearAll");
      assert.equal(vscode.window.activeTextEditor, undefined);
    });
  }
});

test("several files are imported at once, each under a name of its own, and remarks go with the draft that is saved", async () => {
  const bytes = wordFileOf(doubtful("银杏街道"));
  await withFile("导入四", "一.docx", bytes, async (first) => {
    const second = vscode.Uri.joinPath(first, "..", "二.docx");
    await vscode.workspace.fs.writeFile(second, bytes);
    await vscode.commands.executeCommand("ogiReport.import", first, [first, second]);
    const drafts = vscode.workspace.textDocuments.filter(
      ({ isUntitled, uri }) => isUntitled && uri.path.includes("银杏"),
    );
    assert.deepEqual(drafts.map(({ uri }) => basename(uri.path)).sort(), [
      "银杏街道办事处2025年政府信息公开工作年度报告.ogi.md",
      "银杏街道办事处2025年政府信息公开工作年度报告（2）.ogi.md",
    ]);
    const [one] = drafts;
    assert.ok(one);
    const path = one.uri.fsPath;
    assert.equal(await one.save(), true);
    const saved = await waitFor(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "file" && uri.fsPath === path),
      "the saved draft",
    );
    const [remark] = await waitFor(() => {
      const all = remarksOn(saved);
      return all.length > 0 && all;
    }, "its remark");
    assert.equal(saved.getText(remark?.range), "1.属于国家秘密");
  });
});

test("last year's report may be a Word file", async () => {
  await withFile(
    "导入五",
    "上年年报.docx",
    wordFileOf(base.replaceAll("花园街道", "石榴街道")),
    async (file) => {
      await vscode.commands.executeCommand("ogiReport.newFromLastYear", file);
      const { document } = await draftOf("石榴街道办事处");
      assert.match(document.getText(), /^年度: 2026$/m);
      assert.match(document.getText(), /^\| 二、上年结转\S* *\| +1 \|/m);
    },
  );
});
