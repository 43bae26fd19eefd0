import { fold } from "../util/cjk.ts";
import { hanNumber, withoutOrdinals } from "../util/ordinal.ts";
import { readingOf } from "./pinyin.ts";

/** Nobody types more than this to find a label; longer text is prose. */
const longestTyped = 48;
const word = /[\p{L}\p{N}]/u;

/**
 * How well a label answers to what was typed: 0 when it begins so, 1 when it or its words do once marks and pinyin
 * are read, 2 when the typed text is found inside, undefined when not at all. What is typed may mix characters,
 * whole syllables and initials: `自ran`, `ziran` and `zrr` all find 自然人.
 */
export function matchLabel(typed: string, label: string): number | undefined {
  if (typed.length > longestTyped) return undefined;
  const wanted = fold(typed).toLowerCase();
  if (wanted === "") return 0;
  const folded = foldedLabel(label);
  const rank = rankAtStart(wanted, folded);
  if (rank !== undefined) return rank;
  for (let at = 1; at < folded.length; at++) {
    if (word.test(folded.charAt(at)) && follows(folded, at, wanted, 0)) return 2;
  }
  return undefined;
}

/** The same where only the label's beginning counts: a workspace may hold thousands of names. */
export function matchStart(typed: string, label: string): number | undefined {
  return typed.length > longestTyped ? undefined : rankAtStart(fold(typed).toLowerCase(), foldedLabel(label));
}

/** Labels come again with every key. */
const foldedLabels = new Map<string, string>();
const mostLabels = 20_000;

function foldedLabel(label: string): string {
  const known = foldedLabels.get(label);
  if (known !== undefined) return known;
  const folded = fold(label).toLowerCase();
  if (foldedLabels.size >= mostLabels) foldedLabels.clear();
  foldedLabels.set(label, folded);
  return folded;
}

function rankAtStart(wanted: string, folded: string): number | undefined {
  if (folded.startsWith(wanted)) return 0;
  const words = folded.length - withoutOrdinals(folded).length;
  return follows(folded, 0, wanted, 0) || follows(folded, words, wanted, 0) ? 1 : undefined;
}

/** Whether the label, read from `at`, says what was typed from `from` on. Marks on either side count for nothing. */
function follows(label: string, at: number, typed: string, from: number): boolean {
  if (from === typed.length) return true;
  const own = label.charAt(at);
  const char = typed.charAt(from);
  if (own !== "" && says(own, char) && follows(label, at + 1, typed, from + 1)) return true;
  const reading = own === "" ? undefined : readingOf(own);
  if (reading) {
    for (let length = commonLength(reading, typed, from); length > 0; length--) {
      if (follows(label, at + 1, typed, from + length)) return true;
    }
  }
  if (!word.test(char)) return follows(label, at, typed, from + 1);
  return own !== "" && !word.test(own) && follows(label, at + 1, typed, from);
}

/** `三` may be typed as 3. */
function says(own: string, char: string): boolean {
  return own === char || (char >= "1" && char <= "9" && hanNumber(own) === Number(char));
}

function commonLength(reading: string, typed: string, from: number): number {
  let length = 0;
  while (length < reading.length && reading.charAt(length) === typed.charAt(from + length)) length++;
  return length;
}
