import { Inflate } from "fflate";
import type { SourceLimits } from "../source.ts";
import { crc32 } from "./crc.ts";
import { damaged, Refusal } from "./refusal.ts";

/** The entries of an archive by name. None is inflated before it is asked for. */
export interface Archive {
  /** Names with `/` between folders and none in front, as the archive spells them. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Hands the bytes of an entry over, piece by piece, as they are inflated; nothing where there is no such entry. */
  readonly read: (name: string, take: (bytes: Uint8Array) => void) => void;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly sum: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const farther = 0xffffffff;
/** The end record is 22 bytes, and a comment of at most 65,535 may follow it. */
const endLength = 22;
const longestComment = 0xffff;
/** Inflated, so many bytes are four megabytes at most: the limit is looked at after each piece. */
const piece = 4096;

/**
 * Opens an archive by its directory. What the entries say of their own size is not believed: bytes are counted as they
 * are inflated, over all entries together.
 */
export function openArchive(bytes: Uint8Array, limits: SourceLimits): Archive {
  const entries = readDirectory(bytes, limits);
  let inflated = 0;
  const count = (length: number): void => {
    inflated += length;
    if (inflated > limits.inflatedBytes) {
      throw new Refusal((t) => t.word.inflated(Math.floor(limits.inflatedBytes / 1024 / 1024)));
    }
  };
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(keyOf(name)),
    read: (name, take) => {
      const entry = entries.get(keyOf(name));
      if (!entry) return;
      let sum = 0;
      const checked = (part: Uint8Array): void => {
        count(part.length);
        sum = crc32(part, sum);
        take(part);
      };
      unpack(entry, dataOf(bytes, entry), checked);
      if (sum !== entry.sum) throw damaged();
    },
  };
}

/** Names of parts are compared without case; some programs write `\` for `/`. */
function keyOf(name: string): string {
  return name.toLowerCase();
}

function unpack(entry: Entry, data: Uint8Array, take: (part: Uint8Array) => void): void {
  if (entry.encrypted) throw new Refusal((t) => t.imported.protected);
  if (entry.method !== 0 && entry.method !== 8) throw new Refusal((t) => t.word.packing);
  const inflate = entry.method === 8 ? new Inflate(take) : undefined;
  for (let at = 0; at === 0 || at < data.length; at += piece) {
    const part = data.subarray(at, at + piece);
    if (inflate) inflate.push(part, at + piece >= data.length);
    else take(part);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function dataOf(bytes: Uint8Array, { offset, size }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw damaged();
  return bytes.subarray(start, start + size);
}

function readDirectory(bytes: Uint8Array, limits: SourceLimits): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new Refusal((t) => t.word.cutOff);
  const size = view.getUint32(end + 12, true);
  const stated = view.getUint32(end + 16, true);
  // Something may have been put before the archive; the directory ends where its end record begins.
  const start = stated === farther ? farDirectory(view, end) : end - size;
  const shift = stated === farther ? 0 : start - stated;
  if (start < 0 || shift < 0) throw new Refusal((t) => t.word.cutOff);
  const entries = new Map<string, Entry>();
  let count = 0;
  for (let at = start; at + 46 <= end && view.getUint32(at, true) === entrySignature; ) {
    if (++count > limits.entries) throw new Refusal((t) => t.word.entries(limits.entries));
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(bytes, view, at, nameLength, extraLength, shift);
    if (!entries.has(keyOf(entry.name))) entries.set(keyOf(entry.name), entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (count === 0) throw damaged();
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** Large archives, and programs that write as if theirs were one, have a second end record before the first. */
function farDirectory(view: DataView, end: number): number {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw damaged();
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > end || view.getUint32(record, true) !== 0x06064b50) throw damaged();
  return Number(view.getBigUint64(record + 48, true));
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): Entry {
  const extra = at + 46 + nameLength;
  if (extra + extraLength > bytes.length) throw damaged();
  const name = new TextDecoder().decode(bytes.subarray(at + 46, extra));
  const far = farFields(view, extra, extra + extraLength);
  const take = (value: number): number => (value === farther ? (far.shift() ?? value) : value);
  // In the order in which the extra field has them: inflated size, size, offset.
  take(view.getUint32(at + 24, true));
  const size = take(view.getUint32(at + 20, true));
  const offset = take(view.getUint32(at + 42, true));
  return {
    name: name.replaceAll("\\", "/").replace(/^\/{1,8}/, ""),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    sum: view.getUint32(at + 16, true),
    size,
    offset: offset + shift,
  };
}

/** Numbers that do not fit into 32 bits stand in an extra field. */
function farFields(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const fields: number[] = [];
    for (let field = at + 4; field + 8 <= last; field += 8)
      fields.push(Number(view.getBigUint64(field, true)));
    return fields;
  }
  return [];
}
