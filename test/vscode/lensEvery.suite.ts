// One lens above each table with equations, for eyes, keys and screen readers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import {
  caretAt,
  choose,
  chooseByTitle,
  focusEditor,
  inLanguage,
  openFresh,
  openRead,
  rules,
} from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");
const lens = ".codelens-decoration";
const reference = ".reference-zone-widget .ref-tree .monaco-list-row";
const two = base
  .replace(/^(\| （一）予以公开 .*\| +)5( \|)$/m, "$16$2")
  .replace(/^(\| 1\.属于国家秘密 .*\| +)0( \|)$/m, "$13$2");

uiTest("a whole report has two lenses, in the display language", async () => {
  await ui.resize(1400, 1200);
  const editor = await openRead(base);
  caretAt(editor, "（四）无法提供");
  const wanted = inLanguage({
    zh: ["勾稽：39 项全部成立", "勾稽：3 项全部成立"],
    en: ["Checks: all 39 equations hold", "Checks: all 3 equations hold"],
  });
  let seen: readonly string[] = [];
  await waitFor(
    async () => {
      seen = (await ui.texts(lens)).map((each) => each.trim());
      return seen.length === wanted.length && wanted.every((each) => seen.includes(each));
    },
    () => `the lenses “${wanted.join("”, “")}”; they are “${seen.join("”, “")}”`,
  );
  await ui.screenshot("lens-whole");
  await ui.resize(1400, 900);
});

uiTest("by keys alone: the editor's own list of lenses leads to a peek of the failing cells", async () => {
  const editor = await openFresh(two);
  await diagnosticsOf(editor.document.uri, (all) => rules(all).some((each) => each.startsWith("total.")));
  await focusEditor();
  caretAt(editor, "| 项目 ");
  const title = inLanguage({ zh: /项不符.* · 查看/, en: /broken.* · show/ });
  await waitFor(async () => (await ui.texts(lens)).some((each) => title.test(each)), "the lens");
  await chooseByTitle("Show CodeLens Commands for Current Line");
  await ui.waitFor('.quick-input-list .monaco-list-row :text-matches("不符|broken")');
  await ui.screenshot("lens-keys");
  await ui.press("Enter");
  await ui.waitFor(reference);
  // More than one failing cell, and the keys go from one to the next.
  assert.ok((await ui.count(reference)) >= 2);
  await ui.screenshot("lens-peek-two");
  await ui.press("F4");
  await ui.press("Escape");
  await ui.waitForGone(reference);
});

uiTest("the menu turns the numbers at the lines' ends off and on, by keys", async () => {
  const editor = await openFresh(two);
  await focusEditor();
  caretAt(editor, "| （一）予以公开");
  const hint = `.view-line span:text-matches("${inLanguage({ zh: "应为.5|算得.5", en: "should.be.5|adds.up.to.5" })}")`;
  await ui.waitFor(hint);
  const pick = async (words: string): Promise<void> => {
    await choose("showMenu");
    await ui.waitFor(".quick-input-widget input");
    await ui.type(words);
    await ui.waitFor(`.quick-input-list .monaco-list-row.focused :text-matches("${words}")`);
    await ui.press("Enter");
  };
  try {
    await pick(inLanguage({ zh: "不在行末显示", en: "Hide Computed Totals" }));
    await ui.waitForGone(hint);
    await pick(inLanguage({ zh: "在行末显示算得的合计", en: "Show Computed Totals" }));
    await ui.waitFor(hint);
  } finally {
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration("ogiReport").update("inlayHints.enabled", undefined, Global);
  }
});
