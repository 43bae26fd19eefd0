// Runs the bundled unit tests; words choose files by their path. No test found is a failure: `node --test` would exit 0.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { bundleOf, chooses, unitTests } from "./lib/units.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const words = process.argv.slice(2);
const bundles = [...(await unitTests())]
  .filter(([, paths]) => paths.some((path) => chooses(words, path)))
  .map(([folder]) => bundleOf(folder));
if (bundles.length === 0) {
  console.error(`no unit test ${words.length === 0 ? "is there" : `matches ${words.join(", ")}`}`);
  process.exit(1);
}
const absent = bundles.filter((path) => !existsSync(path));
if (absent.length > 0) {
  console.error(`${absent.join(", ")} is missing: node scripts/build.mjs --tests makes it`);
  process.exit(1);
}
// One more than there are processors, for the tests that wait; left to itself, `node --test` keeps one idle.
const processors = `--test-concurrency=${availableParallelism() + 1}`;
const result = spawnSync(process.execPath, ["--enable-source-maps", "--test", processors, ...bundles], {
  stdio: "inherit",
  env: { ...process.env, OGI_TESTS: words.join(",") },
});
process.exit(result.status ?? 1);
