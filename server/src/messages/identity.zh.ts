import type { TableOf } from "./table.ts";

const list = (items: readonly string[]): string => items.join("、");

/** What the rules about title, year, dates, names and citations say, in Chinese. */
export const identityZh = {
  yearPlaces: { frontMatter: "文件头的年度", title: "标题", preface: "前言", period: "统计期限" },
  reportYear: (
    place: string,
    stated: string,
    others: readonly string[],
    expected: string,
    settled: boolean,
  ): string =>
    settled
      ? `${place}写的是${stated}年，${list(others)}写的是${expected}年，应为同一年；请核对${place}。`
      : `${place}写的是${stated}年，${list(others)}写的是${expected}年，应为同一年，请核对。`,
  yearStated: (place: string, year: string): string => `${place}：${year}年`,
  unifyYear: (year: string): string => `全文改为${year}`,
  reportYearOverview: (stated: string, own: string): string =>
    `第一部分开头写的是${stated}年，全节没有写到${own}年，与报告年度不一致，请核对是否留用了旧文。`,

  reportPeriod: (stated: string, year: string | undefined, damaged: boolean): string => {
    const right = `${year === undefined ? "" : `${year}年`}1月1日至12月31日`;
    return damaged
      ? `统计期限“${stated}”有误，应为${right}，请核对。`
      : `统计期限“${stated}”与全年（${right}）不一致，请核对。`;
  },
  changePeriod: (year: string): string => `把统计期限改为${year}年1月1日至12月31日`,
  reportPeriodNone: (): string => "没有写统计期限，建议在前言中写明起止日期。",
  insertPeriod: (year: string): string => `在第一部分之前写上${year}年的统计期限`,

  datePlaces: { signature: "落款日期", frontMatter: "公布日期" },
  reportDate: (place: string, date: string, year: string, next: string): string =>
    `${place}为${date}，${year}年度报告一般在${next}年1月至3月公布，不一致，请核对。`,
  changeDateYear: (year: string): string => `把年份改为${year}`,

  reportBody: (stated: string, own: string): string =>
    `单位名称有两种写法：“${stated}”“${own}”，建议核对后统一。`,
  bodyStated: (name: string): string => `这里写作“${name}”`,
  unifyBody: (name: string): string => `把这一写法全部改为“${name}”`,
  reportBodySelf: (self: string, body: string): string =>
    `文中自称“${self}”，与本单位“${body}”不符，建议核对是否抄自其他单位。`,

  citationNumber: (stated: string, right: string): string => `文号“${stated}”有误，应为“${right}”，请核对。`,
  citationEdition: (stated: string, right: string): string =>
    `“${stated}”不是本年度适用的格式文件，应为“${right}”，请核对。`,
  citationTitle: (stated: string, right: string): string =>
    `“${stated}”不是本年度适用的格式文件，应为${right}，请核对。`,
  citationBrackets: (stated: string, right: string): string =>
    `文号“${stated}”建议写作“${right}”，年份用〔〕。`,
  citationRegulation: (): string =>
    "现行《政府信息公开条例》应为国务院令第711号，文中写的是第492号，不一致，请核对。",
  changeCitation: (right: string): string => `改为“${right}”`,
  changeCitationTitle: (notice: string): string => `改为${notice}的标题`,
} as const;

export type IdentityMessages = TableOf<typeof identityZh>;
