import { readingOf } from "./pinyin.ts";

/** The first character of each initial letter in the order of pinyin; no reading begins with i, u or v. */
const firsts = "阿芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
const letters = "abcdefghjklmnopqrstwxyz";
const han = /[\u4e00-\u9fff]/;
const order = new Intl.Collator("zh-u-co-pinyin");

const known = new Map<string, string>();

/** The letter that a character's reading begins with, for any character of a name; the character itself where it has none. */
export function initialOf(char: string): string {
  const found = known.get(char);
  if (found !== undefined) return found;
  const letter = readingOf(char)?.charAt(0) ?? (han.test(char) ? byOrder(char) : char.toLowerCase());
  known.set(char, letter);
  return letter;
}

/** Names hold thousands of characters that no label of the form has: their place in the order of pinyin tells enough. */
function byOrder(char: string): string {
  let at = firsts.length - 1;
  while (at > 0 && order.compare(firsts.charAt(at), char) > 0) at--;
  return letters.charAt(at);
}

/**
 * Whether a name says, somewhere, what was typed: its characters, their initials, or both mixed: 花园, hyjd, 花园jd2025.
 * Blanks divide words that are found each for itself.
 */
export function namesMatch(typed: string, name: string): boolean {
  const chars = [...name.toLowerCase()];
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === "" || chars.some((_, at) => follows(chars, at, [...word])));
}

function follows(chars: readonly string[], from: number, word: readonly string[]): boolean {
  return word.every((typed, at) => {
    const own = chars[from + at];
    return own !== undefined && (own === typed || initialOf(own) === typed);
  });
}
