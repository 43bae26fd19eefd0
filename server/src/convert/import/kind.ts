import { decode, type Unreadable } from "../../util/decode.ts";
import type { Say } from "../source/source.ts";

/** How a file is to be read, or why it cannot be. */
export type FileKind =
  | { readonly kind: "docx" | "page" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly reason: Say };

/** What a file is: by what it holds, then by its name. */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  if (bytes.every((byte) => byte === 0)) return failure((t) => t.imported.empty);
  const decoded = decode(bytes);
  if ("unreadable" in decoded) {
    // A page that says its own encoding may have bytes that no text has.
    if (decoded.unreadable === "binary" && isPage(name, latin(bytes, 4096))) return { kind: "page" };
    return decoded.unreadable === "zip"
      ? archiveKind(name, bytes)
      : failure(reasonOf(decoded.unreadable, bytes));
  }
  if (decoded.text.trim() === "") return failure((t) => t.imported.empty);
  return isPage(name, decoded.text) ? { kind: "page" } : { kind: "text", text: decoded.text };
}

function failure(reason: Say): FileKind {
  return { reason };
}

const plainReasons: Readonly<Record<Exclude<Unreadable, "zip" | "ole">, Say>> = {
  pdf: (t) => t.imported.pdf,
  rtf: (t) => t.imported.richText,
  image: (t) => t.imported.picture,
  archive: (t) => t.imported.archive,
  program: (t) => t.imported.binary,
  binary: (t) => t.imported.binary,
};

function reasonOf(unreadable: Exclude<Unreadable, "zip">, bytes: Uint8Array): Say {
  if (unreadable !== "ole") return plainReasons[unreadable];
  // A new document with a password lies in an old container, whose parts are named in UTF-16.
  if (holds(bytes, wide("EncryptedPackage"))) return (t) => t.imported.protected;
  const isSheet = ["Workbook", "Book"].some((part) => holds(bytes, wide(`${part}\0`)));
  return isSheet && !holds(bytes, wide("WordDocument"))
    ? (t) => t.imported.legacySheet
    : (t) => t.imported.legacyWord;
}

/** A damaged document, too, is for the reader of documents to speak of. */
function archiveKind(name: string, bytes: Uint8Array): FileKind {
  const has = (part: string): boolean =>
    holds(
      bytes,
      [...part].map((each) => each.charCodeAt(0)),
    );
  if (has("word/")) return { kind: "docx" };
  if (has("OFD.xml")) return failure((t) => t.word.fixedLayout);
  if (has("xl/workbook")) return failure((t) => t.imported.legacySheet);
  if (has("ppt/presentation")) return failure((t) => t.imported.slides);
  if (has("mimetypeapplication/vnd.oasis")) return failure((t) => t.imported.openDocument);
  return /\.doc[xm]$/i.test(name) ? { kind: "docx" } : failure((t) => t.imported.archive);
}

const pageStart = /^(?:<!doctype\s{1,9}html|<html\b|<head\b|<body\b)/i;
const anyTag = /<(?:html|head|body|meta|div|p|table|span|section|article|main|center|br|h[1-6])\b/i;
/** A page and its pictures in one file, as Word and browsers save it. */
const webArchive = /^(?:from|subject|date|mime-version|content-type|snapshot-content-location):/i;

/** Whether a file's beginning is that of a web page. */
export function isPage(name: string, text: string): boolean {
  const head = text.slice(0, 4096);
  const start = head.replace(/^[\s\ufeff]{1,400}/, "").replace(/^<\?xml[^>]{0,200}>\s{0,80}/, "");
  if (pageStart.test(withoutComments(start))) return true;
  if (webArchive.test(start) && /multipart\/related/i.test(head)) return true;
  return /\.(?:html?|mht(?:ml)?|shtml)$/i.test(name) && anyTag.test(head);
}

function withoutComments(text: string): string {
  let rest = text;
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    if (end < 0) return "";
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function wide(text: string): readonly number[] {
  return [...text].flatMap((each) => [each.charCodeAt(0), 0]);
}

/** Whether bytes stand anywhere in a file. */
function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, length));
}
