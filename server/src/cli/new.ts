import { newReport } from "../convert/blank.ts";
import { type GivenSettings, settle } from "../features/settings.ts";
import { forms } from "../schema/forms.ts";
import { oneOf, readArguments, readEdition, readYear } from "./arguments.ts";
import { type Context, exit, NotYetError, UsageError } from "./context.ts";
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

/** `ogi-report new`: a complete blank draft. A report is written in the year after the one it is about. */
export async function newDraft(args: readonly string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args, options, context);
  const { messages } = context;
  if (values.from !== undefined) throw new NotYetError(messages.optionLater("--from"));
  const body = values.body?.trim() ?? "";
  if (body === "") throw new UsageError(messages.optionRequired("--body"));
  if (positionals[0] !== undefined) throw new UsageError(messages.unexpected(positionals[0]));
  const year = readYear(values.year, context) ?? new Date().getFullYear() - 1;
  const edition = values.edition === "auto" ? "auto" : readEdition(values.edition, true, context);
  const given: GivenSettings = {
    rules: {},
    edition,
    fill: oneOf("--fill", values.fill, ["blank", "zero"], context),
  };
  const { read, fill } = settle({ file: createProjects(context)(values.output ?? "-"), commandLine: given });
  if (year < Math.min(...forms.map((form) => form.firstYear)))
    throw new UsageError(messages.yearTooEarly(year));
  const output = openOutput(values.output, context);
  await output.write(newReport({ body, year, edition: read.edition, fill }));
  output.close();
  return exit.clean;
}
