// Everything by keys, and everything said in words: for whoever sees no colours, holds no mouse, or hears the screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import {
  caretAt,
  choose,
  focusEditor,
  inLanguage,
  looksIn,
  openFresh,
  openRead,
  rules,
  withTheme,
} from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
const broken = base
  .replace(/^(\| （一）予以公开 .*\| +)5( \|)$/m, "$16$2")
  .replace("## 五、存在的主要问题及改进情况", "## 五、存在问题及改进情况");
const statusButton = '[id="status.languageStatus"]';
const steps = ".gettingStartedContainer .getting-started-step";

async function openBroken(): Promise<vscode.TextEditor> {
  const editor = await openFresh(broken);
  await diagnosticsOf(editor.document.uri, (all) => rules(all).includes("total.cell"));
  await focusEditor();
  return editor;
}

uiTest("a screen reader is told what the status shows, with the severity as a word", async () => {
  await openBroken();
  const spoken = inLanguage({
    zh: /年报检查结果：1 错误.*勾稽：.*项成立.*2021版格式/,
    en: /Report check: 1 error.*hold.*2021 form/,
  });
  // It is read out where it is shown: unfolded, or in the status bar once it is pinned.
  await waitFor(async () => {
    await ui.hover(".monaco-editor .view-line");
    await ui.hover(`${statusButton} .codicon`);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    if ((await ui.count(".hover-language-status")) === 0) return false;
    const label = await ui.read<string>(
      ".hover-language-status",
      "return [element, ...element.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '').join(' ') + ' ' + element.textContent",
    );
    return /错误|error/.test(label);
  }, "the status");
  const label = await ui.read<string>(
    `${statusButton}`,
    "return document.querySelector('.hover-language-status .element, .hover-language-status')?.outerHTML ?? ''",
  );
  assert.match(label.replaceAll("\u00a0", " "), inLanguage({ zh: /1 错误/, en: /1 error/ }));
  const heard = await ui.read<string>(
    statusButton,
    "return (element.getAttribute('aria-label') ?? '') + [...element.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')).join(' ')",
  );
  assert.match(heard + label, spoken);
});

for (const theme of looksIn("dark")) {
  uiTest(`severities differ in their signs and not in colour alone, in ${theme}`, () =>
    withTheme(theme, async () => {
      const editor = await openBroken();
      caretAt(editor, "## 五、");
      await ui.waitFor(".monaco-editor .squiggly-info");
      await ui.press("Control+Shift+M");
      await ui.waitFor(".markers-panel .monaco-list-row .codicon-error");
      await ui.waitFor(".markers-panel .monaco-list-row .codicon-info");
      await ui.screenshot(`words-${theme}-problems`);
      await vscode.commands.executeCommand("workbench.action.closePanel");
    }),
  );
}

uiTest("F8 goes through the findings by keys and says each one's severity, rule and words", async () => {
  const editor = await openBroken();
  caretAt(editor, "# 花园");
  await ui.press("F8");
  await ui.waitFor(".monaco-editor .peekview-widget .message, .monaco-editor .marker-widget .message");
  const told = (await ui.texts(".monaco-editor .marker-widget")).join("\n");
  assert.match(told, /total\.cell/);
  assert.match(told, inLanguage({ zh: /应为/, en: /should/ }));
  await ui.screenshot("words-f8");
  await ui.press("Escape");
  assert.equal(
    editor.document.lineAt(editor.selection.active.line).text.startsWith("| （一）予以公开"),
    true,
  );
});

uiTest("the walkthrough is gone through and used by keys", async () => {
  await choose("openWalkthrough");
  await ui.waitFor(`${steps}[data-step-id$="#start#new"]`);
  const focused = (): Promise<string> =>
    ui.read<string>(
      ".monaco-workbench",
      "return document.activeElement?.closest('[data-step-id]')?.getAttribute('data-step-id') ?? ''",
    );
  // Tab leads through the steps and to the button of the opened one.
  await waitFor(
    async () => {
      await ui.press("Tab");
      return (await focused()).endsWith("#start#new");
    },
    "a step to have the focus",
    20_000,
  );
  await ui.screenshot("words-walkthrough");
  const isButton = (): Promise<boolean> =>
    ui.read<boolean>(
      ".monaco-workbench",
      "return document.activeElement?.classList.contains('monaco-button') ?? false",
    );
  for (let key = 0; key < 6 && !(await isButton()); key += 1) await ui.press("Tab");
  assert.ok(await isButton(), "no button has the focus");
  await ui.press("Enter");
  await ui.waitFor(".quick-input-widget input");
  await ui.press("Escape");
});

uiTest("all settings are described in the display language", async () => {
  await ui.press("Control+,");
  await ui.waitFor(".settings-editor .suggest-input-container");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ui.type("ogiReport");
  await ui.waitFor('.settings-editor .setting-item-contents:has-text("Ogi Report")');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await ui.screenshot("words-settings");
  const texts = await ui.texts(".settings-editor .setting-item-description");
  assert.ok(texts.length > 2);
  for (const text of texts.filter((each) => each !== ""))
    assert.match(text, inLanguage({ zh: /[一-鿿]/, en: /[A-Za-z]{3}/ }));
});

uiTest("a report without a fault says so, and its tables too", async () => {
  await openRead(base);
  await waitFor(async () => {
    await ui.hover(".monaco-editor .view-line");
    await ui.hover(`${statusButton} .codicon`);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const shown =
      (await ui.count(".hover-language-status")) > 0 ? await ui.texts(".hover-language-status") : [];
    return shown.some((each) => inLanguage({ zh: /没有发现问题/, en: /No problems found/ }).test(each));
  }, "the good news");
  const mode = await ui.texts('[id="status.editor.mode"]');
  assert.deepEqual(mode, [inLanguage({ zh: "政府信息公开年报", en: "OGI Report" })]);
  await ui.screenshot("words-good");
});
