// The preview as a clerk sees it, for eyes: light, dark and with high contrast, in whatever language the editor is.
import * as vscode from "vscode";
import { openDocument, ui, uiTest, workspacePath } from "./harness.ts";
import { openPreview, page } from "./preview.ts";
import { looksIn, withTheme } from "./support.ts";

const folded = "workbench.action.toggleSidebarVisibility";

for (const theme of looksIn("light")) {
  uiTest(
    `pictures of the preview in ${theme}`,
    () =>
      withTheme(theme, async () => {
        await ui.resize(1600, 1000);
        await vscode.commands.executeCommand(folded);
        const name = (part: string): string => `preview-${theme}-${vscode.env.language}-${part}`;
        await openDocument(workspacePath("示例-有差错的草稿.ogi.md"));
        await openPreview();
        await page.waitFor("[data-mark]");
        await ui.screenshot(name("paper"));
        for (let at = 0; at < 6; at++) await page.click(".found");
        await page.waitFor(".tip p");
        await ui.screenshot(name("found"));
        await page.click("#analysis-tab");
        await page.waitFor("#outcomes svg");
        await ui.screenshot(name("analysis"));
        const other = await vscode.workspace.openTextDocument(workspacePath("柳湖街道2025年.ogi.md"));
        await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
        await page.waitFor("#trend svg");
        await page.read("#trend", "element.scrollIntoView(); return null");
        await ui.screenshot(name("trend"));
        await vscode.commands.executeCommand(folded);
        await ui.resize(1400, 900);
      }),
    { timeout: 90_000 },
  );
}

uiTest(
  "a picture of the preview with high contrast",
  async () => {
    const settings = vscode.workspace.getConfiguration("workbench");
    await settings.update("colorTheme", "Default High Contrast", vscode.ConfigurationTarget.Global);
    try {
      await ui.waitFor(".monaco-workbench.hc-black");
      await openDocument(workspacePath("示例-有差错的草稿.ogi.md"));
      await openPreview();
      await page.click(".found");
      await page.click(".found");
      await page.waitFor(".tip p");
      await ui.screenshot("preview-contrast");
    } finally {
      await settings.update("colorTheme", undefined, vscode.ConfigurationTarget.Global);
    }
  },
  { timeout: 60_000 },
);
