// Packs the extension into ogi-report-<version>.vsix and says how large it is.
//   node scripts/package.mjs [--built] [--out FILE]
// --built takes dist/ as it is.
import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import { main, PlainError, root, run } from "./lib/run.mjs";
import { requireFile } from "./lib/stage.mjs";

const { values: flags } = parseArgs({
  options: { built: { type: "boolean", default: false }, out: { type: "string" } },
});

await main(async () => {
  if (!flags.built) await run(process.execPath, ["scripts/build.mjs"]);
  for (const name of ["client", "server", "digest", "office"]) {
    await requireFile(join(root, "dist", `${name}.cjs`), "node scripts/build.mjs makes it");
  }
  const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const vsix = resolve(flags.out ?? join(root, `${name}-${version}.vsix`));
  try {
    // The project has no address of its own, so links in the README stay as they are written.
    await createVSIX({
      cwd: root,
      packagePath: vsix,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } catch (error) {
    throw new PlainError(`the extension could not be packed: ${error.message}`);
  }
  const { size } = await stat(vsix);
  console.log(`${vsix}: ${(size / 1024).toFixed(0)} KB`);
});
