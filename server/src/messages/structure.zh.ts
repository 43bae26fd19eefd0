import type { TableOf } from "./table.ts";

/** A sum as it is written in a message: 0 items left out, `自然人9＋其他5`. */
export interface Addend {
  readonly name: string;
  readonly amount: string;
}

/** More parts than three make a message longer than anybody reads; the rest stand beside the finding, one by one. */
const plus = (addends: readonly Addend[]): string => {
  const shown = addends.slice(0, 3).map(({ name, amount }) => `${name}${amount}`);
  return shown.join("＋") + (addends.length > 3 ? `等${addends.length}项` : "");
};
const list = (items: readonly string[]): string => items.join("、");
/** Names that follow one another on the form: one or two are written out, more by the first and the last. */
const run = (labels: readonly string[], unit: string): string =>
  labels.length <= 2
    ? list(labels.map((label) => `“${label}”`))
    : `“${labels[0]}”至“${labels.at(-1)}”共${labels.length}${unit}`;

/** What the rules about sections, tables, cells and totals say, in Chinese. */
export const structureZh = {
  sectionMissing: (titles: readonly string[], statesFee: boolean): string =>
    `缺少${run(titles, "个部分")}。${
      titles.length > 1 || !titles[0]?.startsWith("六")
        ? "请补上标题和内容，六个部分缺一不可。"
        : statesFee
          ? "没有事项也应保留标题，并写明信息处理费收取情况。"
          : "没有事项也应保留标题，写明“无”。"
    }`,
  sectionMissingLegacy: (): string =>
    "这是2019年以前的提纲，应为现行格式的六个部分。请用“补齐全部缺少的部分”换成现行格式。",
  insertSections: (titles: readonly string[]): string => `补上${run(titles, "个部分")}`,
  sectionDuplicate: (title: string): string => `“${title}”出现了两次，应为一次。请合并内容，删去多余的标题。`,
  sectionDuplicateOther: (): string => "另一处在这里",
  sectionOrder: (title: string, before: string): string =>
    `“${title}”应在“${before}”之前，顺序与格式不一致，请核对。`,
  sectionOrderLast: (title: string, after: string): string =>
    `“${title}”应在“${after}”之后，顺序与格式不一致，请核对。`,
  moveSection: (title: string): string => `把“${title}”移到应在的位置`,
  sectionNumbering: (stated: string, expected: string): string =>
    stated === ""
      ? `这个标题没有序号，应为“${expected}”，请核对。`
      : `序号写作“${stated}”，应为“${expected}”，请核对。`,
  sectionNumberingRun: (stated: string, expected: string, count: number): string =>
    stated === ""
      ? `从这里起${count}个标题没有序号，应为“${expected}”，以下依次编排，请核对。`
      : `从这里起${count}个标题的序号不一致：“${stated}”应为“${expected}”，以下依次顺延，请核对。`,
  renumber: (headings: readonly string[]): string => `把序号改为${list(headings.map((each) => `“${each}”`))}`,
  sectionTitle: (stated: string, official: string): string =>
    `标题“${stated}”与格式用语略有不同，建议改为“${official}”。`,
  changeTitle: (official: string): string => `把标题改为“${official}”`,
  sectionEmpty: (title: string): string => `“${title}”没有内容，请补写；确实没有也应说明情况。`,
  sectionHeadingStyle: (count: number): string =>
    `有${count}个标题没有“##”标记，与其他标题不一致，建议统一。`,
  markHeadings: (): string => "给这些标题加上“##”",
  sectionSubNumbering: (stated: string, expected: string): string =>
    `小标题序号“${stated}”前面缺“${expected}”，建议核对序号。`,
  sectionSubNumberingRepeated: (stated: string): string => `小标题序号“${stated}”重复，建议核对序号。`,
  sectionUnknown: (title: string): string => `“${title}”不在格式的六个部分之内，建议并入相应部分。`,

  tableMissing: (section: string, name: string): string =>
    `“${section}”缺少${name}。没有数据也应保留表格，填0。`,
  insertTable: (name: string): string => `插入空白的${name}`,
  tableUnreadable: (name: string): string =>
    `${name}的文字挤在了一起，读不出行和列，未作核对。请从原文件重新粘贴表格。`,
  tablePicture: (name: string): string => `${name}是图片，读不出数字，未作核对。请改为文字表格。`,
  tableEdition: (name: string, stated: string, year: string, expected: string): string =>
    `${name}用的是${stated}版格式，${year}报告应为${expected}版格式。`,
  tableEditionYear: (year: number): string =>
    `${year}年的报告早于2019年的格式，本工具不核对其表格，建议人工核对。`,
  insertEditionTable: (name: string, edition: string): string =>
    `在上方插入${edition}版空白${name}，旧表保留在下方`,
  yearOf: (year: number | undefined): string => (year === undefined ? "本" : `${year}年`),
  tableBlank: (name: string): string => `${name}全部空白，请填写；没有数据的填0。`,
  fillZeros: (name: string): string => `把${name}的空白全部填0`,
  tableDuplicate: (name: string): string => `${name}出现了两次，请核对后只保留一份。`,

  rowMissing: (name: string, labels: readonly string[]): string =>
    `${name}缺少${run(labels, "行")}。没有数据也应保留行名，填0。`,
  rowMissingItems: (label: string, count: number): string =>
    `“${label}”只有一行，应为现行格式的${count}行，请按情形分开填写。`,
  insertRows: (labels: readonly string[]): string => `补上${run(labels, "")}行`,
  rowUnknown: (label: string, name: string): string =>
    `“${label}”不是${name}的项目，请核对行名，或移到表外说明。`,
  rowDuplicate: (label: string): string => `“${label}”行出现了两次，请核对后只保留一行。`,
  rowOrder: (label: string, before: string): string =>
    `“${label}”行应在“${before}”行之前，顺序与格式不一致，请核对。`,
  rowOrderLast: (label: string): string => `“${label}”行应是最后一行，顺序与格式不一致，请核对。`,
  rowLabel: (stated: string, official: string): string =>
    `行名“${stated}”与格式用语不同，建议改为“${official}”。`,
  changeLabel: (official: string): string => `改为“${official}”`,
  columnMissing: (name: string, labels: readonly string[]): string =>
    `${name}缺少${list(labels.map((label) => `“${label}”`))}列，请按格式补上。`,
  insertTableBelowOld: (name: string): string =>
    `在上方插入列数齐全的${name}（带入原有的数），旧表保留在下方`,
  columnOrder: (name: string): string => `${name}各列的顺序与格式不一致，请核对数字是否填对了列。`,
  columnLabel: (stated: string, official: string): string =>
    `列名“${stated}”与格式用语不同，建议改为“${official}”。`,
  cellCount: (label: string, found: number, wanted: number): string =>
    `“${label}”行有${found}格，应为${wanted}格，请核对是否缺格或多格；这一行未作核对。`,

  cellNotNumber: (cell: string, stated: string): string => `${cell}应为数字，现填“${stated}”。`,
  cellPlaceholder: (cell: string, stated: string): string => `${cell}填的是“${stated}”，没有数据建议填0。`,
  cellNegative: (cell: string, stated: string): string => `${cell}应为0或正数，现填${stated}。`,
  cellFraction: (cell: string, stated: string): string => `${cell}应为整数，现填${stated}。`,
  cellUnit: (cell: string, stated: string, unit: string | undefined): string =>
    unit
      ? `${cell}填了“${stated}”，表头单位是${unit}，不一致，请核对。`
      : `${cell}填了“${stated}”，这一列不写单位，请核对。`,
  tenThousandYuan: "万元",
  cellUnitRepeated: (cell: string): string => `${cell}的单位表头已有，建议只填数字。`,
  cellNote: (cell: string, note: string): string => `${cell}的数字旁有说明“${note}”，建议移到表外。`,
  cellFormat: (cell: string, stated: string, plain: string): string =>
    `${cell}的“${stated}”建议写成${plain}。`,
  cellUnseen: (cell: string, plain: string): string => `${cell}的数字里夹有看不见的字符，建议改为${plain}。`,
  cellBlank: (name: string, count: number): string => `${name}有${count}处空白，核对时按0计，建议填0。`,
  writeNumber: (cell: string, value: string): string => `把${cell}改为${value}`,
  fillBlanks: (name: string): string => `填满${name}的空白：分项填0，合计填算出的数`,

  totalRow: (
    line: string,
    addends: readonly Addend[],
    sum: string,
    stated: string,
    difference: string,
    parts: string,
  ): string =>
    `“${line}”行：${parts}合计${sum}${addends.length > 0 ? `（${plus(addends)}）` : ""}，总计填${stated}，差${difference}。`,
  applicantsTotal: "各类申请人",
  casesTotal: "各类结果",
  totalColumn: (
    line: string,
    addends: readonly Addend[],
    sum: string,
    stated: string,
    difference: string,
  ): string =>
    `${line}列：各项办理结果合计${sum}${addends.length > 0 ? `（${plus(addends)}）` : ""}，“（七）总计”填${stated}，差${difference}。`,
  totalBlock: (
    cell: string,
    addends: readonly Addend[],
    sum: string,
    stated: string,
    difference: string,
  ): string =>
    `${cell}：所属各项合计${sum}${addends.length > 0 ? `（${plus(addends)}）` : ""}，小计填${stated}，差${difference}。`,
  totalBalance: (
    line: string,
    left: readonly Addend[],
    leftSum: string,
    right: readonly Addend[],
    rightSum: string,
    difference: string,
    suspects: readonly string[],
  ): string =>
    `${line}列不平：${plus(left)}＝${leftSum}，${plus(right)}＝${rightSum}，差${difference}。请核对${list(suspects)}。`,
  totalCell: (cell: string, expected: string, stated: string): string =>
    stated === ""
      ? `${cell}应为${expected}，现在空白；只改这一处，行列合计全部相符。`
      : `${cell}应为${expected}，现填${stated}；只改这一处，行列合计全部相符。`,
  totalBlank: (name: string, cells: readonly Addend[]): string =>
    `${name}有${cells.length}处合计空白：${list(cells.slice(0, 1).map(({ name: cell, amount }) => `${cell}算得${amount}`))}${cells.length > 1 ? "等" : ""}，请补填。`,
  fillTotals: (name: string): string => `填上${name}空白的合计`,
  partOfSum: (name: string, amount: string): string => `${name}：${amount}`,

  reportTitle: (): string => "没有报告标题，建议在开头写明单位、年度和“政府信息公开工作年度报告”。",
  reportTitleUnknown: (lacking: readonly string[]): string =>
    `没有报告标题，也看不出${list(lacking)}，请在开头写明单位、年度和报告名称。`,
  reportTitleUndated: (year: string): string =>
    `标题没有写年度，建议写作“…${year}年政府信息公开工作年度报告”。`,
  reportTitleYearless: (): string => "标题没有写年度，文中也看不出年度，请在标题中写明。",
  insertYear: (year: string): string => `在标题里写上“${year}”`,
  theBody: "单位",
  theYear: "年度",
  insertTitle: (): string => "在开头插入标题",
  textLookalike: (found: string, right: string): string => `“${found}”中有形近字，应为“${right}”，请核对。`,
  changeText: (right: string): string => `改为“${right}”`,
  feeStatement: (): string =>
    "没有写信息处理费的收取情况，建议在第六部分写明；没有收取也写一句（参见国办函〔2020〕109号）。",
  insertFeeStatement: (): string => "写上“本年度未收取政府信息公开信息处理费。”（请核实）",
  directiveUnused: (id: string): string => `这里的 ${id} 没有可忽略的内容，请核对后删去这一句。`,
  directiveUnknown: (id: string): string => `没有名为 ${id} 的检查项，请核对写法。`,
  directiveSuggestion: (id: string): string => `改为 ${id}`,
  removeDirective: (): string => "删去这一句",
} as const;

export type StructureMessages = TableOf<typeof structureZh>;
