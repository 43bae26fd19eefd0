import type { Tree } from "../syntax/tree.ts";
import type { Span } from "../util/span.ts";
import { plainDigits } from "./days.ts";
import { frontMatterEntry, type Identity } from "./identity.ts";
import { type Period, yearOfPeriod } from "./period.ts";
import { type Passage, prefaceOf } from "./prose/passages.ts";

export type YearPlace = "frontMatter" | "title" | "preface" | "period";

/** A year that the report certainly gives as its own. */
export interface OwnYear {
  readonly place: YearPlace;
  readonly year: number;
  /** What a finding about it underlines. */
  readonly span: Span;
  /** Where its digits stand: twice in a period. */
  readonly digits: readonly Span[];
}

/** Every place that names the report's own year, the most telling first. Other years, 《》 and web metadata are none. */
export function readOwnYears(
  tree: Tree,
  identity: Identity,
  prose: readonly Passage[],
  periods: readonly Period[],
): readonly OwnYear[] {
  const preface = prefaceOf(prose);
  return [
    ...inFrontMatter(tree),
    ...inTitle(tree, identity, preface),
    ...preface.flatMap(inPreface),
    ...periods.flatMap((period): readonly OwnYear[] => {
      const year = yearOfPeriod(period);
      return year === undefined
        ? []
        : [{ place: "period", year, span: period.span, digits: period.yearSpans }];
    }),
  ];
}

function inFrontMatter(tree: Tree): readonly OwnYear[] {
  const entry = frontMatterEntry(tree, "年度");
  if (typeof entry?.value !== "string") return [];
  const { start, end } = entry.valueSpan;
  const found = /^["']?\s{0,4}(20\d\d)\s{0,4}年?度?\s{0,4}["']?$/.exec(
    plainDigits(tree.text.slice(start, end)),
  );
  if (!found?.[1]) return [];
  return [ownYear("frontMatter", start + found[0].indexOf(found[1]), found[1])];
}

const yearsInTitle = /(?<![\d〔[（(【])(20\d\d)(?=\s*(?:年|政府信息公开|信息公开))/g;
const twoYears = /20\d\d\s{0,4}年?度?\s{0,4}[-－–—~～至到、和及与]\s{0,4}20\d\d/;

const anotherTitle = /(20\d\d)\s*年[^，。；]{0,40}信息公开[^，。；]{0,12}(?:报告|年报)$/;

/** A title that names two years names none for certain, nor does one in a page's list of reports. */
function inTitle(tree: Tree, { title }: Identity, preface: readonly Passage[]): readonly OwnYear[] {
  if (!title) return [];
  const text = plainDigits(tree.text.slice(title.span.start, title.span.end));
  if (twoYears.test(text)) return [];
  const found = [...text.matchAll(yearsInTitle)];
  const [first] = found;
  if (!first?.[1] || found.some((each) => each[1] !== first[1])) return [];
  const listed = preface.some(({ text: line }) => {
    const other = line.length <= 80 ? anotherTitle.exec(plainDigits(line.trim())) : null;
    return other !== null && other[1] !== first[1];
  });
  if (listed) return [];
  const digits = found.map(({ index }) => {
    const start = title.span.start + index;
    return { start, end: start + 4 };
  });
  return [{ ...ownYear("title", title.span.start + first.index, first[1]), digits }];
}

const announced =
  /(?:现(?:公布|发布|编制|将|就)|向社会(?:公布|发布)|特?编制)([^\d，。；,;：:]{0,40})(20\d\d)\s?年度?[^\d，。；,;：:]{0,24}信息公开/g;
const theReport =
  /^(?:工作)?的?(?:年度)?(?:工作)?(?:报告|年报|情况)(?![^，。；,;]{0,24}(?:通知|要求|方案|意见|办法))/;
const elsewhere = /上年|上一年|去年|往年|历年|基础|通知|要求/;

/** `现公布…2024年政府信息公开工作年度报告` */
function inPreface({ span, text }: Passage): readonly OwnYear[] {
  if (!text.includes("信息公开")) return [];
  const plain = plainDigits(text).replace(/《[^《》]{0,120}》/g, (found) => " ".repeat(found.length));
  return [...plain.matchAll(announced)].flatMap(({ index, 0: all, 1: before = "", 2: year = "" }) => {
    const end = index + all.length;
    if (elsewhere.test(before) || !theReport.test(plain.slice(end, end + 50))) return [];
    return [ownYear("preface", span.start + index + all.indexOf(year), year)];
  });
}

function ownYear(place: YearPlace, start: number, digits: string): OwnYear {
  const span = { start, end: start + digits.length };
  return { place, year: Number(digits), span, digits: [span] };
}
