// This year's draft from whatever last year's report is: a text from the web in the older form, a Word file.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { wordFileOf } from "../support/wordReport.ts";
import { diagnosticsOf, openDocument, ui, uiTest, waitFor } from "./harness.ts";
import { base, withFile } from "./importing.ts";
import {
  caretAt,
  choose,
  chooseInExplorer,
  focusEditor,
  forReports,
  inLanguage,
  reportPath,
  ruleOf,
  rules,
} from "./support.ts";

const { Error: E } = vscode.DiagnosticSeverity;

const draftOf = (year: number): Promise<vscode.TextEditor> =>
  waitFor(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText().includes(`年度: ${year}\n`) && editor;
  }, `the draft of ${year}`);

/** The numbers of a row of table 三. */
const row = (text: string, label: string): readonly string[] =>
  (text.split("\n").find((line) => line.startsWith(`| ${label}`)) ?? "")
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim());

forReports(uiTest)(
  "a published text in the older form becomes a draft in this year's form, by keys",
  async () => {
    await openDocument(await reportPath("004"));
    await focusEditor();
    await choose("newFromLastYear");
    await ui.waitFor(".quick-input-list .monaco-list-row.focused");
    await ui.press("Enter");
    const editor = await draftOf(2021);
    const text = editor.document.getText();
    assert.match(text, /^# \S+2021年\S*信息公开\S*报告$/m);
    assert.match(text, /2021年1月1日至2021年12月31日|2021年1月1日起至2021年12月31日/);
    // The form of 2021, without a number, and what the tables of 2020 hold in no other place.
    assert.match(text, /^\| 信息内容 +\| 本年制发件数 +\| 本年废止件数 +\| 现行有效件数 +\|$/m);
    assert.doesNotMatch(text, /政府集中采购/);
    assert.equal(row(text, "1.申请人无正当理由逾期不补正").join(""), "");
    assert.equal(row(text, "一、本年新收").join(""), "");
    assert.equal(row(text, "二、上年结转").length, 7);
    assert.ok(
      row(text, "二、上年结转").every((cell) => /^\d+$/.test(cell)),
      row(text, "二、上年结转").join(),
    );
    const found = await diagnosticsOf(editor.document.uri);
    assert.deepEqual(rules(found, E), []);
    await ui.screenshot("from-older-text");
  },
);

uiTest(
  "a Word file's own menu makes this year's draft; a kept paragraph is confirmed by keys",
  async () => {
    const name = "榕荫街道办事处2025年政府信息公开工作年度报告.docx";
    const file = wordFileOf(base.replaceAll("花园街道", "榕荫街道"));
    await withFile("榕荫", name, file, async (last) => {
      await chooseInExplorer(last, inLanguage({ zh: "由上年报告新建", en: "from Last Year" }));
      const editor = await draftOf(2026);
      const { document } = editor;
      const text = document.getText();
      assert.match(text, /2026年1月1日起至2026年12月31日止/);
      assert.match(text, /国办公开办函〔2021〕30号/);
      assert.deepEqual(row(text, "二、上年结转"), ["1", "0", "0", "0", "0", "0", "1"]);
      assert.equal(row(text, "（七）总计").join(""), "");
      const isKept = (each: vscode.Diagnostic): boolean => ruleOf(each) === "series.similar";
      const kept = (await diagnosticsOf(document.uri, (all) => all.some(isKept))).filter(isKept);
      assert.ok(kept.length > 6, String(kept.length));
      await focusEditor();
      caretAt(editor, "在便民服务大厅", 2);
      await ui.press("Control+.");
      const entry = inLanguage({ zh: "忽略此处的 series.similar", en: "series.similar" });
      await ui.waitFor(`.action-widget .monaco-list-row:has-text("${entry}")`);
      await ui.screenshot("from-older-confirm");
      const offered = (await ui.texts(".action-widget .monaco-list-row.action")).map((each) => each.trim());
      for (let at = offered.findIndex((each) => each.includes(entry)); at > 0; at -= 1)
        await ui.press("ArrowDown");
      await ui.press("Enter");
      // The reason waits to be written.
      await waitFor(() => document.getText(editor.selection) !== "", "the place for the reason");
      await ui.type("设备没有变化");
      const left = await diagnosticsOf(document.uri, (all) => all.filter(isKept).length === kept.length - 1);
      assert.deepEqual(rules(left, E), []);
      assert.match(document.getText(), /<!-- ogi-ignore series\.similar: 设备没有变化 -->/);
      await ui.screenshot("from-older-confirmed");
    });
  },
  { timeout: 40_000 },
);
