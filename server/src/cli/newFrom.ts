import { dirname, relative, resolve } from "node:path";
import { type FromLastYear, fromLastYear } from "../convert/fromLastYear.ts";
import { settle } from "../features/settings.ts";
import { readReport } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import type { Context } from "./context.ts";
import { readBytes, sourceOf } from "./input.ts";
import { importedOf } from "./office.ts";
import { createProjects } from "./projects.ts";

/** This year's draft out of last year's report; undefined where none can be made, which is told on standard error. */
export async function draftFrom(
  path: string,
  output: string | undefined,
  options: FromLastYear,
  context: Context,
): Promise<string | undefined> {
  const { messages } = context;
  const name = path === "-" ? messages.stdin : path;
  const fail = (why: string): undefined => {
    process.stderr.write(`${messages.unreadable(name, why)}\n`);
  };
  const { read } = settle({ file: createProjects(context)(path) });
  const file = await readBytes(path);
  if ("reason" in file) return fail(file.reason(context));
  const source = (await importedOf(path, file.bytes, read)) ?? (await sourceOf(path, file.bytes));
  if ("reason" in source) return fail(source.reason(context));
  const made = fromLastYear(readReport(parse(source.text), read), {
    ...options,
    ...(path === "-" ? {} : { path: pathFrom(output, path) }),
  });
  if ("text" in made) return made.text;
  return fail(made.lack === "year" ? messages.noYear : messages.noReport);
}

/** Where a file lies, seen from the folder of another; `/` divides folders on every system. */
function pathFrom(output: string | undefined, path: string): string {
  const folder = output === undefined ? process.cwd() : dirname(resolve(output));
  const way = relative(folder, resolve(path)).replaceAll("\\", "/");
  return /^(?:\.\.?\/|\/|[a-zA-Z]:)/.test(way) ? way : `./${way}`;
}
