import { lineEnding } from "../model/canonical.ts";
import { plainDigits } from "../model/days.ts";
import { isFirst, type Period, yearOfPeriod } from "../model/period.ts";
import type { Report } from "../model/report.ts";
import { excerpt } from "../util/cjk.ts";
import { firstLine, framed, lineStart } from "../util/lines.ts";
import type { Fix, Found, Rule } from "./finding.ts";
import { insert, replace } from "./support/edits.ts";

export const reportPeriod: Rule = {
  id: "report.period",
  severity: "warning",
  *check(report) {
    if (report.beforeForms || report.outline.legacy) return;
    for (const period of report.periods) if (isWrong(report, period)) yield wrong(report, period);
    if (report.periods.length === 0 && !mayStateOne(report)) yield* none(report);
  },
};

/** A period of another year than the report's is the business of `report.year`. */
function isWrong(report: Report, period: Period): boolean {
  if (period.damaged) return true;
  const { year } = report;
  const stated = yearOfPeriod(period);
  if (stated !== undefined && (stated !== year || report.ownYears.some((own) => own.year !== stated)))
    return false;
  if (period.joint === undefined && period.years[0] !== year) return false;
  if (period.whole && period.years.length < 2) return false;
  return !isExplained(report, period);
}

const newBody = /成立|组建|新设|设立|挂牌|揭牌|划转|转隶|合并|撤并|撤销|更名|重组|机构改革/;
const newBodyElsewhere = /挂牌|揭牌|新组建|新成立|新设立|正式成立|成立于|机构改革/;

/** A body that was founded or closed within the year reports about a part of it; a day short of it is a slip. */
function isExplained({ prose }: Report, { from, to, passage }: Period): boolean {
  if ((!from || isFirst(from)) && to?.month === 12) return false;
  if (newBody.test(passage.text)) return true;
  return prose.some(({ section, text }) =>
    section === undefined ? newBody.test(text) : section === "overview" && newBodyElsewhere.test(text),
  );
}

function wrong(report: Report, period: Period): Found {
  const { year } = report;
  return {
    span: period.span,
    say: (t) =>
      t.reportPeriod(excerpt(period.text, 16), year === undefined ? undefined : String(year), period.damaged),
    fixes: () => (year === undefined || period.joint === undefined ? [] : [wholeYear(period, year)]),
  };
}

/** Writes the two dates anew and keeps what joins them. */
function wholeYear({ span, joint = "至" }: Period, year: number): Fix {
  const dates = `${year}年1月1日${joint}${year}年12月31日`;
  return { say: (t) => t.changePeriod(String(year)), safe: false, edits: [replace(span, dates)] };
}

const somewhere =
  /统计的?(?:期限|期间|时限|时段|时间|周期|区间|年度|截止|截至)|1\s{0,3}月\s{0,3}1\s{0,3}日[^。；\n]{0,20}12\s{0,3}月\s{0,3}31|[./-]0?1[./-]0?1[^\d]{1,6}(?:20\d\d)?[./-]?12[./-]31|数据(?:截止|截至)|1\s{0,3}月[^\d。；\n]{1,4}12\s{0,3}月/;

/** Whether a period may stand anywhere in the draft, in whatever words. */
function mayStateOne({ tree }: Report): boolean {
  return somewhere.test(plainDigits(tree.text));
}

function* none(report: Report): Iterable<Found> {
  const { tree, identity, outline, year } = report;
  const [first] = outline.sections;
  const head = identity.title?.span ?? tree.blocks[0]?.span;
  if (!first || !head) return;
  yield {
    span: firstLine(tree.text, head),
    severity: "hint",
    say: (t) => t.reportPeriodNone(),
    fixes: () => (year === undefined ? [] : [insertPeriod(report, first.span.start, year)]),
  };
}

/** A paragraph of its own above section 一. */
function insertPeriod({ tree }: Report, at: number, year: number): Fix {
  const offset = lineStart(tree.text, at);
  const eol = lineEnding(tree.text);
  // What goes into the draft is Chinese, whatever the language of the messages.
  const line = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。${eol}`;
  return {
    say: (t) => t.insertPeriod(String(year)),
    safe: false,
    edits: [insert(offset, framed(tree.text, offset, line, eol))],
  };
}
