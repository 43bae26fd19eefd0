/** So many bytes become letters at once: a call takes not many more arguments, and three bytes are four letters. */
const step = 0x7ffe;

/** Bytes as letters, for a message that carries text only. */
export function toBase64(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += step)
    letters += btoa(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + step)));
  return letters;
}

/** @throws where the letters are none that stand for bytes. */
export function fromBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
