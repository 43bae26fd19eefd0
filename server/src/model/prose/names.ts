import type { Speaker } from "./speaker.ts";

/** The body's own name at an offset, in full or in short; `keys` tells the office at the head of a place. */
export function nameAt(
  text: string,
  index: number,
  { names, firsts, bare }: Speaker,
): { readonly end: number; readonly keys: readonly string[] } | undefined {
  const name = firsts.has(text.charAt(index))
    ? names.find((each) => text.startsWith(each, index))
    : undefined;
  if (name !== undefined) {
    const keys = seat.test(name) ? ["seat"] : [];
    return { end: withoutVerb(text, index + name.length), keys };
  }
  if (!/[省市区县州旗局委]/.test(text.charAt(index))) return undefined;
  for (let length = longestShortName; length >= shortestShortName; length--) {
    const short = text.slice(index, index + length);
    if (short.length === length && isShortFor(short, bare)) return { end: index + length, keys: [] };
  }
  return undefined;
}

/** 市政府 may be the office at the head of a city, whose own numbers are a part of the city's. */
const seat = /^[省市县区州盟旗](?:人民)?政府$/;

const longestShortName = 10;
const shortestShortName = 3;

/** 区住建局 for 滨湖区住房和城乡建设局: the characters of the name in their order, the last one that of a body. */
function isShortFor(short: string, name: string): boolean {
  const last = short.slice(-1);
  if (!(last === "委" ? name.endsWith("委员会") : /[局厅]/.test(last) && name.endsWith(last))) return false;
  let at = -1;
  for (const char of short) {
    at = name.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** 金水街道办理 is 金水街道 and 办理, not 金水街道办 and 理. */
export function withoutVerb(text: string, end: number): number {
  return text.charAt(end - 1) === "办" && /[理结毕复件事案]/.test(text.charAt(end)) ? end - 1 : end;
}
