import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CatalogueEntry, catalogue, isProfileRule, pageOfRule } from "../rules/catalogue.ts";
import { registry } from "../rules/registry.ts";
import { displayWidth, editDistance } from "../util/cjk.ts";
import { readArguments } from "./arguments.ts";
import { type Context, exit, UsageError } from "./context.ts";
import { openOutput } from "./output.ts";

/** `ogi-report rules`: every kind of finding; with an id, its page, which is shipped with the program. */
export async function rules(args: readonly string[], context: Context): Promise<number> {
  const { positionals } = readArguments(args, {}, context);
  const [id, another] = positionals;
  if (another !== undefined) throw new UsageError(context.messages.unexpected(another));
  const output = openOutput(undefined, context);
  await output.write(id === undefined ? list(context) : page(id, context));
  return exit.clean;
}

/** The ignores' own findings come from the engine, not from a rule of the registry. */
const built: ReadonlySet<string> = new Set([
  ...registry.map(({ id }) => id),
  "directive.unused",
  "directive.unknown",
]);

function list(context: Context): string {
  const ids = Math.max(...catalogue.map(({ id }) => id.length));
  const rows = catalogue.map((entry) => ({ entry, severity: severityWord(entry, context) }));
  const words = Math.max(...rows.map(({ severity }) => displayWidth(severity)));
  return rows
    .map(({ entry, severity }) => {
      const padded = severity + " ".repeat(words - displayWidth(severity));
      return `${entry.id.padEnd(ids)}  ${padded}  ${summary(entry, context)}\n`;
    })
    .join("");
}

function severityWord({ severity }: CatalogueEntry, { messages }: Context): string {
  return severity === "off" ? messages.off : messages.severity[severity];
}

function summary(entry: CatalogueEntry, { messages, language }: Context): string {
  return built.has(entry.id) ? entry[language] : `${entry[language]}（${messages.ruleLater}）`;
}

function page(id: string, context: Context): string {
  const { messages } = context;
  const entry = catalogue.find((each) => each.id === id);
  if (isProfileRule(id)) return shipped(pageOfRule(id));
  if (!entry) {
    const near = catalogue
      .map((each) => each.id)
      .sort((a, b) => editDistance(a, id) - editDistance(b, id))[0];
    throw new UsageError(
      `${messages.noSuchRule(id)}${near && editDistance(near, id) <= 4 ? messages.didYouMean(near) : ""}`,
    );
  }
  try {
    return shipped(pageOfRule(id));
  } catch {
    return `${id}  ${severityWord(entry, context)}  ${summary(entry, context)}\n${messages.noPage}\n`;
  }
}

function shipped(page: string): string {
  const text = readFileSync(join(__dirname, "rules", `${page}.md`), "utf8");
  return text.endsWith("\n") ? text : `${text}\n`;
}
