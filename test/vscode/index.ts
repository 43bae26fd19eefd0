// What VS Code starts: every *.suite.ts beside this file registers its tests, then all run.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runAll } from "./harness.ts";

/** Words of OGI_SUITES choose suites by their file names; without them all run. */
export async function run(): Promise<void> {
  // This runs from out/test/vscode, and the build makes one bundle of all suites, from which each is taken by name.
  const sources = join(__dirname, "../../../test/vscode");
  const words = (process.env.OGI_SUITES ?? "").split(",").filter((word) => word !== "");
  const names = readdirSync(sources)
    .filter((file) => file.endsWith(".suite.ts"))
    .map((file) => file.slice(0, -".suite.ts".length))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  for (const name of names.sort()) await import(`./${name}.suite.ts`);
  await runAll();
}
