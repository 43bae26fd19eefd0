import { type Decimal, decimal } from "./decimal.ts";

/** A number as it is met in running text. */
export interface Numeral {
  readonly value: Decimal;
  /** Offset behind its last character. */
  readonly end: number;
  /** Whether it is written in Chinese characters, which also stand in words that count nothing (一是, 统一). */
  readonly han: boolean;
  /** Digits behind the decimal point. */
  readonly places: number;
}

const digits = "〇一二三四五六七八九";

function digitOf(char: string | undefined): number {
  return char === undefined ? 0 : char === "零" ? 0 : char === "两" ? 2 : Math.max(0, digits.indexOf(char));
}

/** Grouped digits first, so that `1,204` is one number and `12,34` are two. */
const arabic =
  /(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}(?![0-9０-９,，])|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,6})?/y;
const hanRun = /[零〇一二两三四五六七八九十百千万]{1,15}/y;

/** The number that begins at `offset`; undefined where none does. */
export function readNumeral(text: string, offset: number): Numeral | undefined {
  arabic.lastIndex = offset;
  const found = arabic.exec(text)?.[0];
  if (found !== undefined) {
    const plain = found.normalize("NFKC").replaceAll(",", "");
    const value = decimal(plain);
    return (
      value && { value, end: offset + found.length, han: false, places: plain.split(".")[1]?.length ?? 0 }
    );
  }
  hanRun.lastIndex = offset;
  const han = hanRun.exec(text)?.[0];
  const read = han === undefined ? undefined : readHan(han);
  const value = read === undefined ? undefined : decimal(String(read));
  return han === undefined || value === undefined
    ? undefined
    : { value, end: offset + han.length, han: true, places: 0 };
}

/** `一百零二`, `十三`, `两千`, `二〇二四`; undefined for what is no number, such as 十百. */
export function readHan(text: string): number | undefined {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number(Array.from(text, digitOf).join(""));
  const [high = "", low, ...more] = text.split("万");
  if (more.length > 0) return undefined;
  if (low === undefined) return belowTenThousand(high);
  const tenThousands = belowTenThousand(high);
  // 一万二 is short for 一万二千.
  const rest =
    low === "" ? 0 : /^[一二三四五六七八九]$/.test(low) ? digitOf(low) * 1000 : belowTenThousand(low);
  return tenThousands === undefined || rest === undefined ? undefined : tenThousands * 10000 + rest;
}

const places =
  /^(?:([一二两三四五六七八九])千)?([零〇]?)(?:([一二两三四五六七八九])百)?([零〇]?)(?:([一二三四五六七八九]?)十)?([零〇]?)([一二两三四五六七八九]?)$/;

function belowTenThousand(text: string): number | undefined {
  if (/^[零〇]$/.test(text)) return 0;
  const found = text === "" ? null : places.exec(text);
  if (!found || /[零〇]$/.test(text)) return undefined;
  const [, thousands, , hundreds, , tens, , last] = found;
  const ten = tens === undefined ? 0 : digitOf(tens === "" ? "一" : tens) * 10;
  // 一百五 is short for 一百五十, and 两千三 for 两千三百; a 零 before the last digit says that it is not.
  const above = text.charAt(text.length - 2);
  const short = last !== "" && (above === "百" ? 10 : above === "千" ? 100 : 1);
  return (
    digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + ten + digitOf(last || undefined) * (short || 1)
  );
}
