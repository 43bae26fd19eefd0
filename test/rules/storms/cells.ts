import { draft, numbers, row, type Storm } from "./storm.ts";

const subtotal = "| （五）不予处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
const fees = "未发生责任追究情形。";

/** Cells and totals: a number that is none, or a wrong one, speaks for the sums and the sentences that it spoils. */
export const cellStorms: readonly Storm[] = [
  {
    rule: "cell.not-a-number",
    cause: "words for the total of 新收, which the prose states",
    text: numbers({ "一、本年新收": { 7: "若干" } }),
  },
  {
    rule: "cell.not-a-number",
    cause: "a number with a blank in it",
    text: numbers({ "（七）总计": { 7: "1 2" } }),
  },
  {
    rule: "cell.not-a-number",
    cause: "a dummy in a cell is no residue of the text as well",
    text: numbers({ "2.重复申请": { 1: "XX" } }),
  },
  {
    rule: "cell.not-a-number",
    cause: "a left-over of a conversion in a cell",
    text: numbers({ "2.重复申请": { 1: "1\\rightarrow" } }),
  },
  {
    rule: "cell.placeholder",
    cause: "a dash for a 0 in the middle of sums",
    text: numbers({ "2.重复申请": { 2: "—" } }),
  },
  {
    rule: "cell.placeholder",
    cause: "a dash in the total of a row of zeros",
    text: numbers({ "3.要求提供公开出版物": { 7: "/" } }),
  },
  {
    rule: "cell.negative",
    cause: "a number below zero, in three sums",
    text: numbers({ "2.重复申请": { 1: "-1" } }),
  },
  {
    rule: "cell.negative",
    cause: "the total of 新收 below zero, which the prose states",
    text: numbers({ "一、本年新收": { 7: "-12" } }),
  },
  {
    rule: "cell.fraction",
    cause: "a fraction in three sums",
    text: numbers({ "2.重复申请": { 1: "1.5" } }),
  },
  {
    rule: "cell.unit",
    cause: "a unit behind a number that is right",
    text: numbers({ "2.重复申请": { 1: "1件" } }),
  },
  {
    rule: "cell.unit",
    cause: "yuan written out, and so many of them that the fee is too large",
    text: numbers({ 行政事业性收费: { 1: "251000元" } }),
  },
  {
    rule: "cell.unit",
    cause: "a unit behind the documents in force, with a full-width digit",
    text: numbers({ 行政规范性文件: { 3: "７件" } }),
  },
  {
    rule: "cell.note",
    cause: "a remark beside a total that the prose states",
    text: numbers({ "一、本年新收": { 7: "12（含补正2件）" } }),
  },
  {
    rule: "cell.format",
    cause: "full-width digits in a total that the prose states",
    text: numbers({ "一、本年新收": { 7: "１２" } }),
  },
  {
    rule: "cell.format",
    cause: "a character without width in a total that the prose states",
    text: numbers({ "一、本年新收": { 7: "1\u200b2" } }),
  },
  {
    rule: "cell.format",
    cause: "a comma for thousands in a number that a sum needs",
    text: numbers({ 行政许可: { 1: "1,128" } }),
  },
  {
    rule: "cell.blank",
    cause: "a row of parts left blank, with its total",
    text: draft("2021", [row("3\\.要求提供"), "| 3.要求提供公开出版物 | | | | | | | 0 |\n"]),
  },
  {
    rule: "total.blank",
    cause: "the total of 新收 left blank, which the prose states",
    text: numbers({ "一、本年新收": { 7: "" } }),
  },
  {
    rule: "total.blank",
    cause: "a dash for the total of 新收",
    text: numbers({ "一、本年新收": { 7: "/" } }),
  },
  {
    rule: "total.blank",
    cause: "the whole row of sums left blank",
    text: numbers({ "（七）总计": { 1: "", 2: "", 3: "", 4: "", 5: "", 6: "", 7: "" } }),
  },
  {
    rule: "total.row",
    cause: "a total of table 四, which the prose states rightly",
    text: numbers({ 行政复议: { 5: "4" } }, [fees, `${fees}因政府信息公开被申请行政复议3件。`]),
  },
  {
    rule: "total.row",
    cause: "a part of table 四, which the prose states rightly",
    text: numbers({ 行政复议: { 1: "3" } }, [fees, `${fees}因政府信息公开被申请行政复议3件，维持2件。`]),
  },
  {
    rule: "total.cell",
    cause: "the total of 新收, which the prose states rightly",
    text: numbers({ "一、本年新收": { 7: "13" } }),
  },
  {
    rule: "total.cell",
    cause: "a wrong outcome, which the prose states rightly with its share",
    text: numbers({ "（一）予以公开": { 1: "5" } }, [
      "均在法定期限内答复",
      "答复12件，其中予以公开5件，占41.7%",
    ]),
  },
  {
    rule: "total.cell",
    cause: "a total of one outcome is wrong, in a row and in a column of sums",
    text: numbers({ "4.保护第三方合法权益": { 7: "2" } }),
  },
  {
    rule: "total.cell",
    cause: "结转 is not 0, and all was done: the number is wrong, and the sentence speaks of it",
    text: numbers({ "四、结转下年度": { 7: "3" } }),
  },
  {
    rule: "total.cell",
    cause: "a number of an item under a filled subtotal",
    text: draft("2021", [row("（五）不予处理"), subtotal], [/^(\| 2\.重复申请 +\| +)1/m, "$12"]),
  },
  {
    rule: "total.block",
    cause: "a subtotal alone is wrong, which no other sum asks for",
    text: draft("2021", [row("（五）不予处理"), subtotal.replace(/1 \|\n/, "2 |\n")]),
  },
  {
    rule: "total.block",
    cause: "a subtotal of one column is wrong, and the rest of its row left blank",
    text: draft("2021", [row("（五）不予处理"), "| （五）不予处理 | 2 | | | | | | |\n"]),
  },
  {
    rule: "total.column",
    cause: "a sum is wrong, and was added up: the column of totals follows, and no balance speaks",
    text: numbers({ "（七）总计": { 1: "10", 7: "13" } }),
  },
  {
    rule: "total.row",
    cause:
      "the total of one outcome is wrong, and was added up: the row of totals follows, and no balance speaks",
    text: numbers({ "（一）予以公开": { 7: "6" }, "（七）总计": { 7: "13" } }),
  },
  {
    rule: "total.balance",
    cause: "结转 is wrong, and was added up: the column of totals follows",
    text: numbers({ "四、结转下年度": { 1: "2", 7: "2" } }),
  },
];
