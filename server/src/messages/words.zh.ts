import type { TableOf } from "./table.ts";

/** What the rules about single words, marks and persons say, in Chinese. */
export const wordsZh = {
  residue: (found: string): string => `“${found}”是转换文件时留下的多余字符，建议删去。`,
  residueInstead: (found: string, right: string): string =>
    `“${found}”中有转换留下的代码，建议改为“${right}”。`,
  residueStrewn: (found: string, count: number): string =>
    `文中有${count}处“${found}”一类的网页代码，是转换文件时留下的，建议换成普通字符。`,
  residueOther: (): string => "另一处在这里",
  charactersLost: (count: number): string =>
    `文中有${count}处文字变成了无法显示的“\ufffd”，建议对照原文件补上。`,
  removeResidue: (found: string): string => `删去“${found}”`,
  removeResidues: (count: number): string => `把这${count}处换成普通字符`,
  fixedPhrase: (found: string, right: string): string =>
    `“${found}”与固定用语差一个字，应为“${right}”，请核对。`,
  regulationAuthority: (cell: string, value: string, body: string): string =>
    `${cell}填了${value}，${body}没有规章制定权，请核对是否应为0。`,
  feeMagnitudeBeside: (cell: string, stated: string, year: number, before: string): string =>
    `${cell}填了${stated}，${year}年为${before}，相差约一万倍，建议核对单位是否为万元。`,
  feeMagnitude: (cell: string, value: string): string =>
    `${cell}填了${value}，单位是万元，数额偏大，建议核对是否把元填成了万元。`,
  idNumber: (shown: string): string => `文中写有身份证号码“${shown}”，应为遮盖后的写法，或者整个删去。`,
  phone: (shown: string): string => `文中写有手机号码“${shown}”，不像联系方式，请核对，不宜公开的请删去。`,
  moreOfThese: (count: number, orMore: boolean): string =>
    `同类问题另有${count}处${orMore ? "以上" : ""}，未逐一列出。`,
  marking: (found: string): string => `“${found}”是密级或内部标记，与公开的报告不一致，请核对。`,
} as const;

export type WordsMessages = TableOf<typeof wordsZh>;
