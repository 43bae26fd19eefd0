import { readOrdinal, toHan } from "../../../util/ordinal.ts";
import type { PageElement, PageNode } from "./node.ts";

const chinese = /cjk-ideographic|simp-chinese|trad-chinese|cjk-earthly|hiragana|katakana/i;

/** The number that a browser draws before an item of a numbered list: it is a word that is nowhere in the page's text. */
export function listMark(item: PageElement): string {
  const list = item.parent;
  if (list?.name !== "ol" || list.marks === "none" || item.marks === "none") return "";
  // A list whose items bring their own numbers is shown without others.
  if (readOrdinal(beginning(item))) return "";
  const number = numberOf(item, list);
  const marks = item.marks || list.marks;
  if (chinese.test(marks)) return number >= 1 && number <= 99 ? `${toHan(number)}、` : `${number}.`;
  if (/^(?:a|lower-(?:alpha|latin))$/.test(marks)) return `${letters(number)}.`;
  if (/^(?:A|upper-(?:alpha|latin))$/.test(marks)) return `${letters(number).toUpperCase()}.`;
  if (/^(?:i|lower-roman)$/.test(marks)) return `${roman(number)}.`;
  if (/^(?:I|upper-roman)$/.test(marks)) return `${roman(number).toUpperCase()}.`;
  return marks === "" || /^(?:1|decimal)/.test(marks) ? `${number}.` : "";
}

const counted = new WeakMap<PageElement, { next: number; readonly numbers: Map<PageElement, number> }>();

/** Items are asked for in their order, so that each is counted once. */
function numberOf(item: PageElement, list: PageElement): number {
  let known = counted.get(list);
  if (!known) {
    known = { next: list.start ?? 1, numbers: new Map() };
    for (const child of list.children) {
      if (child.kind !== "element" || child.name !== "li") continue;
      const number = child.start ?? known.next;
      known.numbers.set(child, number);
      known.next = number + 1;
    }
    counted.set(list, known);
  }
  return known.numbers.get(item) ?? 1;
}

/** The first words of an item. */
function beginning(item: PageElement): string {
  let text = "";
  const walk = (node: PageNode): boolean => {
    if (node.kind === "words") text += node.text.trimStart();
    return text.length > 12 || (node.kind === "element" && node.children.some(walk));
  };
  walk(item);
  return text.slice(0, 12);
}

function letters(number: number): string {
  if (number < 1) return String(number);
  let text = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(97 + ((left - 1) % 26)) + text;
  }
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(number: number): string {
  if (number < 1 || number >= 4000) return String(number);
  let left = number;
  let text = "";
  for (const [value, letter] of romans) {
    for (; left >= value; left -= value) text += letter;
  }
  return text;
}
