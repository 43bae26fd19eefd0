import type { Severity } from "./finding.ts";

/** A kind of finding: what users configure, silence and look up. */
export interface CatalogueEntry {
  readonly id: string;
  /** The default; a rule may choose another where its page says so. */
  readonly severity: Severity | "off";
  /** What it finds, in one line. */
  readonly zh: string;
  readonly en: string;
}

/** Every id there is or will be, in the order of the pages: settings and ignores may name one before it is built. */
export const catalogue: readonly CatalogueEntry[] = [
  {
    id: "section.missing",
    severity: "error",
    zh: "缺少六个部分中的某个部分",
    en: "One of the six sections is absent",
  },
  { id: "section.duplicate", severity: "error", zh: "同一部分出现两次", en: "The same section stands twice" },
  {
    id: "section.order",
    severity: "warning",
    zh: "六个部分的顺序与格式不一致",
    en: "The sections are all there, in the wrong order",
  },
  {
    id: "section.numbering",
    severity: "warning",
    zh: "部分标题的序号缺少或写错",
    en: "The ordinal of a section heading is missing or wrong",
  },
  {
    id: "section.title",
    severity: "information",
    zh: "标题与格式用语略有不同",
    en: "A recognised variant of the official title",
  },
  {
    id: "section.empty",
    severity: "warning",
    zh: "第一或第五部分没有内容",
    en: "Section 一 or 五 says nothing",
  },
  {
    id: "section.heading-style",
    severity: "hint",
    zh: "部分标题有的带“##”标记，有的没有",
    en: "Some official headings are marked with ##, others are not",
  },
  {
    id: "section.sub-numbering",
    severity: "information",
    zh: "小标题序号缺少、跳号或重复",
    en: "Sub-headings whose numbers are missing, skipped or repeated",
  },
  {
    id: "section.unknown",
    severity: "information",
    zh: "六个部分之外另有部分",
    en: "A section beyond the six",
  },
  {
    id: "table.missing",
    severity: "error",
    zh: "应有表格的部分没有表格",
    en: "Section 二, 三 or 四 is there without its table",
  },
  {
    id: "table.unreadable",
    severity: "warning",
    zh: "表格的文字挤在一起，或者是图片，读不出行和列",
    en: "A table whose words are there but cannot be read as rows and columns, or a picture of one",
  },
  {
    id: "table.edition",
    severity: "error",
    zh: "表格不是这一年度适用的版本",
    en: "The table of the other edition of the form",
  },
  { id: "table.blank", severity: "warning", zh: "整张表格空白", en: "An entirely blank official table" },
  {
    id: "table.duplicate",
    severity: "warning",
    zh: "同一张表格出现两次",
    en: "The same official table stands twice",
  },
  { id: "row.missing", severity: "error", zh: "表格缺少某一行", en: "A row of the form is missing" },
  {
    id: "row.unknown",
    severity: "warning",
    zh: "表格中有格式之外的行",
    en: "A row that is none of the form's",
  },
  { id: "row.duplicate", severity: "warning", zh: "同一行出现两次", en: "The same row stands twice" },
  {
    id: "row.order",
    severity: "warning",
    zh: "行的顺序与格式不一致",
    en: "The rows stand in another order than the form's",
  },
  {
    id: "row.label",
    severity: "information",
    zh: "行名与格式用语略有不同",
    en: "A row label that differs slightly from the official one",
  },
  { id: "column.missing", severity: "error", zh: "表格缺少某一列", en: "A column of the form is missing" },
  {
    id: "column.order",
    severity: "warning",
    zh: "列的顺序与格式不一致",
    en: "The columns stand in another order than the form's",
  },
  {
    id: "column.label",
    severity: "information",
    zh: "列名与格式用语略有不同",
    en: "A column head that differs slightly from the official one",
  },
  {
    id: "cell.count",
    severity: "warning",
    zh: "一行的格数与表头不符",
    en: "A row with more or fewer cells than its head explains",
  },
  {
    id: "cell.not-a-number",
    severity: "error",
    zh: "应填数字处填了文字",
    en: "Text where the form wants a number",
  },
  {
    id: "cell.placeholder",
    severity: "information",
    zh: "没有数据处填了“/”“—”或“无”，而不是0",
    en: "A dash, slash or 无 where the form wants 0",
  },
  { id: "cell.negative", severity: "error", zh: "数量为负数", en: "A count below zero" },
  { id: "cell.fraction", severity: "error", zh: "数量不是整数", en: "A count that is not whole" },
  {
    id: "cell.unit",
    severity: "warning",
    zh: "填了表头没有的单位，或单位与表头不同",
    en: "A unit that the head does not print or that differs from the head's",
  },
  { id: "cell.note", severity: "information", zh: "数字旁有说明文字", en: "A remark beside the number" },
  {
    id: "cell.format",
    severity: "hint",
    zh: "数字带千分位逗号、全角数字或多余的0",
    en: "Thousands commas, full-width digits or leading zeros",
  },
  { id: "cell.blank", severity: "information", zh: "分项空白，核对时按0计", en: "Blank parts, counted as 0" },
  {
    id: "total.row",
    severity: "error",
    zh: "一行各项之和与总计不符",
    en: "The parts of a row do not make its total",
  },
  {
    id: "total.column",
    severity: "error",
    zh: "一列各项办理结果之和与“（七）总计”不符",
    en: "The outcomes of a column do not make （七）总计",
  },
  {
    id: "total.balance",
    severity: "error",
    zh: "一列的新收加上年结转不等于总计加结转下年度",
    en: "New plus carried over is not processed plus carried forward",
  },
  {
    id: "total.block",
    severity: "error",
    zh: "小计与所属各项之和不符",
    en: "A subtotal differs from the sum of its items",
  },
  {
    id: "total.cell",
    severity: "error",
    zh: "只改一处即可使行列合计全部相符",
    en: "One cell explains every broken total that it stands in",
  },
  {
    id: "total.blank",
    severity: "warning",
    zh: "合计空白，而算得的数不是0",
    en: "A blank total whose computed value is not 0",
  },
  {
    id: "narrative.count",
    severity: "warning",
    zh: "文中的数与表格不一致",
    en: "A number in prose fits no reading of the table",
  },
  {
    id: "narrative.parts",
    severity: "warning",
    zh: "文中所列各项之和与总数不一致",
    en: "The parts listed in prose do not make the stated whole",
  },
  {
    id: "narrative.percentage",
    severity: "warning",
    zh: "文中的百分比与数字不一致",
    en: "A percentage in prose is not that share",
  },
  {
    id: "narrative.contradiction",
    severity: "warning",
    zh: "文中的说法与表格相矛盾",
    en: "Prose that contradicts the table",
  },
  {
    id: "narrative.documents",
    severity: "warning",
    zh: "文中的规范性文件数与表二不一致",
    en: "Documents counted in prose differ from table 二",
  },
  {
    id: "narrative.proceedings",
    severity: "information",
    zh: "文中的复议、诉讼数与表四不一致",
    en: "Proceedings counted in prose differ from table 四",
  },
  { id: "narrative.placeholder", severity: "error", zh: "文中漏填了数字", en: "A number left out in prose" },
  {
    id: "narrative.residue",
    severity: "warning",
    zh: "文中留有格式说明或示例文字",
    en: "Text of the form or a dummy left in",
  },
  {
    id: "narrative.aspect",
    severity: "hint",
    zh: "第一部分没有写到应写的某个方面",
    en: "An aspect of section 一 that nothing touches",
  },
  {
    id: "narrative.fee-statement",
    severity: "information",
    zh: "没有写信息处理费的收取情况",
    en: "Nothing says whether 信息处理费 was received",
  },
  {
    id: "narrative.fee-conflict",
    severity: "information",
    zh: "文中收取了信息处理费，表二的收费为0",
    en: "信息处理费 was received, and table 二 shows no fees",
  },
  {
    id: "narrative.section-count",
    severity: "warning",
    zh: "文中所称的部分数与所列的不一致",
    en: "The announced number of sections differs from the list",
  },
  {
    id: "narrative.generic",
    severity: "off",
    zh: "第一部分没有写到本单位",
    en: "Section 一 never speaks of the body itself",
  },
  { id: "report.title", severity: "warning", zh: "没有报告标题", en: "No title" },
  {
    id: "report.year",
    severity: "error",
    zh: "标题、统计期限和年度写的不是同一年",
    en: "Title, period and year disagree",
  },
  {
    id: "report.period",
    severity: "warning",
    zh: "统计期限有误或不是整年",
    en: "A damaged period, or one that is not the whole year",
  },
  {
    id: "report.date",
    severity: "warning",
    zh: "落款或公布日期不在次年1月至3月",
    en: "Signed or published outside January to March of the next year",
  },
  { id: "report.body", severity: "information", zh: "单位名称前后不一", en: "The body is named in two ways" },
  {
    id: "report.citation",
    severity: "warning",
    zh: "文件或法规的名称、文号有误",
    en: "A wrong citation of a notice or statute",
  },
  {
    id: "text.lookalike",
    severity: "warning",
    zh: "官方用语中有形近字",
    en: "A look-alike character inside an official term",
  },
  {
    id: "text.residue",
    severity: "information",
    zh: "留有转换产生的多余字符",
    en: "Left-overs of a conversion",
  },
  {
    id: "text.fixed-phrase",
    severity: "warning",
    zh: "固定用语或法规名称错一个字",
    en: "One character off a fixed phrase or statute title",
  },
  {
    id: "table.regulation-authority",
    severity: "warning",
    zh: "无权制定规章的单位填了规章数",
    en: "规章 above 0 for a body that may not make them",
  },
  {
    id: "table.fee-magnitude",
    severity: "information",
    zh: "收费金额可能以元为单位填写",
    en: "A fee that may be in 元 instead of 万元",
  },
  { id: "privacy.id-number", severity: "error", zh: "出现了身份证号码", en: "An identity number" },
  {
    id: "privacy.phone",
    severity: "warning",
    zh: "联系方式之外出现了手机号码",
    en: "A mobile number away from the contact details",
  },
  { id: "privacy.marking", severity: "warning", zh: "出现了密级或内部标记", en: "A marking of secrecy" },
  {
    id: "series.carry-over",
    severity: "error",
    zh: "上年结转与上年报告的结转下年度不等",
    en: "Carried over differs from what last year's report carried forward",
  },
  {
    id: "series.in-force",
    severity: "information",
    zh: "现行有效件数与上年报告推算的不等",
    en: "Documents in force differ from what last year's report leads to",
  },
  {
    id: "series.duplicate",
    severity: "warning",
    zh: "同一单位同一年度有两份报告",
    en: "Two drafts for the same body and year",
  },
  {
    id: "series.similar",
    severity: "information",
    zh: "段落与其他单位或上年的报告雷同",
    en: "A paragraph equal or nearly equal to another report's",
  },
  {
    id: "aggregate.total",
    severity: "error",
    zh: "汇总数与各单位之和不等",
    en: "The aggregate differs from the sum of its members",
  },
  {
    id: "aggregate.member-missing",
    severity: "warning",
    zh: "缺少某个应汇总单位的报告",
    en: "A listed member has no readable report",
  },
  {
    id: "directive.unused",
    severity: "warning",
    zh: "忽略说明没有可忽略的内容",
    en: "An ignore that silences nothing",
  },
  {
    id: "directive.unknown",
    severity: "warning",
    zh: "忽略说明中的检查项不存在",
    en: "An ignore that names no known id",
  },
];

const ids: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));
/** What a local profile adds has ids of its own, which only the profile knows. */
const profile = /^profile\.[a-z][a-z0-9-]*$/;

export function isKnownRule(id: string): boolean {
  return ids.has(id) || isProfileRule(id);
}

/** Whether an id may be one that a local profile adds. */
export function isProfileRule(id: string): boolean {
  return profile.test(id);
}

/** The page that tells of a kind of finding: all that a profile adds has one in common. */
export function pageOfRule(id: string): string {
  return isProfileRule(id) ? "profile" : id;
}

/** Whether a kind of finding depends on other files: a file that is checked alone says nothing of it. */
export function acrossFiles(id: string): boolean {
  return /^(?:series|aggregate)\./.test(id);
}
