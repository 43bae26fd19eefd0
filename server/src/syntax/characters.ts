import { readOrdinal } from "../util/ordinal.ts";
import { isBlank } from "../util/span.ts";

/** Longer than any label of a table, shorter than a paragraph. */
const longestLabel = 80;

export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** A Han character, radicals and the planes beyond the first included. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0xd840 && code <= 0xd88f)
  );
}

/** A sentence's end: 。！？； and their like. A table's label has none. */
export function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b || code === 59;
}

/** Whether a line reads as prose: long, or with a sentence's end in it. Looks at 80 characters at most. */
export function looksLikeProse(text: string, start: number, end: number): boolean {
  if (end - start > longestLabel) return true;
  // From the end, where prose has its full stop.
  for (let at = end - 1; at >= start; at--) if (isSentenceEnd(text.charCodeAt(at))) return true;
  return false;
}

/** Signs that stand in a number or for one: `1,295`, `138.31`, `+3`, `-2`, `/`, `—`. */
const numberSigns = ",.，．+-−%/—–＋－";

/** What may stand behind a number in a cell: `138.31万元`, `12件`. */
const measures = "万亿元件份条宗次起项个部人封";

/** How a change is written in words: `增10`, `减少2`. */
const changes = "增加减少";
const unchanged = "持平";

/** Whether a cell holds a number or a dash for one, perhaps with a unit; a list mark such as `1.` is none. */
export function looksLikeNumber(text: string, start: number, end: number): boolean {
  if (end - start > 16) return false;
  if (end - start === 2 && text.startsWith(unchanged, start)) return true;
  let digits = 0;
  let signs = 0;
  let units = 0;
  let lastIsSign = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const afterSign = lastIsSign;
    lastIsSign = false;
    if (isDigit(code)) {
      if (units > 0) return false;
      digits++;
    } else if (numberSigns.includes(text.charAt(at))) {
      signs++;
      lastIsSign = true;
    } else if (digits + signs === 0 && changes.includes(text.charAt(at)) && at - start < 2) {
      lastIsSign = true;
    } else if (isHan(code)) {
      // `4.保护…` and `2021年` are no numbers.
      if (digits === 0 || afterSign || ++units > 2 || !measures.includes(text.charAt(at))) return false;
    } else if (!isBlank(code)) return false;
  }
  if (digits === 0) return signs > 0 && signs <= 2;
  return !lastIsSign;
}

const articleStart = /^第[一二三四五六七八九十百0-9]{1,5}[条章项款部]/;

/** Whether a line begins with `一、`, the mark of the outermost sections. */
export function startsWithSectionMark(text: string, start: number, end: number): boolean {
  return readOrdinal(text.slice(start, Math.min(end, start + 8)))?.style === "han";
}

/** Whether a line begins with a mark of its own: `一、`, `（一）`, `1.`, `第…条`, `#`, `>`, `-`. */
export function startsWithMark(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 10));
  return "#>-*•·".includes(head.charAt(0)) || readOrdinal(head) !== undefined || articleStart.test(head);
}

/** Whether the whole of a piece is a list mark, as Word leaves one before a tab. */
export function isMarkOnly(text: string, start: number, end: number): boolean {
  if (end - start > 6 || end === start) return false;
  const piece = text.slice(start, end);
  return "-*•·".includes(piece) || readOrdinal(piece)?.length === piece.length;
}
