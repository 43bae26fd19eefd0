import { displayWidth } from "../../util/cjk.ts";
import { sizes, textWidth } from "./measures.ts";

/** How many characters of half width a line of the title holds. */
const lineWidth = Math.floor(textWidth / (sizes.two * 5));
/** A title longer than a few lines is none that could be divided well. */
const longest = 200;

/**
 * A title that takes two lines is broken where a word begins, so that both are about as long and no word is torn, as
 * GB/T 9704—2012 wants it.
 */
export function titleInLines(text: string): string {
  if (text.length > longest || displayWidth(text) <= lineWidth) return text;
  const breaks = [...text.matchAll(/\d{4}年|关于|政府信息公开|政务公开|工作年度报告|年度报告/g)]
    .map(({ index }) => index)
    // A blank at the break would be lost where the lines are joined again.
    .filter((at) => /\S$/.test(text.slice(0, at)))
    .filter((at) => linesAt(text, at).every((width) => width <= lineWidth));
  const [best] = breaks.sort((a, b) => unevenness(text, a) - unevenness(text, b));
  return best === undefined ? text : `${text.slice(0, best)}\n${text.slice(best)}`;
}

function linesAt(text: string, at: number): readonly number[] {
  return [displayWidth(text.slice(0, at)), displayWidth(text.slice(at))];
}

function unevenness(text: string, at: number): number {
  const [first = 0, second = 0] = linesAt(text, at);
  return Math.abs(first - second);
}
