import { readFileSync, type Stats, statSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Office } from "../convert/office.ts";
import { sourceLimits } from "../convert/source/source.ts";
import { largestText } from "../features/readable.ts";
import { fileKind, isPassedFolder } from "../model/detect.ts";
import type { Files, FileText } from "./files.ts";
import { fileText } from "./fileText.ts";

/** The bytes of a file; undefined for what is no file, or larger than any report. */
export type Fetch = (path: string) => Promise<Buffer | undefined>;

/** Leaves the thread to others while the disk is at work. */
export const fetchBetween: Fetch = async (path) => {
  const found = await stat(path);
  return isReadable(path, found) ? readFile(path) : undefined;
};

/** Waits for the disk, which costs a third of the time: for a thread that has nothing else to do. */
export const fetchAtOnce: Fetch = async (path) =>
  isReadable(path, statSync(path)) ? readFileSync(path) : undefined;

/** Pictures make a Word file large, and not its text. */
function isReadable(path: string, found: Stats): boolean {
  return found.isFile() && found.size <= (/\.docx$/i.test(path) ? sourceLimits.fileBytes : largestText);
}

/** The files of the machine that the server runs on. A Word file or a web page that a report names is read as well. */
export function nodeFiles(office: () => Promise<Office>, fetch: Fetch = fetchBetween): Files {
  return {
    list: (folder) => (folder.startsWith("file:") ? below(fileURLToPath(folder)) : nothing()),
    read: (uri) =>
      uri.startsWith("file:") ? read(fileURLToPath(uri), office, fetch) : Promise.resolve({ lack: "absent" }),
  };
}

async function* nothing(): AsyncGenerator<string> {}

async function* below(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (isPassedFolder(entry.name)) continue;
    const path = join(folder, entry.name);
    // A link to a folder could lead in a circle.
    if (entry.isDirectory()) yield* below(path);
    else if (entry.isFile() && ["draft", "text"].includes(fileKind(entry.name) ?? "")) {
      yield pathToFileURL(path).href;
    }
  }
}

async function read(path: string, office: () => Promise<Office>, fetch: Fetch): Promise<FileText> {
  try {
    const bytes = await fetch(path);
    return bytes ? await fileText(basename(path), new Uint8Array(bytes), office) : { lack: "unreadable" };
  } catch (error) {
    return { lack: (error as NodeJS.ErrnoException).code === "ENOENT" ? "absent" : "unreadable" };
  }
}
