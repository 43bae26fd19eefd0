// What somebody meets who never wrote a report with this before: the walkthrough and the status.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, choose, looksIn, openFresh, withTheme } from "./support.ts";

const draft = `# 花园街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |        2 |        0 |        0 |        1 |    4 |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |
`;
const statusButton = '[id="status.languageStatus"]';
const status = ".hover-language-status";
const steps = ".gettingStartedContainer .getting-started-step";
const stepIds = ["new", "fill", "findings", "fix", "lastYear"] as const;
const stepOf = (id: string): string => `${steps}[data-step-id="ogi-report.ogi-report#start#${id}"]`;
const buttonOf = (id: string): string => `${stepOf(id)} .button-container .monaco-button`;
const done = (id: string): string => `${stepOf(id)} .codicon-getting-started-step-checked`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The neighbours in the status bar come and push it aside; then the pointer, which stood still, shows one of theirs. */
async function hoverStatus(): Promise<void> {
  await ui.waitFor(statusButton);
  await waitFor(async () => {
    await ui.hover(".monaco-editor .view-line");
    await ui.hover(`${statusButton} .codicon`);
    await pause(1200);
    return (await ui.count(status)) > 0;
  }, "the language status to unfold");
}

async function openSteps(): Promise<void> {
  await choose("openWalkthrough");
  await ui.waitFor(stepOf("new"));
}

for (const theme of looksIn("dark")) {
  uiTest(
    `the walkthrough's pictures, in ${theme}`,
    () =>
      withTheme(theme, async () => {
        await openSteps();
        for (const id of stepIds) {
          await ui.click(`${stepOf(id)} .step-title`);
          await ui.waitFor(`${stepOf(id)}.expanded`);
          // The picture slides in.
          await pause(600);
          await ui.screenshot(`walkthrough-${theme}-${id}`);
        }
      }),
    { timeout: 60_000 },
  );
}

uiTest(
  "the walkthrough's buttons work, and its steps are done by doing them",
  async () => {
    await openSteps();
    await ui.click(`${stepOf("fill")} .step-title`);
    await ui.click(buttonOf("fill"));
    // The walkthrough, which was clicked into, may take the focus back.
    const editor = await waitFor(() => vscode.window.visibleTextEditors[0], "the example");
    assert.equal(editor.document.languageId, "ogi-report");
    await diagnosticsOf(editor.document.uri);
    const before = editor.document.getText();
    await ui.click(`${stepOf("findings")} .step-title`);
    await ui.click(buttonOf("findings"));
    await ui.waitFor(".markers-panel .monaco-list-row");
    await ui.waitFor(done("findings"));
    await ui.screenshot("walkthrough-example");
    await vscode.commands.executeCommand("workbench.action.closePanel");
    // The walkthrough has the focus; the one report beside it is meant.
    await ui.click(`${stepOf("fix")} .step-title`);
    await ui.click(buttonOf("fix"));
    await ui.waitFor(done("fix"));
    await waitFor(() => editor.document.getText() !== before, "the repairs");
  },
  { timeout: 60_000 },
);

uiTest("the language status counts, and its menu opens by a click", () =>
  withTheme("dark", async () => {
    const editor = await openFresh(draft);
    await diagnosticsOf(editor.document.uri);
    await hoverStatus();
    await ui.waitFor(`${status} :text-matches("[1-9] 错误|[1-9] error")`);
    await ui.waitFor(`${status} :text-matches("2 项成立 / 1 项不符|2 hold / 1 broken")`);
    await ui.waitFor(`${status} :text-matches("2021")`);
    await ui.screenshot("status-dark");
    // What else stands there is drawn anew now and then, and takes a click into it along.
    await waitFor(async () => {
      await ui.click(`${status} a:text-matches("年报菜单|Report Menu")`);
      await pause(800);
      return (await ui.count(".quick-input-list .monaco-list-row")) > 0;
    }, "the menu");
    await ui.screenshot("status-dark-menu");
    await ui.press("Escape");
    await ui.waitForGone(".quick-input-widget");
  }),
);

uiTest("the menu goes to the first problem by keys", async () => {
  const editor = await openFresh(draft);
  const found = await diagnosticsOf(editor.document.uri);
  const { Error: E } = vscode.DiagnosticSeverity;
  const [first] = found
    .filter(({ severity }) => severity === E)
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b));
  caretAt(editor, "行政诉讼（复议后起诉）");
  await choose("showMenu");
  await ui.waitFor(".quick-input-list .monaco-list-row.focused .codicon-arrow-right");
  await ui.press("Enter");
  await waitFor(() => first?.isEqual(editor.selection.active), "the caret at the first error");
});

uiTest("the menu turns lenses off and on", async () => {
  const editor = await openFresh(draft);
  await diagnosticsOf(editor.document.uri);
  const lens = '.codelens-decoration a:text-matches("不符|broken")';
  await ui.waitFor(lens);
  const pick = async (icon: string): Promise<void> => {
    await choose("showMenu");
    await ui.click(
      `.quick-input-list .monaco-list-row:has(.codicon-${icon}):has(:text-matches("上方|above"))`,
    );
  };
  try {
    await pick("eye-closed");
    await ui.waitForGone(lens);
    await pick("eye");
    await ui.waitFor(lens);
  } finally {
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration("ogiReport").update("codeLens.enabled", undefined, Global);
  }
});

uiTest("a document that is no report has no status", async () => {
  await openFresh("会议纪要", "plaintext");
  await ui.waitFor('.monaco-editor .view-line:has-text("会议纪要")');
  await pause(500);
  if ((await ui.count(statusButton)) > 0) {
    await ui.hover(statusButton);
    await pause(500);
  }
  assert.equal(await ui.count(`${status} :text-matches("年报|Report")`), 0);
});
