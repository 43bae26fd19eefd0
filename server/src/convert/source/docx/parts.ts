import { type XmlHandler, xmlReader } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** Reads one part of the package, in UTF-8 or UTF-16; nothing where it is missing. */
export function readPart(archive: Archive, name: string, handler: XmlHandler): void {
  if (!archive.has(name)) return;
  const reader = xmlReader(handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  archive.read(name, (bytes) => {
    if (bytes.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(bytes));
    reader.write(decoder.decode(bytes, { stream: true }));
  });
  reader.write(decoder?.decode() ?? "");
  reader.end();
}

/** XML begins with a byte order mark or with `<`. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}

/** A part that reads a flat list of elements: their names and attributes are all there is to it. */
export function flatHandler(take: (name: string, attributes: readonly string[]) => void): XmlHandler {
  return {
    open: (name, attributes) => {
      take(name, attributes);
      return true;
    },
    close: () => {},
    text: () => {},
  };
}
