import { type StatusMessages, statusEn, statusZh } from "./statusMessages.ts";
import { type TransferMessages, transferEn, transferZh } from "./transferMessages.ts";

/** Everything that the extension itself says; the server has its own table. */
export interface ClientMessages {
  readonly status: StatusMessages;
  readonly transfer: TransferMessages;
  /** What comes without its end, as a sentence. */
  readonly sentence: (text: string) => string;
  readonly channel: string;
  readonly restart: string;
  readonly showLog: string;
  readonly serverStarting: string;
  readonly serverNotStarted: string;
  readonly serverGone: (times: number) => string;
  readonly serverRestarted: string;
  readonly requestFailed: (what: string, reason: string) => string;
  readonly noReport: string;
  readonly documentChanged: string;
  readonly editRefused: string;
  readonly fixed: string;
  readonly converted: string;
  readonly nothingToFix: string;
  readonly alreadyCanonical: string;
  readonly nothingToInsert: string;
  readonly inserted: (what: string) => string;
  readonly copyTable: string;
  readonly pasteAsText: string;
  readonly copied: (name: string | undefined, rows: number) => string;
  readonly noTableHere: string;
  readonly pickTable: string;
  readonly disclosure: string;
  readonly requests: string;
  readonly proceedings: string;
  readonly skeleton: string;
  readonly disclosureDetail: string;
  readonly requestsDetail: string;
  readonly proceedingsDetail: string;
  readonly skeletonDetail: string;
  readonly newReport: string;
  readonly newFromLastYear: string;
  readonly askLastYear: string;
  readonly activeReport: string;
  readonly chooseFile: string;
  readonly useLastYear: string;
  readonly reportFiles: string;
  readonly lastYearLack: Readonly<Record<"report" | "year" | "absent" | "unreadable", string>>;
  readonly askBody: string;
  readonly bodyExample: string;
  readonly bodyMissing: string;
  readonly askYear: string;
  readonly yearWrong: (first: number, last: number) => string;
  readonly fixAll: string;
  readonly convert: string;
  readonly insertTable: string;
  readonly recomputeTotals: string;
  readonly recomputed: string;
  readonly totalsRight: string;
  readonly fillBlanks: string;
  readonly filled: string;
  readonly nothingBlank: string;
  readonly tableKeys: string;
}

const zh: ClientMessages = {
  status: statusZh,
  transfer: transferZh,
  sentence: (text) => (/[。！？…]$/.test(text) ? text : `${text}。`),
  channel: "政府信息公开年报助手",
  restart: "重启",
  showLog: "查看日志",
  serverStarting: "正在启动检查服务…",
  serverNotStarted: "检查服务没有启动，暂时不能检查年报。草稿不受影响，请重启或查看日志。",
  serverGone: (times) =>
    `检查服务 3 分钟内停了 ${times} 次，已不再自动重启。草稿不受影响，请重启或查看日志。`,
  serverRestarted: "检查服务已重启。",
  requestFailed: (what, reason) => `“${what}”没有完成，草稿未改动：${reason}`,
  noReport: "请先打开一份年报草稿（*.ogi.md），再使用这个命令。",
  documentChanged: "草稿在处理时又有改动，这次没有写入，请再试一次。",
  editRefused: "编辑器没有接受改动，请确认文件不是只读的。",
  fixed: "已修正可自动修正的问题，可用撤销恢复。",
  converted: "已转换为规范格式，可用撤销恢复。",
  nothingToFix: "没有可自动修正的问题；数字请逐条核对。",
  alreadyCanonical: "已是规范格式，无需转换。",
  nothingToInsert: "各部分都已齐全，没有可插入的内容。",
  inserted: (what) => `已插入${what}。`,
  copyTable: "复制表格到 Excel",
  pasteAsText: "粘贴为纯文本",
  copied: (name, rows) => `已复制${name ?? "表格"}（${rows} 行），可粘贴到 Excel。`,
  noTableHere: "光标处没有表格。请把光标放在要复制的表格里再试。",
  pickTable: "选择要插入的内容",
  disclosure: "表二　主动公开政府信息情况",
  requests: "表三　收到和处理政府信息公开申请情况",
  proceedings: "表四　行政复议、行政诉讼情况",
  skeleton: "全部缺少的部分",
  disclosureDetail: "第二十条第（一）（五）（六）（八）项的空白表；2019、2020 年度用旧版格式",
  requestsDetail: "申请数量、办理结果、结转的空白表",
  proceedingsDetail: "行政复议与两类行政诉讼的空白表",
  skeletonDetail: "补齐还没有的标题和空白表，已写的内容不动",
  newReport: "新建年报",
  newFromLastYear: "由上年报告新建年报",
  askLastYear: "选择上年报告",
  activeReport: "当前打开的报告",
  chooseFile: "选择其他文件…",
  useLastYear: "用作上年报告",
  reportFiles: "年报（Word、网页、文本）",
  lastYearLack: {
    report: "没有认出这是政府信息公开年度报告。",
    year: "看不出这是哪一年的报告。",
    absent: "找不到这个文件。",
    unreadable: "读不了这个文件。",
  },
  askBody: "单位全称（第 1 步，共 2 步）",
  bodyExample: "例如：花园街道办事处",
  bodyMissing: "请填写单位全称",
  askYear: "报告年度（第 2 步，共 2 步）",
  yearWrong: (first, last) => `请填写 ${first} 至 ${last} 之间的四位年份`,
  fixAll: "修正全部可自动修正的问题",
  convert: "转换为规范格式",
  insertTable: "插入空白表",
  recomputeTotals: "重新计算合计",
  recomputed: "合计已重新计算，可用撤销恢复。",
  totalsRight: "合计都与各项相符；不能计算的（如有文字的格）保持不变。",
  fillBlanks: "补填空白格",
  filled: "空白格已补填：各项填 0，合计填算出的数。请核对，可用撤销恢复。",
  nothingBlank: "表中没有空白格。",
  tableKeys: "在表格中移动",
};

