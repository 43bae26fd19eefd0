import assert from "node:assert/strict";
import { test } from "node:test";
import { type Decoded, decode as decodeBytes } from "../../server/src/util/decode.ts";

function decode(buffer: Buffer): Decoded {
  return decodeBytes(new Uint8Array(buffer));
}

const text = "一、总体情况\r\n2023年，花园街道办事处收到申请12件。\n";

function utf16(source: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(source, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** `一、总体情况` in GB18030, as an editor of the time saved it. */
const chinese = Buffer.from("d2bba1a2d7dccce5c7e9bff6", "hex");

test("UTF-8, with a byte order mark or without", () => {
  assert.deepEqual(decode(Buffer.from(text)), { text, encoding: "utf-8" });
  assert.deepEqual(decode(Buffer.from(`\ufeff${text}`)), { text, encoding: "utf-8" });
  assert.deepEqual(decode(Buffer.alloc(0)), { text: "", encoding: "utf-8" });
});

test("UTF-16 in both byte orders, with a byte order mark or without", () => {
  for (const mark of ["\ufeff", ""]) {
    assert.deepEqual(decode(utf16(mark + text, false)), { text, encoding: "utf-16le" });
    assert.deepEqual(decode(utf16(mark + text, true)), { text, encoding: "utf-16be" });
  }
});

test("GB18030", () => {
  assert.deepEqual(decode(chinese), { text: "一、总体情况", encoding: "gb18030" });
});

test("UTF-8 that is cut off within a character is still UTF-8", () => {
  const bytes = Buffer.from(text.trimEnd());
  for (const cut of [1, 2]) {
    assert.deepEqual(decode(bytes.subarray(0, bytes.length - cut)), {
      text: text.trimEnd().slice(0, -1),
      encoding: "utf-8",
    });
  }
});

test("a stray control character is text", () => {
  for (const stray of ["\0", "\u0001", "\u001b", "\u0000\u0000"]) {
    const source = `${text}总计${stray}12\n`;
    assert.deepEqual(decode(Buffer.from(source)), { text: source, encoding: "utf-8" });
  }
});

test("known signatures and bytes full of zeros are no text", () => {
  assert.deepEqual(decode(Buffer.from("PK\u0003\u0004\u0014\0\u0006\0", "latin1")), { unreadable: "zip" });
  assert.deepEqual(decode(Buffer.from("d0cf11e0a1b11ae10000", "hex")), { unreadable: "ole" });
  assert.deepEqual(decode(Buffer.from("%PDF-1.7\n")), { unreadable: "pdf" });
  assert.deepEqual(decode(Buffer.from("89504e470d0a1a0a0000", "hex")), { unreadable: "image" });
  assert.deepEqual(decode(Buffer.alloc(5000)), { unreadable: "binary" });
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 255));
  assert.deepEqual(decode(noise), { unreadable: "binary" });
});
