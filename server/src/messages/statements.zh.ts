import type { TableOf } from "./table.ts";

/** What the rules about statements in prose say that state no number of the tables, in Chinese. */
export const statementsZh = {
  placeholder: (words: string) => `“${words}”缺少数字，请补填；没有的填0。`,
  residueForm: (words: string) => `“${words}”是格式的说明文字，请删去或改写。`,
  residueDummy: (words: string) => `“${words}”是待替换的示例文字，请填写实际内容。`,
  aspectMissing: (names: readonly string[], count: number) =>
    `总体情况没有写到${names.join("、")}${count > names.length ? `等${count}个方面` : ""}，建议补写。`,
  feeConflict: (amount: string) => `文中称收取了信息处理费“${amount}”，表二行政事业性收费为0，建议核对。`,
  feeConflictCell: "表二的行政事业性收费",
  sectionCount: (announced: string, missing: string, count: number) =>
    `文中称“${announced}”，所列没有“${missing}”${count > 1 ? `等${count}个` : ""}，不一致，请核对。`,
  generic: (words: string) => `总体情况只写“${words}”，没有写到本单位，建议改写本单位的工作。`,
} as const;

export type StatementsMessages = TableOf<typeof statementsZh>;
