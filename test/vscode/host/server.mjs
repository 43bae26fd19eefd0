// The embedded VS Code: its settings, its start, its end.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { vscodeFolder } from "./install.mjs";
import { writeLanguagePack } from "./language-pack.mjs";

// What VS Code would otherwise fetch, ask or advertise; autosave is off so that a test sees a dirty draft.
const quietSettings = {
  "chat.commandCenter.enabled": false,
  "editor.accessibilitySupport": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "http.proxySupport": "off",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "window.menuBarVisibility": "visible",
  "workbench.enableExperiments": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

// Names no marketplace, so that none is asked.
const offline = { EXTENSIONS_GALLERY: "{}" };

/**
 * Starts a VS Code server on a free port of 127.0.0.1.
 * @param {{ dataDir: string, locale?: string, theme?: string, settings?: object, env?: object }} options
 *   `dataDir` is a folder of its own for this server; `env` reaches the extension host.
 * @returns {Promise<{ origin: string, ended: Promise<string>, stop: () => Promise<void> }>}
 */
export async function startServer({ dataDir, locale = "en", theme, settings = {}, env = {} }) {
  const user = join(dataDir, "data", "User");
  await mkdir(user, { recursive: true });
  const chosen = { ...quietSettings, ...(theme && { "workbench.colorTheme": theme }), ...settings };
  await writeFile(join(user, "settings.json"), JSON.stringify(chosen, null, 2));
  if (locale !== "en") await writeLanguagePack(join(dataDir, "data"), locale);

  const flags = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
  flags.push("--accept-server-license-terms", "--disable-workspace-trust", "--disable-telemetry");
  flags.push("--server-data-dir", dataDir, "--locale", locale);
  // A process group of its own lets the end take the extension hosts along.
  const child = spawn(process.execPath, [join(vscodeFolder, "out", "server-main.js"), ...flags], {
    env: { ...process.env, ...offline, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const ended = exited.then(() => `the VS Code server ended by itself:\n${output.slice(-4000)}`);
  // An end in a hurry, before anybody could call `stop`, must not leave the group behind either.
  const hurry = () => signalGroup(child.pid, "SIGKILL");
  process.once("exit", hurry);
  const stop = () => stopGroup(child.pid, exited).finally(() => process.removeListener("exit", hurry));
  try {
    const port = await new Promise((resolve, reject) => {
      const read = (chunk) => {
        output += chunk;
        const match = /Extension host agent listening on (\d+)/.exec(output);
        if (match !== null) resolve(Number(match[1]));
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.once("error", reject);
      ended.then((text) => reject(new Error(text)));
    });
    return { origin: `http://localhost:${port}`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopGroup(pid, exited) {
  if (pid === undefined) return;
  signalGroup(pid, "SIGTERM");
  await Promise.race([exited, once(AbortSignal.timeout(5000), "abort")]);
  signalGroup(pid, "SIGKILL");
  await exited;
}

function signalGroup(pid, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * The address at which a browser shows a folder, and a file of it, with the extension under development; without a
 * folder an empty window.
 * @param {{ origin: string, folder?: string, extension: string, file?: string, tests?: string }} options
 */
export function workbenchUrl({ origin, folder, extension, file, tests }) {
  const remote = (path) => `vscode-remote://${new URL(origin).host}${encodeURI(path)}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["skipWelcome", "true"],
  ];
  if (file !== undefined) payload.push(["openFile", remote(file)]);
  if (tests !== undefined) payload.push(["extensionTestsPath", remote(tests)]);
  const shown = folder === undefined ? { ew: "true" } : { folder };
  const query = new URLSearchParams({ ...shown, payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}
