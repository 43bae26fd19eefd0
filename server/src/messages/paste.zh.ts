import type { TableOf } from "./table.ts";

const own = {
  table: (name: string) => `粘贴为标准的${name}`,
  fill: (name: string) => `把数字填入${name}`,
  numbers: (name: string) => `从这一格起填入${name}`,
  mixed: "粘贴文字和标准表格",
  ordinary: "粘贴为普通表格",
  paragraphs: "粘贴为段落，段间空一行",
  tooLong: "剪贴板里的内容太多，没有整理成表格。请只复制年报里的表格再试。",
  notWhole: "剪贴板里有放不进表格的内容，为免遗漏，已按原文粘贴，请自行整理。",
  noRoom: "这些数字从这一格起放不下，已按原文粘贴。请撤销，从第一格起再粘贴。",
} as const;

/** The shape that every language's table has. */
export type PasteMessages = TableOf<typeof own>;

/** What is said of pasting, in Chinese. */
export const pasteZh: PasteMessages = own;
