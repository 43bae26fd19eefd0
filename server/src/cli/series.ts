import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Settings } from "../features/settings.ts";
import { type Digest, digestOf } from "../model/digest.ts";
import { readReport } from "../model/report.ts";
import { createSeries } from "../model/series.ts";
import type { RuleSettings } from "../rules/analyse.ts";
import { acrossFiles } from "../rules/catalogue.ts";
import { registry } from "../rules/registry.ts";
import { parse } from "../syntax/parse.ts";
import type { NeighboursOf } from "./checked.ts";
import type { Found } from "./find.ts";
import { type ReadText, readSource } from "./input.ts";
import { foreignRanges, type RangeOf } from "./places.ts";

/** A file to be judged; what was read of it where there was room to keep it. */
export interface SeriesFile {
  readonly found: Found;
  readonly source: ReadText | undefined;
}

/** The files of one check, each judged by what the others say. */
export interface FileSeries {
  readonly add: (found: Found, source: ReadText) => Promise<void>;
  readonly count: () => number;
  /** Reads what the files name as 上年报告 and 汇总 and what was not among them. */
  readonly readNamed: () => Promise<void>;
  readonly files: () => readonly SeriesFile[];
  readonly neighboursOf: NeighboursOf;
  /** The ranges in a file whose text was read out of it. */
  readonly rangesOf: (path: string) => RangeOf | undefined;
}

/** Whether any rule asks what other files say. */
export function wantsSeries(rules: RuleSettings): boolean {
  return registry.some(({ id }) => acrossFiles(id) && rules[id] !== "off");
}

/** So many characters of text are kept between reading and judging; what goes beyond is read again. */
const room = 24 * 1024 * 1024;

export function createFileSeries(settingsOf: (path: string) => Settings): FileSeries {
  const series = createSeries(
    (from, path) => resolve(dirname(from), path.replaceAll("\\", "/")),
    (file) => settingsOf(file).roster,
  );
  const files: SeriesFile[] = [];
  const digests: Digest[] = [];
  /** A file that two paths lead to is one report, by the first of them. */
  const names = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const foreign = new Map<string, RangeOf>();
  let free = room;

  const digest = (path: string, source: ReadText): Digest => {
    const ranges = foreignRanges(source);
    if (ranges) foreign.set(path, ranges);
    return digestOf(readReport(parse(source.text), settingsOf(path).read), {
      file: path,
      name: basename(path),
    });
  };

  return {
    count: () => files.length,
    files: () => files,
    rangesOf: (path) => foreign.get(path),
    add: async ({ path, shown }, source) => {
      const found: Found = { path, shown };
      const real = found.path === "-" ? "-" : await realpath(found.path).catch(() => found.path);
      const name = names.get(real) ?? found.path;
      names.set(real, name);
      nameOf.set(found.path, name);
      const length = source.text.length + (source.origins?.source.length ?? 0);
      const keep = found.path === "-" || length <= free;
      if (keep) free -= length;
      files.push({ found, source: keep ? source : undefined });
      if (name !== found.path) return;
      const made = digest(name, source);
      series.put(made);
      digests.push(made);
    },
    readNamed: async () => {
      for (const each of digests) {
        for (const path of series.unknown(each)) {
          const source = await readSource(path);
          if ("text" in source) {
            series.put(digest(path, source));
          } else {
            series.lacks(path, existsSync(path) ? "unreadable" : "absent");
          }
        }
      }
    },
    neighboursOf: (path, report) => {
      const file = nameOf.get(path) ?? path;
      return series.neighbours(digestOf(report, { file, name: basename(file) }));
    },
  };
}
