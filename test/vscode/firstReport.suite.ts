// A new user's first report: a published one is written anew from nothing to the saved file, by keys alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { toJson } from "../../server/src/convert/json.ts";
import { type Report, readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { requestsFromPage } from "../support/clipboards.ts";
import { diagnosticsOf, ui, uiTest, waitFor } from "./harness.ts";
import { choose, forReports, inEmptyFolder, reportPath, rules } from "./support.ts";

const { Error: E, Warning: W } = vscode.DiagnosticSeverity;

/** A hand takes longer to its next key than the editor to learn where the caret is now. */
const pause = (ms = 150): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const read = (path: string): Report => readReport(parse(readFileSync(path, "utf8")));
const words = (text = ""): string => text.replaceAll(/\s/g, "");

/** Paragraphs as Word copies them. */
const copied = (paragraphs: readonly string[]): { html: string; text: string } => ({
  html: `<html><body>${paragraphs.map((each) => `<p class=MsoNormal>${each}</p>`).join("\r\n")}</body></html>`,
  text: paragraphs.map((each) => `${each}\r\n`).join(""),
});

async function answerQuestions(): Promise<vscode.TextEditor> {
  await choose("newReport");
  await ui.waitFor(".quick-input-widget input");
  await ui.press("Control+A");
  await ui.type("郑州高新区沟赵办事处");
  await ui.press("Enter");
  await ui.waitFor('.quick-input-widget .quick-input-message:has-text("2")');
  await ui.press("Control+A");
  await ui.type("2020");
  await ui.press("Enter");
  return waitFor(() => {
    const active = vscode.window.activeTextEditor;
    return active?.document.languageId === "ogi-report" && active.document.getText() !== "" && active;
  }, "a new draft");
}

/** Fills a table from in front of it, cell after cell. */
async function fillByTab(numbers: string): Promise<void> {
  await ui.press("Tab");
  for (const number of numbers) {
    await pause();
    await ui.type(number);
    await ui.press("Tab");
  }
}

forReports(uiTest)(
  "report 004 is written anew, from an empty folder and by keys alone",
  async () => {
    const original = read(await reportPath("004"));
    await ui.resize(1366, 768);
    await inEmptyFolder(() => writeAnew(original));
    await ui.resize(1400, 900);
  },
  { timeout: 180_000 },
);

async function writeAnew(original: Report): Promise<void> {
  const wanted = toJson(original);
  const passage = (key: string): string[] =>
    (wanted.sections.find((each) => each.key === key)?.text ?? "").split("\n");
  const { document } = await answerQuestions();
  /** Waits until these are the findings that somebody must do something about. */
  const left = async (...ids: readonly string[]): Promise<void> => {
    const is = (all: readonly vscode.Diagnostic[]): boolean => rules(all, E, W).join() === ids.join();
    await diagnosticsOf(document.uri, is);
  };
  const goToProblem = async (key: "F8" | "Shift+F8"): Promise<void> => {
    await pause(400);
    await ui.press(key);
    await pause(400);
  };
  await left("section.empty", "section.empty", "table.blank", "table.blank", "table.blank");
  await ui.screenshot("first-report-1-new");

  // The body has its own preface, and does not divide section 一 as the draft proposes.
  await ui.press("Control+Home");
  for (let line = 1; line < 9; line += 1) await ui.press("ArrowDown");
  await ui.press("Control+L");
  await ui.paste(copied([original.tree.text.slice(0, original.tree.text.search(/[\r\n]/))]));
  await pause();
  await ui.press("ArrowDown", "ArrowDown", "ArrowDown");
  for (let line = 0; line < 20; line += 1) await ui.press("Shift+ArrowDown");
  await ui.press("Delete", "ArrowUp");
  await ui.paste(copied(passage("overview")));
  await left("section.empty", "table.blank", "table.blank", "table.blank");
  await ui.screenshot("first-report-2-overview");

  await goToProblem("F8");
  await fillByTab("0".repeat(22));
  await left("section.empty", "table.blank", "table.blank");
  await ui.screenshot("first-report-3-disclosure");

  await goToProblem("F8");
  const numbers = (row: string, column: string): string =>
    String(wanted.tables.requests[row]?.[column] ?? "");
  await ui.paste(requestsFromPage(original.form.tables.requests, numbers));
  await left("section.empty", "table.blank");
  await ui.screenshot("first-report-4-requests");

  // A slip of the hand in the last total is told at once, and mended by a key.
  await goToProblem("F8");
  await fillByTab("200020000010002");
  await left("section.empty", "total.row");
  await ui.screenshot("first-report-5-slip");
  await goToProblem("Shift+F8");
  await ui.press("Control+.");
  await ui.waitFor('.action-widget .monaco-list-row.focused:has-text("1")');
  await ui.screenshot("first-report-6-fix");
  await ui.press("Enter");
  await left("section.empty");

  await goToProblem("F8");
  await ui.press("Escape", "ArrowDown", "ArrowDown");
  await ui.paste(copied(passage("issues")));
  await left();
  await ui.press("Control+End", "ArrowUp");
  await ui.type("wqt");
  await ui.waitFor('.suggest-widget.visible .monaco-list-row.focused:has-text("无其他需要报告的事项")');
  await ui.screenshot("first-report-7-phrase");
  await ui.press("Enter");
  await waitFor(
    () => /^无其他需要报告的事项。$/m.test(document.getText()),
    () => document.getText().slice(-200),
  );

  await ui.press("Control+S");
  const saved = await waitFor(() => {
    const active = vscode.window.activeTextEditor?.document;
    return active?.uri.scheme === "file" && !active.isDirty && active.uri;
  }, "the saved file");
  await pause(1000);
  await ui.screenshot("first-report-8-finished");
  await diagnosticsOf(saved, (all) => rules(all, E, W).length === 0);
  const own = toJson(read(saved.fsPath));
  assert.deepEqual(own.tables, wanted.tables);
  assert.deepEqual([own.year, own.edition], [2020, "2019"]);
  for (const { key, text } of wanted.sections)
    assert.equal(words(own.sections.find((each) => each.key === key)?.text), words(text), key);
}
