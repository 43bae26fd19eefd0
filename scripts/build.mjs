// Bundles the extension, the server and the command line into dist/.
// `--tests` also bundles every test into out/test, because `node --test` on Node 20 finds no TypeScript by itself.
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { unitBundles, unitTests } from "./lib/units.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "warning",
  legalComments: "none",
  charset: "utf8",
};

/** The converters are a bundle of their own, which stands beside the others and is loaded when it is first asked for. */
const lazyOffice = {
  name: "lazy-office",
  setup({ onResolve }) {
    onResolve({ filter: /\/convert\/office\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./office.cjs", external: true } : undefined,
    );
  },
};

await rm("dist", { recursive: true, force: true });
await mkdir("dist", { recursive: true });

/** One file in dist/, as it is shipped. */
const ship = (entryPoints, options = {}) =>
  build({ ...shared, entryPoints, outdir: "dist", minify: true, ...options });
const forNode = (entryPoints, options = {}) =>
  ship(entryPoints, { outExtension: { ".js": ".cjs" }, ...options });

await Promise.all([
  forNode({ client: "client/node.ts" }, { external: ["vscode"] }),
  forNode(
    { server: "server/src/lsp/main.ts", digest: "server/src/lsp/digestThread.ts" },
    { plugins: [lazyOffice] },
  ),
  forNode({ office: "server/src/convert/office.ts" }),
  forNode({ cli: "server/src/cli/main.ts" }, { banner: { js: "#!/usr/bin/env node" } }),
  ship(
    { preview: "client/webview/preview/main.ts" },
    { platform: "browser", target: "chrome132", format: "iife" },
  ),
  ship({ preview: "client/webview/preview/preview.css" }),
  cp("docs/rules", "dist/rules", { recursive: true }),
]);

if (process.argv.includes("--tests")) {
  await rm("out", { recursive: true, force: true });
  await build({ ...shared, ...unitBundles(await unitTests()) });
  await build({
    ...shared,
    entryPoints: { index: "test/vscode/index.ts" },
    outdir: "out/test/vscode",
    sourcemap: "inline",
    external: ["vscode"],
  });
  // The root package is "type": "module"; the bundles in out/ are CommonJS.
  await writeFile("out/package.json", '{ "type": "commonjs" }\n');
}
