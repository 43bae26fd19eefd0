import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { test } from "node:test";
import { type Token, tokenizer } from "acorn";
import { bounded } from "./boundedRegex.ts";

/** The checker in plain JavaScript: its native forms are optional, and need not be there. */
process.env.RECHECK_BACKEND = "pure";
// Neither works from within the bundle that the tests are made into.
const fromPackages = createRequire(join(process.cwd(), "package.json"));
const { buildSync, transformSync } = fromPackages("esbuild") as typeof import("esbuild");
const { checkSync } = fromPackages("recheck") as typeof import("recheck");

/** Drafts of 2 MB come in: no expression may take more than linear time on text of that length. */
const source = join("server", "src");
/** By automata where that tells soon, in milliseconds; it is exact. */
const exactly = { checker: "automaton", timeout: 150 } as const;
/** By trying, with a small effort, where it does not: long lists of words, lookaround, back references. */
const byTrying = {
  checker: "fuzz",
  timeout: 400,
  maxIteration: 3,
  maxInitialGenerationSize: 50,
  maxGenerationSize: 30,
  incubationLimit: 2000,
  attackLimit: 20_000_000,
} as const;

interface Expression {
  readonly pattern: string;
  readonly flags: string;
  readonly at: string;
}

function files(): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(source, name));
}

/** Every literal, with its file. */
function literals(): readonly Expression[] {
  return files().flatMap((path) => {
    const { code } = transformSync(readFileSync(path, "utf8"), { loader: "ts", charset: "utf8" });
    const found: Expression[] = [];
    const tokens = tokenizer(code, { ecmaVersion: "latest", sourceType: "module" });
    for (const { type, value } of tokens as Iterable<Token & { readonly value: unknown }>) {
      if (type.label !== "regexp") continue;
      const { pattern, flags } = value as { pattern: string; flags: string };
      found.push({ pattern, flags, at: relative(source, path).replaceAll("\\", "/") });
    }
    return found;
  });
}

/** Every expression that is put together while the modules load: all of them are loaded with a `RegExp` that records. */
function constructed(): readonly Expression[] {
  // The two programs start as soon as they are loaded; what they are made of does not.
  const modules = files().filter((path) => !/[\\/]main\.ts$/.test(path));
  const { outputFiles } = buildSync({
    stdin: {
      contents: modules
        .map((path, at) => `export * as m${at} from ${JSON.stringify(`./${path}`)};`)
        .join("\n"),
      resolveDir: process.cwd(),
    },
    bundle: true,
    packages: "external",
    // Its form for bundlers cannot be loaded as it is.
    alias: { "jsonc-parser/lib/esm/main.js": "jsonc-parser" },
    platform: "node",
    format: "cjs",
    charset: "utf8",
    write: false,
    logLevel: "error",
  });
  const found: Expression[] = [];
  class Recording extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      found.push({ pattern: this.source, flags: this.flags, at: "new RegExp" });
    }
  }
  const load = new Function(
    "require",
    "module",
    "exports",
    "RegExp",
    "__dirname",
    "__filename",
    outputFiles[0]?.text ?? "",
  );
  load(fromPackages, { exports: {} }, {}, Recording, process.cwd(), "bundle");
  return found;
}

const expressions = [...literals(), ...constructed()];
const nameOf = ({ pattern, flags, at }: Expression): string => `${at}: /${pattern}/${flags}`;

test("no regular expression can run away on a long draft", () => {
  const judged = new Map<string, string | undefined>();
  const wrong = new Set<string>();
  for (const expression of expressions) {
    const { pattern, flags } = expression;
    if (bounded.has(nameOf(expression))) continue;
    const key = `${flags} ${pattern}`;
    if (!judged.has(key)) judged.set(key, growth(shrunk(pattern), flags));
    const found = judged.get(key);
    if (found) wrong.add(`${nameOf(expression)} takes ${found} time`);
  }
  assert.deepEqual([...wrong], []);
});

test("what is let through because its input is short is still there", () => {
  const names = new Set(expressions.map(nameOf));
  assert.deepEqual(
    [...bounded.keys()].filter((name) => !names.has(name)),
    [],
  );
});

test("the checker tells an expression that runs away", () => {
  for (const pattern of ["(?:a|a)*$", String.raw`^\s*\d*\s*$x`, String.raw`\s+$`, "(?:a{1,40})*b"])
    assert.ok(growth(shrunk(pattern), ""), pattern);
  for (const pattern of ["[一-龥]{1,8}[ ]{0,40}件", String.raw`<!--[\s\S]*?(?:-->|$)`, "(?<!\\s)\\s+$"])
    assert.equal(growth(shrunk(pattern), ""), undefined, pattern);
});

/**
 * How the time grows, where it grows faster than the text. What cannot be told in time is let through: a slow machine
 * must not fail what a fast one passes.
 */
function growth(pattern: string, flags: string): string | undefined {
  const exact = checkSync(pattern, flags, exactly);
  const found = exact.status === "unknown" ? checkSync(pattern, flags, byTrying) : exact;
  return found.status === "vulnerable" ? found.complexity.summary : undefined;
}

/**
 * The expression with every bounded repeat of more than two made a repeat of two: a bound multiplies the time by a
 * constant and leaves the degree as it is, but a long one takes the checker minutes.
 */
function shrunk(pattern: string): string {
  return pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\{(\d+)(?:,(\d+))?\}/g, (token, least, most) => {
    if (least === undefined) return token;
    const from = Math.min(Number(least), most === undefined ? 2 : 1);
    return most === undefined ? `{${from}}` : `{${from},${Math.min(Number(most), 2)}}`;
  });
}
