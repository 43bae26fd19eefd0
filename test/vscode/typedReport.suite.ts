// A year in which nobody asked for anything, as most street offices have it: typed from nothing to the saved file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { toJson } from "../../server/src/convert/json.ts";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { choose, inEmptyFolder, rules } from "./support.ts";

const { Error: E, Warning: W, Information: I } = vscode.DiagnosticSeverity;
const row = ".suggest-widget.visible .monaco-list-row";

const pause = (ms = 60): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function take(typed: string, label: string): Promise<void> {
  await ui.type(typed);
  await ui.waitFor(`${row}.focused:has-text("${label}")`);
  await ui.press("Enter");
}

uiTest(
  "a report is typed from an empty folder to the saved file, as fast as keys come",
  () => inEmptyFolder(write),
  { timeout: 120_000 },
);

async function write(): Promise<void> {
  await choose("newReport");
  await ui.waitFor(".quick-input-widget input");
  await ui.press("Control+A");
  await ui.type("白塔街道办事处");
  await ui.press("Enter");
  await ui.waitFor('.quick-input-widget .quick-input-message:has-text("2")');
  await ui.press("Control+A");
  await ui.type("2025");
  await ui.press("Enter");
  const { document } = await waitFor(() => {
    const active = vscode.window.activeTextEditor;
    return active?.document.languageId === "ogi-report" && active.document.getText() !== "" && active;
  }, "a new draft");
  await diagnosticsOf(document.uri, (all) => rules(all).includes("table.blank"));
  const toNextGap = (): Promise<void> => ui.press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
  await ui.type("全年通过区政府门户网站主动公开政府信息86条，公开栏更新12期。");
  await toNextGap();
  await take("wsd", "未收到政府信息公开申请");
  await ui.waitFor(`${row}:has-text("我街道")`);
  await ui.press("Enter");
  await toNextGap();
  await ui.type("公开前逐条审核，做好保密审查。");
  await toNextGap();
  await ui.type("在便民服务大厅设立公开专区。");
  await toNextGap();
  await ui.type("把政务公开纳入科室考核，组织培训1次。");
  await ui.screenshot("typed-1-overview");

  // To table 二; its four blocks are one way for Tab.
  await ui.press("F8");
  await pause(400);
  await ui.press("Tab");
  for (const number of "0000012003") {
    await pause();
    await ui.type(number);
    await pause();
    await ui.press("Tab");
  }
  await ui.screenshot("typed-2-disclosure");
  await choose("fillBlanks");
  await diagnosticsOf(document.uri, (all) => !rules(all).includes("table.blank"));
  await ui.screenshot("typed-3-filled");

  await ui.press("F8");
  await pause(400);
  await ui.press("Escape", "ArrowDown", "ArrowDown");
  await ui.type("主动公开的内容不够全面，基础台账不够规范。下一步将按季度梳理应公开事项，逐项登记。");
  await ui.screenshot("typed-4-issues");
  await ui.press("Control+End", "ArrowUp");
  await take("wsq", "未收取信息处理费");
  await ui.waitFor(`${row}:has-text("我街道")`);
  await ui.press("Enter");
  await ui.press("Control+S");
  const saved = await waitFor(() => {
    const active = vscode.window.activeTextEditor?.document;
    return active?.uri.scheme === "file" && !active.isDirty && active;
  }, "the saved file");
  const left = (all: readonly vscode.Diagnostic[]): readonly string[] => rules(all, E, W, I);
  await diagnosticsOf(saved.uri, (all) => left(all).length === 0);
  await pause(1000);
  await ui.screenshot("typed-5-finished");
  const own = toJson(readReport(parse(readFileSync(saved.uri.fsPath, "utf8"))));
  assert.deepEqual([own.body, own.year, own.edition], ["白塔街道办事处", 2025, "2021"]);
  assert.equal(own.tables.requests.received?.total, "0");
  // The other sections are their tables.
  const written = own.sections.filter(({ text }) => text.trim() !== "").map(({ key }) => key);
  assert.deepEqual(written, ["overview", "issues", "other"]);
}
