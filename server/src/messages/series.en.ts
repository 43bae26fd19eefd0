import type { SeriesMessages } from "./series.zh.ts";

/** What the rules about several reports say, in English. */
export const seriesEn: SeriesMessages = {
  carryOver: (column, stated, year, expected) =>
    `上年结转 (${column}) is ${stated}, and the report of ${year} carried ${expected} forward. The two should be equal; please check both reports.`,
  lastYearsCell: (year, cell, amount) => `Report of ${year}, ${cell}: ${amount}`,
  writeLastYear: (year, cell, value) => `Change ${cell} in the report of ${year} to ${value}`,
  takeLastYears: (year) => `Take 上年结转 of every column from the report of ${year}`,
  whichLastYear: (year, count) =>
    `${count} reports of ${year} may be this body's, and they carry different numbers forward; consider naming the right one as “上年报告” in the front matter.`,
  candidate: (name) => `See “${name}”`,
  lastYearLacking: (why) =>
    `The file that “上年报告” in the front matter names ${why}, so 上年结转 was not compared; consider checking the path.`,
  lack: (why, year, wanted) => {
    if (why === "absent") return "is not there";
    if (why === "itself") return "is this very report";
    if (why === "cycle") return "adds up this very report";
    if (why === "twice") return "is named twice";
    if (why !== "year") return "cannot be read";
    return year === undefined ? "names no year" : `is about ${year}, not ${wanted}`;
  },
  lackOfTable: (table) => `has no readable ${table}`,
  inForce: (row, year, { stated, before, more, less, expected }) =>
    `${row}: ${stated} in force, while ${before} of ${year} and ${more} issued less ${less} repealed make ${expected}; consider checking, unless documents were revised or cleared out.`,
  duplicateReport: (body, year, count, name) =>
    `There ${count > 1 ? `are ${count} more reports` : `is ${count} more report`} of ${body} for ${year} (“${name}”${count > 1 ? " and others" : ""}); please check which one counts.`,
  similarParagraph: (body, year, equal) =>
    `This paragraph is ${equal ? "the same as" : "almost the same as"} one in the report of ${body === "" ? year : `${body} for ${year}`}; consider describing this year's own work.`,
  takeSums: (table, count) => `Write the reports' sums into ${count} cells of ${table}`,
  aggregateTotal: (cell, count, { stated, sum, gap }) =>
    `${cell} should be ${sum}, the sum of ${count} reports, and is ${stated}: ${gap} off.`,
  aggregateDiffers: (cell, count, { stated, sum, gap }) =>
    `${cell} is ${stated}, and ${count} reports add up to ${sum}: ${gap} off. Please check.`,
  membersMissing: (names, year) =>
    `${names.length === 1 ? "1 listed body has" : `${names.length} listed bodies have`} no usable report for ${year} (“${names[0] ?? ""}”${names.length > 1 ? " and others" : ""}), so the sums were not compared; please check.`,
  memberMissing: (name, why) => `“${name}” in 汇总 ${why}, so the sums were not compared; please check.`,
};
