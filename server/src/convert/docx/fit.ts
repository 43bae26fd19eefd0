import { displayWidth } from "../../util/cjk.ts";
import type { Slot } from "./grid.ts";
import { lineHeight, page, sizes, textWidth } from "./measures.ts";

/**
 * How wide a digit is for each half point of its size: half its size in 宋体, somewhat more in what takes its place.
 */
const digit = 5.6;

/** Between a cell's text and its left and right edges. */
export const cellMargin = 30;
/** And those above and below. */
export const cellMarginAbove = 20;

/** The shares of the columns as lengths that make up the width of the text exactly. */
export function columnWidths(shares: readonly number[]): readonly number[] {
  const stated = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 0));
  // None is so narrow that nothing could be read in it.
  const least = sumOf(stated) / (8 * stated.length) || 1;
  const usable = stated.map((share) => Math.max(share, least));
  const whole = sumOf(usable);
  let reached = 0;
  return usable.map((share) => {
    const left = Math.round((reached / whole) * textWidth);
    reached += share;
    return Math.round((reached / whole) * textWidth) - left;
  });
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

export function widthOf({ column, colSpan }: Slot, widths: readonly number[]): number {
  return sumOf(widths.slice(column, column + colSpan));
}

/** A row of one line with air around it: 6.5 mm, 5.5 where the type is small. */
export function leastRowHeight(size: number): number {
  return size < sizes.five ? 312 : 369;
}

/** The line for a size of type in half points. */
export function lineFor(size: number): number {
  return Math.ceil(size * 12.8);
}

type Grid = readonly (readonly Slot[])[];

/**
 * The type of a table: no number has to be broken in it, and where 小五 brings a table onto one page that 五号 does not,
 * it is 小五. 六号 is for numbers that fit in no other.
 */
export function fittingSize(slots: Grid, widths: readonly number[]): number {
  const [large, ...smaller] = [sizes.five, sizes.smallFive].filter((size) => isUnbroken(slots, widths, size));
  if (large === undefined) return sizes.six;
  return [large, ...smaller].find((size) => fitsOnePage(slots, widths, size)) ?? large;
}

/** Whether a table stands on one page where that begins with the section's heading. */
export function fitsOnePage(slots: Grid, widths: readonly number[], size: number): boolean {
  return heightOf(slots, widths, size) <= roomForTable;
}

/** A page less the section's heading and the space behind it. */
const roomForTable = page.height - page.top - page.bottom - 2 * lineHeight;

function isUnbroken(slots: Grid, widths: readonly number[], size: number): boolean {
  return slots.every((row) =>
    row.every((slot) => {
      return longestWord(slot.cell?.text ?? "") * size * digit <= widthOf(slot, widths) - 2 * cellMargin;
    }),
  );
}

/** How high the table will be, more or less: what stands beside several rows takes no room of its own. */
function heightOf(slots: Grid, widths: readonly number[], size: number): number {
  const heights = slots.map((row) => {
    const lines = row.map((slot) => {
      const fitting = Math.max(1, Math.floor((widthOf(slot, widths) - 2 * cellMargin) / (size * 10)));
      const text = slot.merge === "none" ? (slot.cell?.text ?? "") : "";
      return Math.ceil(displayWidth(text) / 2 / fitting);
    });
    return Math.max(leastRowHeight(size), Math.max(...lines) * lineFor(size) + 2 * cellMarginAbove);
  });
  return sumOf(heights);
}

function longestWord(text: string): number {
  return Math.max(0, ...(text.match(/[!-~]{1,200}/g) ?? []).map((word) => word.length));
}

/**
 * The indent at both sides that divides a head's label into lines of equal length, as the form prints it: 商业 and 企业
 * below each other, where three characters would fit.
 */
export function balancingIndent(text: string, width: number, size: number): number {
  const character = size * 10;
  const usable = width - 2 * cellMargin;
  // Programs squeeze one in that is a little too wide.
  const fitting = Math.floor(usable / character + 0.15);
  const count = Math.ceil(displayWidth(text) / 2);
  if (count <= fitting || fitting < 2 || text.includes("\n")) return 0;
  const even = Math.ceil(count / Math.ceil(count / fitting));
  // A third of a character is left, for programs that measure otherwise.
  return even === fitting ? 0 : Math.max(0, Math.floor((usable - even * character) / 2 - character / 6));
}
