import type { TableOf } from "./table.ts";

/** What the rules about several reports say, in Chinese. */
export const seriesZh = {
  carryOver: (column: string, stated: string, year: number, expected: string): string =>
    `上年结转（${column}）为${stated}，${year}年报告结转下年度为${expected}，两数应相等，请核对两年报告。`,
  lastYearsCell: (year: number, cell: string, amount: string): string => `${year}年报告${cell}：${amount}`,
  writeLastYear: (year: number, cell: string, value: string): string =>
    `把${year}年报告的${cell}改为${value}`,
  takeLastYears: (year: number): string => `上年结转各列改为${year}年报告的结转数`,
  whichLastYear: (year: number, count: number): string =>
    `有${count}份${year}年报告都可能是本单位的，结转数不同，建议在文件头用“上年报告”写明是哪一份。`,
  candidate: (name: string): string => `见“${name}”`,
  lastYearLacking: (why: string): string =>
    `文件头“上年报告”指的文件${why}，上年结转没有核对，建议核对路径。`,
  /** Why a file that was named cannot be used. */
  lack: (why: string, year: number | undefined, wanted: number): string => {
    if (why === "absent") return "找不到";
    if (why === "itself") return "就是本报告";
    if (why === "cycle") return "又汇总了本报告";
    if (why === "twice") return "写了两次";
    if (why !== "year") return "读不出来";
    return year === undefined ? "看不出年度" : `是${year}年的，不是${wanted}年的`;
  },
  lackOfTable: (table: string): string => `没有可读的${table}`,
  inForce: (
    row: string,
    year: number,
    numbers: {
      readonly stated: string;
      readonly before: string;
      readonly more: string;
      readonly less: string;
      readonly expected: string;
    },
  ): string =>
    `${row}现行有效${numbers.stated}，按${year}年的${numbers.before}＋制发${numbers.more}－废止${numbers.less}推算为${numbers.expected}，建议核对（清理、修订除外）。`,
  duplicateReport: (body: string, year: number, count: number, name: string): string =>
    `${body}${year}年的报告另有${count}份（“${name}”${count > 1 ? "等" : ""}），请核对以哪一份为准。`,
  similarParagraph: (body: string, year: number, equal: boolean): string =>
    `这一段与${body}${year}年报告中的一段${equal ? "相同" : "几乎相同"}，建议按本年度的实际情况改写。`,
  takeSums: (table: string, count: number): string => `把${table}中${count}处改为各份报告之和`,
  aggregateTotal: (
    cell: string,
    count: number,
    numbers: { readonly stated: string; readonly sum: string; readonly gap: string },
  ): string => `${cell}应为${numbers.sum}（${count}份报告之和），现填${numbers.stated}，差${numbers.gap}。`,
  aggregateDiffers: (
    cell: string,
    count: number,
    numbers: { readonly stated: string; readonly sum: string; readonly gap: string },
  ): string =>
    `${cell}填${numbers.stated}，${count}份报告之和为${numbers.sum}，差${numbers.gap}，不一致，请核对。`,
  membersMissing: (names: readonly string[], year: number): string =>
    `名单中${names.length}个单位没有可用的${year}年报告（“${names[0] ?? ""}”${names.length > 1 ? "等" : ""}），汇总数没有核对，请核对。`,
  memberMissing: (name: string, why: string): string => `汇总的“${name}”${why}，汇总数没有核对，请核对。`,
} as const;

export type SeriesMessages = TableOf<typeof seriesZh>;
