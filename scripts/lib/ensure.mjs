// Everything that `npm start` and `npm test` need is fetched here, so that a clean clone is enough.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ensureHost } from "../../test/vscode/host/install.mjs";
import { npm, onPath, PlainError, root, run } from "./run.mjs";

const browsers = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The installed packages, and what shows an embedded VS Code. */
export async function ensureAll() {
  await ensurePackages();
  await ensureEmbedded();
}

/** The system's browser and font, and the embedded VS Code; the packages are there already. */
export async function ensureEmbedded() {
  await ensureSystem();
  await ensureHost();
}

/** `npm ci`, unless what is installed is what the lock says. */
export async function ensurePackages() {
  if (await installedMatchesLock(root)) return;
  console.log("Installing the project's packages …");
  await npm(["ci"]);
}

async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

// npm writes the lock of what it installed last of all, so an interrupted install has none.
async function installedMatchesLock(folder) {
  const wanted = (await readJson(join(folder, "package-lock.json")))?.packages;
  const installed = (await readJson(join(folder, "node_modules", ".package-lock.json")))?.packages;
  if (wanted === undefined || installed === undefined) return false;
  const same = (path) => wanted[path]?.version === installed[path]?.version;
  // A package for another platform stands in the lock and is rightly not installed.
  const expected = Object.keys(wanted).filter((path) => path !== "");
  return (
    expected.every((path) => same(path) || (wanted[path].optional && !(path in installed))) &&
    Object.keys(installed).every(same)
  );
}

/** The browser that the embedded VS Code is shown in. */
export function findBrowser() {
  return onPath(...browsers);
}

async function hasChineseFont() {
  const list = onPath("fc-list");
  if (list === undefined) return process.platform !== "linux";
  const { execFileSync } = await import("node:child_process");
  return execFileSync(list, [":lang=zh"], { encoding: "utf8" }).trim() !== "";
}

async function ensureSystem() {
  const missing = [];
  if (findBrowser() === undefined) missing.push("chromium");
  if (!(await hasChineseFont())) missing.push("fonts-noto-cjk");
  // Two of VS Code's modules are compiled when the host is installed.
  for (const [program, name] of [
    ["g++", "g++"],
    ["make", "make"],
    ["python3", "python3"],
  ]) {
    if (process.platform === "linux" && onPath(program) === undefined) missing.push(name);
  }
  if (missing.length === 0) return;
  if (onPath("apt-get") === undefined || process.getuid?.() !== 0) {
    throw new PlainError(`missing on this machine, please install: ${missing.join(", ")}`);
  }
  console.log(`Installing ${missing.join(", ")} …`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const patient = ["-qq", "-o", "DPkg::Lock::Timeout=300"];
  await run("apt-get", [...patient, "update"], options);
  await run("apt-get", [...patient, "install", "-y", "--no-install-recommends", ...missing], options);
}
