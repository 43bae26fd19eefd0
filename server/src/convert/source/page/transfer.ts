import { fromBase64 } from "../../../util/base64.ts";

/** The bytes of an archive's part, undone from the way it was written for mail. */
export function transferred(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === "quoted-printable") return fromQuoted(bytes);
  return encoding === "base64" ? fromBase64(lettersOf(bytes)) : bytes;
}

const equals = 61;
const lineFeed = 10;
const carriageReturn = 13;

/** What is no escape stays as it is, so that nothing of a damaged part is lost. */
function fromQuoted(bytes: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== equals) {
      made[length++] = byte;
      continue;
    }
    const [next = 0, after = 0] = [bytes[at + 1], bytes[at + 2]];
    const [high, low] = [hexDigit(next), hexDigit(after)];
    if (high >= 0 && low >= 0) {
      made[length++] = high * 16 + low;
      at += 2;
    } else if (next === lineFeed) at++;
    else if (next === carriageReturn) at += after === lineFeed ? 2 : 1;
    else if (at + 1 < bytes.length) made[length++] = byte;
  }
  return made.subarray(0, length);
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Line breaks and whatever else is no letter of base64 are passed over, and so is a letter too many at the end. */
function lettersOf(bytes: Uint8Array): string {
  const letters = new TextDecoder("latin1").decode(bytes).replace(/[^A-Za-z0-9+/]+/g, "");
  return letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
}
