/** As many bytes become letters at once; a call takes no more arguments than that. */
const step = 0x8000;

/** Bytes as letters, for a message that carries text only. */
export function toBase64(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += step)
    letters += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(letters);
}

/** @throws where the letters are none that stand for bytes. */
export function fromBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
