// Two years of one body: what one report says of the other, whichever of them is open.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, fixturePath, openDocument, test, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, focusEditor, ruleOf, rules, withFolder } from "./support.ts";

const { Error: E } = vscode.DiagnosticSeverity;
const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8");

interface TwoYears {
  readonly last: vscode.Uri;
  readonly own: vscode.Uri;
}

/** Two reports on the disk; 上年结转 of the second says 2 where the first has 结转下年度 1. */
async function twoYears(name: string, run: (years: TwoYears) => Promise<void>): Promise<void> {
  // A body of its own for each test, so that nothing is said of the samples and of the other tests' reports.
  const named = base.replaceAll("花园街道", `${name}街道`);
  const wrong = named.replace(/^(\| 二、上年结转\S* *\| +)1 /m, "$12 ");
  assert.notEqual(wrong, named);
  const before = named.replaceAll("2025", "2024").replaceAll("2026", "2025");
  await withFolder(name, { "2024.ogi.md": before, "2025.ogi.md": wrong }, (folder) =>
    run({
      last: vscode.Uri.joinPath(folder, "2024.ogi.md"),
      own: vscode.Uri.joinPath(folder, "2025.ogi.md"),
    }),
  );
}

const isCarryOver = (each: vscode.Diagnostic): boolean => ruleOf(each) === "series.carry-over";

test("with this year's report open, its carry-over is one error that leads into last year's file", async () => {
  await twoYears("杏林", async ({ last, own }) => {
    await openDocument(own.fsPath);
    const found = await diagnosticsOf(own, (all) => all.some(isCarryOver));
    assert.deepEqual(rules(found, E), ["series.carry-over"]);
    const [related] = found.find(isCarryOver)?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), last.toString());
    const text = (await vscode.workspace.openTextDocument(last)).getText(related?.location.range);
    assert.equal(text.trim(), "1");
  });
});

test("with only last year's report open, the error shows on this year's file", async () => {
  await twoYears("桃源", async ({ last, own }) => {
    await openDocument(last.fsPath);
    const found = await diagnosticsOf(own, (all) => all.some(isCarryOver));
    assert.deepEqual(rules(found, E), ["series.carry-over"]);
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === own.toString()));
  });
});

uiTest("the list of problems leads from the error into the other file", async () => {
  await twoYears("柳河", async ({ own }) => {
    const { document } = await openDocument(own.fsPath);
    await diagnosticsOf(own, (all) => all.some(isCarryOver));
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await ui.fill(".viewpane-filter input", "series.carry-over");
    const row = '.markers-panel .monaco-list-row:has-text("series.carry-over")';
    await ui.waitFor(row);
    // The list is filtered a moment after the typing; a click into the longer one would meet another row.
    await ui.waitForGone('.markers-panel .monaco-list-row:has-text("series.in-force")');
    await ui.click(row);
    const error = vscode.languages.getDiagnostics(own).find(isCarryOver);
    await waitFor(
      () => error && vscode.window.activeTextEditor?.selection.intersection(error.range),
      "the click to lead to the error",
    );
    await ui.screenshot("series-problems");
    // Other tests' files leave the list when they are gone, and move what keys would go to.
    await waitFor(async () => {
      await ui.click('.markers-panel .monaco-list-row:has-text("2024.ogi.md[")', { count: 2 });
      return vscode.window.activeTextEditor?.document.fileName.endsWith("2024.ogi.md");
    }, "last year's report to be shown");
    assert.ok(document.fileName.endsWith("2025.ogi.md"));
    await ui.fill(".viewpane-filter input", "");
    // A list that is hidden before it is filtered anew would come back empty in the next test.
    const finding = '.markers-panel .monaco-list-row[aria-level="2"]';
    await ui.waitFor(`${finding}:not(:has-text("series.carry-over"))`);
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });
});

uiTest("the quick fix writes last year's number, and the error goes", async () => {
  await twoYears("梅岭", async ({ own }) => {
    const editor = await openDocument(own.fsPath);
    const found = await diagnosticsOf(own, (all) => all.some(isCarryOver));
    const at = found.find(isCarryOver)?.range.start ?? new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(at, at);
    await focusEditor();
    await ui.press("Control+.");
    await ui.waitFor(".action-widget .monaco-list-row");
    await ui.press("Enter");
    await diagnosticsOf(own, (all) => !all.some(isCarryOver));
    assert.match(editor.document.getText(), /^\| 二、上年结转\S* *\| +1 /m);
  });
});

test("what is typed in last year's report is judged in this year's at once", async () => {
  await twoYears("竹溪", async ({ last, own }) => {
    await openDocument(own.fsPath);
    await diagnosticsOf(own, (all) => all.some(isCarryOver));
    const editor = await openDocument(last.fsPath);
    const start = caretAt(editor, "| 四、结转下年度继续办理");
    const line = editor.document.lineAt(start.line);
    const changed = line.text.replace(/( {6})1( \|)/, "$12$2");
    assert.notEqual(changed, line.text);
    await editor.edit((edit) => edit.replace(line.range, changed));
    await diagnosticsOf(own, (all) => !all.some(isCarryOver));
  });
});
