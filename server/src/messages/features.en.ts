import type { FeatureMessages } from "./features.zh.ts";
import { pasteEn } from "./paste.en.ts";
import { sumsEn } from "./sums.en.ts";

/** The same texts in English. Names of the form stay in Chinese: they are what is written into the report. */
export const featuresEn: FeatureMessages = {
  front: "Front matter",
  skeleton: "年报骨架: all six sections",
  skeletonDetail: "with blank tables",
  blankTable: (name) => `空白${name} (blank table)`,
  blankTableDetail: (section) => `Insert the whole blank table of ${section}`,
  withTable: (heading, name) => `${heading} (with ${name})`,
  captionWithTable: (caption) => `${caption} (with blank table)`,
  frontMatter: "文件头 (单位, 年度)",
  frontMatterDetail: "State body and year at the top",
  headingDetail: "Missing section",
  captionDetail: "Missing part of 表二",
  rowDetail: (table) => `Missing row of ${table}`,
  columnDetail: (table) => `Missing column of ${table}`,
  ownLabelDetail: "Official label",

  keyBody: "Full name of the reporting body",
  keyYear: "The year that the report is about",
  keyEdition: "Edition of the form; the year decides when absent",
  keyLastYear: "Last year's report; found by body and year when absent",
  keyMembers: "Reports whose numbers this one adds up",
  keyState: "起草 draft, 待审 in review, 退改 sent back, 定稿 final, 已公布 published",
  keyPublished: "Date of publication",
  edition2019: "Reports of 2019 and 2020",
  edition2021: "Reports of 2021 and later",
  lastYear: "Last year",
  today: "Today",
  fromTitle: "The body that the report names",

  phraseDetail: "standard phrase",
  subHeadingDetail: "usual sub-heading",
  bodyOfWorkspace: "a body of the workspace",
  byLastYear: "carried forward in last year's report",
  carriedFrom: (year) => `carried forward in the report of ${year}`,
  lastYearsValue: (year, value) => `${value} in ${year}`,

  byCell: "With this one change all totals agree",
  byApplicants: "Sum of the applicants",
  byCases: "Sum of the results",
  byOutcomes: "Sum of the outcomes",
  byBlock: "Sum of the items",
  byRemainder: "What the total leaves over",

  insertTable: (name) => `Insert a blank ${name}`,
  insertSkeleton: (count) =>
    count === 6 ? "Insert the six sections with blank tables" : `Add the ${count} missing sections`,
  convertTable: (name) => `Rewrite this ${name} as a standard table`,
  fixAll: "Fix everything that is safe to fix",
  organizeSections: "Put the six sections into the form's order",
  ignoreHere: (rule) => `Ignore ${rule} here (give a reason)`,
  ignoreInSection: (rule) => `Ignore ${rule} in this section (give a reason)`,
  reasonToFill: "reason",

  otherFile: "Changes another report",
  readingSeries: "Reading the reports of all years",
  readSoFar: (done, all) => `${done} / ${all}`,

  reportName: (body, year) => (year === "" ? body : `${body} ${year}`),
  rename: {
    nothingHere: "Put the cursor on the report's own year or body, then press F2.",
    noYear: "Please enter a year of four digits, such as 2025.",
    emptyBody: "The body's name cannot be empty. Please enter its full name.",
    longBody: (limit) => `The name is too long; please keep it within ${limit} characters.`,
    unfitBody: (found) =>
      found === "" ? "Please write the name on one line." : `Please leave “${found}” out of the name.`,
  },

  blankValue: "·",

  tooLarge: (megabytes) =>
    `The file has ${megabytes} MB and was not checked: a yearly report seldom exceeds 2 MB. Is it the right file?`,
  notText:
    "This file is not text, or its encoding is wrong; it was not checked. Save it as .docx and import it, or as UTF-8 text.",
  paste: pasteEn,
  sums: sumsEn,
  failed: (task) => `${task} did not finish. This is a fault of the program and was written to the log.`,
};
