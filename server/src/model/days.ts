import { hanNumber } from "../util/ordinal.ts";

/** A day as it is written, as far as it is written. */
export interface Day {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const hanDigits = "〇一二三四五六七八九";
const unlike = /[０-９〇○零一二三四五六七八九十]/;
const hanYear = /二[〇○零OoＯ0][〇○零一二三四五六七八九]{2}(?=\s{0,4}年)/g;
const hanDay = /(?<![〇○零一二三四五六七八九十百])[一二三四五六七八九十]{1,3}(?=\s{0,4}[月日])/g;

/**
 * The text with the digits of years and days as ASCII digits, offsets unchanged: full-width digits, 二〇二四年,
 * 十二月三十一日. A single 十 has no room for its two digits and stays.
 */
export function plainDigits(text: string): string {
  if (!unlike.test(text)) return text;
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(hanYear, (found) => Array.from(found, hanDigit).join(""))
    .replace(hanDay, (found) => {
      const digits = String(hanNumber(found) ?? found);
      return digits.length > found.length ? found : digits.padEnd(found.length);
    });
}

function hanDigit(char: string): string {
  const value = hanDigits.indexOf(char);
  return value < 0 ? "0" : String(value);
}

/** A year in the manner in which another one is written: `2025`, `２０２５`, `二〇二五`. */
export function yearLike(written: string, year: number): string {
  const digits = String(year);
  if (/[０-９]/.test(written))
    return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (!written.startsWith("二")) return digits;
  const zero = /[〇○零]/.exec(written)?.[0] ?? "〇";
  return Array.from(digits, (digit) => (digit === "0" ? zero : hanDigits.charAt(Number(digit)))).join("");
}

const written = /^(?:(\d{1,9})年度?)?(?:(\d{1,9})月份?)?(?:(\d{1,9})[日号]?)?$/;
const dotted = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})日?$/;

/** The day that a text in plain digits writes: `2024年1月20日`, `12月31日`, `2024-01-20`; undefined where it is none. */
export function readDay(text: string): Day | undefined {
  const close = text.replace(/\s/g, "");
  const short = dotted.exec(close);
  if (short) return dayOf(short[1], short[3], short[4]);
  const long = written.exec(close);
  return long ? dayOf(long[1], long[2], long[3]) : undefined;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Day {
  const number = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined);
  return { year: number(year), month: number(month), day: number(day) };
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there can be such a day, as far as it is written, in a year of this century. */
export function isPossible({ year, month, day }: Day): boolean {
  if (year !== undefined && (year < 2000 || year > 2099)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  return day === undefined || (day >= 1 && day <= (longest[(month ?? 1) - 1] ?? 0));
}
