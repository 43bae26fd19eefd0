// The command line in a thread: the shipped bundle runs for each command anew, with a process that is made up, and
// needs no start of Node. How a real process behaves is tested beside.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Readable, Writable } from "node:stream";
import { Script } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";

const { bundle, port, signal } = workerData;
const code = readFileSync(bundle, "utf8").replace(/^#!.*/, "");
const names = "require, module, exports, __filename, __dirname, process";
const start = new Script(`(function (${names}) {${code}\n})`, { filename: bundle }).runInThisContext();

/** A stream that keeps what is written to it. */
function kept() {
  const chunks = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

/** Runs a command; what ends it is that it sets its exit status. */
function run({ args, input, env }) {
  return new Promise((resolve, reject) => {
    const [out, err] = [kept(), kept()];
    const end = (status) => resolve({ status, out: out.text(), err: err.text() });
    const made = Object.create(process, {
      argv: { value: [process.execPath, bundle, ...args] },
      env: { value: env },
      stdin: { value: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]) },
      stdout: { value: out.stream },
      stderr: { value: err.stream },
      exitCode: { set: end },
      exit: { value: end },
    });
    process.once("unhandledRejection", reject);
    const own = { exports: {} };
    start(createRequire(bundle), own, own.exports, bundle, dirname(bundle), made);
  }).finally(() => process.removeAllListeners("unhandledRejection"));
}

parentPort.on("message", async (command) => {
  const outcome = await run(command).catch((error) => ({ status: 1, out: "", err: String(error?.stack) }));
  port.postMessage(outcome);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
