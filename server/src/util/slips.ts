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
          for (const slip of slipsAt(text, start - anchor.at, anchor.phrase)) slips.push(slip);
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
  const doubled =
    text.charAt(start - 1) === phrase.charAt(0) || text.charAt(start + phrase.length) === phrase.at(-1);
  if (!doubled && text.startsWith(phrase, start)) return none;
  const slips: Slip[] = [];
  for (const { from, longer } of shifts) {
    const slip = slipFrom(text, start + from, longer, phrase);
    const found = slip && text.slice(slip.start, slip.end);
    if (found && !meant.includes(found) && !hasLookalike(found)) slips.push(slip);
  }
  return slips;
}

const none: readonly Slip[] = [];

/** Where what was found may begin, from where the phrase would, and how much longer than the phrase it may be. */
const shifts = [
  { from: 0, longer: 0 },
  { from: 0, longer: -1 },
  { from: 1, longer: -1 },
  { from: 0, longer: 1 },
  { from: -1, longer: 1 },
] as const;

/** The slip in what begins at `start` and is so much longer than the phrase, if it is one. */
function slipFrom(text: string, start: number, longer: number, phrase: string): Slip | undefined {
  const end = start + phrase.length + longer;
  if (start < 0 || end > text.length) return undefined;
  let at = 0;
  while (at < phrase.length && text.charCodeAt(start + at) === phrase.charCodeAt(at)) at++;
  const slip = readSlip(text, start, at, longer, phrase);
  if (!slip) return undefined;
  // At its ends a phrase is told from the words around it only by the marks of a title.
  const inside = slip.at > 0 && slip.at + slip.wanted < phrase.length;
  const titled = text.charAt(start - 1) === "《" && text.charAt(end) === "》";
  return inside || titled ? { start, end, phrase, ...slip } : undefined;
}

/** What is wrong at the first character that differs, `at`, where all behind it is right. */
function readSlip(
  text: string,
  start: number,
  at: number,
  longer: number,
  phrase: string,
): Pick<Slip, "at" | "found" | "wanted"> | undefined {
  const here = start + at;
  const is = text.charAt(here);
  const should = phrase.charAt(at);
  if (longer < 0) {
    // Authors leave out 的 on purpose.
    const missing = endsAlike(text, here, phrase, at + 1) && should !== "的" && hasHan(should);
    return missing ? { at, found: 0, wanted: 1 } : undefined;
  }
  if (longer > 0) {
    const doubled =
      at > 0 &&
      endsAlike(text, here + 1, phrase, at) &&
      is === text.charAt(here - 1) &&
      is === phrase.charAt(at - 1) &&
      hasHan(is);
    // The first of the two is as much the one too many: so a doubled first character counts as one at the end.
    return doubled ? { at: at - 1, found: 2, wanted: 1 } : undefined;
  }
  if (at === phrase.length) return undefined;
  if (endsAlike(text, here + 1, phrase, at + 1))
    return hasHan(is) && hasHan(should) ? { at, found: 1, wanted: 1 } : undefined;
  const swapped =
    is === phrase.charAt(at + 1) &&
    should === text.charAt(here + 1) &&
    endsAlike(text, here + 2, phrase, at + 2) &&
    hasHan(is) &&
    hasHan(should);
  return swapped ? { at, found: 2, wanted: 2 } : undefined;
}

/** Whether the phrase, from `at` to its end, stands in the text at `offset`. */
function endsAlike(text: string, offset: number, phrase: string, at: number): boolean {
  for (let next = at; next < phrase.length; next++) {
    if (text.charCodeAt(offset + next - at) !== phrase.charCodeAt(next)) return false;
  }
  return true;
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
