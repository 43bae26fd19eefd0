import { yearLike } from "../model/days.ts";
import type { Report } from "../model/report.ts";
import { readDates, type SignedDate } from "../model/signed.ts";
import type { Found, Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";

export const reportDate: Rule = {
  id: "report.date",
  severity: "warning",
  *check(report) {
    if (report.beforeForms) return;
    const years = ownYearsOf(report);
    if (years.length === 0) return;
    const said = new Set<string>();
    for (const date of readDates(report)) {
      if (years.some((year) => isInTime(date, year))) continue;
      if (said.has(keyOf(date))) continue;
      said.add(keyOf(date));
      yield late(report, date);
    }
  },
};

/** The years that the report may be about. Without one of its own it has none but the signature's, which proves nothing. */
export function ownYearsOf({ year, ownYears }: Report): readonly number[] {
  if (ownYears.length === 0) return [];
  return [...new Set([year, ...ownYears.map((each) => each.year)])].filter((each) => each !== undefined);
}

function keyOf({ year, month, day }: SignedDate): string {
  return `${year}-${month}-${day}`;
}

/** Reports are published from January to March of the year after. */
export function isInTime(date: SignedDate, year: number): boolean {
  return date.year === year + 1 && date.month <= 3;
}

function late({ tree, ownYears, year = ownYears[0]?.year ?? 0 }: Report, date: SignedDate): Found {
  const { place, span, yearSpan, month } = date;
  const next = String(year + 1);
  const written = yearLike(tree.text.slice(yearSpan.start, yearSpan.end), year + 1);
  return {
    span,
    say: (t) =>
      t.reportDate(t.datePlaces[place], `${date.year}年${month}月${date.day}日`, String(year), next),
    // In these months only the year can be wrong.
    fixes: () =>
      month <= 3
        ? [{ say: (t) => t.changeDateYear(next), safe: false, edits: [replace(yearSpan, written)] }]
        : [],
  };
}
