// A window that is loaded again: what was open comes back, with the preview and with what was said of an import.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { wordFileOf } from "../support/wordReport.ts";
import { ui, uiTest, waitFor } from "./harness.ts";
import { base, doubtful, importEntry } from "./importing.ts";
import { page, previewTabs } from "./preview.ts";
import { withFolder } from "./support.ts";

const row = (name: string): string => `.explorer-folders-view .monaco-list-row[aria-label*="${name}"]`;
const problem = '.markers-panel .monaco-list-row:has-text("1.属等国家秘密")';

/** Waits for an element of a preview in a window that still starts, which takes longer than anything in one that runs. */
const comes = (selector: string): Promise<boolean> =>
  waitFor(
    () =>
      page.waitFor(selector).then(
        () => true,
        () => false,
      ),
    `${selector} in the preview`,
    30_000,
  );

/** Imports a file of the folder that the explorer shows; the draft is never saved. */
async function importInWindow(name: string): Promise<void> {
  await ui.press("Control+Shift+E");
  await ui.click(row(name), { button: "right" });
  await ui.hover(`.monaco-menu .action-item:has-text("${importEntry}")`);
  // A menu takes the release of the button that opened it for no choice.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await ui.click(`.monaco-menu .action-item:has-text("${importEntry}")`);
  await ui.waitFor('.tab.active:has-text("紫薇街道")');
}

/** The list draws only the rows in sight. */
async function showInProblems(text: string): Promise<void> {
  await ui.press("Control+Shift+M");
  await ui.waitFor(".markers-panel");
  await ui.fill(".viewpane-filter-container input", text);
  await ui.waitFor(problem);
}

uiTest(
  "after a reload of the window the preview is there again with its tab and its draft, and remarks with a draft that was never saved",
  async () => {
    await withFolder("重载", { "草稿.ogi.md": base }, async (folder) => {
      const file = vscode.Uri.joinPath(folder, "紫薇年报.docx");
      await vscode.workspace.fs.writeFile(file, wordFileOf(doubtful("紫薇街道")));
      await ui.openWindow("重载/草稿.ogi.md");
      try {
        await ui.waitFor('.tab.active:has-text("草稿.ogi.md")');
        await importInWindow("紫薇年报.docx");
        await showInProblems("属等国家");
        await ui.click('.tab:has-text("草稿.ogi.md")');
        await ui.click(".editor-group-container.active .editor-actions .codicon-open-preview");
        await page.waitFor('.sheet h1:has-text("花园街道")');
        await page.click("#analysis-tab");
        await page.waitFor("#outcomes svg");
        // In a browser the editor writes down every five seconds what is open.
        await new Promise((resolve) => setTimeout(resolve, 6500));
        await ui.reloadWindow();

        await ui.waitFor('.tab:has-text("预览："), .tab:has-text("Preview: ")');
        await comes("#outcomes svg");
        assert.equal(await page.attribute("#analysis-tab", "aria-selected"), "true");
        await page.click("#paper-tab");
        await page.waitFor('.sheet h1:has-text("花园街道")');
        await page.waitFor(".sheet table.requests");
        await ui.screenshot("preview-restored");

        await ui.click('.tab:has-text("紫薇街道")');
        await ui.waitFor(problem);
        await ui.screenshot("import-restored");
        await ui.press("Control+1");
        await ui.press("Control+A", "Delete");
        await ui.waitForGone(problem);
      } finally {
        await ui.closeWindow();
      }
    });
    assert.deepEqual(previewTabs(), []);
  },
  { timeout: 120_000 },
);
