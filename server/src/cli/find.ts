import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { detectionLength, fileKind, isPassedFolder, looksLikeReport } from "../model/detect.ts";
import { decode } from "../util/decode.ts";
import { readBeginning, readBytes, readSource, type Source, sourceOf } from "./input.ts";

/** A file to be checked. */
export interface Found {
  /** Absolute, or `-` for standard input. */
  readonly path: string;
  /** As the user would write it. */
  readonly shown: string;
  /** What was read of it, where it had to be read to be told. */
  readonly source?: Source;
}

/** A character takes up to four bytes. */
const beginning = detectionLength * 4;

/**
 * The files that paths name: a file as it is, a folder with everything in it that is recognisably a report, in the
 * order of the names. Each file comes once. `except` is left out wherever it is found; `detects` says where texts that
 * are not named as reports are looked into.
 */
export async function* findFiles(
  paths: readonly string[],
  except: string | undefined,
  detects: (path: string) => boolean,
): AsyncGenerator<Found> {
  const seen = new Set<string>(except === undefined ? [] : [resolve(except)]);
  const once = (path: string): boolean => !seen.has(path) && seen.add(path) !== undefined;
  for (const shown of paths) {
    if (shown === "-") {
      yield { path: "-", shown };
      continue;
    }
    const path = resolve(shown);
    if (await isFolder(path)) yield* findInFolder({ path, shown }, once, detects);
    else if (once(path)) yield { path, shown };
  }
}

async function* findInFolder(
  folder: Found,
  once: (path: string) => boolean,
  detects: (path: string) => boolean,
): AsyncGenerator<Found> {
  const entries = await readdir(folder.path, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const { name } = entry;
    if (isPassedFolder(name)) continue;
    const inside: Found = { path: join(folder.path, name), shown: join(folder.shown, name) };
    if (entry.isDirectory()) yield* findInFolder(inside, once, detects);
    // A link to a folder could lead in a circle, and a pipe would be waited for.
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(inside.path)))) {
      const report = await reportIn(inside, name, detects);
      if (report && once(report.path)) yield report;
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The file where it is recognisably a report; undefined where it is none. */
async function reportIn(
  found: Found,
  name: string,
  detects: (path: string) => boolean,
): Promise<Found | undefined> {
  const kind = fileKind(name);
  if (isWord(name)) return detects(found.path) ? readReport(found, kind !== undefined) : kind && found;
  if (isArchive(name)) return detects(found.path) ? readReport(found, false) : undefined;
  if (kind !== "text") return kind && found;
  if (!detects(found.path)) return undefined;
  if (/\.html?$/i.test(name)) return pageReport(found);
  const text = await readBeginning(found.path, beginning);
  return text !== undefined && looksLikeReport(text) ? found : undefined;
}

/** `~$report.docx` is what Word keeps beside an open document. */
function isWord(name: string): boolean {
  return /\.docx$/i.test(name) && !name.startsWith("~$");
}

/** A page with its pictures in one file, whose text lies encoded in it. */
function isArchive(name: string): boolean {
  return /\.mht(?:ml)?$/i.test(name);
}

/** A Word file must be read to be told; one that cannot be is spoken of where its name is a report's. */
async function readReport(found: Found, isNamed: boolean): Promise<Found | undefined> {
  const source = await readSource(found.path);
  const isReport = "text" in source ? looksLikeReport(source.text) : isNamed;
  return isReport ? { ...found, source } : undefined;
}

/** A page has much about its report: it is told by what the reader finds on it, where it speaks of the matter at all. */
async function pageReport(found: Found): Promise<Found | undefined> {
  const file = await readBytes(found.path);
  if ("reason" in file) return undefined;
  const decoded = decode(file.bytes);
  const raw = "text" in decoded ? decoded.text : undefined;
  if (raw !== undefined && !raw.includes("公开")) return undefined;
  const source = await sourceOf(found.path, file.bytes);
  const isReport =
    ("text" in source && looksLikeReport(source.text)) || (raw !== undefined && looksLikeReport(raw));
  return isReport ? { ...found, source } : undefined;
}
