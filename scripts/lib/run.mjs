// Child processes, and the orderly end of whatever a script has started.
import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** A failure whose message says all that its reader needs; it is shown without a stack. */
export class PlainError extends Error {}

// The signals that ask for an end, and the exit status that tells of each.
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** The first of the named programs that the search path holds, or undefined. */
export function onPath(...names) {
  const suffixes = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      for (const suffix of suffixes) {
        const path = join(folder, name + suffix);
        if (isProgram(path)) return path;
      }
    }
  }
  return undefined;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Runs a program to its end with its output shown; a status other than 0 is an error. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
    // The child ends what it started itself, so it must hear of the end before this process goes.
    const forward = (signal) => child.kill(signal);
    for (const signal of Object.keys(endings)) process.on(signal, forward);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const each of Object.keys(endings)) process.removeListener(each, forward);
      if (code === 0) resolve();
      else reject(new PlainError(`${[command, ...args].join(" ")} ended with ${signal ?? `status ${code}`}`));
    });
  });
}

/** npm is a shell script on Windows, which only a shell can start. */
export function npm(args, options = {}) {
  return run("npm", args, { shell: process.platform === "win32", ...options });
}

/**
 * Runs `body(defer)` and afterwards, last first, every function given to `defer`: at its end, at its failure, at
 * Ctrl+C and when nobody reads the output any more, so that no server, browser or folder stays behind.
 */
export async function withCleanup(body) {
  const pending = [];
  let ending;
  const end = () => {
    ending ??= (async () => {
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        await Promise.resolve()
          .then(next)
          .catch((error) => console.error(`while ending: ${error.message}`));
      }
    })();
    return ending;
  };
  const leave = (status) => end().finally(() => process.exit(status));
  const interrupts = Object.entries(endings).map(([signal, status]) => [
    process,
    signal,
    () => leave(status),
  ]);
  // `… | head` closes the output early; 141 is what a shell tells of it.
  for (const output of [process.stdout, process.stderr]) interrupts.push([output, "error", () => leave(141)]);
  const fail = (error) => {
    console.error(error);
    leave(1);
  };
  interrupts.push([process, "uncaughtException", fail]);
  for (const [source, name, handler] of interrupts) source.on(name, handler);
  try {
    return await body((task) => pending.push(task));
  } finally {
    await end();
    for (const [source, name, handler] of interrupts) source.removeListener(name, handler);
  }
}

/** The frame of a script: its failure is told once and becomes the exit status. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
