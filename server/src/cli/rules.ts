import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CatalogueEntry, catalogue, isProfileRule, pageOfRule } from "../rules/catalogue.ts";
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

function list(context: Context): string {
  const ids = Math.max(...catalogue.map(({ id }) => id.length));
  const { messages, language } = context;
  const rows = catalogue.map((entry) => ({ entry, severity: severityWord(entry.severity, messages) }));
  const words = Math.max(...rows.map(({ severity }) => displayWidth(severity)));
  return rows
    .map(({ entry, severity }) => {
      const padded = severity + " ".repeat(words - displayWidth(severity));
      return `${entry.id.padEnd(ids)}  ${padded}  ${entry[language]}\n`;
    })
    .join("");
}

function severityWord(severity: CatalogueEntry["severity"], messages: Context["messages"]): string {
  return severity === "off" ? messages.off : messages.severity[severity];
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
  return shipped(pageOfRule(id));
}

function shipped(page: string): string {
  const text = readFileSync(join(__dirname, "rules", `${page}.md`), "utf8");
  return text.endsWith("\n") ? text : `${text}\n`;
}
