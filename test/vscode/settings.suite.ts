// The settings, and what they change.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, test, ui, uiTest, waitFor } from "./harness.ts";
import { openFresh, ruleOf, rules, withSetting } from "./support.ts";

const text = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 一、总体的情况\n\n已公开。\n";

test("ogiReport.rules turns a finding off, changes another's severity, and lets both come back", async () => {
  const { document } = await openFresh(text);
  const both = (all: readonly vscode.Diagnostic[]): boolean =>
    rules(all).includes("section.missing") && rules(all).includes("section.title");
  await diagnosticsOf(document.uri, both);
  await withSetting("rules", { "section.missing": "information", "section.title": "off" }, async () => {
    const found = await diagnosticsOf(document.uri, (all) => !rules(all).includes("section.title"));
    const missing = found.find((each) => ruleOf(each) === "section.missing");
    assert.equal(missing?.severity, vscode.DiagnosticSeverity.Information);
  });
  await diagnosticsOf(document.uri, both);
});

test("ogiReport.edition decides which form a report is checked against", async () => {
  const table = `${text}\n## 二、主动公开政府信息情况\n\n### 第二十条第（五）项\n\n| 信息内容 | 本年处理决定数量 |\n| --- | ---: |\n| 行政许可 | 3 |\n`;
  const { document } = await openFresh(table);
  await diagnosticsOf(document.uri, (all) => rules(all).length > 0 && !rules(all).includes("table.edition"));
  await withSetting("edition", "2019", async () => {
    await diagnosticsOf(document.uri, (all) => rules(all).includes("table.edition"));
  });
});

test("ogiReport.template.fill fills new tables with 0", async () => {
  await withSetting("template.fill", "zero", async () => {
    const { document } = await openFresh(text);
    await diagnosticsOf(document.uri);
    await vscode.commands.executeCommand("ogiReport.insertTable.proceedings");
    await waitFor(
      () => /^\| 行政复议 +\| +0 \| +0 \| +0 \| +0 \| +0 \|$/m.test(document.getText()),
      () => document.getText(),
    );
  });
});

const filter = ".viewpane-filter input";

uiTest("ogiReport.trace.server writes the messages to the log at once", async () => {
  await withSetting("trace.server", "messages", async () => {
    const { document } = await openFresh(text);
    await diagnosticsOf(document.uri);
    // Another panel that is open still has such a box as well, which would be filled in its place.
    await vscode.commands.executeCommand("workbench.action.closePanel");
    await ui.waitForGone(filter);
    await vscode.commands.executeCommand("ogiReport.showOutput");
    await ui.waitFor(".output-view .view-line");
    // What comes after it pushes the line out of sight.
    await ui.fill(filter, "didOpen");
    await ui.waitFor('.output-view .view-line:has-text("textDocument/didOpen")');
    await ui.fill(filter, "");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });
});
