import { bases } from "../pages.ts";
import { draft, numbers, row, type Storm, table } from "./storm.ts";

const tableOf = (edition: string, ordinal: string): string =>
  table(ordinal).exec(bases.get(edition) ?? "")?.[0] ?? "";
const disclosureOf = (edition: string): string =>
  /(?<=^## 二、.*\n\n)(?:<!--.*\n\n)?([\s\S]*?)(?=^## )/m.exec(bases.get(edition) ?? "")?.[1] ?? "";
const blank = (text: string): string =>
  text.replace(/(?<=\|)[ ]+(?:\d[\d.]*|4（其中修订2件）) (?=\|)/g, "  ");
const requests = tableOf("2021", "三");

/** Tables, their rows and columns: what stands in a table that cannot be judged is not judged. */
export const tableStorms: readonly Storm[] = [
  {
    rule: "table.edition",
    cause: "table 二 of the other edition, with other rows and columns",
    text: draft("2021", [disclosureOf("2021"), disclosureOf("2019")], [/^<!-- ogi-ignore.*\n\n/m, ""]),
  },
  {
    rule: "table.edition",
    cause: "table 二 of the other edition, under an ignore for its cells",
    text: draft("2021", [disclosureOf("2021"), disclosureOf("2019")]),
  },
  {
    rule: "table.edition",
    cause: "table 三 of the later edition in an earlier report, with other numbers than the prose",
    text: draft("2019", [tableOf("2019", "三"), requests]),
  },
  {
    rule: "table.edition",
    cause: "a report of a year before the forms, with everything wrong",
    text: draft(
      "2021",
      ["2025", "2018"],
      ["2026", "2017"],
      [/^## 四、[\s\S]*?(?=^## )/m, ""],
      [/^## 五、.*$/m, "## 五、存在问题"],
      ["申请12件", "申请  件"],
      [/\| +12 \|$/gm, "| 若干 |"],
      ["国办公开办函〔2021〕30号", "国办发〔2021〕30号"],
      ["未收取政府信息公开信息处理费", "XX"],
      ["政务公开专区", "政务公开专区（共__处）"],
    ),
    said: ["information table.edition"],
  },
  {
    rule: "table.blank",
    cause: "a blank table 三 beside prose with numbers",
    text: draft("2021", [requests, blank(requests)]),
  },
  {
    rule: "table.blank",
    cause: "a blank table 二 under an ignore for its cells",
    text: draft("2021", [disclosureOf("2021"), blank(disclosureOf("2021"))]),
  },
  {
    rule: "table.duplicate",
    cause: "table 三 stands twice, the second with a wrong number",
    text: draft("2021", [
      requests,
      `${requests}\n${requests.replace("|     12 |", "|     13 |").replace(/12 \|$/m, "13 |")}`,
    ]),
  },
  {
    rule: "table.duplicate",
    cause: "table 四 stands twice, the second in section 五",
    text: draft("2021", [/(?<=^### （二）改进情况\n)/m, `\n${tableOf("2021", "四")}`]),
  },
  {
    rule: "row.missing",
    cause: "a row with a number is gone, and the sums with it",
    text: draft("2021", [row("2\\.重复申请"), ""]),
  },
  {
    rule: "row.missing",
    cause: "the row of 新收 is gone, which the prose states",
    text: draft("2021", [row("一、本年新收"), ""]),
  },
  {
    rule: "row.missing",
    cause: "the row of sums is gone",
    text: draft("2021", [row("（七）总计"), ""]),
  },
  {
    rule: "row.missing",
    cause: "（六） in one row, as in the earlier edition",
    text: draft(
      "2021",
      [row("1\\.申请人无正当"), ""],
      [row("2\\.申请人逾期"), ""],
      [row("3\\.其他 "), ""],
      [row("（六）其他处理"), "| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"],
    ),
  },
  {
    rule: "row.missing",
    cause: "a row of table 四 is gone, whose cases the prose counts",
    text: draft(
      "2021",
      [/^\| 行政诉讼（复议后起诉）.*\n/m, ""],
      ["未发生责任追究情形。", "未发生责任追究情形。全年因政府信息公开被提起行政诉讼2件。"],
    ),
  },
  {
    rule: "row.unknown",
    cause: "a row of the author's own, with numbers",
    text: draft("2021", [row("（七）总计"), "| 其中：网上申请 | 5 | 1 | 0 | 0 | 0 | 0 | 7 |\n$&"]),
  },
  {
    rule: "row.unknown",
    cause: "a row of the author's own among the documents",
    text: draft("2021", [row("行政规范性文件"), "$&| 其他文件 | 2 | 0 | 3 |\n"]),
  },
  {
    rule: "row.duplicate",
    cause: "a row stands twice, the second with other numbers",
    text: draft("2021", [row("2\\.重复申请"), "$&| 2.重复申请 | 2 | 0 | 0 | 0 | 0 | 0 | 3 |\n"]),
  },
  {
    rule: "row.order",
    cause: "two rows with numbers have changed places",
    text: draft("2021", [/^(\| 5\.属于三类.*\n)(\| 6\.属于四类.*\n)/m, "$2$1"]),
  },
  {
    rule: "row.order",
    cause: "上年结转 stands at the end",
    text: draft("2021", [/^(\| 二、上年结转.*\n)([\s\S]*?^\| 四、结转下年度.*\n)/m, "$2$1"]),
  },
  {
    rule: "row.label",
    cause: "a slip in a label, in words that are a fixed phrase",
    text: draft("2021", ["5.属于三类内部事务信息", "5.属于三类内容事务信息"]),
  },
  {
    rule: "row.label",
    cause: "a label of the earlier edition",
    text: draft("2021", ["| 行政规范性文件 |", "| 规范性文件 |"]),
  },
  {
    rule: "column.missing",
    cause: "a column of zeros is gone",
    text: draft("2021", [requests, without(requests, 3)]),
  },
  {
    rule: "column.missing",
    cause: "the column of 自然人 is gone, and no row adds up",
    text: draft("2021", [requests, without(requests, 1)]),
  },
  {
    rule: "column.missing",
    cause: "the column of totals is gone, which the prose states",
    text: draft("2021", [requests, without(requests, 7)]),
  },
  {
    rule: "column.missing",
    cause: "a column of table 四 is gone",
    text: draft("2021", [tableOf("2021", "四"), without(tableOf("2021", "四"), 4)]),
  },
  {
    rule: "column.order",
    cause: "two columns have changed places, with their numbers",
    text: draft("2021", [/^\| 类别[\s\S]*?(?=\n\n)/m, swapped(tableOf("2021", "四"), 1, 2)]),
  },
  {
    rule: "column.order",
    cause: "自然人 stands behind 总计",
    text: draft("2021", [requests, swapped(requests, 1, 7)]),
  },
  {
    rule: "column.label",
    cause: "another word for a column, in two blocks of table 二",
    text: draft("2021", ["本年处理决定数量", "本年处理绝对数量"]),
    said: ["information column.label", "information column.label"],
  },
  {
    rule: "column.label",
    cause: "a word of the earlier edition for a column, in a table that is of the later one",
    text: draft("2021", ["本年处理决定数量", "处理决定数量"]),
    said: ["information column.label", "information column.label"],
  },
  {
    rule: "cell.count",
    cause: "a row has a cell too many, and its numbers may be shifted",
    text: draft("2021", [row("2\\.重复申请"), "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |\n"]),
  },
  {
    rule: "cell.count",
    cause: "the row of 新收 lacks a cell, and the prose states its total",
    text: draft("2021", [row("一、本年新收"), "| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 12 |\n"]),
  },
  {
    rule: "table.regulation-authority",
    cause: "a street with regulations, in all three columns",
    text: numbers({ 规章: { 1: "1", 2: "1", 3: "2" } }),
  },
  {
    rule: "table.fee-magnitude",
    cause: "a street's fee in yuan",
    text: numbers({ 行政事业性收费: { 1: "251000" } }),
  },
];

/** A pipe table without a column, counted from 0. */
function without(text: string, column: number): string {
  return text.replace(/^.*$/gm, (line) => {
    const parts = line.split("|");
    return line === "" ? "" : parts.toSpliced(column + 1, 1).join("|");
  });
}

function swapped(text: string, one: number, other: number): string {
  return text.trimEnd().replace(/^.*$/gm, (line) => {
    const parts = line.split("|");
    const [a = "", b = ""] = [parts[one + 1], parts[other + 1]];
    return parts
      .with(one + 1, b)
      .with(other + 1, a)
      .join("|");
  });
}
