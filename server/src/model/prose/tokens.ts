import { type Entry, expand, lexicon, type WordKind } from "../../schema/lexicon.ts";
import type { Decimal } from "../../util/decimal.ts";
import { groupBy } from "../../util/group.ts";
import { readNumeral } from "../../util/numerals.ts";
import { cover, isBlank, type Span } from "../../util/span.ts";
import { nameAt, withoutVerb } from "./names.ts";
import type { Sentence } from "./passages.ts";
import type { Speaker } from "./speaker.ts";

/** A word, a number or a mark of a sentence. */
export interface Token {
  readonly kind: WordKind | "number" | "percent" | "comma" | "list" | "open" | "close" | "unknown";
  /** In the author's text. */
  readonly span: Span;
  readonly text: string;
  readonly keys: readonly string[];
  /** The value of a number or a percentage. */
  readonly value: Decimal | undefined;
  /** Digits behind the decimal point, as written. */
  readonly places: number;
}

interface Word {
  readonly text: string;
  readonly entry: Entry;
}

/** The words of the lexicon by their first two characters, and those of one character; the longest first. */
const words: ReadonlyMap<string, readonly Word[]> = (() => {
  const known = new Map<string, Word>();
  for (const entry of lexicon)
    for (const pattern of entry.words)
      for (const text of expand(pattern)) if (!known.has(text)) known.set(text, { text, entry });
  const longestFirst = [...known.values()].sort((a, b) => b.text.length - a.text.length);
  return groupBy(longestFirst, ({ text }) => text.slice(0, 2));
})();

/** Which characters a word begins with: most characters of a text begin none. */
const begins: ReadonlySet<string> = new Set([...words.keys()].map((key) => key.charAt(0)));

const marks: Readonly<Record<string, Token["kind"]>> = {
  "，": "comma",
  ",": "comma",
  "：": "colon",
  ":": "colon",
  "、": "list",
  "（": "open",
  "(": "open",
  "）": "close",
  ")": "close",
};

const numeric = /[0-9０-９零〇一二两三四五六七八九十百千万]/;
/** Words that make the number beside them no exact one. */
const about = /[近约余多逾超几数]|以上|左右|不足/;
const units = /^(?:件次|[件份条宗封次起例部])?/;

/** A sentence without its blanks, and where each character stands; a blank between two digits stays, for it parts them. */
interface Compact {
  readonly text: string;
  readonly at: (index: number) => number;
}

function compact({ text, span }: Sentence): Compact {
  if (!/\s/.test(text)) return { text, at: (index) => span.start + index };
  const at: number[] = [];
  let kept = "";
  for (let index = 0; index < text.length; index++) {
    const blank = isBlank(text.charCodeAt(index));
    if (blank && !(/\d$/.test(kept) && /^\s*\d/.test(text.slice(index, index + 8)))) continue;
    kept += text.charAt(index);
    at.push(span.start + index);
  }
  return { text: kept, at: (index) => at[index] ?? span.end };
}

/** Whether one of the words is of one of the kinds. */
export function hasKind(words: readonly Token[], ...kinds: readonly Token["kind"][]): boolean {
  return words.some(({ kind }) => kinds.includes(kind));
}

/** Splits a sentence into words of the lexicon, numbers and marks; what is none of these is `unknown`. */
export function tokensOf(sentence: Sentence, speaker: Speaker): readonly Token[] {
  const source = compact(sentence);
  const tokens: Token[] = [];
  let index = 0;
  let unknown = -1;
  const put = (kind: Token["kind"], end: number, more: Partial<Token> = {}): void => {
    if (unknown >= 0) tokens.push(token(source, "unknown", unknown, index, {}));
    unknown = -1;
    tokens.push(token(source, kind, index, end, more));
    index = end;
  };
  while (index < source.text.length) {
    const found = tokenAt(source.text, index, speaker);
    if (found) put(found.kind, found.end, found);
    else {
      if (unknown < 0) unknown = index;
      index++;
    }
  }
  if (unknown >= 0) tokens.push(token(source, "unknown", unknown, index, {}));
  return joinCarried(tokens);
}

/** 2023年结转 and 结转至2025年, in a report about 2024, are 上年结转 and 结转下年度. */
function joinCarried(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const each of tokens) {
    const last = joined.at(-1);
    const over = each.kind === "carry" && last?.kind === "lastYear";
    const forward = each.kind === "nextYear" && last?.kind === "carry";
    if (!last || !(over || forward)) {
      joined.push(each);
      continue;
    }
    const kind = over ? "carriedOver" : "carriedForward";
    joined[joined.length - 1] = {
      ...each,
      kind,
      keys: [kind],
      span: cover(last.span, each.span),
      text: last.text + each.text,
    };
  }
  return joined;
}

