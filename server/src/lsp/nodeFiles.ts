import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Office } from "../convert/office.ts";
import { largestText } from "../features/readable.ts";
import { fileKind, isPassedFolder } from "../model/detect.ts";
import { decode } from "../util/decode.ts";
import type { Files, FileText } from "./files.ts";

/** The files of the machine that the server runs on. A Word file that a report names is read as well. */
export function nodeFiles(office: () => Promise<Office>): Files {
  return {
    list: (folder) => (folder.startsWith("file:") ? below(fileURLToPath(folder)) : nothing()),
    read: (uri) =>
      uri.startsWith("file:") ? read(fileURLToPath(uri), office) : Promise.resolve({ lack: "absent" }),
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

async function read(path: string, office: () => Promise<Office>): Promise<FileText> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > largestText) return { lack: "unreadable" };
    const bytes = new Uint8Array(await readFile(path));
    const decoded = decode(bytes);
    if ("text" in decoded) return { text: decoded.text };
    if (decoded.unreadable !== "zip") return { lack: "unreadable" };
    const { readers, readSource } = await office();
    const reading = readSource(basename(path), bytes, readers);
    return "text" in reading ? { text: reading.text } : { lack: "unreadable" };
  } catch (error) {
    return { lack: (error as NodeJS.ErrnoException).code === "ENOENT" ? "absent" : "unreadable" };
  }
}
