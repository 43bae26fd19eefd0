import { sections } from "../../../schema/sections.ts";
import { type PageText, pageText } from "./charset.ts";
import { transferred } from "./transfer.ts";

/** Parts beyond these are not looked at; a page has one part for each picture. */
const mostParts = 5000;
const deepest = 4;
const headLength = 16_384;

interface Part {
  readonly type: string;
  readonly charset: string | undefined;
  readonly boundary: string | undefined;
  readonly encoding: string;
  readonly body: Uint8Array;
}

/** Whether bytes are a page and its pictures in one file (.mht), as Word and browsers save it. */
export function isArchive(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, headLength));
  return /^\s{0,40}[a-z-]{2,40}:[\s\S]{0,4000}?content-type:\s{0,9}(?:multipart|text)\/|^\s{0,40}content-type:\s{0,9}(?:multipart|text)\//i.test(
    head,
  );
}

/** The page in an archive: of several pages in frames, the one that says most of a report. Undefined without one. */
export function archivedPage(bytes: Uint8Array): PageText | undefined {
  let best: PageText | undefined;
  let most = -1;
  for (const part of pagesIn(partOf(bytes), 0)) {
    const page = pageText(transferred(part.body, part.encoding), part.charset);
    const said = page ? sections.filter(({ title }) => page.text.includes(title)).length : -1;
    if (said > most) [best, most] = [page, said];
  }
  return best;
}

function pagesIn(part: Part, depth: number): readonly Part[] {
  if (/^text\/html$|^application\/xhtml/.test(part.type)) return [part];
  if (!part.type.startsWith("multipart/") || !part.boundary || depth === deepest) return [];
  return split(part.body, part.boundary).flatMap((body) => pagesIn(partOf(body), depth + 1));
}

/** The bodies between the lines of a boundary; the last may be cut off. */
function split(bytes: Uint8Array, boundary: string): readonly Uint8Array[] {
  const text = latin(bytes);
  const mark = `--${boundary}`;
  const parts: Uint8Array[] = [];
  let start = -1;
  for (let at = text.indexOf(mark); at !== -1 && parts.length < mostParts; at = text.indexOf(mark, at + 1)) {
    if (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) continue;
    if (start >= 0) parts.push(bytes.subarray(start, at));
    const line = text.indexOf("\n", at);
    start = line === -1 ? bytes.length : line + 1;
    if (text.startsWith("--", at + mark.length)) return parts;
  }
  return start >= 0 && start < bytes.length ? [...parts, bytes.subarray(start)] : parts;
}

/** A part's headers, and what stands behind the blank line below them. */
function partOf(bytes: Uint8Array): Part {
  const head = latin(bytes.subarray(0, headLength));
  const first = /^\s{0,40}/.exec(head)?.[0].length ?? 0;
  const blank = /\r?\n\r?\n/.exec(head.slice(first));
  const end = blank ? first + blank.index : head.length;
  const headers = head.slice(first, end).replace(/\r?\n[ \t]{1,80}/g, " ");
  const value = (name: string): string =>
    new RegExp(`^${name}:[ \\t]{0,9}([^\\r\\n]*)`, "im").exec(headers)?.[1]?.trim() ?? "";
  const type = value("content-type");
  const parameter = (name: string): string | undefined =>
    new RegExp(`${name}[ \\t]{0,9}=[ \\t]{0,9}(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, "i")
      .exec(type)
      ?.slice(1)
      .find((each) => each !== undefined);
  return {
    type: type.split(";")[0]?.trim().toLowerCase() ?? "",
    charset: parameter("charset")?.toLowerCase(),
    boundary: parameter("boundary"),
    encoding: value("content-transfer-encoding").toLowerCase(),
    body: bytes.subarray(blank ? end + blank[0].length : bytes.length),
  };
}

/** One character for each byte. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
