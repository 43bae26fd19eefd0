import { open } from "node:fs/promises";
import type { CliMessages } from "../messages/cli.zh.ts";
import { decode, type Unreadable } from "../util/decode.ts";

/** A larger file is no report; reading it would only cost memory. */
export const sizeLimit: number = 64 * 1024 * 1024;

/** A text, or why there is none. */
export type Source = { readonly text: string } | { readonly reason: (messages: CliMessages) => string };

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

const tooLarge: Source = { reason: (t) => t.tooLarge(sizeLimit / 1024 / 1024) };

/** Reads a file, or standard input where the path is `-`. Never throws: what fails is a reason. */
export async function readSource(path: string): Promise<Source> {
  if (/\.(?:doc|dot|wps|wpt|rtf|xls|et)$/i.test(path)) return { reason: (t) => t.saveAsDocx };
  try {
    const bytes = path === "-" ? await gather(process.stdin) : await readFile(path);
    if (bytes && isDocx(path, bytes)) return { reason: (t) => t.docxLater };
    return bytes ? fromBytes(bytes) : tooLarge;
  } catch (error) {
    return { reason: systemReason(error) };
  }
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

function fromBytes(bytes: Uint8Array): Source {
  const decoded = decode(bytes);
  return "text" in decoded ? { text: decoded.text } : { reason: reasons[decoded.unreadable] };
}

function isDocx(path: string, bytes: Uint8Array): boolean {
  return /\.docx$/i.test(path) && bytes[0] === 0x50 && bytes[1] === 0x4b;
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

function systemReason(error: unknown): (messages: CliMessages) => string {
  const code = (error as NodeJS.ErrnoException).code ?? "EUNKNOWN";
  if (code === "ENOENT" || code === "ENOTDIR") return (t) => t.notFound;
  return code === "EACCES" || code === "EPERM" ? (t) => t.notPermitted : (t) => t.systemError(code);
}
