import { readerText } from "../../syntax/readerText.ts";
import { lineEnd, lineStart } from "../../util/lines.ts";
import type { Span } from "../../util/span.ts";

/** As many characters tell a place from others. */
const longest = 24;
/** So much of the source about a place is looked at. */
const reach = 400;

/**
 * Finds the places of a raw text in the draft that was made of it, by the words that stand there. Asked from front to
 * back, each is looked for behind the last one first, so that words which stand in many places lead to the right one.
 */
export function placesIn(source: string, draft: string): (at: number) => Span | undefined {
  let last = 0;
  return (at) => {
    for (const words of [behind(source, at), before(source, at)]) {
      if (words.length < 2) continue;
      const ahead = draft.indexOf(words, last);
      const found = ahead >= 0 ? ahead : draft.indexOf(words);
      if (found < 0) continue;
      last = found;
      return { start: found, end: Math.min(lineEnd(draft, found), found + words.length) };
    }
    return undefined;
  };
}

/** The words at an offset, up to the end of their line or cell. */
function behind(source: string, at: number): string {
  const from = source.slice(at, at + reach).replace(/^(?:[\s#>]|<[^<>]{0,200}>)+/, "");
  return (
    from
      .slice(0, longest * 4)
      .split(/[\r\n<]/, 1)[0]
      ?.slice(0, longest)
      .trim() ?? ""
  );
}

/** The words of the same line before an offset; of the line above where it begins one. */
function before(source: string, at: number): string {
  const start = lineStart(source, Math.max(0, at - 1));
  const text = readerText(source.slice(Math.max(start, at - reach), at), false);
  const line = text.split("\n").findLast((each) => each.trim() !== "") ?? "";
  return line.trim().slice(-longest).trim();
}
