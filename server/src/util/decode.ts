/** How a text was written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Why bytes are no text: a kind of file by its signature, or bytes that no encoding explains. */
export type Unreadable = "zip" | "ole" | "pdf" | "rtf" | "image" | "archive" | "program" | "binary";

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly unreadable: Unreadable };

const signatures: readonly (readonly [Unreadable, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["archive", [0x1f, 0x8b, 0x08]],
  ["archive", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** As much of the beginning as tells one encoding from another. */
const sampleLength = 8192;

/**
 * Reads bytes as text: UTF-8, UTF-16 with or without a byte order mark, else GB18030. A byte order mark is not part of
 * the text. A stray control character is text; bytes full of them are not.
 */
export function decode(bytes: Uint8Array): Decoded {
  for (const [unreadable, signature] of signatures) {
    if (signature.every((byte, at) => bytes[at] === byte)) return { unreadable };
  }
  const marked = byMark(bytes);
  const utf8 = marked ? undefined : (strictly("utf-8", bytes) ?? withoutCutEnd(bytes));
  if (utf8 !== undefined && nulShare(bytes) < mostNuls) return readable(utf8, "utf-8");
  const encoding = marked ?? byNuls(bytes);
  if (encoding) return readable(new TextDecoder(encoding).decode(bytes), encoding);
  const chinese = utf8 === undefined ? strictly("gb18030", bytes) : undefined;
  return chinese !== undefined && looksChinese(chinese)
    ? readable(chinese, "gb18030")
    : { unreadable: "binary" };
}

function readable(text: string, encoding: Encoding): Decoded {
  return isBinary(text) ? { unreadable: "binary" } : { text, encoding };
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** A text with more zero bytes than this is no UTF-8: Latin letters in UTF-16 have one in two. */
const mostNuls = 0.2;

function nulShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, sampleLength);
  // Nearly no file has any, and the engine sees that at once.
  if (!sample.includes(0)) return 0;
  let nuls = 0;
  for (const byte of sample) if (byte === 0) nuls++;
  return nuls / sample.length;
}

/**
 * Line breaks, digits and spaces of UTF-16 have a zero byte, on the side that the byte order says. Read in the wrong
 * order, or from other bytes, the text would be full of characters that nobody writes.
 */
function byNuls(bytes: Uint8Array): Encoding | undefined {
  if (nulShare(bytes) === 0) return undefined;
  const sample = bytes.subarray(0, Math.min(bytes.length, sampleLength) & ~1);
  const [little, big] = [commonShare("utf-16le", sample), commonShare("utf-16be", sample)];
  if (Math.max(little, big) < 0.9) return undefined;
  return little >= big ? "utf-16le" : "utf-16be";
}

/** The share of characters that a Chinese text is made of. */
function commonShare(encoding: "utf-16le" | "utf-16be", bytes: Uint8Array): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let common = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? code >= 32 || (code >= 9 && code <= 13) : isCommonChinese(code)) common++;
  }
  return text.length === 0 ? 0 : common / text.length;
}

function strictly(encoding: "utf-8" | "gb18030", bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 that was cut off within its last character. */
function withoutCutEnd(bytes: Uint8Array): string | undefined {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const byte = bytes[bytes.length - cut] ?? 0;
    if (byte >= 0xc0) return strictly("utf-8", bytes.subarray(0, bytes.length - cut));
    if (byte < 0x80) return undefined;
  }
  return undefined;
}

/** A stray control character is text; one in ten is not. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, sampleLength);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0 || (code < 32 && (code < 8 || code > 13) && code !== 27) || code === 0xfffd) controls++;
  }
  return controls > 3 && controls * 10 > length;
}

/** Nearly any bytes decode as GB18030, most of them to characters that nobody writes. */
function looksChinese(text: string): boolean {
  const length = Math.min(text.length, sampleLength);
  let beyond = 0;
  let common = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    beyond++;
    if (isCommonChinese(code)) common++;
  }
  return common * 10 >= beyond * 8;
}

function isCommonChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2010 && code <= 0x2027) ||
    code === 0xa0 ||
    code === 0xb7
  );
}
