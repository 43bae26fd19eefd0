import { resolve } from "node:path";
import { type ExportTarget, exportTargets } from "../convert/exportTargets.ts";
import { draftOf, type Imported } from "../convert/import/import.ts";
import { formatted } from "../features/format.ts";
import { type Settings, settle } from "../features/settings.ts";
import { type Report, readReport } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { checkText } from "./checked.ts";
import { type Context, exit, UsageError } from "./context.ts";
import { textFormat } from "./formats.ts";
import { readBytes, sourceOf } from "./input.ts";
import { importedOf, loadOffice, tellRemarks } from "./office.ts";
import { openOutput } from "./output.ts";
import { createProjects } from "./projects.ts";

const options = {
  to: { type: "string" },
  output: { type: "string", short: "o" },
  "signature-sheet": { type: "boolean" },
} as const;

const targets = ["ogi", ...exportTargets] as const;

/** A file as it was read: raw text, or the draft that a Word file or a web page became. */
type Read = { readonly text: string } | Imported;

/**
 * `ogi-report convert`: what could not be converted is kept in the result and told on standard error. An export with
 * errors is written all the same, and its errors are named there.
 */
export async function convert(args: readonly string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args, options, context);
  const { messages } = context;
  const target = oneOf("--to", values.to, targets, context) ?? "ogi";
  const [path, another] = positionals;
  if (path === undefined || another !== undefined) throw new UsageError(messages.onePath);
  const { output } = values;
  if (output !== undefined && path !== "-" && resolve(output) === resolve(path))
    throw new UsageError(messages.outputIsInput(output));
  if (target === "docx" && output === undefined && process.stdout.isTTY)
    throw new UsageError(messages.wordToScreen);
  const name = path === "-" ? messages.stdin : path;
  const settings = settle({ file: createProjects(context)(path) });
  const source = await read(path, settings);
  if ("reason" in source) {
    process.stderr.write(`${messages.unreadable(name, source.reason(context))}\n`);
    return exit.failed;
  }
  const result =
    target === "ogi"
      ? await draft(name, source, settings, context)
      : await exported(
          { name, source, settings, to: target, signatureSheet: values["signature-sheet"] === true },
          context,
        );
  const file = openOutput(output, context);
  await file.write(result);
  file.close();
  return exit.clean;
}

async function read(path: string, settings: Settings) {
  const file = await readBytes(path);
  if ("reason" in file) return file;
  return (await importedOf(path, file.bytes, settings.read)) ?? sourceOf(path, file.bytes);
}

async function draft(
  name: string,
  source: Read,
  { read, wide }: Settings,
  context: Context,
): Promise<string> {
  const made = "remarks" in source ? source : draftOf({ text: source.text, remarks: [] }, read);
  await tellRemarks(name, made, context);
  return wide ? formatted(parse(made.text), { wide }) : made.text;
}

interface Export {
  readonly name: string;
  readonly source: Read;
  readonly settings: Settings;
  readonly to: ExportTarget;
  readonly signatureSheet: boolean;
}

async function exported(
  { name, source, settings, to, signatureSheet }: Export,
  context: Context,
): Promise<Uint8Array> {
  const report = readReport(parse(source.text), settings.read);
  const isImported = "remarks" in source;
  if (isImported) await tellRemarks(name, source, context);
  const findings = tellErrors(name, report, isImported, settings, context);
  const sheet = signatureSheet ? { findings } : undefined;
  return (await loadOffice()).exportReport(report, to, { signatureSheet: sheet });
}

/** Names on standard error what is wrong with a report that leaves, and counts it. */
function tellErrors(
  name: string,
  { tree }: Report,
  isImported: boolean,
  { rules, local, read }: Settings,
  context: Context,
): { readonly errors: number; readonly warnings: number } {
  const source = { text: tree.text, ...(isImported ? ({ isForeign: true } as const) : {}) };
  const file = checkText({ path: name, shown: name }, source, { ...read, rules, local }, context);
  const errors = file.findings.filter(({ severity }) => severity === "error");
  const warnings = file.findings.filter(({ severity }) => severity === "warning").length;
  const counts = { errors: errors.length, warnings };
  if (errors.length === 0) return counts;
  process.stderr.write(`${context.messages.exportedWithErrors(name, errors.length)}\n`);
  process.stderr.write(textFormat(context, false).file({ ...file, findings: errors }, name));
  return counts;
}
