import type { Report } from "../model/report.ts";
import { readDates } from "../model/signed.ts";
import type { Found } from "./finding.ts";
import { isInTime, ownYearsOf } from "./reportDate.ts";

/** A day of any year. */
export interface LocalDay {
  readonly month: number;
  readonly day: number;
}

/** The dates after the local deadline; what is late by law as well `report.date` alone speaks of. */
export function* lateFor(report: Report, deadline: LocalDay): Iterable<Found> {
  if (report.beforeForms) return;
  const years = ownYearsOf(report);
  const said = new Set<string>();
  for (const date of readDates(report)) {
    const inTime = years.filter((year) => isInTime(date, year));
    const { month, day, place } = date;
    if (inTime.length === 0 || month < deadline.month) continue;
    if (month === deadline.month && day <= deadline.day) continue;
    const shown = `${date.year}年${month}月${day}日`;
    if (said.has(shown)) continue;
    said.add(shown);
    yield {
      span: date.span,
      say: (t) => t.profileDeadline(t.datePlaces[place], shown, `${deadline.month}月${deadline.day}日`),
    };
  }
}
