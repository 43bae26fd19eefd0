// A page that was saved from a site becomes a draft by clicks: the report comes off the page, and what is left out is told.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { toGb18030 } from "../support/gb18030.ts";
import { diagnosticsOf, fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import { doubtful, draftOf, importEntry, remarksOn, withFile, words } from "./importing.ts";
import { openPreview, page, pageSays, totalOf } from "./preview.ts";
import { chooseInExplorer, focusEditor, ruleOf } from "./support.ts";

/** An old site's page, in its tables and its encoding, about a report. */
function savedPage(text: string): Uint8Array {
  const shell = readFileSync(fixturePath("pages", "tables-2010.html"), "utf8").replace(/^.*\n/, "");
  const draft = text.replace(/^---\n[\s\S]*?\n---\n+/, "");
  const title = /^# (.*)$/m.exec(draft)?.[1] ?? "";
  const body = draft
    .replace(/^# .*\n/m, "")
    .replace(/(?:^\|.*\n)+/gm, tableOf)
    .replace(/^(?:#+ )?(?=[^<\s])(.+)$/gm, "　　$1<br>");
  return toGb18030(shell.replace("<!--标题-->", () => title).replace("<!--正文-->", () => body));
}

function tableOf(rows: string): string {
  const cells = rows
    .trimEnd()
    .split("\n")
    .filter((row) => !row.includes("---"))
    .map((row) => row.split("|").slice(1, -1));
  const row = (texts: readonly string[]): string =>
    `<TR>${texts.map((each) => `<TD>${each.trim()}</TD>`).join("")}</TR>`;
  return `<TABLE border=1>${cells.map(row).join("")}</TABLE>\n`;
}

uiTest(
  "a saved page in the explorer becomes a draft, the list leads to what to check, and the preview shows the tables",
  async () => {
    const bytes = savedPage(doubtful("海棠街道"));
    await withFile("导入网页", "海棠年报.html", bytes, async (file) => {
      await chooseInExplorer(file, importEntry);
      const { document } = await draftOf("海棠街道办事处");
      const text = document.getText();
      assert.match(text, /^# 海棠街道办事处2025年政府信息公开工作年度报告$/m);
      assert.doesNotMatch(text, /网站首页|版权所有|点击数|打印本页|ICP备/);
      assert.match(text, /^\| 1\.属于国家秘密 /m);
      const told = await waitFor(() => {
        const all = remarksOn(document);
        return all.length >= 3 && all;
      }, "the remarks");
      const said = told.map(({ message }) => message);
      assert.ok(said.some((each) => words.slip.test(each)));
      // Each word that is not in the draft is in the list.
      for (const word of ["网站首页", "点击数", "打印本页", "版权所有"])
        assert.ok(
          said.some((each) => each.includes(word)),
          `${word} is nowhere: ${said.join("\n")}`,
        );
      const show = `.notification-toast .monaco-button:has-text("${words.show}")`;
      await ui.waitFor(show);
      await ui.screenshot("import-page");
      await ui.click(show);
      await ui.waitFor('.quick-input-list .monaco-list-row:has-text("属等国家秘密")');
      const listed = (await ui.texts(".quick-input-list .monaco-list-row")).join("\n");
      assert.ok(listed.includes("网站首页"), listed);
      await ui.screenshot("import-page-list");
      await ui.type("属等国家");
      await ui.press("Enter");
      await ui.waitFor('.monaco-hover :text("1.属等国家秘密")');
      const editor = await waitFor(() => {
        const active = vscode.window.activeTextEditor;
        return active?.document === document && !active.selection.isEmpty && active;
      }, "the selection");
      assert.equal(document.getText(editor.selection), "1.属于国家秘密");
      await ui.press("Escape");
      await focusEditor();
      await diagnosticsOf(document.uri, (all) => all.some((each) => ruleOf(each) === "total.cell"));
      await openPreview();
      await pageSays(
        totalOf("（七）总计"),
        "return [element.textContent, element.dataset.mark]",
        ([number, mark]: [string, string]) => number === "77" && mark === "error",
      );
      assert.equal(await page.read<number>(".sheet", "return element.querySelectorAll('table').length"), 3);
      await ui.screenshot("import-page-preview");
      await vscode.commands.executeCommand("notifications.clearAll");
    });
  },
  { timeout: 60_000 },
);
