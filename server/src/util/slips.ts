import { hasHan, hasLookalike } from "./cjk.ts";

/** A phrase that is looked for, and readings of it that are no slips. */
export interface Phrase {
  readonly text: string;
  readonly meant?: readonly string[];
}

/** A place where a phrase stands with one character wrong. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** What is wrong: from the same offset on, so much of what was found stands for so much of the phrase. */
  readonly at: number;
  readonly found: number;
  readonly wanted: number;
}

/** Three characters of a phrase, by which it is found again. */
interface Anchor {
  readonly phrase: Phrase;
  readonly at: number;
}

const anchorLength = 3;
const hashes = 0x10000;

/**
 * Gives a function that finds phrases with one character replaced, missing or doubled, or with two neighbours swapped.
 * Each phrase has two anchors with a character between them, of which one such slip leaves at least one whole: so a
 * single pass over the text is enough, however many phrases there are.
 */
export function slipFinder(phrases: readonly Phrase[]): (text: string) => readonly Slip[] {
  const anchors = new Map<string, Anchor[]>();
  const marks = new Uint8Array(hashes);
  for (const phrase of phrases) {
    for (const at of anchorsOf(phrase.text, phrases)) {
      const key = phrase.text.slice(at, at + anchorLength);
      anchors.set(key, [...(anchors.get(key) ?? []), { phrase, at }]);
      marks[hash(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2))] = 1;
    }
  }
  return (text) => {
    const slips: Slip[] = [];
    let first = text.charCodeAt(0);
    let second = text.charCodeAt(1);
    for (let at = 2; at < text.length; at++) {
      const third = text.charCodeAt(at);
      if (marks[hash(first, second, third)] === 1) {
        const start = at + 1 - anchorLength;
        for (const anchor of anchors.get(text.slice(start, at + 1)) ?? [])
          slips.push(...slipsAt(text, start - anchor.at, anchor.phrase));
      }
      first = second;
      second = third;
    }
    return slips.length < 2 ? slips : withoutOverlaps(slips);
  };
}

function hash(first: number, second: number, third: number): number {
  return ((first * 31 + second) * 31 + third) & (hashes - 1);
}

/** The two anchors that the fewest phrases share. */
function anchorsOf(text: string, phrases: readonly Phrase[]): readonly [number, number] {
  let best: [number, number] = [0, text.length - anchorLength];
  let least = Number.POSITIVE_INFINITY;
  const shares = Array.from(
    { length: text.length - anchorLength + 1 },
    (_, at) => phrases.filter((each) => each.text.includes(text.slice(at, at + anchorLength))).length,
  );
  for (let one = 0; one < shares.length; one++) {
    for (let other = one + anchorLength + 1; other < shares.length; other++) {
      const share = (shares[one] ?? 0) + (shares[other] ?? 0);
      if (share >= least) continue;
      least = share;
      best = [one, other];
    }
  }
  return best;
}

/** Slips of a phrase that would begin at `start`, or beside it where one of its characters is missing or doubled. */
function slipsAt(text: string, start: number, { text: phrase, meant = [] }: Phrase): readonly Slip[] {
  const before = text.charAt(start - 1);
  if (text.startsWith(phrase, start) && before !== "《" && before !== phrase.charAt(0)) return [];
  const end = start + phrase.length;
  const places = [
    [start, end],
    [start, end - 1],
    [start + 1, end],
    [start, end + 1],
    [start - 1, end],
  ] as const;
  return places.flatMap(([from, to]) => {
    if (from < 0 || to > text.length) return [];
    const found = text.slice(from, to);
    const slip = readSlip(found, phrase);
    if (!slip || meant.includes(found) || hasLookalike(found)) return [];
    // At its ends a phrase is told from the words around it only by the marks of a title.
    const inside =
      slip.at > 0 && slip.at + slip.found < found.length && slip.at + slip.wanted < phrase.length;
    const titled = text.charAt(from - 1) === "《" && text.charAt(to) === "》";
    return inside || titled ? [{ start: from, end: to, phrase, ...slip }] : [];
  });
}

function readSlip(found: string, phrase: string): Pick<Slip, "at" | "found" | "wanted"> | undefined {
  let at = 0;
  while (at < phrase.length && found.charCodeAt(at) === phrase.charCodeAt(at)) at++;
  if (at === 0 && found.length > phrase.length) return undefined;
  const is = found.charAt(at);
  const should = phrase.charAt(at);
  if (found.length < phrase.length) {
    // Authors leave out 的 on purpose.
    const missing = should !== "的" && hasHan(should) && found.slice(at) === phrase.slice(at + 1);
    return missing ? { at, found: 0, wanted: 1 } : undefined;
  }
  if (found.length > phrase.length) {
    const doubled = is === found.charAt(at - 1) && hasHan(is) && found.slice(at + 1) === phrase.slice(at);
    // The first of the two is as much the one too many: so a doubled first character counts as one at the end.
    return doubled ? { at: at - 1, found: 2, wanted: 1 } : undefined;
  }
  if (at === phrase.length || !hasHan(is) || !hasHan(should)) return undefined;
  if (found.slice(at + 1) === phrase.slice(at + 1)) return { at, found: 1, wanted: 1 };
  const swapped =
    is === phrase.charAt(at + 1) &&
    should === found.charAt(at + 1) &&
    found.slice(at + 2) === phrase.slice(at + 2);
  return swapped ? { at, found: 2, wanted: 2 } : undefined;
}

/** Of slips that overlap, the one of the longest phrase. */
function withoutOverlaps(slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips.toSorted((a, b) => a.start - b.start || b.phrase.length - a.phrase.length)) {
    const last = kept.at(-1);
    if (!last || last.end <= slip.start) kept.push(slip);
    else if (slip.phrase.length > last.phrase.length) kept[kept.length - 1] = slip;
  }
  return kept;
}
