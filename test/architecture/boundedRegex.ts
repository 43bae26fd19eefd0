/**
 * Expressions that take more than linear time, on input that is short: where, and what bounds the input. Nothing else
 * belongs here; an expression that meets text of any length is written anew.
 */
export const bounded: ReadonlyMap<string, string> = new Map([
  [
    String.raw`convert/cellText.ts: /<!--[\s\S]*?-->/g`,
    "the text up to the last -->, in which every comment is closed",
  ],
  [
    String.raw`convert/prose.ts: /<!--[\s\S]*?-->|<img\b[^<>]*>/gi`,
    "what stands between two tables of a web page; slow only with thousands of <!-- that are never closed",
  ],
  ["features/pinyin.ts: /[^a-z]+$/", "the entries of its own list, 12 characters"],
  [String.raw`features/written.ts: /(?:\r?\n)+$/`, "lines that the program itself writes"],
  [
    String.raw`features/written.ts: /^\|[^|\n]*[^|\s-][^|\n]*\|([ ]+)\|/m`,
    "a blank table that the program itself writes",
  ],
  [String.raw`lsp/uris.ts: /^([^:]+:\/\/[^/]*)(.*)$/`, "the address of one file"],
  [
    String.raw`model/detect.ts: /20\d\d.*(?:政府)?信息公开(?:工作)?的?(?:年度)?(?:工作)?(?:报告|年报)$/`,
    "a line of 80 characters",
  ],
  [String.raw`model/headings.ts: /[\s：:。.；;]+$/`, "a line of 48 characters"],
  ["schema/common.ts: /（.*）$/", "the labels of the form"],
  ["rules/support/names.ts: /（[^）]*）$/", "the labels of the form"],
  ["rules/support/residue.ts: /&([^;]*);/g", "a run of entities, each closed by its ;"],
]);
