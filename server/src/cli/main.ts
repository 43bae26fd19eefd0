import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, contextFor, exit, languageOf, NotYetError, UsageError } from "./context.ts";
import { endQuietlyOnClosedPipe } from "./output.ts";

type Command = (args: readonly string[], context: Context) => Promise<number>;

/** Loaded when they are asked for, so that a check never pays for the language server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).check,
  convert: async () => (await import("./convert.ts")).convert,
  format: async () => (await import("./format.ts")).format,
  new: async () => (await import("./new.ts")).newDraft,
  rules: async () => (await import("./rules.ts")).rules,
  lsp: async () => (await import("./lsp.ts")).lsp,
};

const later = new Set(["fix", "diff", "summarize"]);

async function run(args: readonly string[], context: Context): Promise<number> {
  const { messages } = context;
  const before = args.slice(0, args.indexOf("--") >= 0 ? args.indexOf("--") : args.length);
  if (before.includes("--help") || before.includes("-h")) return say(messages.help(version()));
  if (before.includes("--version") || before.includes("-V")) return say(`${version()}\n`);
  const [name, ...rest] = withoutLanguage(args);
  if (name === undefined) throw new UsageError(messages.noCommand);
  if (later.has(name)) throw new NotYetError(messages.commandLater(name));
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    throw new UsageError(name.startsWith("-") ? messages.unknownOption(name) : messages.unknownCommand(name));
  return (await load())(rest, context);
}

function say(text: string): number {
  process.stdout.write(text);
  return exit.clean;
}

/** The version of the package that the bundle lies in. */
function version(): string {
  try {
    return JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8")).version;
  } catch {
    return "0.0.0";
  }
}

/** `--lang` may stand anywhere, before the command too. */
function statedLanguage(args: readonly string[]): string | undefined {
  for (const [at, each] of args.entries()) {
    if (each === "--") return undefined;
    if (each === "--lang") return args[at + 1];
    if (each.startsWith("--lang=")) return each.slice("--lang=".length);
  }
  return undefined;
}

function withoutLanguage(args: readonly string[]): readonly string[] {
  if (args[0] === "--lang") return args.slice(2);
  return args[0]?.startsWith("--lang=") ? args.slice(1) : args;
}

async function main(): Promise<void> {
  endQuietlyOnClosedPipe();
  const args = process.argv.slice(2);
  const stated = statedLanguage(args);
  const context = contextFor(stated === "en" || stated === "zh" ? stated : languageOf(process.env));
  const { messages } = context;
  try {
    if (stated !== undefined && stated !== "en" && stated !== "zh") {
      throw new UsageError(messages.badValue("--lang", stated, "zh、en"));
    }
    process.exitCode = await run(args, context);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NotYetError)) throw error;
    const { message } = error;
    process.stderr.write(`${error instanceof UsageError ? messages.usage(message) : message}\n`);
    process.exitCode = exit.failed;
  }
}

void main();
