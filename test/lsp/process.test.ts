import assert from "node:assert/strict";
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { draft, only, uri } from "./drafts.ts";

/** The built program; the tests run after the build, in the project's folder. */
const server = join(process.cwd(), "dist", "server.cjs");

function overStdio(child: ChildProcess): ProtocolConnection {
  assert.ok(child.stdout && child.stdin);
  return createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
}

async function converse(child: ChildProcess, connection: ProtocolConnection): Promise<number | null> {
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "ogi-report", version: 1, text: draft },
  });
  const report = await connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument: { uri },
  });
  assert.ok(report.kind === "full");
  const { codeDescription } = only(report.items, "total.row");
  assert.ok(existsSync(fileURLToPath(codeDescription?.href ?? "file:///none")), "the rule's page is shipped");
  await connection.sendRequest("shutdown");
  const ended = once(child, "exit");
  await connection.sendNotification("exit");
  const [code] = await ended;
  return code as number | null;
}

test("the built server speaks over standard input and output, and ends with 0 after shutdown", async () => {
  assert.ok(existsSync(server), `${server} is not built`);
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  assert.equal(await converse(child, overStdio(child)), 0);
});

test("the built server speaks over Node's own channel", async () => {
  const child = fork(server, ["--node-ipc"]);
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  assert.equal(await converse(child, connection), 0);
});

test("without shutdown the server ends with 1 when its client is gone", async () => {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = overStdio(child);
  connection.listen();
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  const ended = once(child, "exit");
  child.stdin?.end();
  assert.deepEqual((await ended)[0], 1);
});

test("the server ends when the process that it watches has ended", { timeout: 15_000 }, async () => {
  const parent = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "ignore" });
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = overStdio(child);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: parent.pid ?? null,
    rootUri: null,
    capabilities: {},
  });
  const ended = once(child, "exit");
  parent.kill("SIGKILL");
  assert.deepEqual((await ended)[0], 1);
});
