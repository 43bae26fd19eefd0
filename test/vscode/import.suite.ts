// What exists in Word, on the web and as text becomes a draft, by clicks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import * as vscode from "vscode";
import { toJson } from "../../server/src/convert/json.ts";
import { readDocx } from "../../server/src/convert/source/docx.ts";
import { sourceLimits } from "../../server/src/convert/source/source.ts";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { oldContainer, wordFileOf } from "../support/wordReport.ts";
import { diagnosticsOf, fixturePath, openText, test, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, chooseInExplorer, focusEditor, ruleOf, withFolder } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
/** A label with a slip in it, and a total that is off. */
const doubtful = (body: string): string =>
  base
    .replaceAll("花园街道", body)
    .replace("1.属于国家秘密", "1.属等国家秘密")
    .replace(/(\| （七）总计 .*?\| +)\d+( \|)$/m, "$177$2");

async function withFile(
  name: string,
  file: string,
  bytes: Uint8Array,
  run: (uri: vscode.Uri) => Promise<void>,
): Promise<void> {
  await withFolder(name, {}, async (folder) => {
    const uri = vscode.Uri.joinPath(folder, file);
    await vscode.workspace.fs.writeFile(uri, bytes);
    await run(uri);
  });
}

const draftOf = (body: string): Promise<vscode.TextEditor> =>
  waitFor(() => {
    const editor = vscode.window.activeTextEditor;
    const document = editor?.document;
    return document?.isUntitled && document.getText().includes(`单位: ${body}`) && editor;
  }, `the draft of ${body}`);

const remarksOn = ({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "导入" || source === "import");

const importEntry = vscode.env.language.startsWith("zh") ? "导入 Word" : "Import Word";
const words = vscode.env.language.startsWith("zh")
  ? { show: "查看", checked: "已核对", slip: /原文这一行写作“1\.属等国家秘密”/ }
  : { show: "Show", checked: "Checked", slip: /calls this row “1\.属等国家秘密”/ };

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

uiTest(
  "from a file of LibreOffice to a Word file again: imported, mended and exported, with the same numbers",
  async () => {
    const original = readFileSync(fixturePath("docx", "writer-105.docx"));
    await withFile("导入六", "来稿.docx", new Uint8Array(original), async (file) => {
      await chooseInExplorer(file, importEntry);
      const editor = await waitFor(() => {
        const active = vscode.window.activeTextEditor;
        return active?.document.isUntitled && active.document.getText().includes("（七）总计") && active;
      }, "the draft");
      const { document } = editor;
      const before = document.getText();
      const row = /^\| （七）总计 .*\| +(\d+) \|$/m.exec(before);
      assert.ok(row);
      const end = document.positionAt(row.index + row[0].length - 2);
      editor.selection = new vscode.Selection(end, end);
      editor.revealRange(new vscode.Range(end, end));
      await focusEditor();
      await ui.type("7");
      const [wrong] = await diagnosticsOf(document.uri, (all) =>
        all.some((each) => ruleOf(each).startsWith("total.")),
      );
      assert.ok(wrong);
      await ui.press("Control+.");
      await ui.waitFor(".action-widget .monaco-list-row.focused");
      await ui.screenshot("import-mend");
      await ui.press("Enter");
      await diagnosticsOf(document.uri, (all) => !all.some((each) => ruleOf(each).startsWith("total.")));
      const target = vscode.Uri.joinPath(file, "..", "报送.docx");
      await vscode.commands.executeCommand("ogiReport.export", { uri: document.uri, to: "docx", target });
      const written = new Uint8Array(readFileSync(target.fsPath));
      assert.deepEqual(numbersIn(written), numbersIn(new Uint8Array(original)));
      await vscode.commands.executeCommand("notifications.clearAll");
    });
  },
  { timeout: 60_000 },
);

function numbersIn(bytes: Uint8Array): unknown {
  const reading = readDocx(bytes, sourceLimits);
  return "text" in reading ? toJson(readReport(parse(reading.text))).tables : reading;
}