const en: ClientMessages = {
  status: statusEn,
  transfer: transferEn,
  sentence: (text) => (/[.!?…]$/.test(text) ? text : `${text}.`),
  channel: "OGI Report",
  restart: "Restart",
  showLog: "Show Log",
  serverStarting: "Starting the report checker…",
  serverNotStarted:
    "The report checker did not start, so reports are not checked for now. Your draft is untouched; restart it or look at the log.",
  serverGone: (times) =>
    `The report checker stopped ${times} times in 3 minutes and is not restarted any more. Your draft is untouched; restart it or look at the log.`,
  serverRestarted: "The report checker was restarted.",
  requestFailed: (what, reason) => `“${what}” did not finish and the draft is unchanged: ${reason}`,
  noReport: "Open a draft of a report (*.ogi.md) first, then use this command.",
  documentChanged: "The draft changed in the meantime, so nothing was written. Please try again.",
  editRefused: "The editor did not accept the change. Is the file read-only?",
  fixed: "Fixed what can be fixed safely; undo takes it back.",
  converted: "Converted to the canonical form; undo takes it back.",
  nothingToFix: "Nothing to fix automatically; please check the numbers.",
  alreadyCanonical: "This draft is in the canonical form already.",
  nothingToInsert: "No section is missing, there is nothing to insert.",
  inserted: (what) => `Inserted: ${what}.`,
  copyTable: "Copy Table for Excel",
  pasteAsText: "Paste as Plain Text",
  copied: (name, rows) =>
    `Copied ${name === undefined ? "the table" : `table ${name}`} (${rows} rows), ready to be pasted into Excel.`,
  noTableHere: "There is no table at the cursor. Put the cursor into the table to be copied.",
  pickTable: "What to insert",
  disclosure: "Table 二: proactive disclosure",
  requests: "Table 三: requests received and handled",
  proceedings: "Table 四: reconsideration and litigation",
  skeleton: "All missing sections",
  disclosureDetail:
    "Blank tables of article 20 (1), (5), (6), (8); the older form for the years 2019 and 2020",
  requestsDetail: "Blank table of requests, outcomes and carry-over",
  proceedingsDetail: "Blank table of reconsideration and both kinds of litigation",
  skeletonDetail: "Adds the headings and blank tables that are not there yet and leaves the rest alone",
  newReport: "New Report",
  newFromLastYear: "New Report from Last Year's",
  askLastYear: "Last year's report",
  activeReport: "the report in the editor",
  chooseFile: "Another file…",
  useLastYear: "Use as Last Year's Report",
  reportFiles: "Reports (Word, web page, text)",
  lastYearLack: {
    report: "This is not recognisably a report.",
    year: "The report does not say which year it is about.",
    absent: "There is no such file.",
    unreadable: "This file cannot be read.",
  },
  askBody: "Full name of the body (step 1 of 2)",
  bodyExample: "For example: 花园街道办事处",
  bodyMissing: "Enter the full name of the body",
  askYear: "Year of the report (step 2 of 2)",
  yearWrong: (first, last) => `Enter a year from ${first} to ${last}`,
  fixAll: "Fix All",
  convert: "Convert to the Canonical Form",
  insertTable: "Insert Blank Table",
  recomputeTotals: "Recompute Totals",
  recomputed: "Recomputed the totals; undo takes it back.",
  totalsRight: "All totals agree with their parts; what cannot be computed was left as it is.",
  fillBlanks: "Fill Blanks",
  filled: "Filled the blanks: parts with 0, totals as computed. Please check; undo takes it back.",
  nothingBlank: "No cell of the tables is blank.",
  tableKeys: "Move in a Table",
};

/** The table for an editor's display language, such as `zh-cn` or `en`. */
export function messagesFor(language: string): ClientMessages {
  return /^zh\b/i.test(language) ? zh : en;
}
