import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";

/** What each layer may import from, beside itself: the layers to its left, as ARCHITECTURE.md draws them. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  util: [],
  messages: [],
  schema: ["util"],
  syntax: ["util"],
  model: ["util", "schema", "syntax"],
  rules: ["util", "messages", "schema", "syntax", "model"],
  convert: ["util", "messages", "schema", "syntax", "model", "rules"],
  features: ["util", "messages", "schema", "syntax", "model", "rules", "convert"],
  lsp: ["util", "messages", "schema", "syntax", "model", "rules", "convert", "features"],
  cli: ["util", "messages", "schema", "syntax", "model", "rules", "convert", "features", "lsp"],
};

const source = join("server", "src");

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

function imports(path: string): readonly string[] {
  return [...readFileSync(path, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
}

function layerOf(path: string): string {
  return relative(source, path).split(/[\\/]/)[0] ?? "";
}

test("every file imports only from its own layer and those to its left", () => {
  const wrong: string[] = [];
  for (const path of files(source)) {
    const layer = layerOf(path);
    assert.ok(layer in allowed, `${path} is in no layer`);
    for (const name of imports(path)) {
      if (!name.startsWith(".")) continue;
      const target = layerOf(join(path, "..", name));
      if (target !== layer && !allowed[layer]?.includes(target)) wrong.push(`${path} → ${name}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("below lsp and cli nothing touches Node, the editor or the protocol", () => {
  const wrong = files(source)
    .filter((path) => !["lsp", "cli"].includes(layerOf(path)))
    .flatMap((path) => imports(path).map((name) => `${path} → ${name}`))
    .filter((line) => /→ (?:node:|vscode)/.test(line));
  assert.deepEqual(wrong, []);
});

test("the client takes nothing from the server but what a report and a row of a table is, and how files travel", () => {
  const shared = ["model/detect.ts", "util/base64.ts", "util/pipeLine.ts", "util/pipeTable.ts"];
  const wrong = files("client")
    .flatMap((path) => imports(path).map((name) => `${path} → ${name}`))
    .filter((line) => line.includes("server/src/") && !shared.some((each) => line.endsWith(each)));
  assert.deepEqual(wrong, []);
});

test("no file is longer than 250 lines, data apart", () => {
  const long = [...files(source), ...files("client"), ...files("test")]
    .filter(
      (path) =>
        !/node_modules|[\\/](?:schema|messages|fixtures)[\\/]|catalogue\.ts$|\.zh\.ts$|\.en\.ts$/.test(path),
    )
    .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > 250);
  assert.deepEqual(long, []);
});

test("no edition is asked for outside the forms", () => {
  const wrong = files(source)
    .filter((path) => layerOf(path) !== "schema")
    .filter((path) => /[=!]==?\s*"20(?:19|21)"|"20(?:19|21)"\s*[=!]==?/.test(readFileSync(path, "utf8")));
  assert.deepEqual(wrong, []);
});

test("what reads and writes files of other programs is loaded only by those who ask for it", () => {
  const late = /\/convert\/(?:office|export|source\/docx|source\/page\/page|docx\/write)\.ts$/;
  const wrong = files(source)
    .filter((path) => ["features", "lsp", "cli"].includes(layerOf(path)))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/^(?:import|export) (?!type)[^;]*? from "([^"]+)"/gm)]
        .map((match) => match[1] ?? "")
        .filter((name) => late.test(name))
        .map((name) => `${path} → ${name}`),
    );
  assert.deepEqual(wrong, []);
});
