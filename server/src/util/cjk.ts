import { distance } from "fastest-levenshtein";
import { eastAsianWidth } from "get-east-asian-width";
import { masked } from "./personal.ts";
import { withoutUnseen } from "./unseen.ts";

/**
 * Characters that conversion and OCR put in place of the right one, and that NFKC leaves alone.
 * Kangxi radicals (U+2F00–2FDF) are not listed: NFKC turns them into the right character.
 */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ["釆", "采"],
  ["⺠", "民"],
  ["⻓", "长"],
  ["⻔", "门"],
  ["⻅", "见"],
  ["⻚", "页"],
  ["⻋", "车"],
  ["⻝", "食"],
  ["⻛", "风"],
  ["⻢", "马"],
  ["⻰", "龙"],
  ["⻩", "黄"],
  ["⻬", "齐"],
  ["⻦", "鸟"],
  ["⻥", "鱼"],
  ["⻉", "贝"],
  ["⻆", "角"],
  ["⻄", "西"],
]);

const lookalikeClass = /[\u2e80-\u2fdf釆]/;
const lookalikeAll = /[\u2e80-\u2fdf釆]/g;

/** Whether the text holds a radical or a known look-alike in place of an ordinary character. */
export function hasLookalike(text: string): boolean {
  return lookalikeClass.test(text);
}

/** The text with every look-alike replaced by the ordinary character; the length in UTF-16 units is kept. */
export function withoutLookalikes(text: string): string {
  return text.replace(lookalikeAll, (char) => lookalikes.get(char) ?? char.normalize("NFKC"));
}

/** What a folded text has in place of other characters; what is not listed here drops out. */
const folded: ReadonlyMap<string, string> = new Map([
  ...Array.from("〔［【｛〈《[{<", (opening) => [opening, "("] as const),
  ...Array.from("〕］】｝〉》]}>", (closing) => [closing, ")"] as const),
  ["，", ","],
  ["､", "、"],
  ["﹑", "、"],
  ...Array.from("．•·", (point) => [point, "."] as const),
]);
const unfolded = /[\s“”"'‘’「」『』*_〔［【｛〈《[{<〕］】｝〉》\]}>，､﹑．•·]/g;
const ascii = /^[\x21\x23-\x26\x28-\x29\x2b-\x5a\x61-\x7a|]*$/;

/**
 * The form of a text in which labels are compared: NFKC, one kind of bracket, no white space, no quotes,
 * look-alikes replaced. For matching only; it is never written into a draft.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text;
  const seen = withoutUnseen(text);
  return (hasLookalike(seen) ? withoutLookalikes(seen) : seen)
    .normalize("NFKC")
    .replace(unfolded, (char) => folded.get(char) ?? "");
}

/** A folded text without its last bracketed remark: `规章(件)` → `规章`. */
export function withoutRemark(folded: string): string {
  if (!folded.endsWith(")")) return folded;
  const open = folded.lastIndexOf("(");
  return open > 0 ? folded.slice(0, open) : folded;
}

export function editDistance(left: string, right: string): number {
  return distance(left, right);
}

/** Whether two folded labels are near enough to be one label with a slip. Short labels allow one slip, long ones a third. */
export function isNear(left: string, right: string): boolean {
  const longer = Math.max(left.length, right.length);
  const allowed = Math.max(1, Math.floor(longer / 3));
  if (Math.abs(left.length - right.length) > allowed) return false;
  return editDistance(left, right) <= allowed;
}

/** Columns a text takes in a monospace font: two for wide and full-width characters. */
export function displayWidth(text: string, ambiguousAsWide = false): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly every character is one of these; a long draft is measured as a whole.
    if (code < 0x7f) width++;
    else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
    else {
      const point = text.codePointAt(at) ?? code;
      if (point > 0xffff) at++;
      width += eastAsianWidth(point, { ambiguousAsWide });
    }
  }
  return width;
}

export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) return true;
  return false;
}

function isHan(code: number): boolean {
  if (code < 0x2e80 || code > 0xfaff) return false;
  return (
    code <= 0x2fdf ||
    (code >= 0x3400 && code <= 0x9fff && !(code >= 0x4dc0 && code <= 0x4dff)) ||
    code >= 0xf900
  );
}

/**
 * The first `limit` characters of a text as a message quotes it: white space folded, with an ellipsis where it was cut,
 * personal numbers masked before the cut, which would leave their beginnings.
 */
export function excerpt(text: string, limit = 20): string {
  const flat = masked(text.replace(/\s+/g, " ").trim());
  const chars = [...flat];
  return chars.length <= limit ? flat : `${chars.slice(0, limit - 1).join("")}…`;
}
