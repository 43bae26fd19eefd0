// The server's life: restarted by hand, started again after a crash, given up after many.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { diagnosticsOf, test, ui, uiTest, waitFor } from "./harness.ts";
import { choose, extensionApi, openFresh, rules } from "./support.ts";

const text = "# 甲街道办事处2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n已公开。\n";

/** The server's processes among this extension host's children. */
function serverProcesses(): number[] {
  const list = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return list
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === process.pid && /dist[\\/]server\.cjs/.test(match?.[3] ?? ""))
    .map((match) => Number(match?.[1]));
}

async function killServer(): Promise<void> {
  const [pid] = await waitFor(() => {
    const found = serverProcesses();
    return found.length === 1 && found;
  }, "one server process");
  assert.ok(pid);
  process.kill(pid, "SIGKILL");
  await waitFor(() => !serverProcesses().includes(pid), "its end");
}

const checkedAgain = async (editor: vscode.TextEditor): Promise<void> => {
  await waitFor(async () => (await extensionApi()).serverState() === "running", "the server");
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, "\n## 一、总体情况\n\n又一次。\n"));
  await diagnosticsOf(document.uri, (all) => rules(all).includes("section.duplicate"));
  await vscode.commands.executeCommand("undo");
  await diagnosticsOf(document.uri, (all) => !rules(all).includes("section.duplicate"));
};

test("the command restarts the server, and checking goes on", async () => {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  const [before] = serverProcesses();
  await vscode.commands.executeCommand("ogiReport.restartServer");
  await diagnosticsOf(editor.document.uri);
  assert.notEqual(serverProcesses()[0], before);
  await checkedAgain(editor);
});

test("a crashed server starts again by itself, with every open draft", async () => {
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  await killServer();
  await checkedAgain(editor);
});

uiTest("after many crashes a message offers the restart", async () => {
  await vscode.commands.executeCommand("ogiReport.restartServer");
  const editor = await openFresh(text);
  await diagnosticsOf(editor.document.uri);
  for (let crash = 0; crash < 5; crash += 1) await killServer();
  await ui.waitFor(".notifications-toasts .notification-list-item");
  // It slides in.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ui.screenshot("server-gone");
  assert.equal((await extensionApi()).serverState(), "stopped");
  await ui.click(".notifications-toasts .monaco-button >> nth=0");
  await checkedAgain(editor);
});

uiTest("the log is one command away", async () => {
  await choose("showOutput");
  await ui.waitFor(".panel .output-view, .pane-body.output-view");
  await ui.screenshot("server-log");
  await vscode.commands.executeCommand("workbench.action.closePanel");
});
