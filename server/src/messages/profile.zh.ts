import type { TableOf } from "./table.ts";

/** What is said of a local profile's findings, and of the project file that the profile stands in, in Chinese. */
export const profileZh = {
  profileTooLong: (section: string, count: number, most: number): string =>
    `“${section}”正文${count}字，超过本地要求的${most}字，多${count - most}字，请核对。`,
  profileTooShort: (section: string, count: number, least: number): string =>
    `“${section}”正文${count}字，少于本地要求的${least}字，差${least - count}字，请核对。`,
  profileSubHeadings: (section: string, names: readonly string[]): string =>
    `“${section}”缺少本地要求的小标题${listed(names)}，请核对。`,
  profileSentences: (section: string, sentences: readonly string[]): string =>
    `“${section}”没有写到本地要求的${listed(sentences)}，请核对。`,
  /** What the profile itself says goes behind what is wrong. */
  profileRemark: (finding: string, remark: string): string => `${finding}${remark}`,
  profileDeadline: (place: string, date: string, deadline: string): string =>
    `${place}${date}晚于本地要求的${deadline}，请核对。`,
  insertSubHeadings: (names: readonly string[]): string => `在本部分末尾插入小标题${listed(names)}`,
  insertSentences: (sentences: readonly string[]): string => `在本部分末尾写上${listed(sentences)}`,
  projectFile: {
    at: (file: string, line: number, problem: string): string => `${file} 第${line}行：${problem}`,
    unreadable: "文件读不出来，没有采用。",
    badJson: (why: string): string => `${why}，整个文件没有采用，请改正。`,
    json: {
      comma: "缺少逗号",
      colon: "缺少冒号",
      brace: "缺少“}”",
      bracket: "缺少“]”",
      string: "引号没有配对",
      name: "缺少带引号的名称",
      value: "缺少内容",
      end: "末尾有多余的内容",
      comment: "注释没有结束",
      symbol: "有不认识的字，引号、逗号、冒号要用半角",
    },
    wanted: (key: string, wanted: string, stated: string | undefined): string =>
      `${key === "" ? "这里" : `“${key}”`}应为${wanted}${stated === undefined ? "" : `，现为“${stated}”`}，没有采用。`,
    object: "{ … } 形式的一组设置",
    list: "[ … ] 形式的列表",
    text: "引号中的文字",
    texts: "引号中的文字，或文字的列表",
    flag: "true 或 false",
    count: "正整数",
    year: "四位数的年度",
    day: "月-日，如“01-31”",
    oneOf: (values: readonly string[]): string => values.map((value) => `“${value}”`).join("、"),
    unknownKey: (key: string, near: string | undefined): string =>
      `没有名为“${key}”的设置，已略过。${near === undefined ? "" : `是否指“${near}”？`}`,
    unknownRule: (id: string, near: string | undefined): string =>
      `没有名为“${id}”的检查项，已略过。${near === undefined ? "" : `是否指“${near}”？`}`,
    twice: (key: string): string => `“${key}”写了两次，后一次没有采用。`,
    badId: (id: string): string => `编号“${id}”应由小写字母开头，只用小写字母、数字和“-”，此项没有采用。`,
    needsId: "这一项要求缺少编号“id”，没有采用。",
    needsSection: "这一项要求缺少“section”（哪一部分），没有采用。",
    needsDemand: (id: string): string =>
      `“${id}”没有写要求什么（“maxLength”“minLength”“subHeadings”“sentences”），没有采用。`,
    upsideDown: (low: string, high: string): string => `“${low}”大于“${high}”，两项都没有采用。`,
    needsBody: "这一项缺少单位名称“body”，没有采用。",
    unknownBody: (name: string): string => `“${name}”看不出是哪个单位，应写全名，此项没有采用。`,
    ownParent: (name: string): string => `“${name}”不能汇总到自己，“in”没有采用。`,
  },
} as const;

/** Two of them by name; the others only by their number. */
function listed(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => `“${name}”`);
  return names.length > 2 ? `${first.join("")}等${names.length}项` : first.join("");
}

export type ProfileMessages = TableOf<typeof profileZh>;
