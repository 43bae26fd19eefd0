// The unit tests, one bundle for each folder: a bundle is a process, which has all that it tests to load and to warm up.
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../test", import.meta.url));

/** The folders of test/ with the files of unit tests in each, as paths from test/ with slashes. */
export async function unitTests() {
  const names = await readdir(folder, { recursive: true });
  const paths = names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".test.ts") && !path.startsWith("vscode/"))
    .sort();
  const groups = new Map();
  for (const path of paths) groups.set(dirname(path), [...(groups.get(dirname(path)) ?? []), path]);
  return groups;
}

/** Where the bundle of a folder lies. */
export function bundleOf(name) {
  return join("out", "test", `${name.replaceAll("/", ".")}.test.cjs`);
}

/** Whether words of the command line, or none, choose a file of tests. */
export const chooses = (words, path) => words.length === 0 || words.some((word) => path.includes(word));

/** The options of esbuild that make the bundles; the words of OGI_TESTS choose what of a bundle runs. */
export function unitBundles(tests) {
  const entryOf = (paths) => `
    const words = (process.env.OGI_TESTS ?? "").split(",").filter((word) => word !== "");
    const files = {${paths.map((path) => `${JSON.stringify(path)}: () => require("./${path}")`).join(",")}};
    const chooses = ${chooses};
    const chosen = Object.keys(files).filter((path) => chooses(words, path));
    if (chosen.length === 0) throw new Error("no test of this folder was chosen");
    for (const path of chosen) files[path]();
  `;
  const entries = {
    name: "unit-tests",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^tests of / }, ({ path }) => ({ path, namespace: "tests" }));
      onLoad({ filter: /^/, namespace: "tests" }, ({ path }) => ({
        contents: entryOf(tests.get(path.slice("tests of ".length))),
        resolveDir: folder,
      }));
    },
  };
  return {
    entryPoints: Object.fromEntries(
      [...tests.keys()].map((name) => [bundleOf(name).slice(0, -".cjs".length), `tests of ${name}`]),
    ),
    outdir: ".",
    outExtension: { ".js": ".cjs" },
    sourcemap: "inline",
    // A stack names files and lines; the text of each file would only be read again by every process.
    sourcesContent: false,
    external: ["vscode", "fast-check", "pinyin-pro"],
    plugins: [entries],
  };
}
