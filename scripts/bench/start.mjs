import { spawn } from "node:child_process";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PlainError, root, run } from "../lib/run.mjs";
import { proseDraft } from "./drafts.mjs";
import { kilobyte, median, row } from "./rows.mjs";

/** How long the programs take to start, beside an empty one of the machine's own. */
export async function startRows(core, folder) {
  const draft = join(folder, "draft.ogi.md");
  await writeFile(draft, proseDraft(core, 20 * kilobyte));
  const [empty, server, version, check] = [[], [], [], []];
  for (let run = 0; run < 15; run++) {
    empty.push(await exitTime(["-e", "0"]));
    server.push(await initializedTime());
    version.push(await exitTime(["dist/cli.cjs", "--version"]));
    check.push(await exitTime(["dist/cli.cjs", "check", draft]));
  }
  const base = median(empty);
  const compared = (name, times, limit) =>
    row(name, median(times) / base, "×", limit, `${median(times).toFixed(0)} ms`);
  return [
    row("node -e 0", base, "ms"),
    compared("server start to initialized", server, 3.5),
    compared("ogi-report --version", version),
    compared("ogi-report check, one draft", check),
  ];
}

function exitTime(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", () => resolve(performance.now() - start));
  });
}

/** From the start of the process to its answer to `initialize`, upon which a client says `initialized`. */
function initializedTime() {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["dist/server.cjs", "--stdio"], {
      cwd: root,
      stdio: ["pipe", "pipe", "inherit"],
    });
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    child.once("error", reject);
    child.once("exit", (code) => reject(new PlainError(`the server ended with status ${code}`)));
    child.stdout.once("data", () => {
      const time = performance.now() - start;
      child.removeAllListeners("exit");
      child.once("exit", () => resolve(time));
      child.kill();
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

/** The size of the extension as it is installed. */
export async function sizeRow(folder) {
  const vsix = join(folder, "extension.vsix");
  await run(process.execPath, ["scripts/package.mjs", "--built", "--out", vsix], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return row("VSIX", (await stat(vsix)).size / kilobyte, "KB", 900);
}
