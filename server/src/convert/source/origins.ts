import { withoutEntities } from "../../syntax/readerText.ts";
import { cover, isBlank, type Span } from "../../util/span.ts";

/** A line or a table's cell of a reading, and where it stands in the text that was read. */
export interface Origin {
  /** Where it begins in the reading, and how long it is there; 0 for a blank cell. */
  readonly at: number;
  readonly length: number;
  /** In the source: its words from the first to the last, or the tag of a blank cell. */
  readonly span: Span;
}

/** Where what was read stands in a text that its user can open. */
export interface Origins {
  /** The file's own text, decoded. */
  readonly source: string;
  /** In the order of the reading. */
  readonly all: readonly Origin[];
}

/**
 * A function that leads from a span of the reading to its place in the source. With both texts it finds the very
 * letters where they are the same; without them, and where they are not, it gives whole lines and cells. What was
 * written by the reader itself is led to what stands before it.
 */
export function placesIn(
  all: readonly Origin[],
  exact?: { readonly text: string; readonly source: string },
): (span: Span) => Span {
  const count = all.length;
  const table = new Uint32Array(count * 4);
  for (const [index, { at, length, span }] of all.entries()) {
    table.set([at, at + length, span.start, span.end], index * 4);
  }
  const begin = (index: number): number => table[index * 4] ?? 0;
  const end = (index: number): number => table[index * 4 + 1] ?? 0;
  const source = (index: number): Span => ({
    start: table[index * 4 + 2] ?? 0,
    end: table[index * 4 + 3] ?? 0,
  });
  const aligned = new Map<number, Aligned | undefined>();
  const within = (index: number, from: number, to: number): Span => {
    const outer = source(index);
    const own = { start: begin(index), end: end(index) };
    if (!exact || (from <= own.start && to >= own.end)) return outer;
    if (!aligned.has(index)) aligned.set(index, align(exact.text, own, exact.source, outer));
    const found = aligned.get(index);
    return found ? exactly(found, from - own.start, to - own.start, outer) : outer;
  };
  /** How many origins begin at an offset or before it. */
  const begunAt = (offset: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (begin(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Whether a span has something of an origin in it; a blank cell is in what touches it. */
  const has = ({ start, end: stop }: Span, index: number): boolean => {
    const touched = start === stop || begin(index) === end(index);
    return touched ? begin(index) <= stop && end(index) >= start : begin(index) < stop && end(index) > start;
  };
  return (span) => {
    if (count === 0) return { start: 0, end: 0 };
    let first = Math.max(begunAt(span.start) - 1, 0);
    let last = Math.max(begunAt(span.end) - 1, 0);
    // What only ends or begins at the span's own ends is not in it.
    if (first < last && !has(span, first)) first++;
    if (first < last && !has(span, last)) last--;
    if (!has(span, first)) return source(begin(first) <= span.start ? first : Math.max(first - 1, 0));
    const head = within(first, Math.max(span.start, begin(first)), Math.min(span.end, end(first)));
    if (first === last) return head;
    return cover(head, within(last, begin(last), Math.min(span.end, end(last))));
  };
}

/** For each character of a piece where it begins and ends in the source; -1 for what the source has not. */
type Aligned = Int32Array;

function exactly(aligned: Aligned, from: number, to: number, outer: Span): Span {
  const start = (at: number): number => aligned[at * 2] ?? -1;
  let first = from;
  while (first < to && start(first) < 0) first++;
  let last = to - 1;
  while (last > first && start(last) < 0) last--;
  if (first < to) return { start: start(first), end: aligned[last * 2 + 1] ?? outer.end };
  // Nothing but blanks: what stands between the words about them.
  const length = aligned.length / 2;
  let before = from - 1;
  while (before >= 0 && start(before) < 0) before--;
  let after = to;
  while (after < length && start(after) < 0) after++;
  const next = after < length ? start(after) : outer.end;
  const previous = before >= 0 ? (aligned[before * 2 + 1] ?? outer.start) : outer.start;
  if (from < to) return { start: previous, end: Math.max(previous, next) };
  return before >= 0 && before === from - 1 ? { start: previous, end: previous } : { start: next, end: next };
}

/** Lays a piece beside its source, letter by letter; undefined where they say different things. */
function align(text: string, piece: Span, source: string, outer: Span): Aligned | undefined {
  const made = new Int32Array((piece.end - piece.start) * 2).fill(-1);
  let from = outer.start;
  for (let here = signAt(text, piece.start, piece.end); here; here = signAt(text, here.end, piece.end)) {
    const there = signAt(source, from, outer.end);
    if (there && (there.text === undefined || there.text === here.text)) {
      for (let at = here.start; at < here.end; at++)
        made.set([there.start, there.end], (at - piece.start) * 2);
      from = there.end;
      // The reader puts a backslash before what a draft would take for more than words.
    } else if (here.text !== "\\") return undefined;
  }
  return made;
}

/** The span of the words in a piece of html, without blanks and tags at its ends; the whole where it has no words. */
export function wordsIn(source: string, outer: Span): Span {
  const first = signAt(source, outer.start, outer.end);
  if (!first) return outer;
  let { end } = first;
  for (let sign = signAt(source, end, outer.end); sign; sign = signAt(source, end, outer.end)) end = sign.end;
  return { start: first.start, end };
}

/** A character that is seen, written as it is or by its name; `text` is undefined where the name is not known. */
interface Sign extends Span {
  readonly text: string | undefined;
}

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31}\d{0,2});/y;
const ampersand = 38;
const lessThan = 60;

/** The next character that is seen, tags and comments passed over. */
function signAt(text: string, from: number, end: number): Sign | undefined {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (code === lessThan && /[a-zA-Z/!?]/.test(text.charAt(at + 1))) at = tagEnd(text, at, end);
    else if (code !== ampersand) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return { start: at, end: at + character.length, text: character };
    } else {
      entity.lastIndex = at;
      const name = entity.exec(text)?.[0];
      if (name === undefined || at + name.length > end) return { start: at, end: at + 1, text: "&" };
      const meant = meaning(name);
      if (meant === undefined || !isBlank(meant.charCodeAt(0)))
        return { start: at, end: at + name.length, text: meant };
      at += name.length;
    }
  }
  return undefined;
}

/** What an entity stands for; undefined where its name is a rare one, or its number is read as another. */
function meaning(name: string): string | undefined {
  const text = withoutEntities(name);
  return text === name || /^[\u0080-\u009f]/.test(text) ? undefined : text;
}

/** Behind the tag or comment that begins at an offset; the end where it is not closed. */
function tagEnd(text: string, from: number, end: number): number {
  if (text.startsWith("<!--", from)) {
    for (let at = from + 4; at < end; at++) {
      if (text.charCodeAt(at) === 62 && text.startsWith("--", at - 2)) return at + 1;
    }
    return end;
  }
  let quote = "";
  for (let at = from + 1; at < end; at++) {
    const character = text.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at + 1;
    else if ((character === '"' || character === "'") && text.charAt(at - 1) === "=") quote = character;
  }
  return end;
}
