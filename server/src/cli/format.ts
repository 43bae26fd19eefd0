import { readFileSync, writeFileSync } from "node:fs";
import { formatTables } from "../features/format.ts";
import { settle } from "../features/settings.ts";
import { applyEdits } from "../features/textEdit.ts";
import { parse } from "../syntax/parse.ts";
import { lineOf, lineStartsOf } from "../util/lines.ts";
import { readArguments } from "./arguments.ts";
import { type Context, exit, UsageError } from "./context.ts";
import { type Found, findFiles } from "./find.ts";
import { readSource } from "./input.ts";
import { createProjects } from "./projects.ts";

const options = { check: { type: "boolean" } } as const;

/**
 * `ogi-report format`: aligns the pipe tables of drafts, in place; standard input goes to standard output. With
 * `--check` nothing is written and the status says whether anything would be.
 */
export async function format(args: readonly string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args, options, context);
  const { messages } = context;
  if (positionals.length === 0) throw new UsageError(messages.pathRequired);
  if (positionals.filter((path) => path === "-").length > 1) throw new UsageError(messages.stdinTwice);
  const projects = createProjects(context);
  const settingsOf = (path: string) => settle({ file: projects(path) });
  const outcomes = { same: 0, changed: 0, failed: 0 };
  for await (const found of findFiles(positionals, undefined, (path) => settingsOf(path).detect)) {
    if (!isDraft(found, positionals)) continue;
    const wide = settingsOf(found.path).wide;
    outcomes[await formatFile(found, { wide, check: values.check === true }, context)]++;
  }
  if (outcomes.failed > 0) return exit.failed;
  return values.check && outcomes.changed > 0 ? exit.found : exit.clean;
}

/** Of what stands in folders, the texts; what is named is taken as it is. */
function isDraft({ path, shown }: Found, named: readonly string[]): boolean {
  return named.includes(shown) || /\.(?:md|markdown|txt)$/i.test(path);
}

interface Job {
  readonly wide: boolean;
  readonly check: boolean;
}

async function formatFile(
  { path, shown }: Found,
  { wide, check }: Job,
  context: Context,
): Promise<"same" | "changed" | "failed"> {
  const { messages } = context;
  const name = path === "-" ? messages.stdin : shown;
  const fail = (why: string): "failed" => {
    process.stderr.write(`${messages.unreadable(name, why)}\n`);
    return "failed";
  };
  const source = await readSource(path);
  if ("reason" in source) return fail(source.reason(context));
  if (source.isForeign) return fail(messages.foreignNotFormatted);
  const { text } = source;
  const { edits, refused } = formatTables(parse(text), { wide });
  const starts = refused.length > 0 ? lineStartsOf(text) : undefined;
  for (const offset of refused) {
    process.stderr.write(`${messages.notFormatted(name, starts ? lineOf(starts, offset) + 1 : 1)}\n`);
  }
  const formatted = applyEdits(text, edits);
  const changed = formatted !== text;
  if (path === "-" && !check) process.stdout.write(formatted);
  if (!changed) return "same";
  if (check) process.stdout.write(`${messages.toFormat(name)}\n`);
  if (check || path === "-") return "changed";
  const failure = rewrite(path, text, formatted, messages);
  if (failure !== undefined) return fail(failure);
  process.stdout.write(`${messages.formatted(name)}\n`);
  return "changed";
}

/** How a text may have been written so that it can be written again without the loss of a byte. */
const encoders: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`),
  (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
];

/** Writes the file in the encoding that it has; says why where that cannot be done. */
function rewrite(
  path: string,
  before: string,
  after: string,
  messages: Context["messages"],
): string | undefined {
  try {
    const bytes = readFileSync(path);
    const encode = encoders.find((each) => bytes.equals(each(before)));
    if (!encode) return messages.otherEncoding;
    writeFileSync(path, encode(after));
    return undefined;
  } catch (error) {
    return messages.systemError((error as NodeJS.ErrnoException).code ?? String(error));
  }
}
