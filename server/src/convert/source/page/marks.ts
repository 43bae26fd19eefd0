import { readHeadings } from "../../../model/headings.ts";
import { sections } from "../../../schema/sections.ts";
import type { TableKey } from "../../../schema/types.ts";
import type { TextLine } from "../../../syntax/tree.ts";
import type { PageItem, PageLine } from "./items.ts";

/** What of the form stands in an item, as a bit: a section's heading or an official table; 0 for all else. */
export type Marks = readonly number[];

const tableKeys: readonly TableKey[] = ["disclosure", "requests", "proceedings"];

/** Finds the form's own words: headings of sections that are no links, and tables that its labels tell. */
export function marksOf(items: readonly PageItem[]): Marks {
  const lines: { readonly item: PageLine; readonly index: number }[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === "line" && item.href === undefined) lines.push({ item, index });
  }
  const marks = items.map((item) => (item.kind === "table" && item.official ? tableBit(item.official) : 0));
  const blocks: TextLine[] = [];
  let length = 0;
  for (const { item } of lines) {
    const start = length;
    length += item.mark.length + item.text.length + 1;
    blocks.push({ kind: "line", span: { start, end: length - 1 }, level: 0 });
  }
  const text = lines.map(({ item }) => `${item.mark}${item.text}\n`).join("");
  for (const { index, section, tier, match } of readHeadings(text, blocks)) {
    const isSure = match === "official" || match === "accepted" || tier === "top";
    const at = lines[index]?.index;
    if (section && isSure && at !== undefined) marks[at] = 1 << sections.indexOf(section);
  }
  return marks;
}

/** All sections' bits. */
export const sectionBits: number = (1 << sections.length) - 1;

export function tableBit(key: TableKey): number {
  return 1 << (sections.length + tableKeys.indexOf(key));
}

export function isSectionBit(bit: number): boolean {
  return (bit & sectionBits) !== 0;
}

/** How many different parts of the form a set of bits names. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
