/** How an ordinal is written: `一、`, `（一）`, `1.`, `（1）`. */
export type OrdinalStyle = "han" | "hanBracket" | "arabic" | "arabicBracket";

export interface Ordinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** UTF-16 length of the ordinal with its separator and the blanks after it. */
  readonly length: number;
  /** UTF-16 length of the number and its separator alone, without blanks after it. */
  readonly mark: number;
}

const digits = "零一二三四五六七八九";

const patterns: readonly (readonly [OrdinalStyle, RegExp])[] = [
  ["han", /^([一二三四五六七八九十]{1,3})\s*[、．.,，:：]\s*/],
  ["hanBracket", /^[（(﹙]\s*([一二三四五六七八九十]{1,3})\s*[）)﹚]\s*[、．.]?\s*/],
  ["arabicBracket", /^[（(]\s*([0-9０-９]{1,2})\s*[）)]\s*/],
  ["arabic", /^([0-9０-９]{1,2})\s*(?:[、．.]|[,，](?!\d))(?![0-9０-９])\s*/],
];

/** The number that 一 to 九十九 writes; undefined for anything else. */
export function hanNumber(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === "") return undefined;
  const tens = match[2] ? (match[1] ? digits.indexOf(match[1]) : 1) : 0;
  return tens * 10 + (match[3] ? digits.indexOf(match[3]) : 0);
}

/** 1 to 99 as 一 to 九十九. */
export function toHan(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? "" : digits.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones}`;
}

/** What every ordinal begins with, and few lines do. */
const beginning = /^[一二三四五六七八九十（(﹙0-9０-９⼀⼆⼋⼗]/;
/** Radicals that are no numerals and look like them; each is as long as its numeral. */
const radicals = /[⼀⼆⼋⼗]/g;
/** No numeral of an ordinal stands further in; the rest of a long line need not be looked at. */
const reach = 8;

/** The ordinal that a text begins with. */
export function readOrdinal(source: string): Ordinal | undefined {
  if (!beginning.test(source)) return undefined;
  const begin = source.slice(0, reach);
  const plain = begin.replace(radicals, (radical) => radical.normalize("NFKC"));
  const text = plain === begin ? source : plain + source.slice(reach);
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const value = style.startsWith("han") ? hanNumber(match[1]) : Number(match[1].normalize("NFKC"));
    if (value === undefined) continue;
    return { style, value, length: match[0].length, mark: match[0].trimEnd().length };
  }
  return undefined;
}

/** A folded label without its ordinals: `(四)1.重复申请` → `重复申请`. */
export function withoutOrdinals(folded: string): string {
  let rest = folded;
  for (
    let ordinal = readOrdinal(rest);
    ordinal && ordinal.length < rest.length;
    ordinal = readOrdinal(rest)
  ) {
    rest = rest.slice(ordinal.length);
  }
  return rest;
}
