import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64, toBase64 } from "../../server/src/util/base64.ts";

test("bytes of any length are the letters that every other program makes of them", () => {
  for (const length of [0, 1, 2, 3, 255, 0x7ffd, 0x7ffe, 0x7fff, 0x8000, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7919) % 256);
    const letters = toBase64(bytes);
    assert.equal(letters, Buffer.from(bytes).toString("base64"));
    assert.deepEqual(fromBase64(letters), bytes);
  }
});
