import { posix } from "node:path";
import { digestOf } from "../../server/src/model/digest.ts";
import type { Neighbours } from "../../server/src/model/neighbours.ts";
import { createSeries, type Series } from "../../server/src/model/series.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import { reportOf } from "./check.ts";

/** Texts by their paths, `/` between folders. */
export type Folder = Readonly<Record<string, string>>;

/** The series of a folder's reports; what a report names and the folder lacks is known to be absent. */
export function seriesOf(folder: Folder): Series {
  const series = createSeries((from, path) => posix.join(posix.dirname(from), path));
  const digests = Object.entries(folder).map(([file, text]) => digestIn(file, text));
  for (const digest of digests) series.put(digest);
  for (const digest of digests) for (const file of series.unknown(digest)) series.lacks(file, "absent");
  return series;
}

export function digestIn(file: string, text: string): ReturnType<typeof digestOf> {
  return digestOf(reportOf(text), { file, name: posix.basename(file) });
}

/** What the other reports of a folder say to one of them. */
export function neighboursIn(folder: ReadonlyMap<string, string>, file: string): Neighbours {
  return seriesOf(Object.fromEntries(folder)).neighbours(digestIn(file, folder.get(file) ?? ""));
}

/** What is found in one file of a folder, judged among the others. */
export function findingsAmong(
  folder: Folder,
  file: string,
  only: readonly string[] = [],
): readonly Finding[] {
  const text = folder[file] ?? "";
  const neighbours = seriesOf(folder).neighbours(digestIn(file, text));
  const onError = (rule: string, error: unknown): never => {
    throw new Error(`${rule} threw`, { cause: error });
  };
  const { findings } = analyse(reportOf(text), { neighbours, onError });
  return only.length === 0
    ? findings
    : findings.filter(({ rule }) => only.some((each) => rule.startsWith(each)));
}

/** A draft with other numbers in some cells: by the start of the row's label, then by the column, counted from 1. */
export function withCells(
  text: string,
  cells: Readonly<Record<string, Readonly<Record<number, string>>>>,
): string {
  return Object.entries(cells).reduce((before, [label, values]) => {
    const line = before.split("\n").find((each) => each.startsWith(`| ${label}`));
    if (line === undefined) throw new Error(`no row ${label}`);
    const parts = line
      .split("|")
      .map((part, at) => (values[at - 1] === undefined ? part : ` ${values[at - 1]} `));
    return before.replace(line, parts.join("|"));
  }, text);
}