function token(source: Compact, kind: Token["kind"], from: number, to: number, more: Partial<Token>): Token {
  const start = source.at(from);
  const end = source.at(to - 1) + 1;
  const { keys = [], value, places = 0 } = more;
  return { kind, span: { start, end }, text: source.text.slice(from, to), keys, value, places };
}

/** 以市政府及市政府办公室名义制发: somebody else's documents, where the name is another's. */
const inTheNameOf = /以[^，,、。；：]{2,20}?名义/y;

interface Found extends Partial<Token> {
  readonly kind: Token["kind"];
  readonly end: number;
}

function tokenAt(text: string, index: number, speaker: Speaker): Found | undefined {
  const mark = marks[text.charAt(index)];
  if (mark) return { kind: mark, end: index + 1 };
  if (text.charAt(index) === "以") {
    inTheNameOf.lastIndex = index;
    const named = inTheNameOf.exec(text)?.[0];
    const isOwn = named && (/^以[本我]/.test(named) || speaker.names.some((name) => named.includes(name)));
    if (named) return { kind: isOwn ? "filler" : "foreign", end: index + named.length };
  }
  return (
    yearAt(text, index, speaker) ??
    numberAt(text, index) ??
    selfAt(text, index, speaker) ??
    wordAt(text, index, speaker)
  );
}

function selfAt(text: string, index: number, speaker: Speaker): Found | undefined {
  const name = nameAt(text, index, speaker);
  return name && { kind: "self", ...name };
}

function wordAt(text: string, index: number, { level }: Speaker): Found | undefined {
  if (!begins.has(text.charAt(index))) return undefined;
  const word =
    words.get(text.slice(index, index + 2))?.find((each) => text.startsWith(each.text, index)) ??
    words.get(text.charAt(index))?.[0];
  if (!word) return undefined;
  const { kind, keys = [] } = word.entry;
  const end = index + word.text.length;
  if (kind !== "self") return { kind, end, keys };
  const own = keys.includes("any") || (level !== undefined && keys.includes(level));
  // 城乡, 乡村: one character alone names no body but one's own.
  if (!own && word.text.length === 1) return undefined;
  return { kind: own ? kind : "foreign", end: withoutVerb(text, end), keys };
}

const yearPattern = /(20\d\d|二[〇零]\S\S)年(?:度)?(?:内|以来)?/y;
const monthPattern = /\d{1,2}月(?:份|\d{1,2}日)?/y;

function yearAt(text: string, index: number, { year }: Speaker): Found | undefined {
  const char = text.charCodeAt(index);
  if (!(char >= 48 && char <= 57) && char !== 0x4e8c) return undefined;
  yearPattern.lastIndex = index;
  const found = yearPattern.exec(text);
  if (found?.[1]) {
    const stated = Number(readNumeral(found[1], 0)?.value ?? 0);
    const end = index + found[0].length;
    if (year === undefined || !stated) return { kind: "foreign", end };
    const offset = stated - year;
    return {
      kind: offset === 0 ? "year" : offset === -1 ? "lastYear" : offset === 1 ? "nextYear" : "foreign",
      end,
    };
  }
  monthPattern.lastIndex = index;
  const month = monthPattern.exec(text)?.[0];
  if (month === undefined) return undefined;
  const whole = month === "1月1日" || month === "12月31日";
  return { kind: whole ? "filler" : "foreign", end: index + month.length };
}

function numberAt(text: string, index: number): Found | undefined {
  if (!numeric.test(text.charAt(index))) return undefined;
  const numeral = readNumeral(text, index);
  if (!numeral) return undefined;
  const { value, places } = numeral;
  const rest = text.slice(numeral.end, numeral.end + 4);
  const percent = /^[%％]/.test(rest);
  const unit = units.exec(rest)?.[0] ?? "";
  const before = text.slice(Math.max(0, index - 1), index);
  const end = numeral.end + (percent ? 1 : unit.length);
  // 一是, 统一, 一方面: a Chinese numeral counts only with what it counts behind it.
  const bare = unit === "" || (/[次起条例]/.test(unit) && !/^[，、（）)]?$/.test(text.charAt(end)));
  if (numeral.han && !percent && bare) return undefined;
  const exact =
    !about.test(before) &&
    !/^(?:余|多|几|以上|左右|多万|万|亿)/.test(
      text.slice(numeral.end + unit.length, numeral.end + unit.length + 2),
    ) &&
    !/^[余多几]/.test(rest);
  // 其中1人提出申请7件: people are no requests, and what they sent is a part.
  if (before === "第" || (unit === "" && /^[人名户]/.test(rest))) return { kind: "unknown", end };
  if (!exact) return { kind: "foreign", end };
  return { kind: percent ? "percent" : "number", end, value, places };
}
