// What VS Code starts: every *.suite.ts beside this file registers its tests, then all run.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runAll } from "./harness.ts";

/** Words of OGI_SUITES choose suites by their file names; OGI_PART `2/3` takes every third of them from the second on. */
export async function run(): Promise<void> {
  // This runs from out/test/vscode, and the build makes one bundle of all suites, from which each is taken by name.
  const sources = join(__dirname, "../../../test/vscode");
  const words = (process.env.OGI_SUITES ?? "").split(",").filter((word) => word !== "");
  const names = readdirSync(sources)
    .filter((file) => file.endsWith(".suite.ts"))
    .map((file) => file.slice(0, -".suite.ts".length))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  const [part = 1, of = 1] = (process.env.OGI_PART ?? "1/1").split("/").map(Number);
  const own = names.sort().filter((_, at) => at % of === part - 1);
  for (const name of own) await import(`./${name}.suite.ts`);
  await runAll();
}
