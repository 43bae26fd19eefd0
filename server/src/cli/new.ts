import { resolve } from "node:path";
import { newReport } from "../convert/blank.ts";
import { alignedBy } from "../features/alignedBy.ts";
import { type GivenSettings, settle } from "../features/settings.ts";
import { forms } from "../schema/forms.ts";
import { oneOf, readArguments, readEdition, readYear } from "./arguments.ts";
import { type Context, exit, UsageError } from "./context.ts";
import { draftFrom } from "./newFrom.ts";
import { openOutput } from "./output.ts";
import { createProjects } from "./projects.ts";

const options = {
  body: { type: "string" },
  year: { type: "string" },
  edition: { type: "string" },
  fill: { type: "string" },
  from: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

/** `ogi-report new`: a complete draft, blank or from last year's. A report is written in the year after the one it is about. */
export async function newDraft(args: readonly string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args, options, context);
  const { messages } = context;
  const body = values.body?.trim() ?? "";
  if (body === "" && values.from === undefined) throw new UsageError(messages.optionRequired("--body"));
  if (positionals[0] !== undefined) throw new UsageError(messages.unexpected(positionals[0]));
  const year = readYear(values.year, context);
  const edition = values.edition === "auto" ? "auto" : readEdition(values.edition, true, context);
  const given: GivenSettings = {
    rules: {},
    edition,
    fill: oneOf("--fill", values.fill, ["blank", "zero"], context),
  };
  const { read, fill, wide } = settle({
    file: createProjects(context)(values.output ?? "-"),
    commandLine: given,
  });
  if (year !== undefined && year < Math.min(...forms.map((form) => form.firstYear)))
    throw new UsageError(messages.yearTooEarly(year));
  if (values.from === undefined) {
    const about = year ?? new Date().getFullYear() - 1;
    const text = newReport({ body, year: about, edition: read.edition, fill });
    return write(alignedBy(text, wide), values.output, context);
  }
  if (values.output !== undefined && resolve(values.output) === resolve(values.from))
    throw new UsageError(messages.outputIsInput(values.output));
  const named = body === "" ? {} : { body };
  const text = await draftFrom(
    values.from,
    values.output,
    { ...named, year, edition: read.edition, fill },
    context,
  );
  return text === undefined ? exit.failed : write(alignedBy(text, wide), values.output, context);
}

async function write(text: string, file: string | undefined, context: Context): Promise<number> {
  const output = openOutput(file, context);
  await output.write(text);
  output.close();
  return exit.clean;
}
