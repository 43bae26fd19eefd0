import { fold } from "../util/cjk.ts";

/** A body's name in the forms in which names are compared. */
export interface BodyKey {
  /** With one word for each kind of body: `郑州高新区沟赵街道`. */
  readonly full: string;
  /** Without the 省, 市, 区 and 县 in what stands before its own name: `郑州高新沟赵街道`. */
  readonly loose: string;
  /** What is its own: `沟赵街道`, `望溪区`, `教育局`. */
  readonly own: string;
  /** Whether it names no place at all, as 教育局 does, which every district has. */
  readonly generic: boolean;
}

export type BodyMatch = "same" | "likely" | "different";

const kinds: readonly (readonly [RegExp, string])[] = [
  [/(?:街道办事处|街道办|街道|办事处)$/, "街道"],
  [/(?<=[镇乡区县市旗省州盟])(?:人民)?政府$/, ""],
  [/人民政府办公室$/, "政府办公室"],
  [/管理委员会$/, "管委会"],
];
const places = /(?:街道|[镇乡区县市旗省])$/;
const boundary = /[省市区县旗]/;
/** A name that goes on forever is no name. */
const longestName = 60;

/** The key of a name; undefined for what names no body, such as 街道办事处 alone. */
export function bodyKey(name: string): BodyKey | undefined {
  let full = fold(name.slice(0, longestName)).replace(/[()]/g, "");
  for (const [ending, word] of kinds) full = full.replace(ending, word);
  if (ownName(full) < 1) return undefined;
  const cut = headLength(full);
  const own = full.slice(cut);
  const loose = full.slice(0, cut).replace(/(?<=..)[省市区县旗]/g, "") + own;
  return { full, loose, own, generic: cut === 0 && !places.test(full) };
}

/** How many characters a name has before the word for its kind. */
function ownName(full: string): number {
  return full.replace(places, "").length;
}

/** How long the part is that says where the body is: everything up to the last 区, 县, 市 with a name on both sides. */
function headLength(full: string): number {
  for (let at = full.length - 2; at >= 1; at--) {
    if (!boundary.test(full.charAt(at)) || ownName(full.slice(at + 1)) < 2) continue;
    if (at >= 2 || /[县旗]/.test(full.charAt(at))) return at + 1;
  }
  return 0;
}

/**
 * Whether two names are one body's. A different kind at the end is a different body; `likely` is a full name and its
 * tail, or a 区 added or left out: enough where nobody else comes into question.
 */
export function matchBodies(one: BodyKey, other: BodyKey): BodyMatch {
  if (one.full === other.full) return "same";
  if (one.loose === other.loose) return "likely";
  return isTail(one, other) || isTail(other, one) ? "likely" : "different";
}

/** Whether a name is another's tail, cut where the name of a place ends. */
function isTail(short: BodyKey, long: BodyKey): boolean {
  if (short.generic || short.full.length >= long.full.length || !long.full.endsWith(short.full)) return false;
  return boundary.test(long.full.charAt(long.full.length - short.full.length - 1));
}

/** The fullest of a report's names for its body: the first and most telling one, or one that has it as its tail. */
export function fullestKey(names: readonly string[]): BodyKey | undefined {
  const [first] = names;
  let fullest = first === undefined ? undefined : bodyKey(first);
  for (const name of names) {
    const key = bodyKey(name);
    if (key && fullest && isTail(fullest, key)) fullest = key;
  }
  return fullest;
}
