import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The bundle as it is shipped; a build in progress elsewhere can be passed by. */
const bundle = process.env.OGI_CLI ?? resolve("dist/cli.cjs");

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as its user does, on a machine set to no language unless the test says one. */
export function run(
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Outcome {
  const { LANG, LC_ALL, LC_MESSAGES, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.input === undefined ? {} : { input: options.input }),
    env: { ...inherited, ...options.env },
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
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
