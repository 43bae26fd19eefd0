import { open } from "node:fs/promises";
import { basename } from "node:path";
import { type FileKind, isPage, kindOf } from "../convert/import/kind.ts";
import type { Origins } from "../convert/source/origins.ts";
import type { CliMessages } from "../messages/cli.zh.ts";
import { fileKind } from "../model/detect.ts";
import { decode, type Unreadable } from "../util/decode.ts";
import type { Context } from "./context.ts";
import { loadOffice, sourceReason } from "./office.ts";

/** A larger file is no report; reading it would only cost memory. */
export const sizeLimit: number = 64 * 1024 * 1024;

/** Why a file gives no text, in the user's language. */
export interface Failure {
  readonly reason: (context: Context) => string;
}

/** The text of a file, as it stands there or as it was read out of it. */
export interface ReadText {
  readonly text: string;
  /** Set where the file is another program's, a Word file or a web page, and the text was read out of it. */
  readonly isForeign?: true;
  /** Where such a text stands in its file; undefined where nobody can find a line there. */
  readonly origins?: Origins | undefined;
}

/** A text, or why there is none. */
export type Source = ReadText | Failure;

const reasons: Readonly<Record<Unreadable, (messages: CliMessages) => string>> = {
  zip: (t) => t.archive,
  ole: (t) => t.saveAsDocx,
  pdf: (t) => t.pdf,
  rtf: (t) => t.saveAsDocx,
  image: (t) => t.picture,
  archive: (t) => t.archive,
  program: (t) => t.binary,
  binary: (t) => t.binary,
};

const tooLarge = failure((t) => t.tooLarge(sizeLimit / 1024 / 1024));
const ownFormats = /\.(?:doc|dot|wps|wpt|rtf|xls|et)$/i;

/** Reads a file, or standard input where the path is `-`. Never throws: what fails is a reason. */
export async function readSource(path: string): Promise<Source> {
  const file = await readBytes(path);
  return "reason" in file ? file : sourceOf(path, file.bytes);
}

/** The bytes of a file, or of standard input where the path is `-`. */
export async function readBytes(path: string): Promise<{ readonly bytes: Uint8Array } | Failure> {
  try {
    const bytes = path === "-" ? await gather(process.stdin) : await readFile(path);
    return bytes ? { bytes } : tooLarge;
  } catch (error) {
    return systemFailure(error);
  }
}

/** The text in a file's bytes; a Word file and a web page are read in memory. */
export async function sourceOf(path: string, bytes: Uint8Array): Promise<Source> {
  const decoded = decode(bytes);
  const name = basename(path);
  if ("text" in decoded) {
    if (fileKind(name) !== "draft" && isPage(name, decoded.text)) return foreign(name, bytes);
    return ownFormats.test(path) ? oldFormat : { text: decoded.text };
  }
  const { unreadable } = decoded;
  const found: FileKind = kindOf(name, bytes);
  if ("kind" in found && found.kind !== "text") return foreign(name, bytes);
  if ((unreadable === "zip" || unreadable === "ole") && "reason" in found) return sourceReason(found.reason);
  return ownFormats.test(path) ? oldFormat : failure(reasons[unreadable]);
}

const oldFormat = failure((t) => t.saveAsDocx);

async function foreign(name: string, bytes: Uint8Array): Promise<Source> {
  const { readers, readSource: read } = await loadOffice();
  const reading = read(name, bytes, readers);
  if ("reason" in reading) return sourceReason(reading.reason);
  return { text: reading.text, isForeign: true, origins: reading.origins };
}

function failure(say: (messages: CliMessages) => string): Failure {
  return { reason: ({ messages }) => say(messages) };
}

/**
 * The beginning of a file as text, as much as tells whether it is a report; undefined where it is none or cannot be
 * read. A cut within a character is no fault of the file's.
 */
export async function readBeginning(path: string, length: number): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, 0);
    for (let cut = 0; cut < 4 && cut <= bytesRead; cut++) {
      const decoded = decode(buffer.subarray(0, bytesRead - cut));
      if ("text" in decoded) return decoded.text;
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

/** The bytes of a file; undefined where there are too many of them. */
async function readFile(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > sizeLimit) return undefined;
    // A pipe or a device has no size: it is read as far as the limit.
    return await gather(
      file.createReadStream({ autoClose: false, highWaterMark: Math.max(65536, size + 1) }),
    );
  } finally {
    await file.close();
  }
}

async function gather(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : new Uint8Array(chunk);
    length += bytes.length;
    if (length > sizeLimit) return undefined;
    chunks.push(bytes);
  }
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function systemFailure(error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? "EUNKNOWN";
  if (code === "ENOENT" || code === "ENOTDIR") return failure((t) => t.notFound);
  return failure((t) => (code === "EACCES" || code === "EPERM" ? t.notPermitted : t.systemError(code)));
}
