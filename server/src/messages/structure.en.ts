import type { Addend, StructureMessages } from "./structure.zh.ts";

const plus = (addends: readonly Addend[]): string => {
  const shown = addends.slice(0, 3).map(({ name, amount }) => `${name} ${amount}`);
  return shown.join(" + ") + (addends.length > 3 ? ` + … (${addends.length} parts)` : "");
};
const quote = (label: string): string => `“${label}”`;
const list = (labels: readonly string[]): string => labels.map(quote).join(", ");
const run = (labels: readonly string[]): string =>
  labels.length <= 2
    ? list(labels)
    : `${quote(labels[0] ?? "")} to ${quote(labels.at(-1) ?? "")} (${labels.length})`;
const sumOf = (addends: readonly Addend[], sum: string): string =>
  addends.length > 0 ? `${plus(addends)} = ${sum}` : sum;

/** What the rules about sections, tables, cells and totals say, in English. Names of the form stay in Chinese. */
export const structureEn: StructureMessages = {
  sectionMissing: (titles, statesFee) =>
    `${run(titles)} ${titles.length === 1 ? "is" : "are"} missing. ${
      titles.length === 1 && titles[0]?.startsWith("六")
        ? statesFee
          ? "Keep the heading even with nothing to report, and state there whether 信息处理费 was charged."
          : "Keep the heading even with nothing to report, and write “无”."
        : "All six sections are required: add the heading and its content."
    }`,
  sectionMissingLegacy: () =>
    "This outline is older than 2019; the six sections of the present form are expected. Use the quick fix to add them.",
  insertSections: (titles) => `Add ${run(titles)}`,
  sectionDuplicate: (title) =>
    `${quote(title)} stands twice, once is expected. Merge the content and delete the second heading.`,
  sectionDuplicateOther: () => "The other one is here",
  sectionOrder: (title, before) =>
    `${quote(title)} belongs before ${quote(before)} on the form. Please check the order.`,
  sectionOrderLast: (title, after) =>
    `${quote(title)} belongs after ${quote(after)} on the form. Please check the order.`,
  moveSection: (title) => `Move ${quote(title)} to its place`,
  sectionNumbering: (stated, expected) =>
    stated === ""
      ? `This heading has no number, ${quote(expected)} is expected.`
      : `This heading is numbered ${quote(stated)}, ${quote(expected)} is expected.`,
  sectionNumberingRun: (stated, expected, count) =>
    stated === ""
      ? `${count} headings have no number from here on, ${quote(expected)} is expected here, and so on.`
      : `The numbers of ${count} headings are off from here on: ${quote(stated)} should be ${quote(expected)}, and so on.`,
  renumber: (headings) =>
    headings.length === 1 ? `Number it ${list(headings)}` : `Number them ${list(headings)}`,
  sectionTitle: (stated, official) =>
    `The heading ${quote(stated)} differs a little from the form; consider ${quote(official)}.`,
  changeTitle: (official) => `Change the heading to ${quote(official)}`,
  sectionEmpty: (title) =>
    `${quote(title)} has no text. Please write it; if there is nothing to say, say so.`,
  sectionHeadingStyle: (count) =>
    count === 1
      ? "1 section heading has no “##”, unlike the others; consider marking all alike."
      : `${count} section headings have no “##”, unlike the others; consider marking all alike.`,
  markHeadings: () => "Put “##” before these headings",
  sectionSubNumbering: (stated, expected) =>
    `Sub-heading ${quote(stated)} stands without ${quote(expected)} before it; consider checking the numbers.`,
  sectionSubNumberingRepeated: (stated) =>
    `Sub-heading number ${quote(stated)} is used twice; consider checking the numbers.`,
  sectionUnknown: (title) =>
    `${quote(title)} is none of the form's six sections; consider moving its content into one of them.`,

  tableMissing: (section, name) =>
    `${quote(section)} stands without its table (${name}). Keep the table and fill in 0 where there is no data.`,
  insertTable: (name) => `Insert a blank ${name}`,
  tableUnreadable: (name) =>
    `The text of ${name} has run together; its rows and columns cannot be told apart and were not checked. Paste the table again from its source.`,
  tablePicture: (name) =>
    `${name} is a picture; its numbers cannot be read and were not checked. Please use a table of text.`,
  tableEdition: (name, stated, year, expected) =>
    `${name} is in the ${stated} edition; the ${year} report needs the ${expected} edition.`,
  tableEditionYear: (year) =>
    `A report about ${year} is older than the form of 2019; its tables are not checked here. Consider checking them by hand.`,
  insertEditionTable: (name, edition) =>
    `Insert a blank ${name} of the ${edition} edition above, keep the old table below`,
  yearOf: (year) => (year === undefined ? "present" : `${year}`),
  tableBlank: (name) => `${name} is entirely blank. Please fill it in, with 0 where there is no data.`,
  fillZeros: (name) => `Fill every blank of ${name} with 0`,
  tableDuplicate: (name) => `${name} stands twice. Please check, and keep only one.`,

  rowMissing: (name, labels) =>
    `${name} lacks the row${labels.length === 1 ? "" : "s"} ${run(labels)}. Keep every row, with 0 where there is no data.`,
  rowMissingItems: (label, count) =>
    `${quote(label)} is a single row; the present form has ${count} rows here. Please fill them in one by one.`,
  insertRows: (labels) => `Add the row${labels.length === 1 ? "" : "s"} ${run(labels)}`,
  rowUnknown: (label, name) =>
    `${quote(label)} is no row of ${name}. Please check the label, or move the row out of the table.`,
  rowDuplicate: (label) => `The row ${quote(label)} stands twice. Please check, and keep only one.`,
  rowOrder: (label, before) =>
    `The row ${quote(label)} belongs before ${quote(before)} on the form. Please check the order.`,
  rowOrderLast: (label) => `The row ${quote(label)} is the last one on the form. Please check the order.`,
  rowLabel: (stated, official) =>
    `The row label ${quote(stated)} differs from the form; consider ${quote(official)}.`,
  changeLabel: (official) => `Change it to ${quote(official)}`,
  columnMissing: (name, labels) =>
    `${name} lacks the column${labels.length === 1 ? "" : "s"} ${list(labels)}. Please add what the form asks for.`,
  insertTableBelowOld: (name) => `Insert a complete ${name} above, keep the old table below`,
  columnOrder: (name) =>
    `The columns of ${name} are not in the form's order. Please check that each number is in its column.`,
  columnLabel: (stated, official) =>
    `The column head ${quote(stated)} differs from the form; consider ${quote(official)}.`,
  cellCount: (label, found, wanted) =>
    `The row ${quote(label)} has ${found} cells, ${wanted} are expected. Please check; the row itself was not checked.`,

  cellNotNumber: (cell, stated) => `${cell} should be a number, it reads ${quote(stated)}.`,
  cellPlaceholder: (cell, stated) => `${cell} reads ${quote(stated)}; where there is no data, consider 0.`,
  cellNegative: (cell, stated) => `${cell} should be 0 or more, it reads ${stated}.`,
  cellFraction: (cell, stated) => `${cell} should be a whole number, it reads ${stated}.`,
  cellUnit: (cell, stated, unit) =>
    unit
      ? `${cell} reads ${quote(stated)}, but the head of the column asks for ${unit}. Please check.`
      : `${cell} reads ${quote(stated)}; this column takes no unit. Please check.`,
  tenThousandYuan: "万元",
  cellUnitRepeated: (cell) =>
    `${cell} repeats the unit that the head of the column states; consider the bare number.`,
  cellNote: (cell, note) =>
    `${cell} has a remark beside its number, ${quote(note)}; consider moving it below the table.`,
  cellFormat: (cell, stated, plain) => `${cell} reads ${quote(stated)}; consider writing ${plain}.`,
  cellUnseen: (cell, plain) =>
    `The number of ${cell} holds characters that cannot be seen; consider writing ${plain}.`,
  cellBlank: (name, count) =>
    count === 1
      ? `${name} has 1 blank cell, counted as 0; consider filling in 0.`
      : `${name} has ${count} blank cells, counted as 0; consider filling in 0.`,
  writeNumber: (cell, value) => `Change ${cell} to ${value}`,
  fillBlanks: (name) => `Fill the blanks of ${name}: parts with 0, totals with the computed number`,

  totalRow: (line, addends, sum, stated, difference, parts) =>
    `Row ${quote(line)}: ${parts} add up to ${sumOf(addends, sum)}, but 总计 reads ${stated}, ${difference} apart.`,
  applicantsTotal: "the applicants",
  casesTotal: "the results",
  totalColumn: (line, addends, sum, stated, difference) =>
    `Column ${line}: the outcomes add up to ${sumOf(addends, sum)}, but “（七）总计” reads ${stated}, ${difference} apart.`,
  totalBlock: (cell, addends, sum, stated, difference) =>
    `${cell}: its items add up to ${sumOf(addends, sum)}, but the subtotal reads ${stated}, ${difference} apart.`,
  totalBalance: (line, left, leftSum, right, rightSum, difference, suspects) =>
    `Column ${line} does not balance: ${plus(left)} = ${leftSum}, but ${plus(right)} = ${rightSum}, ${difference} apart. Please check ${suspects.join(", ")}.`,
  totalCell: (cell, expected, stated) =>
    `${cell} should be ${expected}, ${stated === "" ? "it is blank" : `it reads ${stated}`}; with this one change all totals agree.`,
  totalBlank: (name, cells) =>
    `${name} has ${cells.length === 1 ? "1 blank total" : `${cells.length} blank totals`}: ${cells
      .slice(0, 3)
      .map(({ name: cell, amount }) => `${cell} computes to ${amount}`)
      .join(", ")}${cells.length > 3 ? " and others" : ""}. Please fill them in.`,
  fillTotals: (name) => `Fill in the blank totals of ${name}`,
  partOfSum: (name, amount) => `${name}: ${amount}`,

  reportTitle: () =>
    "The report has no title; consider naming body, year and “政府信息公开工作年度报告” at the top.",
  reportTitleUnknown: (lacking) =>
    `The report has no title and does not show its ${lacking.join(" or ")}. Please name body, year and report at the top.`,
  reportTitleUndated: (year) =>
    `The title names no year. Suggested: ${quote(`…${year}年政府信息公开工作年度报告`)}.`,
  reportTitleYearless: () =>
    "The title names no year, and nor does the text. Please write it into the title.",
  insertYear: (year) => `Write ${quote(year)} into the title`,
  theBody: "body",
  theYear: "year",
  insertTitle: () => "Insert the title at the top",
  textLookalike: (found, right) =>
    `${quote(found)} contains a look-alike character, ${quote(right)} is expected. Please check.`,
  changeText: (right) => `Change it to ${quote(right)}`,
  feeStatement: () =>
    "Nothing is said of 信息处理费; consider stating it in section 六, even where none was charged (see 国办函〔2020〕109号).",
  insertFeeStatement: () => "Write “本年度未收取政府信息公开信息处理费。” (please verify)",
  directiveUnused: (id) => `This ignore of ${id} silences nothing. Please check, and delete it.`,
  directiveUnknown: (id) => `There is no rule named ${id}. Please check the spelling.`,
  directiveSuggestion: (id) => `Change it to ${id}`,
  removeDirective: () => "Delete this comment",
};
