/** The bytes of an archive's part, undone from the way it was written for mail. */
export function transferred(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === "quoted-printable") return fromQuoted(bytes);
  return encoding === "base64" ? fromBase64(bytes) : bytes;
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

function fromBase64(bytes: Uint8Array): Uint8Array {
  const made = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = base64Digit(byte);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    made[length++] = (held >> bits) & 0xff;
  }
  return made.subarray(0, length);
}

function base64Digit(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  if (code === 43) return 62;
  return code === 47 ? 63 : -1;
}
