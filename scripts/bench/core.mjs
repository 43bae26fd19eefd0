import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../lib/run.mjs";

/** The core in a bundle of its own, minified as it is shipped. */
export async function loadCore() {
  const contents = `
    export { newReport } from "./server/src/convert/blank.ts";
    export { exportReport } from "./server/src/convert/export.ts";
    export { importReport, readers } from "./server/src/convert/office.ts";
    export { canonicalText } from "./server/src/convert/ogi.ts";
    export { digestOf } from "./server/src/model/digest.ts";
    export { readReport } from "./server/src/model/report.ts";
    export { createSeries } from "./server/src/model/series.ts";
    export { analyse } from "./server/src/rules/analyse.ts";
    export { registry } from "./server/src/rules/registry.ts";
    export { parse } from "./server/src/syntax/parse.ts";
    export { forge } from "./test/support/forge/forge.ts";`;
  const outfile = join(root, "out", "bench", "core.cjs");
  await mkdir(join(root, "out", "bench"), { recursive: true });
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    outfile,
    logLevel: "warning",
  });
  return createRequire(import.meta.url)(outfile);
}
