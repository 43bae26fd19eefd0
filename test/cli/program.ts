import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

/** The bundle as it is shipped; a build in progress elsewhere can be passed by. */
const bundle = process.env.OGI_CLI ?? resolve("dist/cli.cjs");

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The variables of a machine that is set to no language, and those that a test sets. */
function environment(own: Options["env"]): Record<string, string | undefined> {
  const { LANG, LC_ALL, LC_MESSAGES, ...inherited } = process.env;
  return { ...inherited, ...own };
}

/** Runs the program as its user does, in a process of its own. */
export function runAlone(args: readonly string[], { cwd, input, env }: Options = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input }),
    env: environment(env),
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

const signal = new Int32Array(new SharedArrayBuffer(4));
const { port1: answers, port2: port } = new MessageChannel();
let thread: Worker | undefined;

/** Runs the same program in a thread, which costs a quarter of a process; they differ in nothing that a test reads. */
export function run(args: readonly string[], { cwd, input = "", env }: Options = {}): Outcome {
  if (thread === undefined) {
    const workerData = { bundle, port, signal };
    thread = new Worker(resolve("test/cli/thread.mjs"), { workerData, transferList: [port] });
    thread.unref();
  }
  const before = process.cwd();
  if (cwd !== undefined) process.chdir(cwd);
  try {
    Atomics.store(signal, 0, 0);
    thread.postMessage({ args, input, env: environment(env) });
    if (Atomics.wait(signal, 0, 0, 60_000) === "timed-out") throw new Error(`no end of ${args.join(" ")}`);
    return receiveMessageOnPort(answers)?.message;
  } finally {
    process.chdir(before);
  }
}

export function shell(command: string, cwd: string): Outcome {
  const program = `"${process.execPath}" "${bundle}"`;
  const { status, stdout, stderr } = spawnSync(command.replaceAll("ogi-report", program), {
    cwd,
    shell: true,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

/** Starts the program, gives it an input that stays open, and waits for the first of its answer. */
export function firstAnswer(args: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], { stdio: ["pipe", "pipe", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`ended with status ${code} before it answered`)));
    child.stdout.once("data", (data) => {
      child.removeAllListeners("exit");
      child.once("exit", () => resolve(String(data)));
      child.kill();
    });
    child.stdin.write(input);
  });
}

/** A folder that goes with the test. */
export function folderFor(context: { after(clean: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), "ogi-cli-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
