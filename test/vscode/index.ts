// What VS Code starts: every *.suite.ts beside this file, or every *.bench.ts, registers its tests and runs them.
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { conclude, runRegistered } from "./harness.ts";

// This runs from out/test/vscode, and the build makes one bundle of all suites, from which each is taken by name.
const sources = join(__dirname, "../../../test/vscode");
const isBench = process.env.OGI_KIND === "bench";
const ending = isBench ? ".bench.ts" : ".suite.ts";
const first = "activation";

/** Words of OGI_SUITES choose suites by their file names; windows that share the folder OGI_SHARE share the suites. */
export async function run(): Promise<void> {
  const words = (process.env.OGI_SUITES ?? "").split(",").filter((word) => word !== "");
  const names = readdirSync(sources)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  for (const name of inOrder(names)) {
    if (!takes(name)) continue;
    await (isBench ? import(`./${name}.bench.ts`) : import(`./${name}.suite.ts`));
    await runRegistered();
  }
  conclude();
}

/** The one that sees the extension before any report, then long ones before short ones: so windows end together. */
function inOrder(names: readonly string[]): readonly string[] {
  const weight = (name: string): number =>
    name === first ? Number.POSITIVE_INFINITY : statSync(join(sources, name + ending)).size;
  return [...names].sort((a, b) => weight(b) - weight(a));
}

/** Whether this window is the first to take a suite: only one of them can make its folder. */
function takes(name: string): boolean {
  const folder = process.env.OGI_SHARE;
  if (folder === undefined || folder === "") return true;
  try {
    mkdirSync(join(folder, name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
