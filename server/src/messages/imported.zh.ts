import type { TableOf } from "./table.ts";

/** What is said about a file as it is brought in: why it cannot be read, and what its draft should be checked for. */
export const importedZh = {
  empty: "文件是空的，请确认选对了文件",
  legacyWord: "这是旧版文档（.doc、.wps），请在 Word 或 WPS 中打开，另存为 .docx 后再导入",
  legacySheet: "这是表格文件，请在 Excel 或 WPS 中打开，把各表复制到草稿里",
  protected: "文件设了打开密码，请在 Word 或 WPS 中去掉密码，另存后再导入",
  richText: "这是 RTF 文档，请在 Word 或 WPS 中打开，另存为 .docx 后再导入",
  openDocument: "这是 OpenDocument 文档，请另存为 .docx 后再导入",
  slides: "这是演示文稿，里面没有年报的表格，请确认选对了文件",
  pdf: "PDF 里的表格读不准，请在 Word 或 WPS 中打开它，另存为 .docx 后再导入",
  picture: "这是图片，读不出文字，请找到文字版再导入",
  archive: "这是压缩文件，请先解压，再导入里面的文件",
  binary: "不是 Word、网页或文本文件，请确认选对了文件",
  tooLong: (characters: number) => `文字超过${characters / 10_000}万字，未读取；请只留下年报的内容再导入`,

  notReport: "没有认出这是政府信息公开年度报告，内容已原样放入，请确认选对了文件",
  kept: (table: string) => `${table}读不出行和列，已原样放在这里，请对照原文填写`,
  tablePicture: (table: string) => `${table}在原文中是一张图片，读不出数字，请对照原文填写`,
  leftovers: (table: string, count: number) =>
    `${table}有${count}处内容没有对应的位置，列在这里，请核对后删去`,
  closeRow: (written: string, official: string) => `原文这一行写作“${written}”，已当作“${official}”，请核对`,
  closeColumn: (written: string, official: string) =>
    `原文这一列写作“${written}”，已当作“${official}”，请核对`,
  missing: (words: string) => `原文的“${words}”没有放进草稿，请核对`,
  withWords: (said: string, words: string) => `${said}：${words}`,
  more: (count: number) => `另有${count}处需要核对，未逐一列出，请对照原文`,
} as const;

export type ImportedMessages = TableOf<typeof importedZh>;
