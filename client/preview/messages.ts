import type { Gravity, Note, ShareLack } from "./protocol.ts";

type Counts = Readonly<Record<Gravity, number>>;

/** What the preview says, around its panel and in its page. */
export interface PreviewMessages {
  readonly open: string;
  readonly title: (name: string) => string;
  readonly paper: string;
  readonly analysis: string;
  readonly tabs: string;
  readonly export: string;
  readonly exportHint: string;
  readonly severity: Readonly<Record<Gravity, string>>;
  readonly found: (counts: Counts) => string;
  readonly nothingFound: string;
  readonly next: string;
  readonly reading: string;
  readonly notes: Readonly<Record<Exclude<Note["kind"], "unread">, string>>;
  readonly reopen: string;
  readonly restart: string;
  readonly reveal: string;
  readonly outcomes: string;
  readonly outcomesOf: (whole: string) => string;
  readonly applicants: string;
  readonly applicantsOf: (whole: string) => string;
  readonly trend: string;
  readonly part: string;
  readonly amount: string;
  readonly share: string;
  readonly sum: string;
  readonly year: string;
  readonly received: string;
  readonly carriedForward: string;
  readonly openRate: string;
  readonly openRateNote: string;
  readonly unknown: string;
  readonly lack: Readonly<Record<ShareLack, string>>;
  readonly stated: (whole: string, stated: string) => string;
  readonly broken: (count: number) => string;
  readonly oneYear: string;
  readonly noYear: string;
  readonly alone: string;
  readonly doubtful: (years: string) => string;
  readonly disagree: (years: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly barSaid: (parts: string) => string;
  readonly partSaid: (label: string, amount: string, share: string) => string;
  readonly trendSaid: (first: number, last: number) => string;
}

const zh: PreviewMessages = {
  open: "打开预览",
  title: (name) => `预览：${name}`,
  paper: "预览",
  analysis: "分析",
  tabs: "预览与分析",
  export: "导出…",
  exportHint: "导出为 Word 文档或网页",
  severity: { error: "错误", warning: "警告", information: "建议" },
  found: ({ error, warning, information }) =>
    [
      ...(error > 0 ? [`${error}处错误`] : []),
      ...(warning > 0 ? [`${warning}处警告`] : []),
      ...(information > 0 ? [`${information}处建议`] : []),
    ].join("，"),
  nothingFound: "没有发现问题",
  next: "看下一处",
  reading: "正在读取草稿…",
  notes: {
    closed: "草稿已经关闭，预览不再更新。",
    deleted: "草稿文件已被删除或移走，下面是最后读到的内容。",
    stopped: "检查服务没有运行，预览暂不更新。草稿不受影响。",
    empty: "草稿还是空的。写下内容后，这里会显示正式版式。",
    none: "没有认出这是政府信息公开年度报告。写上年报标题或两个以上的正式标题后，这里会显示正式版式。",
  },
  reopen: "打开草稿",
  restart: "重启检查服务",
  reveal: "转到草稿中的位置",
  outcomes: "本年度办理结果",
  outcomesOf: (whole) => `共${whole}件`,
  applicants: "新收申请的申请人",
  applicantsOf: (whole) => `本年新收${whole}件`,
  trend: "历年变化",
  part: "类别",
  amount: "件数",
  share: "占比",
  sum: "合计",
  year: "年度",
  received: "新收",
  carriedForward: "结转下年度",
  openRate: "公开率",
  openRateNote: "公开率＝（予以公开＋部分公开）÷（七）总计。空白的合计按算出的数。",
  unknown: "—",
  lack: {
    table: "表三还没有填数，填好后这里会画出图。",
    blocked: "表三中有缺少的数，或有不能相加的内容，暂时画不出图。改正后会自动显示。",
    zero: "各项都是0，没有可画的图。",
  },
  stated: (whole, stated) =>
    `各项合计${whole}，表中总计填${stated}，两数不一致；占比按各项合计${whole}计算。`,
  broken: (count) => `这些数字所在的${count}项勾稽关系不成立，请先核对表三。`,
  oneYear: "文件夹中只有这一年的报告。把同一单位其他年度的报告放进来，这里会画出历年变化。",
  noYear: "看不出报告的年度，或表三还没有填数，画不出历年变化。",
  alone: "设置中关闭了报告之间的核对（ogiReport.series.enabled），所以没有读取其他年度的报告。",
  doubtful: (years) => `${years}年有几份数字不同的报告，判不定用哪一份，没有画出。`,
  disagree: (years) => `${years}年表三的数字前后不一致，请先核对。`,
  list: (items) => items.join("、"),
  barSaid: (parts) => `堆叠条形图：${parts}。`,
  partSaid: (label, amount, share) => `${label}${amount}件，占${share}%`,
  trendSaid: (first, last) => `${first}年至${last}年的新收、结转下年度和公开率，数字见旁边的表。`,
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const en: PreviewMessages = {
  open: "Open Preview",
  title: (name) => `Preview: ${name}`,
  paper: "Preview",
  analysis: "Analysis",
  tabs: "Preview and analysis",
  export: "Export…",
  exportHint: "Export as a Word document or a web page",
  severity: { error: "Error", warning: "Warning", information: "Suggestion" },
  found: ({ error, warning, information }) =>
    [
      ...(error > 0 ? [counted(error, "error")] : []),
      ...(warning > 0 ? [counted(warning, "warning")] : []),
      ...(information > 0 ? [counted(information, "suggestion")] : []),
    ].join(", "),
  nothingFound: "No problems found",
  next: "Show the next one",
  reading: "Reading the draft…",
  notes: {
    closed: "The draft was closed; the preview does not follow it any more.",
    deleted: "The file of the draft was deleted or moved away. This is how it read last.",
    stopped: "The report checker is not running, so the preview does not follow. Your draft is untouched.",
    empty: "The draft is still empty. What you write will be shown here in the official layout.",
    none: "This is not recognisably a report. With its title, or two of the official headings, it will be shown here in the official layout.",
  },
  reopen: "Open the Draft",
  restart: "Restart the Checker",
  reveal: "Go to its place in the draft",
  outcomes: "Outcomes of the year",
  outcomesOf: (whole) => `${whole} in all`,
  applicants: "Who made the new requests",
  applicantsOf: (whole) => `${whole} new requests`,
  trend: "From year to year",
  part: "Kind",
  amount: "Count",
  share: "Share",
  sum: "Sum",
  year: "Year",
  received: "新收 (new)",
  carriedForward: "结转 (carried forward)",
  openRate: "公开率 (open rate)",
  openRateNote: "Open rate = (予以公开 + 部分公开) ÷ （七）总计. Blank totals count as computed.",
  unknown: "—",
  lack: {
    table: "Table 三 has no numbers yet. Once it is filled, a chart is drawn here.",
    blocked:
      "Some numbers of table 三 are missing or cannot be added up, so there is no chart for now. It appears once they are right.",
    zero: "All of them are 0; there is nothing to draw.",
  },
  stated: (whole, stated) =>
    `The parts add up to ${whole}, and the total in the table is ${stated}. The shares are of ${whole}.`,
  broken: (count) =>
    `${counted(count, "equation")} of these numbers ${count === 1 ? "does" : "do"} not hold: please check table 三 first.`,
  oneYear:
    "This is the only year in the folder. Put the body's other reports beside it, and their course is drawn here.",
  noYear:
    "The year of the report is not known, or table 三 has no numbers yet, so there is no course to draw.",
  alone:
    "The settings keep every report alone (ogiReport.series.enabled), so the reports of other years were not read.",
  doubtful: (years) => `${years}: left out, because there are several reports with different numbers.`,
  disagree: (years) => `${years}: the numbers of table 三 contradict each other. Please check them first.`,
  list: (items) => items.join(", "),
  barSaid: (parts) => `Stacked bar: ${parts}.`,
  partSaid: (label, amount, share) => `${label} ${amount}, ${share}%`,
  trendSaid: (first, last) =>
    `New requests, requests carried forward and open rate from ${first} to ${last}; the numbers are in the table beside it.`,
};

/** The table for a language, such as `zh-CN` or `en`. */
export function previewMessagesFor(language: string): PreviewMessages {
  return /^zh\b/i.test(language) ? zh : en;
}
