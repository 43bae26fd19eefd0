import { type Change, changed, draft, numbers, type Storm } from "./storm.ts";

const year = (from: string, to: string): Change => [from, to];
const signed = (text: string): Change => [/$(?![\s\S])/, `\n花园街道办事处\n\n${text}\n`];

/** Years, dates, citations, characters and persons. */
export const identityStorms: readonly Storm[] = [
  {
    rule: "report.title",
    cause: "no title, where front matter, period and preface say all",
    text: draft("2021", [/^# .*\n\n/m, ""]),
    said: ["information report.title"],
  },
  {
    rule: "report.title",
    cause: "no title and no name of the body",
    text: draft("2021", [/^---[\s\S]*?^---\n\n# .*\n\n/m, ""], ["2025年，花园街道办事处坚持", "坚持"]),
    said: ["warning report.title"],
  },
  {
    rule: "report.year",
    cause: "another year in the title, that of the other edition",
    text: draft("2021", year("办事处2025年政府", "办事处2020年政府")),
  },
  {
    rule: "report.year",
    cause: "last year in the title: neither period nor dates are wrong",
    text: draft("2021", year("办事处2025年政府", "办事处2024年政府")),
  },
  {
    rule: "report.year",
    cause: "last year in the period",
    text: draft("2021", ["2025年1月1日起至2025年12月31日", "2024年1月1日起至2024年12月31日"]),
  },
  {
    rule: "report.year",
    cause: "next year in the front matter",
    text: draft("2021", ["年度: 2025", "年度: 2026"]),
  },
  {
    rule: "report.year",
    cause: "a year before the forms in the title of an earlier report",
    text: draft("2019", ["镇人民政府2020年政府", "镇人民政府2018年政府"]),
  },
  {
    rule: "report.year",
    cause: "section 一 opens with last year, and never names its own",
    text: draft("2021", ["2025年，花园街道办事处坚持", "2024年，花园街道办事处坚持"]),
    said: ["warning report.year"],
  },
  {
    rule: "report.period",
    cause: "the year's first date is damaged",
    text: draft("2021", ["自2025年1月1日起", "自20251月1日起"]),
  },
  {
    rule: "report.period",
    cause: "the last day is in November, in the right year",
    text: draft("2021", ["2025年12月31日止", "2025年11月30日止"]),
  },
  {
    rule: "report.period",
    cause: "no period at all",
    text: draft("2021", [/本报告所列数据的统计期限[^。]*。/, ""]),
    said: ["hint report.period"],
  },
  {
    rule: "report.date",
    cause: "published in May, and signed on the same day",
    text: draft("2021", ["2026-01-23", "2026-05-23"], signed("2026年5月23日")),
  },
  {
    rule: "report.date",
    cause: "published in the year itself",
    text: draft("2021", ["2026-01-23", "2025-01-23"]),
  },
  {
    rule: "report.body",
    cause: "two names of the body",
    text: draft("2021", [/2025年，花园街道办事处坚持/, "2025年，花园街道坚持"], signed("2026年1月23日"), [
      "\n花园街道办事处\n\n2026",
      "\n花圆街道办事处\n\n2026",
    ]),
  },
  {
    rule: "report.body",
    cause: "a bureau speaks of itself in a street's report",
    text: draft("2021", ["2025年，花园街道办事处坚持", "2025年，我局坚持"]),
  },
  {
    rule: "report.citation",
    cause: "another office before the number of the form's notice, in a statute's title",
    text: draft("2021", ["国办公开办函〔2021〕30号", "国办发〔2021〕30号"]),
  },
  {
    rule: "report.citation",
    cause: "a slip in the office",
    text: draft("2021", ["国办公开办函", "国办公开办涵"]),
  },
  {
    rule: "report.citation",
    cause: "the other edition's notice, with its title and number",
    text: draft("2021", [
      /《国务院办公厅政府信息与政务公开办公室关于印发[^》]*〉的通知》（国办公开办函〔2021〕30号）/,
      "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）",
    ]),
  },
  {
    rule: "report.citation",
    cause: "the former decree beside the regulation in force",
    text: draft("2021", ["国务院令第711号", "国务院令第492号"]),
  },
  {
    rule: "report.citation",
    cause: "the number of the notice in other brackets",
    text: draft("2021", ["函〔2021〕30号", "函[2021]30号"]),
    said: ["information report.citation"],
  },
  {
    rule: "text.lookalike",
    cause: "a look-alike in the title of a statute, which is a fixed phrase",
    text: draft("2021", ["安排专人负责。", "安排专人负责。按照《中华人民共和国政府釆购法》公开采购信息。"]),
  },
  {
    rule: "text.lookalike",
    cause: "a radical in a section's heading",
    text: draft("2021", ["## 四、政府信息公开行政", "## 四、政府信息公开\u2f8f政"]),
  },
  {
    rule: "text.lookalike",
    cause: "a look-alike in a row's label",
    text: draft("2019", ["| 政府集中采购 ", "| 政府集中釆购 "]),
  },
  {
    rule: "text.lookalike",
    cause: "a Latin l for the ordinal of a row",
    text: draft("2021", ["| 1.属于国家秘密", "| l.属于国家秘密"]),
  },
  {
    rule: "text.residue",
    cause: "a bookmark in a heading that is to the letter otherwise",
    text: draft("2021", ["## 五、存在", "## 五、[bookmark: _GoBack]存在"]),
  },
  {
    rule: "text.residue",
    cause: "an arrow of a formula in a sentence with a number",
    text: draft("2021", ["公开申请12件", "公开申请\\rightarrow12件"]),
  },
  {
    rule: "text.fixed-phrase",
    cause: "one character off in the regulation's title",
    text: draft("2021", ["共和国政府信息公开条例", "共和国政府信息公告条例"]),
  },
  {
    rule: "text.fixed-phrase",
    cause: "one character off in the title of the notice, before its number",
    text: draft("2021", ["政府信息公开工作年度报告格式", "政府信息公开工作年度报表格式"]),
  },
  {
    rule: "privacy.id-number",
    cause: "an identity number in a sentence, with a mobile number's digits in it",
    text: draft("2021", ["安排专人负责。", "安排专人负责。申请人身份证号110101199003073570。"]),
  },
  {
    rule: "privacy.id-number",
    cause: "an identity number in a cell: what is no number is no person either",
    text: numbers({ "2.重复申请": { 1: "110101199003073570" } }),
  },
  {
    rule: "privacy.phone",
    cause: "a mobile number beside a number of requests",
    text: draft("2021", ["安排专人负责。", "安排专人负责（张某13800138000）。"]),
  },
  {
    rule: "privacy.marking",
    cause: "a mark of secrecy above the title",
    text: draft("2021", [/^# /m, "秘密★1年\n\n# "]),
  },
  {
    rule: "directive.unused",
    cause: "an ignore of a rule that finds nothing, and of one that does",
    text: changed(numbers({ "2.重复申请": { 2: "—" } }), [
      /^\| 2\.重复申请/m,
      "<!-- ogi-ignore cell.placeholder total.row: 上级要求 -->\n$&",
    ]),
  },
  {
    rule: "directive.unknown",
    cause: "a slip in an id: what it would have silenced speaks, and the ignore is not unused as well",
    text: draft("2021", ["ogi-ignore cell.note", "ogi-ignore cell.notes"]),
    said: ["warning directive.unknown", "information cell.note"],
  },
];
