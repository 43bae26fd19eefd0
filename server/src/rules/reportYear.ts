import { plainDigits, yearLike } from "../model/days.ts";
import type { OwnYear } from "../model/ownYears.ts";
import type { Report } from "../model/report.ts";
import { formForYear } from "../schema/forms.ts";
import { groupBy } from "../util/group.ts";
import type { Fix, Found, Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";

export const reportYear: Rule = {
  id: "report.year",
  severity: "error",
  *check(report) {
    if (report.beforeForms) return;
    const years = new Set(report.ownYears.map(({ year }) => year));
    if (years.size > 1) yield* disagreement(report);
    const [only] = years;
    if (years.size === 1 && only !== undefined) yield* lastYearsText(report, only);
  },
};

/** One finding for one cause: on the first place that says another year than most, the others beside it. */
function* disagreement(report: Report): Iterable<Found> {
  const { ownYears } = report;
  const groups = [...groupBy(ownYears, ({ year }) => year).values()].sort((a, b) => b.length - a.length);
  const [most = [], next = []] = groups;
  const settled = most.length > next.length;
  const target = (settled ? most : (groups.find(([first]) => first?.year === report.year) ?? most))[0];
  const odd = ownYears.filter(({ year }) => year !== target?.year);
  const [culprit] = odd;
  if (!target || !culprit) return;
  const others = ownYears.filter((each) => each.year === target.year);
  yield {
    span: culprit.span,
    say: (t) =>
      t.reportYear(
        t.yearPlaces[culprit.place],
        String(culprit.year),
        [...new Set(others.map(({ place }) => t.yearPlaces[place]))],
        String(target.year),
        settled,
      ),
    data: { stated: String(culprit.year), expected: String(target.year) },
    related: ownYears
      .filter((each) => each !== culprit)
      .map(({ span, place, year }) => ({
        span,
        say: (t) => t.yearStated(t.yearPlaces[place], String(year)),
      })),
    fixes: () =>
      [target.year, culprit.year]
        .filter((year) => formForYear(year) === report.form)
        .map((year) => unify(report, year)),
  };
}

/** Writes one year wherever the report says its own, each in the manner in which it is written there. */
function unify({ ownYears, tree }: Report, year: number): Fix {
  const places = ownYears.filter((each): each is OwnYear => each.year !== year);
  return {
    say: (t) => t.unifyYear(String(year)),
    safe: false,
    edits: places.flatMap(({ digits }) =>
      digits.map((span) => replace(span, yearLike(tree.text.slice(span.start, span.end), year))),
    ),
  };
}

const opening = /^\s*(20\d\d)\s*年度?\s*[，,]/;
/** Who opens so speaks of the year reported on, and of itself. */
const self = /[我本](?:街道|街|镇|乡|局|区|县|市|办|委|厅|单位|机关)|全(?:街道|镇|乡|局|区|县|市)/;

/** Section 一 that opens with the year before or after and never names the report's own. */
function* lastYearsText({ prose, identity }: Report, own: number): Iterable<Found> {
  const first = prose.find(({ section, heading }) => section === "overview" && !heading);
  if (!first) return;
  const text = plainDigits(first.text);
  const match = opening.exec(text);
  const stated = Number(match?.[1]);
  if (!match?.[1] || Math.abs(stated - own) !== 1) return;
  const [sentence = ""] = text.split("。");
  const names = identity.bodies.map(({ value }) => value);
  if (!self.test(sentence) && !names.some((name) => sentence.includes(name))) return;
  const named = new RegExp(`(?<!\\d)${own}(?!\\d)|今年`);
  const overview = prose.filter(({ section }) => section === "overview");
  if (overview.some((passage) => named.test(plainDigits(passage.text)))) return;
  const start = first.span.start + match[0].indexOf(match[1]);
  yield {
    span: { start, end: start + 4 },
    severity: "warning",
    say: (t) => t.reportYearOverview(String(stated), String(own)),
    data: { section: "overview", stated: String(stated), expected: String(own) },
  };
}
