// Writes the findings of the catalogue into schemas/ogi-report.schema.json: their ids, and what each is about.
// To be run when a finding is added; a test says when it was forgotten.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { main, root, run } from "./lib/run.mjs";

const file = join(root, "schemas", "ogi-report.schema.json");

await main(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, "server/src/rules/catalogue.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString("base64");
  const { catalogue } = await import(`data:text/javascript;base64,${source}`);
  const schema = JSON.parse(await readFile(file, "utf8"));
  schema.properties.rules.properties = Object.fromEntries(
    catalogue.map(({ id, zh, en }) => [
      id,
      { $ref: "#/definitions/severity", description: `${zh}\n\n${en}` },
    ]),
  );
  await writeFile(file, `${JSON.stringify(schema, undefined, 2)}\n`);
  await run(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "format", "--write", file]);
});
