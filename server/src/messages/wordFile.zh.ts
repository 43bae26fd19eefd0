import type { TableOf } from "./table.ts";

/** What is said about a Word file: why it cannot be read, and what of it is not in the draft as it stands there. */
export const wordFileZh = {
  cutOff: "文件不完整，可能没有传完，请重新取一份再导入",
  damaged: "文件已损坏，请在 Word 或 WPS 中打开，另存为 .docx 后再导入",
  packing: "文件的压缩方式读不了，请在 Word 或 WPS 中打开，另存为 .docx 后再导入",
  inflated: (megabytes: number) => `文件展开后超过${megabytes} MB，未读取；请只留下年报的内容，另存后再导入`,
  entries: (count: number) => `文件由${count}个以上的部分组成，不像年报，未读取；请把年报复制到新文档再导入`,
  cells: (count: number) => `文件里的表格超过${count}格，不像年报，未读取；请只留下年报的内容再导入`,
  deep: "文件的内容套得太深，未读取；请把年报复制到新文档再导入",
  declares: "文件里有 Word 不会写的声明（DTD），为安全起见未读取；请把年报复制到新文档再导入",
  fixedLayout: "这是 OFD 版式文件，读不出表格，请找到 Word 版再导入",
  plainText: "这不是 Word 文件，而是文本或网页，请改回 .txt 或 .html 后再导入",

  picture: "这里有一张图片，其中的文字没有放进草稿，请对照原文",
  chart: "这里有一幅图形，其中的文字没有放进草稿，请对照原文",
  embedded: "这里嵌有别的文件，其中的内容没有放进草稿，请对照原文",
  sheet: "这里嵌有一张 Excel 表格，读不出数字，请把它改成文字表格",
  included: "这里并入了另一份文档，内容没有放进草稿，请在 Word 中打开，另存后再导入",
  formula: "这里有一个公式，没有放进草稿，请对照原文",
  textBox: (count: number) => `有${count}处文本框的文字移到了所在段落之后，请核对位置`,
  innerTable: "这张表格原来套在另一张表格里，已移到后面，请核对位置",
  note: (count: number) => `有${count}处脚注、尾注移到了所在段落或表格之后，请核对位置`,
  deleted: (count: number) => `修订中删去的${count}处文字没有放进草稿`,
  hidden: (count: number) => `隐藏的${count}处文字没有放进草稿`,
  struck: (count: number) => `划掉的${count}处文字没有放进草稿`,
  covered: (count: number) => `合并的格子盖住了${count}处文字，Word 里看不到，没有放进草稿`,
  phonetic: (count: number) => `${count}处注音没有放进草稿`,
  contents: "目录没有放进草稿，标题以正文为准",
  signatureSheet: "送签单没有放进草稿",
  comment: "批注没有放进草稿",
  header: "页眉没有放进草稿",
  footer: "页脚没有放进草稿",
  link: (count: number) => `有${count}处链接的网址没有放进草稿，也没有打开过`,
  external: (count: number) => `有${count}处内容在文件之外，没有去取`,
  macros: "文件里有宏，没有运行，也没有放进草稿",
  more: (count: number) => `另有${count}处类似的情况没有逐一列出，请对照原文`,
} as const;

export type WordFileMessages = TableOf<typeof wordFileZh>;
