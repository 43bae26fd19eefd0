// The second tab: shares of the year, and the years of one body.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { fixturePath, openDocument, ui, uiTest } from "./harness.ts";
import { openPreview, page, pageSays } from "./preview.ts";
import { withFolder, withSetting } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");

/** Three years of one body: every year later than the first carries over what the one before it left. */
function years(name: string): Readonly<Record<string, string>> {
  const named = base.replaceAll("花园街道", `${name}街道`);
  const before = (years: number): string =>
    named.replace(/202[56]/g, (year) => String(Number(year) - years)).replaceAll(/\| 4 \|/g, "| 4 |");
  return { "2025.ogi.md": named, "2024.ogi.md": before(1), "2023.ogi.md": before(2) };
}

const rows =
  "return [...element.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))";

uiTest(
  "the analysis shows the shares of the year and the course of the years, each with its numbers",
  async () => {
    await withFolder("分析一", years("榆林"), async (folder) => {
      await openDocument(vscode.Uri.joinPath(folder, "2025.ogi.md").fsPath);
      await openPreview();
      await page.click("#paper-tab");
      await ui.press("ArrowRight");
      await page.waitFor("#outcomes svg[role=img]");
      assert.equal(await page.attribute("#analysis-tab", "aria-selected"), "true");
      const outcomes = await page.read<string[][]>("#outcomes table", rows);
      assert.deepEqual(outcomes[0], ["予以公开", "5", "41.7%"]);
      assert.deepEqual(outcomes[2], ["不予公开", "2", "16.7%"]);
      const applicants = await page.read<string[][]>("#applicants table", rows);
      assert.deepEqual(applicants[0], ["自然人", "9", "75.0%"]);
      const trend = await pageSays("#trend table", rows, (all: string[][]) => all.length === 3);
      assert.deepEqual(trend, [
        ["2023", "12", "1", "50.0%"],
        ["2024", "12", "1", "50.0%"],
        ["2025", "12", "1", "50.0%"],
      ]);
      assert.equal(await page.read("#trend svg", "return element.querySelectorAll('.dot').length"), 3);
      const named = await page.read<string>(
        "#trend svg",
        "return element.getAttribute('aria-labelledby').split(' ').map((id) => element.ownerDocument.getElementById(id).textContent).join('; ')",
      );
      assert.match(named, /2023.*2025/);
      await ui.press("Home");
      assert.equal(await page.attribute("#paper-tab", "aria-selected"), "true");
    });
  },
);

uiTest(
  "numbers that contradict each other are said beside the chart, and a year alone says what is lacking",
  async () => {
    const wrong = base.replaceAll("花园街道", "槐荫街道").replace("|    5 |", "|    6 |");
    await withFolder("分析二", { "2025.ogi.md": wrong }, async (folder) => {
      await openDocument(vscode.Uri.joinPath(folder, "2025.ogi.md").fsPath);
      await openPreview();
      await page.click("#analysis-tab");
      await page.waitFor('#outcomes .doubt:has-text("13"), #outcomes .doubt:has-text("hold")');
      await page.waitFor('#trend:has-text("只有这一年"), #trend:has-text("only year")');
      await withSetting("series.enabled", false, () =>
        page.waitFor('#trend:has-text("ogiReport.series.enabled")'),
      );
    });
  },
);

uiTest("a blank table has a sentence instead of a chart", async () => {
  const blank = base
    .replaceAll("花园街道", "柏树街道")
    .replace(/^(\| (?:[一二四（]|\d\.)[^|]*\|).*$/gm, "$1  |  |  |  |  |  |  |");
  await withFolder("分析三", { "2025.ogi.md": blank }, async (folder) => {
    await openDocument(vscode.Uri.joinPath(folder, "2025.ogi.md").fsPath);
    await openPreview();
    await page.click("#analysis-tab");
    await page.waitFor('#outcomes:has-text("表三还没有填数"), #outcomes:has-text("no numbers yet")');
    assert.equal(await page.has("#analysis svg"), false);
  });
});
