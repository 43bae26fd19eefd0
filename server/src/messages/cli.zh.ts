import type { TableOf } from "./table.ts";

/** How many files and findings a check came to. */
export interface Counts {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  readonly ignored: number;
  readonly unreadable: number;
}

const notes = (counts: Counts): string =>
  [
    counts.ignored > 0 ? `另有${counts.ignored}条按文中说明忽略` : "",
    counts.unreadable > 0 ? `${counts.unreadable}个文件无法读取` : "",
  ]
    .filter((each) => each !== "")
    .map((each) => `；${each}`)
    .join("");

/** What the command line says, in Chinese. */
export const cliZh = {
  help: (version: string): string => `政府信息公开年报助手 ${version}

用法：ogi-report <命令> [选项]

命令
  check   [选项] 路径…        检查报告；路径可以是文件（含 .docx、网页）、文件夹或 -（标准输入）
  convert 路径 [选项]         转换为规范草稿，或导出 Word、网页、CSV、JSON
  format  [--check] 路径…     对齐草稿中的表格；--check 只检查，不改写
  new     --body 单位 [选项]  生成一份完整的空白草稿
  new     --from 上年报告     由上年报告生成今年的草稿
  rules   [检查项]            列出全部检查项；写明检查项时显示它的说明
  lsp     --stdio             供编辑器使用的语言服务

check 的选项
  --format text|json|ndjson   输出格式，默认 text
  -o 文件                     写入文件，不写到屏幕
  --edition auto|2019|2021    按哪一版格式检查，默认由年度决定
  --year 年度                 按哪一年度检查，默认由报告决定
  --rule 检查项=级别          级别为 off、error、warning、information、hint；可写多次
  --fail-on error|warning|never  有此级别及以上的结果时退出状态为 1，默认 error
  --files-from 文件           从文件（或 -）中读取路径，一行一个

convert 的选项
  --to ogi|json|html|docx|csv 默认 ogi（规范草稿）；可读 .md、.txt、.html、.docx
  --signature-sheet           导出 docx 时前附送签单
  -o 文件

new 的选项
  --from 上年报告             年度顺延，数字清空，带入上年结转，文字保留
  --year 年度                 默认去年；用 --from 时默认上年报告的下一年
  --edition 2019|2021         默认由年度决定
  --fill blank|zero           表格留空（默认）或填0
  -o 文件

通用选项
  --lang zh|en                输出所用的语言
  -h, --help    -V, --version

退出状态：0 没有问题；1 有达到 --fail-on 级别的结果；2 用法有误，或有文件无法读取
单个文件不超过64 MB。
`,
  usage: (detail: string): string => `${detail}用 ogi-report --help 查看用法。`,
  noCommand: "没有写命令。",
  unknownCommand: (name: string): string => `没有名为“${name}”的命令。`,
  commandLater: (name: string): string => `“${name}”命令将在后续版本提供。`,
  unknownOption: (name: string): string => `不认识选项 ${name}。`,
  optionWithoutValue: (name: string): string => `选项 ${name} 后面缺少值。`,
  optionWithValue: (name: string): string => `选项 ${name} 不带值。`,
  badUsage: (detail: string): string => `用法有误：${detail}`,
  badValue: (option: string, value: string, allowed: string): string =>
    `${option} 的值“${value}”不对，可以写：${allowed}。`,
  valueLater: (option: string, value: string): string => `${option} ${value} 将在后续版本提供。`,
  optionRequired: (option: string): string => `缺少选项 ${option}。`,
  pathRequired: "没有写要检查的路径。",
  onePath: "请写一个路径。",
  unexpected: (word: string): string => `多余的参数“${word}”。`,
  stdinTwice: "标准输入（-）只能用一次。",
  outputIsInput: (path: string): string => `输出文件 ${path} 同时是输入，请换一个文件名。`,
  cannotWrite: (path: string, why: string): string => `无法写入 ${path}：${why}。`,
  noYear: "看不出是哪一年的报告，请用 --year 写明新报告的年度。",
  noReport: "没有认出是政府信息公开年度报告，不能据此生成草稿。",
  yearTooEarly: (year: number): string => `${year}年早于2019年的格式，不能生成。`,
  unknownRule: (id: string): string => `没有名为“${id}”的检查项，此项设置未起作用。`,
  noSuchRule: (id: string): string => `没有名为“${id}”的检查项。`,
  ruleFailed: (id: string, path: string, why: string): string =>
    `${path}：检查项 ${id} 出错，未作这一项检查（${why}）。`,

  unreadable: (path: string, why: string): string => `无法读取 ${path}：${why}`,
  notFound: "找不到文件。",
  notPermitted: "没有读取的权限。",
  systemError: (code: string): string => `系统错误 ${code}。`,
  tooLarge: (limit: number): string => `文件超过${limit} MB，未检查。`,
  saveAsDocx: "旧版文档格式，请另存为 .docx。",
  pdf: "PDF 文件，请复制其中的文字和表格，存为 .md 或 .txt。",
  picture: "图片文件，读不出文字。",
  archive: "压缩文件，请先解压。",
  binary: "不是文本文件，也不是 UTF-8、UTF-16 或 GB18030 编码。",

  severity: { error: "错误", warning: "警告", information: "信息", hint: "提示" },
  off: "默认关闭",
  stdin: "标准输入",
  reading: (count: number, path: string): string => `已读${count}份，正在读 ${path}`,
  progress: (count: number, path: string): string => `已检查${count}份，正在检查 ${path}`,
  summary: (counts: Counts): string =>
    counts.files === 0
      ? `没有找到年度报告${notes(counts)}。`
      : `共检查${counts.files}份报告：错误${counts.error}，警告${counts.warning}，信息${counts.information}，提示${counts.hint}${notes(counts)}。`,

  formatted: (path: string): string => `已对齐表格：${path}`,
  toFormat: (path: string): string => `表格未对齐：${path}`,
  notFormatted: (path: string, line: number): string =>
    `${path}：第${line}行的表格对齐后读法会变，已原样保留。`,
  otherEncoding: "文件不是 UTF-8 编码，未改写；请另存为 UTF-8 后再试。",

  remark: (name: string, line: number | undefined, said: string): string =>
    line === undefined ? `${name}：${said}` : `${name}：草稿第${line}行：${said}`,
  wordToScreen: "Word 文件不能显示在屏幕上，请用 -o 写明存成哪个文件。",
  exportedWithErrors: (name: string, count: number): string =>
    `${name}有${count}处错误，已照样导出，请改正：`,
  foreignNotFormatted: "Word 文档和网页不在这里对齐表格，请先用 convert 转换为草稿。",
  didYouMean: (id: string): string => `是否指 ${id}？`,
} as const;

/** The shape of the command line's messages in every language. */
export type CliMessages = TableOf<typeof cliZh>;
