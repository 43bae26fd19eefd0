// Completions as a clerk takes them: typed, chosen and accepted by keys.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, test, ui, uiTest, waitFor } from "./harness.ts";
import { focusEditor, openFresh, typeByKeys, undoGives } from "./support.ts";

const widget = ".suggest-widget.visible";
const row = `${widget} .monaco-list-row`;
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

const becomes = (document: vscode.TextDocument, text: string): Promise<boolean> =>
  waitFor(
    () => document.getText() === text,
    () => `the text to be\n${text}\nit is:\n${document.getText()}`,
  );

/** Waits until the list shows these labels, in this order, its first row chosen. */
async function listShows(...labels: readonly string[]): Promise<void> {
  let seen: readonly string[] = [];
  const starts = (): boolean => labels.every((label, at) => seen[at]?.startsWith(label));
  await waitFor(
    async () => {
      seen = (await ui.count(row)) > 0 ? await ui.texts(row) : [];
      return starts();
    },
    () => `the list “${labels.join("”, “")}”; it shows “${seen.join("”, “")}”`,
  );
  await ui.waitFor(`${row}.focused:has-text("${labels[0]}")`);
}

const third = `${title}## 三、收到和处理政府信息公开申请情况\n\n`;
const head = `${third}| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
`;
const blanks = [8, 10, 10, 14, 14, 6, 6].map((width) => `${" ".repeat(width)}|`).join("");
const overview = `${title}## 一、总体情况\n\n已公开。\n\n`;

uiTest("## and a blank, typed at full speed, list the headings; Enter takes one", async () => {
  const { document } = await openAtEnd(overview);
  await ui.type("## ");
  // Alone, then with its blank table; the next section follows.
  const offered = [
    "二、主动公开政府信息情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
  ];
  await listShows(...offered);
  // The list stays, whatever answers come after it.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await listShows(...offered);
  await ui.press("Enter");
  await becomes(document, `${overview}## 二、主动公开政府信息情况`);
});

uiTest("whoever has nothing yet is offered everything first, then the six headings", async () => {
  const { document } = await openAtEnd(title);
  await ui.type("## ");
  await listShows("年报骨架", "一、总体情况", "二、主动公开政府信息情况");
  await ui.screenshot("completion-headings");
  await ui.press("ArrowDown", "Enter");
  await becomes(document, `${title}## 一、总体情况`);
});

for (const [typed, chosen] of [
  ["## s", "三、收到和处理政府信息公开申请情况"],
  ["## qt", "六、其他需要报告的事项"],
  ["##sdhcl", "三、收到和处理政府信息公开申请情况"],
  ["## czdzywt", "五、存在的主要问题及改进情况"],
  ["## cunzaide", "五、存在的主要问题及改进情况"],
] as const) {
  uiTest(`${typed}, typed at full speed, becomes ${chosen}`, async () => {
    const { document } = await openAtEnd(overview);
    await ui.type(typed);
    await listShows(chosen);
    await ui.press("Enter");
    await becomes(document, `${overview}## ${chosen}`);
  });
}

for (const [before, typed, after] of [
  [`${third}| 项目 | `, "zrr", `${third}| 项目 | 自然人 `],
  [`${third}| 项目 `, "| zrr", `${third}| 项目 | 自然人 `],
  [`${third}| 项目 `, "|zrr", `${third}| 项目 | 自然人 `],
  [`${third}| 项目 `, "| z", `${third}| 项目 | 自然人 `],
] as const) {
  uiTest(`“${typed}” typed at full speed behind “${before.slice(third.length)}” becomes 自然人`, async () => {
    const { document } = await openAtEnd(before);
    await ui.type(typed);
    await listShows("自然人");
    await ui.press("Enter");
    await becomes(document, after);
  });
}

for (const typed of ["| cfsq", "|cfsq", "| chongfu"]) {
  uiTest(`“${typed}” typed at full speed below the head becomes the row`, async () => {
    const { document } = await openAtEnd(head);
    await ui.type(typed);
    await listShows("2.重复申请");
    await ui.press("Enter");
    await becomes(document, `${head}| 2.重复申请 |${blanks}`);
  });
}

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
