import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type GivenSettings, type Settings, settle } from "../features/settings.ts";
import type { Counts } from "../messages/cli.zh.ts";
import type { RuleSettings } from "../rules/analyse.ts";
import { isKnownRule } from "../rules/catalogue.ts";
import type { Severity } from "../rules/finding.ts";
import { oneOf, readArguments, readEdition, readYear } from "./arguments.ts";
import { type CheckedFile, type CheckOptions, checkText, type NeighboursOf } from "./checked.ts";
import { type Context, exit, NotYetError, UsageError } from "./context.ts";
import { type Found, findFiles } from "./find.ts";
import { type Format, jsonFormat, ndjsonFormat, textFormat, type UnreadableFile } from "./formats.ts";
import { type ReadText, readSource } from "./input.ts";
import { openOutput } from "./output.ts";
import { startProgress } from "./progress.ts";
import { createProjects } from "./projects.ts";
import { createFileSeries, wantsSeries } from "./series.ts";

const options = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  edition: { type: "string" },
  year: { type: "string" },
  rule: { type: "string", multiple: true },
  "fail-on": { type: "string" },
  "files-from": { type: "string" },
} as const;

const formats = ["text", "json", "ndjson"] as const;
const laterFormats = ["sarif", "github", "docx", "html"];
const levels = ["off", "error", "warning", "information", "hint"] as const;

/** `ogi-report check`: findings of every file, and a status that a script can act on. */
export async function check(args: readonly string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args, options, context);
  const { messages } = context;
  if (values.format && laterFormats.includes(values.format)) {
    throw new NotYetError(messages.valueLater("--format", values.format));
  }
  const format = oneOf("--format", values.format, formats, context) ?? "text";
  const failOn = oneOf("--fail-on", values["fail-on"], ["error", "warning", "never"], context) ?? "error";
  const edition = values.edition === "auto" ? "auto" : readEdition(values.edition, true, context);
  const year = readYear(values.year, context);
  const rules = readRules(values.rule ?? [], context);
  const paths = [...positionals, ...listedIn(values["files-from"], context)];
  if (paths.length === 0) throw new UsageError(messages.pathRequired);
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError(messages.stdinTwice);
  const output = values.output;
  if (output !== undefined && paths.some((path) => path !== "-" && resolve(path) === resolve(output))) {
    throw new UsageError(messages.outputIsInput(output));
  }
  const counts = await checkAll(paths, { format, output, year, given: { rules, edition } }, context);
  if (counts.unreadable > 0) return exit.failed;
  const grave = failOn === "never" ? 0 : failOn === "error" ? counts.error : counts.error + counts.warning;
  return grave > 0 ? exit.found : exit.clean;
}

interface Job {
  readonly format: (typeof formats)[number];
  readonly output: string | undefined;
  readonly year: number | undefined;
  /** What the command line says; it wins over project files. */
  readonly given: GivenSettings;
}

async function checkAll(paths: readonly string[], job: Job, context: Context): Promise<Counts> {
  const { messages } = context;
  const output = openOutput(job.output, context);
  const format = formatOf(job, context);
  const progress = startProgress();
  const projects = createProjects(context);
  const settingsOf = (path: string): Settings => settle({ file: projects(path), commandLine: job.given });
  const counts = { files: 0, error: 0, warning: 0, information: 0, hint: 0, ignored: 0 };
  const unreadable: UnreadableFile[] = [];
  const write = async (text: string): Promise<void> => {
    if (text !== "" && job.output === undefined && process.stdout.isTTY) progress.clear();
    await output.write(text);
  };
  await write(format.begin);
  const skip = (found: Found, reason: string): void => {
    unreadable.push({ path: found.path, reason });
    progress.clear();
    const shown = found.path === "-" ? messages.stdin : found.shown;
    process.stderr.write(`${messages.unreadable(shown, reason)}\n`);
  };
  const judge = async (found: Found, source: ReadText, { neighboursOf, rangesOf }: Among): Promise<void> => {
    const { rules, local, read, series: among } = settingsOf(found.path);
    const others = { neighboursOf: among ? neighboursOf : undefined, rangesOf };
    const options = { rules, local, ...read, year: job.year, ...others };
    const file = checkText(found, source, options, context);
    count(file, counts);
    await write(format.file(file, found.shown));
  };
  // What one file says is judged by what the others say: they are all read before the first is judged.
  const series = wantsSeries(job.given.rules) ? createFileSeries(settingsOf) : undefined;
  for await (const found of findFiles(paths, job.output, (path) => settingsOf(path).detect)) {
    progress.show(
      series ? messages.reading(series.count(), found.shown) : messages.progress(counts.files, found.shown),
    );
    const source = found.source ?? (await readSource(found.path));
    if ("reason" in source) skip(found, source.reason(context));
    else if (series) await series.add(found, source);
    else await judge(found, source, {});
  }
  await series?.readNamed();
  for (const { found, source: kept } of series?.files() ?? []) {
    progress.show(messages.progress(counts.files, found.shown));
    const source = kept ?? (await readSource(found.path));
    if ("reason" in source) skip(found, source.reason(context));
    else await judge(found, source, series ?? {});
  }
  const total: Counts = { ...counts, unreadable: unreadable.length };
  await write(format.end(unreadable, total));
  progress.clear();
  output.close();
  return total;
}

/** What is known of the other files. */
interface Among {
  readonly neighboursOf?: NeighboursOf;
  readonly rangesOf?: CheckOptions["rangesOf"];
}

function formatOf({ format, output }: Job, context: Context): Format {
  if (format === "json") return jsonFormat();
  if (format === "ndjson") return ndjsonFormat();
  const colour = output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;
  return textFormat(context, colour);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function count(file: CheckedFile, counts: Mutable<Omit<Counts, "unreadable">>): void {
  counts.files++;
  counts.ignored += file.ignored.length;
  for (const { severity } of file.findings) counts[severity]++;
}

/** `--rule id=severity`. An id that is not known is told and passed over, because a newer settings file may name it. */
function readRules(entries: readonly string[], context: Context): RuleSettings {
  const rules: Record<string, Severity | "off"> = {};
  for (const entry of entries) {
    const [id = "", level] = entry.split("=", 2);
    if (level === undefined)
      throw new UsageError(context.messages.badValue("--rule", entry, "id=off|error|…"));
    const severity = oneOf(`--rule ${id}`, level, levels, context);
    if (!isKnownRule(id)) process.stderr.write(`${context.messages.unknownRule(id)}\n`);
    else if (severity) rules[id] = severity;
  }
  return rules;
}

function listedIn(file: string | undefined, { messages }: Context): readonly string[] {
  if (file === undefined) return [];
  try {
    const text = readFileSync(file === "-" ? 0 : file, "utf8");
    return text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      messages.unreadable(file, code === "ENOENT" ? messages.notFound : messages.systemError(String(code))),
    );
  }
}
