import { type PasteMessages, pasteZh } from "./paste.zh.ts";
import { type SumsMessages, sumsZh } from "./sums.zh.ts";
import type { TableOf } from "./table.ts";

const own = {
  /** Names of things as they stand in lists. */
  front: "文件头",
  skeleton: "年报骨架：六个部分和空白表",
  skeletonDetail: "插入六个部分的标题和三张空白表",
  blankTable: (name: string) => `空白${name}`,
  blankTableDetail: (section: string) => `插入${section}的整张空白表`,
  withTable: (heading: string, name: string) => `${heading}（含空白${name}）`,
  captionWithTable: (caption: string) => `${caption}（含空白表）`,
  frontMatter: "文件头（单位、年度）",
  frontMatterDetail: "在开头写明单位和年度",
  headingDetail: "尚缺的部分",
  captionDetail: "表二尚缺的项目",
  rowDetail: (table: string) => `${table}尚缺的行`,
  columnDetail: (table: string) => `${table}尚缺的列`,
  ownLabelDetail: "表上原名",

  keyBody: "编制报告的单位全称",
  keyYear: "报告所写的年度",
  keyEdition: "格式的版本，不写时按年度确定",
  keyLastYear: "上年报告的文件，不写时按单位和年度查找",
  keyMembers: "本报告汇总的各单位报告",
  keyState: "起草、待审、退改、定稿、已公布",
  keyPublished: "向社会公布的日期",
  edition2019: "2019、2020年的报告",
  edition2021: "2021年及以后的报告",
  lastYear: "上一年",
  today: "今天",
  fromTitle: "报告中的单位名称",

  phraseDetail: "常用语句",
  subHeadingDetail: "常用小标题",
  bodyOfWorkspace: "工作区中的单位",
  byLastYear: "上年报告的结转数",
  carriedFrom: (year: number) => `${year}年报告结转下年度`,
  lastYearsValue: (year: number, value: string) => `${year}年为${value}`,

  byCell: "只改这一处，行列合计全部相符",
  byApplicants: "各类申请人合计",
  byCases: "各类结果合计",
  byOutcomes: "各项办理结果合计",
  byBlock: "所属各项合计",
  byRemainder: "按合计推算",

  insertTable: (name: string) => `插入空白的${name}`,
  insertSkeleton: (count: number): string =>
    count === 6 ? "插入六个部分的标题和空白表" : `补上缺少的${count}个部分`,
  convertTable: (name: string) => `把这张${name}改写为标准表格`,
  fixAll: "修正全部可以放心修正的问题",
  organizeSections: "把六个部分按格式的顺序排好",
  ignoreHere: (rule: string) => `忽略此处的 ${rule}（写明理由）`,
  ignoreInSection: (rule: string) => `在本部分忽略 ${rule}（写明理由）`,
  reasonToFill: "请写明理由",

  otherFile: "改动另一份报告",
  readingSeries: "读取各年报告",
  readSoFar: (done: number, all: number) => `${done} / ${all}`,

  reportName: (body: string, year: string): string => (year === "" ? body : `${body} ${year}年`),
  rename: {
    nothingHere: "请把光标放在本报告的年度或单位名称上，再按F2改名。",
    noYear: "请填写四位数的年份，例如2025。",
    emptyBody: "单位名称不能为空，请填写单位全称。",
    longBody: (limit: number) => `单位名称太长，请填写${limit}字以内的全称。`,
    unfitBody: (found: string): string =>
      found === "" ? "单位名称请写在一行内。" : `单位名称里不要有“${found}”，请只填写名称。`,
  },

  blankValue: "·",

  tooLarge: (megabytes: number) =>
    `文件有 ${megabytes} MB，太大了，未作检查。年度报告一般不超过 2 MB，请检查是否选错了文件。`,
  notText: "这个文件不是文本，或者编码不对，未作检查。请用 Word 另存为 .docx 后导入，或另存为 UTF-8 文本。",
  failed: (task: string) => `${task} 没有完成，这是程序的问题，已写入日志。`,
} as const;

/** The shape that every language's table has. */
export type FeatureMessages = TableOf<typeof own> & {
  readonly paste: PasteMessages;
  readonly sums: SumsMessages;
};

/** What completions, actions, the outline and the server itself say, in Chinese. */
export const featuresZh: FeatureMessages = { ...own, paste: pasteZh, sums: sumsZh };
