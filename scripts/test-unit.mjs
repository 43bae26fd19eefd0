// Runs every bundled unit test. No test found is a failure: `node --test` would exit 0.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const files = readdirSync("out/test", { recursive: true })
  .map((name) => join("out/test", name))
  .filter((path) => path.endsWith(".test.cjs"));
if (files.length === 0) {
  console.error("no unit test was bundled into out/test");
  process.exit(1);
}
const only = process.argv.slice(2);
const chosen = only.length === 0 ? files : files.filter((path) => only.some((word) => path.includes(word)));
if (chosen.length === 0) {
  console.error(`no unit test matches ${only.join(", ")}`);
  process.exit(1);
}
// Left to itself, `node --test` keeps one processor idle.
const processors = `--test-concurrency=${availableParallelism()}`;
const result = spawnSync(process.execPath, ["--enable-source-maps", "--test", processors, ...chosen], {
  stdio: "inherit",
});
process.exit(result.status ?? 1);
