import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Office } from "../convert/office.ts";
import { sourceLimits } from "../convert/source/source.ts";
import { largestText } from "../features/readable.ts";
import { fileKind, isPassedFolder } from "../model/detect.ts";
import type { Files, FileText } from "./files.ts";
import { fileText } from "./fileText.ts";

/** The files of the machine that the server runs on. A Word file or a web page that a report names is read as well. */
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
    // Pictures make a Word file large, and not its text.
    const most = /\.docx$/i.test(path) ? sourceLimits.fileBytes : largestText;
    if (!found.isFile() || found.size > most) return { lack: "unreadable" };
    return await fileText(basename(path), new Uint8Array(await readFile(path)), office);
  } catch (error) {
    return { lack: (error as NodeJS.ErrnoException).code === "ENOENT" ? "absent" : "unreadable" };
  }
}
