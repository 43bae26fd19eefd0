// The temporary folders that VS Code is shown: copies, so that nothing done there touches the project.
import { cp, mkdir, mkdtemp, readdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { PlainError, root } from "./run.mjs";

/** A new temporary folder; `defer` takes it away at the end. */
export async function temporaryFolder(defer) {
  // The real path, because VS Code compares paths as text.
  const folder = await mkdtemp(join(await realpath(tmpdir()), "ogi-report-"));
  defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/** Copies the sample folder. */
export function stageSamples(folder) {
  return copy(join(root, "samples"), folder);
}

/** Copies the five published reports into `folder`. They do not belong to the project and lie beside it. */
export async function stageReports(folder) {
  const source = resolve(root, process.env.OGI_REPORTS ?? join("..", "shared", "reports"));
  const names = await readdir(source).catch(() => []);
  const reports = names.filter((name) => name.endsWith(".txt"));
  if (reports.length > 0) {
    await mkdir(folder, { recursive: true });
    await Promise.all(reports.map((name) => cp(join(source, name), join(folder, name))));
    return;
  }
  const message = `The published reports are absent: set OGI_REPORTS to their folder, or put them into ${source}.`;
  if (process.env.CI === "true") throw new PlainError(message);
  console.error(`\n!!! ${message} The tests that read them do not run. !!!\n`);
}

/** Copies a built extension, so that another build meanwhile cannot pull it from under a running VS Code. */
export function stageExtension(source, folder) {
  return copy(source, folder, ["node_modules", ".git", ".vscode-test", "out", "test"]);
}

/** Copies the bundled suite with its fixtures and gives the path that VS Code takes it from. */
export async function stageTests(folder) {
  await copy(join(root, "out", "test", "vscode"), join(folder, "out", "test", "vscode"));
  await cp(join(root, "out", "package.json"), join(folder, "out", "package.json"));
  await copy(join(root, "test"), join(folder, "test"), [join("vscode", "node_modules")]);
  return join(folder, "out", "test", "vscode", "index");
}

async function copy(source, folder, without = []) {
  const filter = (path) => !without.includes(relative(source, path));
  await cp(source, folder, { recursive: true, filter });
  return folder;
}

/** Fails unless a file is there. */
export async function requireFile(path, hint) {
  if (!(await stat(path).catch(() => undefined))?.isFile())
    throw new PlainError(`${path} is missing: ${hint}`);
}
