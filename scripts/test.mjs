// `npm test`: everything that must hold, on a clean clone too. A part that cannot run has failed.
import { ensureAll } from "./lib/ensure.mjs";
import { main, npm, PlainError, run, withCleanup } from "./lib/run.mjs";
import { temporaryFolder } from "./lib/stage.mjs";

const script = (...args) => run(process.execPath, args);

/** A window mostly waits to be drawn: two at a time share the suites. */
const inWindows = () =>
  withCleanup(async (defer) => {
    const share = await temporaryFolder(defer);
    const inWindow = () => script("scripts/test-vscode.mjs", "--built", "--share", share);
    await allDone([inWindow(), inWindow()]);
  });

/** Waits for every one, so that none is left running, and then fails where one has failed. */
async function allDone(promises) {
  const failed = (await Promise.allSettled(promises)).find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}

const parts = [
  { name: "install", body: ensureAll },
  { name: "build", needs: "install", body: () => script("scripts/build.mjs", "--tests") },
  { name: "check", needs: "install", body: () => npm(["run", "--silent", "check"]) },
  { name: "unit tests", needs: "build", body: () => script("scripts/test-unit.mjs") },
  { name: "VS Code", needs: "build", body: inWindows },
];

await main(async () => {
  const results = new Map();
  for (const part of parts) results.set(part.name, await resultOf(part, results));
  console.log("");
  for (const [name, { passed, told }] of results) console.log(`${passed ? "✔" : "✖"} ${name}: ${told}`);
  return [...results.values()].every((result) => result.passed) ? 0 : 1;
});

async function resultOf({ name, needs, body }, results) {
  if (needs !== undefined && !results.get(needs).passed)
    return { passed: false, told: `not run without ${needs}` };
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const time = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await body();
    return { passed: true, told: time() };
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    return { passed: false, told: `failed after ${time()}` };
  }
}
