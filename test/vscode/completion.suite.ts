// Completions as a clerk takes them: typed, chosen and accepted by keys.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, test, ui, uiTest, waitFor } from "./harness.ts";
import { focusEditor, openFresh, typeByKeys, undoGives } from "./support.ts";

const widget = ".suggest-widget.visible";
const title = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n";

async function openAtEnd(text: string): Promise<vscode.TextEditor> {
  const editor = await openFresh(text);
  // Typed before the draft was checked once, the first letters would be lost on a server that does not know it.
  await diagnosticsOf(editor.document.uri);
  await focusEditor();
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

const endsWith = (document: vscode.TextDocument, text: string): Promise<boolean> =>
  waitFor(
    () => document.getText().trimEnd().endsWith(text),
    () => `the text to end in “${text}”; it is:\n${document.getText()}`,
  );

uiTest("behind ## the six headings are offered, and taken by keys", async () => {
  const { document } = await openAtEnd(title);
  await typeByKeys("## ");
  await ui.press("Control+Space");
  await ui.waitFor(`${widget} .monaco-list-row:has-text("一、总体情况")`);
  await ui.screenshot("completion-headings");
  const rows = await ui.texts(`${widget} .monaco-list-row`);
  // Whoever has nothing yet is offered everything at once first.
  assert.match(rows[0] ?? "", /骨架/);
  assert.match(rows[1] ?? "", /一、总体情况/);
  await ui.press("ArrowDown", "Enter");
  await endsWith(document, "## 一、总体情况");
});

uiTest("a heading is found by its pinyin initials", async () => {
  const { document } = await openAtEnd(`${title}## 一、总体情况\n\n已公开。\n\n`);
  await typeByKeys("## qtxy");
  await ui.waitFor(`${widget} .monaco-list-row:has-text("六、其他需要报告的事项")`);
  await ui.press("Enter");
  await endsWith(document, "## 六、其他需要报告的事项");
});

uiTest("zrr in the head of table 三 becomes 自然人", async () => {
  const { document } = await openAtEnd(`${title}## 三、收到和处理政府信息公开申请情况\n\n| 项目 | `);
  await typeByKeys("zrr");
  await ui.waitFor(`${widget} .monaco-list-row:has-text("自然人")`);
  await ui.screenshot("completion-pinyin");
  await ui.press("Enter");
  await waitFor(
    () => /\| 项目 \| 自然人/.test(document.getText()) && !/zrr/.test(document.getText()),
    () => document.getText(),
  );
});

uiTest("a row's label is found by its pinyin initials", async () => {
  const head =
    "| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
  const { document } = await openAtEnd(`${title}## 三、收到和处理政府信息公开申请情况\n\n${head}| `);
  await typeByKeys("cfsq");
  await ui.waitFor(`${widget} .monaco-list-row:has-text("重复申请")`);
  await ui.press("Enter");
  await waitFor(
    () => /^\| 2\.重复申请/m.test(document.getText()),
    () => document.getText(),
  );
});

uiTest("a part of a label typed in Chinese finds it too", async () => {
  const { document } = await openAtEnd(`${title}## 三、收到和处理政府信息公开申请情况\n\n| 项目 | `);
  await typeByKeys("公益");
  await ui.waitFor(`${widget} .monaco-list-row:has-text("社会公益组织")`);
  await ui.press("Enter");
  await waitFor(
    () => /社会公益组织/.test(document.getText()) && !/公益公益|公益社会/.test(document.getText()),
    () => document.getText(),
  );
});

uiTest("a key of the front matter is offered", async () => {
  const { document } = await openAtEnd("---\n单位: 甲街道办事处\n");
  await typeByKeys("年");
  await ui.waitFor(`${widget} .monaco-list-row:has-text("年度")`);
  await ui.press("Enter");
  await waitFor(
    () => /^年度[:：]/m.test(document.getText()),
    () => document.getText(),
  );
});

uiTest("plain prose brings up no suggestions", async () => {
  await openAtEnd(`${title}## 一、总体情况\n\n`);
  await typeByKeys("2025年，甲街道主动公开政府信息");
  await new Promise((resolve) => setTimeout(resolve, 800));
  assert.equal(await ui.count(`${widget} .monaco-list-row`), 0);
});

test("the computed total is offered in its cell", async () => {
  const text = `${title}## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | ---: | ---: | ---: | ---: | ---: |\n| 行政复议 | 1 | 0 | 0 | 2 |  |\n`;
  const { document } = await openFresh(text);
  const line = document.lineAt(6).text;
  const items = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    new vscode.Position(6, line.length - 2),
  );
  const labels = items.items.map((item) => (typeof item.label === "string" ? item.label : item.label.label));
  assert.ok(
    labels.some((label) => /^3\b/.test(label)),
    labels.join(", "),
  );
});

uiTest("one undo takes a completion back", async () => {
  const { document } = await openAtEnd(title);
  await typeByKeys("## ");
  await ui.press("Control+Space");
  await ui.waitFor(`${widget} .monaco-list-row:has-text("一、总体情况")`);
  await ui.press("ArrowDown", "Enter");
  await endsWith(document, "## 一、总体情况");
  await undoGives(document, `${title}## `);
});
