import { plainDigits, yearLike } from "../model/days.ts";
import type { Report } from "../model/report.ts";
import type { Edit } from "../rules/finding.ts";
import type { Span } from "../util/span.ts";

/**
 * The edits that move a report's own year on, wherever the report speaks of it: title, period, preface and running
 * text, each in the manner in which it is written there. Other years stay, and so do the names of documents and the
 * days on which something happened: with another year they would be false, and nobody would see it.
 */
export function yearEdits(report: Report, from: number, to: number): readonly Edit[] {
  const { ownYears, identity, prose, tree } = report;
  const stated = ownYears.filter(({ year, place }) => year === from && place !== "frontMatter");
  const spans = [
    ...stated.flatMap(({ digits }) => digits),
    ...(identity.title ? inTitle(tree.text, identity.title.span, from) : []),
    ...prose.flatMap(({ text, span }) => inProse(text, from).map((at) => spanAt(span.start + at))),
  ];
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].map((span) => ({
    span,
    text: yearLike(tree.text.slice(span.start, span.end), to),
  }));
}

function spanAt(start: number): Span {
  return { start, end: start + 4 };
}

function inTitle(text: string, { start, end }: Span, year: number): readonly Span[] {
  const title = plainDigits(text.slice(start, end));
  return [...title.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, "g"))].map(({ index }) =>
    spanAt(start + index),
  );
}

/** A month behind the year makes it a day in the past, unless it only says where the whole year begins or ends. */
const aDay =
  /^年\s{0,3}(?!0?1\s{0,3}月?\s{0,3}[-－–—~～至到]|12\s{0,3}月\s{0,3}(?:31\s{0,3}日|底))\d{1,2}\s{0,3}月/;
/** A part of several years, or the year from which something is in force. */
const manyYears = /^(?:年度?)?\s{0,3}(?:[-－–—~～至到、]\s{0,3}20\d\d|年?起(?![至到止])|年?以来)/;
const toThisYear = /20\d\d\s{0,3}年?度?\s{0,3}[-－–—~～至到、]\s{0,3}$/;

/** Where the year stands as the report's own in a text: at the offsets of its first digits. */
function inProse(text: string, year: number): readonly number[] {
  const plain = plainDigits(text);
  if (!plain.includes(String(year))) return [];
  const open = outsideTitles(plain);
  const found = open.matchAll(new RegExp(`(?<![\\d〔\\[［])${year}(?=\\s{0,3}年)`, "g"));
  return [...found].flatMap(({ index }) => {
    const after = open.slice(index + 4, index + 34).trimStart();
    const before = open.slice(Math.max(0, index - 16), index);
    return aDay.test(after) || manyYears.test(after) || toThisYear.test(before) ? [] : [index];
  });
}

/** What a document is called stays, unless it is the report itself. */
function outsideTitles(text: string): string {
  return text.replace(/《[^《》]{0,120}》/g, (found) =>
    /信息公开(?:工作)?的?年度(?:工作)?(?:报告|年报)》$/.test(found) ? found : " ".repeat(found.length),
  );
}
