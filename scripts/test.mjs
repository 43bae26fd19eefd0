// `npm test`: everything that must hold, on a clean clone too. A part that cannot run has failed.
import { ensureEmbedded, ensurePackages } from "./lib/ensure.mjs";
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

/** The embedded VS Code mostly comes through the network: meanwhile the other parts have the processors. */
let embedded;

async function install() {
  await ensurePackages();
  embedded = ensureEmbedded();
  // Whether it failed is told when it is its turn.
  embedded.catch(() => {});
}

const parts = [
  { name: "install", needs: [], body: install },
  { name: "build", needs: ["install"], body: () => script("scripts/build.mjs", "--tests") },
  { name: "check", needs: ["install"], body: () => npm(["run", "--silent", "check"]) },
  { name: "unit tests", needs: ["build"], body: () => script("scripts/test-unit.mjs") },
  { name: "install VS Code", needs: ["install"], body: () => embedded },
  { name: "VS Code", needs: ["build", "install VS Code"], body: inWindows },
];

await main(async () => {
  const results = new Map();
  for (const part of parts) results.set(part.name, await resultOf(part, results));
  console.log("");
  for (const [name, { passed, told }] of results) console.log(`${passed ? "✔" : "✖"} ${name}: ${told}`);
  return [...results.values()].every((result) => result.passed) ? 0 : 1;
});

async function resultOf({ name, needs, body }, results) {
  const lacking = needs.filter((each) => !results.get(each).passed);
  if (lacking.length > 0) return { passed: false, told: `not run without ${lacking.join(", ")}` };
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
