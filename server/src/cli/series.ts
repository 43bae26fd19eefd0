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
import { readSource } from "./input.ts";

/** A file to be judged; its text where there was room to keep it. */
export interface SeriesFile {
  readonly found: Found;
  readonly text: string | undefined;
}

/** A text, and whether it was read out of a Word file. */
interface Text {
  readonly text: string;
  readonly isDocx?: true;
}

/** The files of one check, each judged by what the others say. */
export interface FileSeries {
  readonly add: (found: Found, source: Text) => Promise<void>;
  readonly count: () => number;
  /** Reads what the files name as 上年报告 and 汇总 and what was not among them. */
  readonly readNamed: () => Promise<void>;
  readonly files: () => readonly SeriesFile[];
  readonly neighboursOf: NeighboursOf;
  /** Whether a file is a Word file, whose lines nobody can find. */
  readonly rangeless: (path: string) => boolean;
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
  const wordFiles = new Set<string>();
  let free = room;

  const digest = (path: string, text: string): Digest =>
    digestOf(readReport(parse(text), settingsOf(path).read), { file: path, name: basename(path) });

  return {
    count: () => files.length,
    files: () => files,
    rangeless: (path) => wordFiles.has(path),
    add: async ({ path, shown }, { text, isDocx }) => {
      const found: Found = { path, shown };
      if (isDocx) wordFiles.add(path);
      const real = found.path === "-" ? "-" : await realpath(found.path).catch(() => found.path);
      const name = names.get(real) ?? found.path;
      names.set(real, name);
      nameOf.set(found.path, name);
      const keep = found.path === "-" || text.length <= free;
      if (keep) free -= text.length;
      files.push({ found, text: keep ? text : undefined });
      if (name !== found.path) return;
      const made = digest(name, text);
      series.put(made);
      digests.push(made);
    },
    readNamed: async () => {
      for (const each of digests) {
        for (const path of series.unknown(each)) {
          const source = await readSource(path);
          if ("text" in source) {
            if (source.isDocx) wordFiles.add(path);
            series.put(digest(path, source.text));
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
