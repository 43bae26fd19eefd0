import { toJson } from "../convert/json.ts";
import { convertReport } from "../convert/ogi.ts";
import { formatted } from "../features/format.ts";
import { settle } from "../features/settings.ts";
import { type Report, readReport } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { type Context, exit, NotYetError, UsageError } from "./context.ts";
import { readSource } from "./input.ts";
import { openOutput } from "./output.ts";
import { createProjects } from "./projects.ts";

const options = {
  to: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

const targets = ["ogi", "json"] as const;
const laterTargets = ["html", "docx", "csv"];

/** `ogi-report convert`: what could not be converted is kept in the result and told on standard error. */
export async function convert(args: readonly string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args, options, context);
  const { messages } = context;
  if (values.to && laterTargets.includes(values.to))
    throw new NotYetError(messages.valueLater("--to", values.to));
  const target = oneOf("--to", values.to, targets, context) ?? "ogi";
  const [path, another] = positionals;
  if (path === undefined || another !== undefined) throw new UsageError(messages.onePath);
  const source = await readSource(path);
  if ("reason" in source) {
    process.stderr.write(
      `${messages.unreadable(path === "-" ? messages.stdin : path, source.reason(messages))}\n`,
    );
    return exit.failed;
  }
  const settings = settle({ file: createProjects(context)(path) });
  const report = readReport(parse(source.text), settings.read);
  const text =
    target === "json"
      ? `${JSON.stringify(toJson(report), undefined, 2)}\n`
      : draft(report, settings.wide, context);
  const output = openOutput(values.output, context);
  await output.write(text);
  output.close();
  return exit.clean;
}

function draft(report: Report, wide: boolean, { messages }: Context): string {
  const { text, leftovers, kept } = convertReport(report);
  for (const key of kept) process.stderr.write(`${messages.keptTable(report.form.tables[key].name)}\n`);
  for (const { table, count } of leftovers) {
    process.stderr.write(`${messages.leftovers(report.form.tables[table].name, count)}\n`);
  }
  return wide ? formatted(parse(text), { wide }) : text;
}
