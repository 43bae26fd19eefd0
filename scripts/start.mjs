// `npm start`: a VS Code with the extension and a copy of the samples, on a clean clone too.
//   node scripts/start.mjs [--check] [--embedded] [--locale en] [--theme NAME] [--extension DIR] [--built]
// The desktop's VS Code where there is one; else, or with --embedded, the embedded one in a browser, until Ctrl+C.
// --check looks for itself whether the samples open and are checked, saves a picture and ends.
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureAll, ensurePackages, findBrowser } from "./lib/ensure.mjs";
import { main, onPath, PlainError, root, run, withCleanup } from "./lib/run.mjs";
import { stageExtension, stageSamples, temporaryFolder } from "./lib/stage.mjs";

const { values: flags } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    embedded: { type: "boolean", default: false },
    built: { type: "boolean", default: false },
    locale: { type: "string", default: "zh-cn" },
    theme: { type: "string" },
    extension: { type: "string", default: root },
  },
});

// The sample with the faults is opened at once: a first look shows what the extension does.
const shown = "示例";

await main(async () => {
  const desktop = flags.check || flags.embedded ? undefined : desktopCode();
  await (desktop === undefined ? ensureAll() : ensurePackages());
  if (!flags.built) await run(process.execPath, ["scripts/build.mjs"]);
  return withCleanup((defer) => (desktop === undefined ? embedded(defer) : onDesktop(desktop)));
});

function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

// Without a display `code` would end at once, and for root it refuses to start.
function desktopCode() {
  return hasDisplay() && process.getuid?.() !== 0 ? onPath("code") : undefined;
}

async function onDesktop(code) {
  // `code` returns while its window stays open, so this copy is left to the system's cleaning.
  const workspace = await stageSamples(await temporaryFolder(() => {}));
  console.log(`Opening VS Code on a copy of the samples: ${workspace}`);
  const shell = process.platform === "win32";
  await run(code, [`--extensionDevelopmentPath=${resolve(flags.extension)}`, workspace], { shell });
  return 0;
}

async function embedded(defer) {
  const { startServer, workbenchUrl } = await import("../test/vscode/host/server.mjs");
  const stage = await temporaryFolder(defer);
  const extension = await stageExtension(resolve(flags.extension), join(stage, "extension"));
  const workspace = await stageSamples(join(stage, "samples"));
  const sample = (await readdir(workspace)).find(
    (name) => name.startsWith(shown) && name.endsWith(".ogi.md"),
  );
  const { locale, theme } = flags;
  const server = await startServer({ dataDir: join(stage, "server"), locale, theme });
  defer(server.stop);
  const file = sample && join(workspace, sample);
  const url = workbenchUrl({ origin: server.origin, folder: workspace, extension, file });
  if (flags.check) return check(url, server, sample, defer);
  console.log(`\nVS Code is open at\n${url}\n\nThe samples in it are a copy. Ctrl+C ends it.`);
  showInBrowser(url);
  throw new PlainError(await server.ended);
}

function showInBrowser(url) {
  if (!hasDisplay()) return;
  const opener = onPath("xdg-open", "open");
  if (opener === undefined) return;
  const child = spawn(opener, [url], { stdio: "ignore", detached: true });
  // Its address stands above for whoever has no browser that opens by itself.
  child.once("error", () => {});
  child.unref();
}

async function check(url, server, sample, defer) {
  const { openBrowser } = await import("../test/vscode/host/browser.mjs");
  const { actionsOn } = await import("../test/vscode/drive/actions.mjs");
  const browser = await openBrowser({ program: findBrowser(), origin: server.origin, locale: flags.locale });
  defer(browser.close);
  const ui = actionsOn(browser.page, join(root, "out", "screenshots"), { patience: 60_000 });
  if (sample === undefined) throw new PlainError(`samples/ holds no ${shown}*.ogi.md`);
  await browser.page.goto(url);
  try {
    await ui.waitFor(`.explorer-folders-view .monaco-list-row:has-text("${sample}")`);
    await ui.waitFor(`.tab.active:has-text("${sample}")`);
    await ui.press("Control+Shift+M");
    await ui.waitFor('.markers-panel .monaco-list-row:has-text("ogi-report")');
    const findings = await ui.texts('.markers-panel .monaco-list-row:has-text("ogi-report")');
    console.log(
      `${sample} is open and checked; ${findings.length} findings in sight, the first:\n${findings[0]}`,
    );
    return 0;
  } finally {
    console.log(await ui.screenshot("start"));
  }
}
