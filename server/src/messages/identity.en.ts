import type { IdentityMessages } from "./identity.zh.ts";

const quote = (text: string): string => `“${text}”`;

/** What the rules about title, year, dates, names and citations say, in English. */
export const identityEn: IdentityMessages = {
  yearPlaces: {
    frontMatter: "the front matter",
    title: "the title",
    preface: "the preface",
    period: "the period",
  },
  reportYear: (place, stated, others, expected, settled) =>
    `The report should be about one year: ${place} says ${stated}, ${others.join(" and ")} ${others.length > 1 ? "say" : "says"} ${expected}. Please check${settled ? ` ${place}` : ""}.`,
  yearStated: (place, year) => `${place} says ${year}`,
  unifyYear: (year) => `Change the year to ${year} throughout`,
  reportYearOverview: (stated, own) =>
    `Section 一 opens with ${stated} and never names ${own}, the report's own year. Please check whether last year's text was left.`,

  reportPeriod: (stated, year, damaged) =>
    `The period ${quote(stated)} ${damaged ? "is damaged" : "is not the whole year"}, 1月1日至12月31日${year === undefined ? "" : ` of ${year}年`} is expected. Please check.`,
  changePeriod: (year) => `Change the period to ${year}年1月1日至12月31日`,
  reportPeriodNone: () =>
    "Nothing says which period the numbers are about; consider stating it in the preface.",
  insertPeriod: (year) => `State the period of ${year} above section 一 (1 January to 31 December)`,

  datePlaces: { signature: "The date of the signature", frontMatter: "The date of publication" },
  reportDate: (place, date, year, next) =>
    `${place} is ${quote(date)}; the report of ${year} is published between ${quote(`${next}年1月`)} and ${quote("3月")} as a rule. Please check.`,
  changeDateYear: (year) => `Change the year to ${year}`,

  reportBody: (stated, own) =>
    `The body is named in two ways, ${quote(stated)} and ${quote(own)}; consider using one.`,
  bodyStated: (name) => `Named ${quote(name)} here`,
  unifyBody: (name) => `Change this writing to ${quote(name)} everywhere`,
  reportBodySelf: (self, body) =>
    `The text calls its body ${quote(self)}, but the report is by ${quote(body)}; consider whether it was copied.`,

  citationNumber: (stated, right) =>
    `The number ${quote(stated)} is wrong, ${quote(right)} is expected. Please check.`,
  citationEdition: (stated, right) =>
    `${quote(stated)} is not the notice for this year's form, ${quote(right)} is expected. Please check.`,
  citationTitle: (stated, right) =>
    `${quote(stated)} is not the notice for this year's form, ${quote(right)} is expected. Please check.`,
  citationBrackets: (stated, right) =>
    `Consider writing the number ${quote(stated)} as ${quote(right)}, with 〔〕 around the year.`,
  citationRegulation: () =>
    "The regulation in force is 国务院令第711号; the text cites it as 第492号. Please check.",
  changeCitation: (right) => `Change it to ${quote(right)}`,
  changeCitationTitle: (notice) => `Change it to the title of ${notice}`,
};
