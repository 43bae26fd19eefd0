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

await Promise.all([
  build({
    ...shared,
    entryPoints: { client: "client/node.ts" },
    external: ["vscode"],
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    minify: true,
  }),
  build({
    ...shared,
    entryPoints: { server: "server/src/lsp/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    minify: true,
    plugins: [lazyOffice],
  }),
  build({
    ...shared,
    entryPoints: { digest: "server/src/lsp/digestThread.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    minify: true,
    plugins: [lazyOffice],
  }),
  build({
    ...shared,
    entryPoints: { office: "server/src/convert/office.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    minify: true,
  }),
  build({
    ...shared,
    entryPoints: { cli: "server/src/cli/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    minify: true,
    banner: { js: "#!/usr/bin/env node" },
  }),
  build({
    ...shared,
    entryPoints: { preview: "client/webview/preview/main.ts" },
    platform: "browser",
    target: "chrome132",
    format: "iife",
    outdir: "dist",
    minify: true,
  }),
  build({
    ...shared,
    entryPoints: { preview: "client/webview/preview/preview.css" },
    outdir: "dist",
    minify: true,
  }),
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
