// Runs test/vscode inside a real VS Code: the embedded one, driven through a browser, or with --electron a desktop one.
//   node scripts/test-vscode.mjs [--electron] [--built] [--locale zh-cn] [--theme NAME] [--extension DIR]
//                               [--looks] [--bench] [--share DIR] [WORD…]
// Words choose suites by file name; --built takes out/ as it is; --extension tests another extension's folder;
// --looks takes what is looked at in both themes; --bench runs what is measured, which no test judges;
// windows that --share an empty folder share the suites: each takes the next that no other has taken.
import { once } from "node:events";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureAll, ensurePackages, findBrowser } from "./lib/ensure.mjs";
import { main, PlainError, root, run, withCleanup } from "./lib/run.mjs";
import {
  requireFile,
  stageExtension,
  stageReports,
  stageSamples,
  stageTests,
  temporaryFolder,
} from "./lib/stage.mjs";

// The whole suite, not one test; a hung VS Code ends here.
const limit = 8 * 60_000;

const { values: flags, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    electron: { type: "boolean", default: process.env.OGI_VSCODE === "electron" },
    built: { type: "boolean", default: false },
    locale: { type: "string" },
    theme: { type: "string" },
    extension: { type: "string", default: root },
    looks: { type: "boolean", default: false },
    bench: { type: "boolean", default: false },
    share: { type: "string", default: "" },
  },
});

await main(async () => {
  await (flags.electron ? ensurePackages() : ensureAll());
  if (!flags.built) await run(process.execPath, ["scripts/build.mjs", "--tests"]);
  await requireFile(join(root, "out/test/vscode/index.js"), "node scripts/build.mjs --tests makes it");
  return withCleanup(async (defer) => {
    const stage = await temporaryFolder(defer);
    const job = {
      stage,
      extension: await stageExtension(resolve(flags.extension), join(stage, "extension")),
      tests: await stageTests(join(stage, "tests")),
      workspace: await stageSamples(join(stage, "workspace")),
      env: {
        OGI_SUITES: words.join(","),
        OGI_SHARE: flags.share && resolve(flags.share),
        OGI_LOOKS: flags.looks ? "all" : "",
        OGI_KIND: flags.bench ? "bench" : "suite",
      },
    };
    await stageReports(join(job.workspace, "reports"));
    return flags.electron ? runOnDesktop(job) : runEmbedded(job, defer);
  });
});

async function runOnDesktop(job) {
  const { runInElectron } = await import("../test/vscode/host/electron.mjs");
  return runInElectron({ ...job, locale: flags.locale });
}

async function runEmbedded({ stage, extension, tests, workspace, env }, defer) {
  const { startServer, workbenchUrl } = await import("../test/vscode/host/server.mjs");
  const { openBrowser } = await import("../test/vscode/host/browser.mjs");
  const { printLog } = await import("../test/vscode/host/log.mjs");
  const { openBridge } = await import("../test/vscode/drive/bridge.mjs");

  const bridge = await openBridge({ screenshots: join(root, "out", "screenshots") });
  defer(bridge.close);
  const { locale, theme } = flags;
  const inherited = { ...env, OGI_BRIDGE: bridge.url };
  const server = await startServer({ dataDir: join(stage, "server"), locale, theme, env: inherited });
  defer(server.stop);
  const browser = await openBrowser({ program: findBrowser(), origin: server.origin, locale });
  defer(browser.close);
  const { page } = browser;
  bridge.attach(page, (file, isEmpty) => {
    const { origin } = server;
    return workbenchUrl({
      origin,
      ...(isEmpty ? {} : { folder: workspace }),
      extension,
      ...(file && { file: join(workspace, file) }),
    });
  });

  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction("codeAutomationLog", printLog);
  await page.exposeFunction("codeAutomationExit", (status) => finish(status));
  const fail = (reason) => Promise.reject(new PlainError(reason));
  const late = once(AbortSignal.timeout(limit), "abort");
  await page.goto(workbenchUrl({ origin: server.origin, folder: workspace, extension, tests }));
  return Promise.race([
    finished,
    server.ended.then(fail),
    once(page, "crash").then(() => fail("the browser's page crashed")),
    late.then(() => fail(`the suite was not done after ${limit / 1000} s`)),
  ]);
}
