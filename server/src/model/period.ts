import type { Span } from "../util/span.ts";
import { type Day, isPossible, plainDigits, readDay } from "./days.ts";
import { type Passage, type Sentence, sentencesOf } from "./prose/passages.ts";

/** A statement of the time that the report's numbers are about. */
export interface Period {
  /** From its first date to its last, as the author wrote them. */
  readonly span: Span;
  readonly text: string;
  /** What joins the two dates; undefined where there is one only. */
  readonly joint: string | undefined;
  /** Whether what is written there cannot be a date: `20231月1日`, `13月`. */
  readonly damaged: boolean;
  /** Its first and its last day, as far as they can be read. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Whether it goes from 1 January to 31 December, whatever the year. */
  readonly whole: boolean;
  /** The years that it names, one or two of them. */
  readonly years: readonly number[];
  /** Where the digits of its years stand. */
  readonly yearSpans: readonly Span[];
  readonly passage: Passage;
}

/** Words beside which a range of dates is the period of the statistics. */
const cues =
  /统计的?(?:数据的?)?(?:期限|期间|时限|时段|时间|周期|区间|范围|年限|口径|起止|截止|截至|期)|(?:所列|列出|所用|使用|涉及|公布)的?(?:各项|有关|相关|统计)?数据|数据的?(?:期限|时限|周期|期间|时间|起止|截止|截至|时段|统计)|(?:本|年度)?报告的?(?:期限|时限|周期|期间|时段|时间|期(?!末|初|内))|(?:时间|起止)(?:范围|区间|期限)/g;

const date = String.raw`[\d\s年月日号度]{4,26}|\d{4}[./-]\d{1,2}[./-]\d{1,2}日?`;
const joints = String.raw`\s{0,4}(?:零时|0时)?(?:起|开始)?[，,]?\s{0,4}(?:至|到|止|起|[-－–—―─~～]{1,4})\s{0,4}`;
const range = new RegExp(
  String.raw`(${date})(${joints})((?:当年|同年|本年)?)(${date}|\d{1,2}\s?月)(?![./-]?\d)`,
  "y",
);
const wholeYear = /(20\d\d)\s*年(?:度|全年)?(?!\s*\d|\s*[年月第以来底初末起前至到]|\s*[-－–—~～])/y;
const cutOff = /20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/y;

/** Every statement of the period in the running text; a range of dates that may be about something else is none. */
export function readPeriods(prose: readonly Passage[]): readonly Period[] {
  const found: Period[] = [];
  for (const passage of prose) {
    const { text, section } = passage;
    if (section !== undefined && section !== "other" && !text.includes("报告") && !text.includes("所列"))
      continue;
    if (!/[\d０-９〇○零]/.test(text)) continue;
    // Only in the preface may a period stand without the words that tell what it is.
    if (section !== undefined && text.search(cues) < 0) continue;
    for (const sentence of sentencesOf(passage)) {
      const period = periodIn(sentence);
      if (period) found.push(period);
    }
  }
  return found;
}

function periodIn(sentence: Sentence): Period | undefined {
  const { section } = sentence.passage;
  const own = section === undefined || /报告|所列/.test(sentence.text);
  if (!own && section !== "other") return undefined;
  const text = plainDigits(withoutTitles(sentence.text));
  for (const cue of text.matchAll(cues)) {
    const from = cue.index + cue[0].length;
    const gap = /^[^\d。；;]{0,24}(?=\d)/.exec(text.slice(from, from + 26))?.[0];
    if (gap === undefined) continue;
    const at = from + gap.length;
    const read =
      rangeAt(sentence, text, at) ??
      (/^[\s为是：:指即]{0,4}$/.test(gap) ? yearAt(sentence, text, at) : undefined) ??
      (own && /截[止至]|止/.test(cue[0] + gap) ? lastDayAt(sentence, text, at) : undefined);
    if (read) return read;
  }
  return section === undefined ? bareRange(sentence, text) : undefined;
}

