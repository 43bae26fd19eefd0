import type { Span } from "../util/span.ts";

const pairs = [
  ["《", "》"],
  ["“", "”"],
  ["「", "」"],
] as const;
/** A title or a quotation is no longer than this; a bracket that stands farther away was never closed. */
const longest = 120;

/** Whether a place of a passage stands in 《》 or in quotation marks. Only what is near is looked at. */
export function isQuoted(text: string, passage: Span, offset: number): boolean {
  const before = text.slice(Math.max(passage.start, offset - longest), offset);
  return pairs.some(([open, close]) => {
    const at = before.lastIndexOf(open);
    if (at < 0 || before.lastIndexOf(close) > at) return false;
    const after = text.slice(offset, Math.min(passage.end, offset + longest));
    return after.includes(close);
  });
}

/** Every place of a word in a text. */
export function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}
