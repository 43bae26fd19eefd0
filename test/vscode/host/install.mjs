// Installs the VS Code that code-server ships, and the driver of its browser, into test/vscode/node_modules.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, root } from "../../../scripts/lib/run.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const modules = join(here, "node_modules");
const stampOf = (folder) => join(folder, ".ogi-host");

/** The VS Code server's folder. */
export const vscodeFolder = join(modules, "code-server", "lib", "vscode");

// Compiled against this Node; everything else in VS Code's dependencies is ready as it comes.
const compiled = ["@vscode/spdlog", "native-watchdog", "@parcel/watcher"];

/** Installs the host once per lock and Node version; a finished install is left alone. */
export async function ensureHost() {
  const wanted = await fingerprint();
  if (await isStamped(modules, wanted)) return;
  console.log("Installing the embedded VS Code (once, about a minute) …");
  // Built aside and moved into place whole, so that an interrupted install leaves nothing that looks finished.
  const staging = join(root, "node_modules", `.vscode-host-${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    for (const name of ["package.json", "package-lock.json"]) await cp(join(here, name), join(staging, name));
    await installInto(staging);
    await writeFile(stampOf(join(staging, "node_modules")), wanted);
    await replace(join(staging, "node_modules"), join(staging, "old"), wanted);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function installInto(folder) {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await npm(["ci", ...quiet], { cwd: folder });
  const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
  // VS Code's own lock is not complete enough for `npm ci`; `npm install` keeps to what it does say.
  await npm(["install", "--omit=dev", ...quiet], { cwd: vscode });
  await npm(["rebuild", "--ignore-scripts=false", "--loglevel=error", ...compiled], {
    cwd: vscode,
    env: { ...process.env, ...headers() },
  });
  // VS Code's ripgrep would download its program; a newer one brings it as a package. Without it no file is found.
  const platform = `ripgrep-${process.platform}-${process.arch}`;
  const program = join(folder, "node_modules", "@vscode", platform, "bin");
  await cp(program, join(vscode, "node_modules", "@vscode", "ripgrep", "bin"), { recursive: true });
}

// With the headers that came with Node, the compiler needs no download.
function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, "include", "node", "node_version.h")) ? { npm_config_nodedir: prefix } : {};
}

async function replace(fresh, old, wanted) {
  // Another process may have finished the same install meanwhile.
  if (await isStamped(modules, wanted)) return;
  if (existsSync(modules)) await rename(modules, old);
  await rename(fresh, modules);
}

async function fingerprint() {
  const hash = createHash("sha256");
  // This file counts too: a changed step is a changed install.
  for (const name of ["package.json", "package-lock.json", "host/install.mjs"]) {
    hash.update(await readFile(join(here, name)));
  }
  hash.update(`node ${process.versions.modules} ${process.platform} ${process.arch}`);
  return hash.digest("hex");
}

async function isStamped(folder, wanted) {
  try {
    return (await readFile(stampOf(folder), "utf8")) === wanted;
  } catch {
    return false;
  }
}