function withoutTitles(text: string): string {
  return text.includes("《")
    ? text.replace(/《[^《》]{0,120}》/g, (found) => " ".repeat(found.length))
    : text;
}

/** In the preface a range needs no words beside it where it is the whole year, or a line of its own. */
function bareRange(sentence: Sentence, text: string): Period | undefined {
  const lead = /^[（(]?\s{0,9}[自从]?\s{0,9}(?=\d)/.exec(text);
  if (lead && text.length < 60 && !/[\u4e00-\u9fff]/.test(text.replace(/[自从年月日号起至到止度]/g, "")))
    return rangeAt(sentence, text, lead[0].length);
  for (const { index } of text.matchAll(/20\d\d\s*年\s*1\s*月/g)) {
    const read = rangeAt(sentence, text, index);
    if (read?.whole) return read;
  }
  return undefined;
}

/** `2024年1月1日起至2024年12月31日`, and what is left of it when characters are lost or doubled. */
function rangeAt(sentence: Sentence, text: string, start: number): Period | undefined {
  range.lastIndex = start;
  const match = range.exec(text);
  if (!match) return undefined;
  const [all, first = "", joint = "", same = "", last = ""] = match;
  // Two years without a day are no dates: 2023-2024年度.
  if (!/[月./-]/.test(first + last) && !(first.includes("日") && last.includes("日"))) return undefined;
  const from = readDay(/年\s*\d{1,2}\s*$/.test(first) && last.includes("月") ? `${first}月` : first);
  const to = readDay(last);
  const damaged = !from || !to || !isPossible(from) || !isPossible(to);
  return {
    ...common(sentence, start, all.trimEnd()),
    joint: joint + same,
    from,
    to,
    damaged,
    whole: !damaged && isFirst(from) && isLast(to),
  };
}

/** `统计期限为2024年度` */
function yearAt(sentence: Sentence, text: string, start: number): Period | undefined {
  wholeYear.lastIndex = start;
  const match = wholeYear.exec(text);
  return match
    ? {
        ...common(sentence, start, match[0]),
        joint: undefined,
        from: undefined,
        to: undefined,
        damaged: false,
        whole: true,
      }
    : undefined;
}

/** `统计截止日期为2024年12月31日` */
function lastDayAt(sentence: Sentence, text: string, start: number): Period | undefined {
  cutOff.lastIndex = start;
  const match = cutOff.exec(text);
  const day = match ? readDay(match[0]) : undefined;
  if (!match || !day || !isPossible(day)) return undefined;
  return {
    ...common(sentence, start, match[0]),
    joint: undefined,
    from: undefined,
    to: day,
    damaged: false,
    whole: isLast(day),
  };
}

function common(
  sentence: Sentence,
  start: number,
  match: string,
): Pick<Period, "span" | "text" | "years" | "yearSpans" | "passage"> {
  const offset = sentence.span.start + start;
  const named = [...match.matchAll(/(?<!\d)20\d\d(?=\s*年|[./-])/g)];
  return {
    span: { start: offset, end: offset + match.length },
    text: sentence.text.slice(start, start + match.length),
    years: [...new Set(named.map((year) => Number(year[0])))],
    yearSpans: named.map(({ index }) => ({ start: offset + index, end: offset + index + 4 })),
    passage: sentence.passage,
  };
}

/** Whether a day is 1 January, of whatever year. */
export function isFirst({ month, day }: Day): boolean {
  return month === 1 && (day === undefined || day === 1);
}

function isLast({ month, day }: Day): boolean {
  return month === 12 && (day === undefined || day === 31);
}

/** The one year that an undamaged period is about; a last day alone says it at the end of the year only. */
export function yearOfPeriod({ damaged, whole, joint, years }: Period): number | undefined {
  if (damaged || years.length !== 1 || (joint === undefined && !whole)) return undefined;
  return years[0];
}
