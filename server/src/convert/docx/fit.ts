import { displayWidth } from "../../util/cjk.ts";
import type { Slot } from "./grid.ts";
import { sizes, textWidth } from "./measures.ts";

/**
 * How wide a digit is for each half point of its size: half its size in 宋体, somewhat more in what takes its place.
 */
const digit = 5.6;

/** Between a cell's text and its edges. */
export const cellMargin = 30;

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

/** The largest type, 五号 or less, in which no number has to be broken; 六号 where none is small enough. */
export function fittingSize(slots: readonly (readonly Slot[])[], widths: readonly number[]): number {
  const fits = (size: number): boolean =>
    slots.every((row) =>
      row.every((slot) => {
        return longestWord(slot.cell?.text ?? "") * size * digit <= widthOf(slot, widths) - 2 * cellMargin;
      }),
    );
  return [sizes.five, sizes.smallFive].find(fits) ?? sizes.six;
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
