// Bundles the extension, the server and the command line into dist/.
// `--tests` also bundles every test into out/test, because `node --test` on Node 20 finds no TypeScript by itself.
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

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

async function testFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules"));
}

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
  const units = (await testFiles("test")).filter((path) => !path.startsWith(join("test", "vscode")));
  await build({
    ...shared,
    entryPoints: units,
    outbase: "test",
    outdir: "out/test",
    outExtension: { ".js": ".cjs" },
    sourcemap: "inline",
    external: ["vscode", "fast-check", "pinyin-pro"],
  });
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
