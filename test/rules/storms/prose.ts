import { type Change, draft, numbers, type Storm } from "./storm.ts";

const replied = "全年收到政府信息公开申请12件，均在法定期限内答复。";
const request = (text: string): Change => [replied, text];
const supervised = "未发生责任追究情形。";

/** Prose against tables: a wrong number in a sentence speaks for the sums and shares that it stands in. */
export const proseStorms: readonly Storm[] = [
  {
    rule: "narrative.count",
    cause: "the number of requests is wrong, and the parts make the right one",
    text: draft("2021", request("全年收到政府信息公开申请15件，其中自然人9件，法人或其他组织3件。")),
  },
  {
    rule: "narrative.count",
    cause: "one of the parts is wrong, and its share with it",
    text: draft(
      "2021",
      request("全年收到政府信息公开申请12件，答复12件，其中予以公开7件，占58.3%，部分公开1件。"),
    ),
  },
  {
    rule: "narrative.count",
    cause: "a part is wrong in a closed list",
    text: draft(
      "2021",
      request("全年收到政府信息公开申请12件，分别为自然人申请8件、法人或其他组织申请3件。"),
    ),
  },
  {
    rule: "narrative.count",
    cause: "the wrong number stands in Chinese numerals, with a wrong part",
    text: draft("2021", request("全年收到政府信息公开申请十五件，均在法定期限内答复。")),
  },
  {
    rule: "narrative.parts",
    cause: "an outcome is left out of a closed list, each number right",
    text: draft("2021", request("全年收到政府信息公开申请12件，分别为自然人申请9件、商业企业申请2件。")),
  },
  {
    rule: "narrative.percentage",
    cause: "a share is wrong beside the right number",
    text: draft("2021", request("全年收到政府信息公开申请12件，答复12件，其中予以公开5件，占61.7%。")),
  },
  {
    rule: "narrative.contradiction",
    cause: "no requests were received, beside a table of 12",
    text: draft("2021", request("全年未收到政府信息公开申请。")),
  },
  {
    rule: "narrative.contradiction",
    cause: "all was done beside a number carried forward",
    text: draft("2021", request("全年收到政府信息公开申请12件，已全部办结。")),
  },
  {
    rule: "total.cell",
    cause: "the number of the table is wrong, and the prose says none",
    text: numbers({ "四、结转下年度": { 7: "3" } }, request("全年收到政府信息公开申请12件，均已按期答复。")),
  },
  {
    rule: "narrative.documents",
    cause: "another number of documents in force than in table 二",
    text: draft("2021", [
      "对已公开的信息定期清理、动态调整。",
      "对已公开的信息定期清理、动态调整。全年制发行政规范性文件5件。",
    ]),
  },
  {
    rule: "narrative.proceedings",
    cause: "another number of cases than in table 四",
    text: draft("2021", [supervised, `${supervised}因政府信息公开被申请行政复议5件。`]),
  },
  {
    rule: "narrative.placeholder",
    cause: "the number of requests is left out, with a line to write on",
    text: draft("2021", request("全年收到政府信息公开申请共__件，均在法定期限内答复。")),
  },
  {
    rule: "narrative.placeholder",
    cause: "the number of requests is left out, and the parts are there",
    text: draft("2021", request("全年收到政府信息公开申请   件，其中自然人9件，法人或其他组织3件。")),
  },
  {
    rule: "narrative.placeholder",
    cause: "a number before 条 is left out",
    text: draft("2021", ["公开政府信息326条", "公开政府信息   条"]),
  },
  {
    rule: "narrative.residue",
    cause: "crosses for the number of requests",
    text: draft("2021", request("全年收到政府信息公开申请XX件，均在法定期限内答复。")),
  },
  {
    rule: "narrative.residue",
    cause: "the form's own note below a heading",
    text: draft("2021", ["政策解读以文字为主，", "（填写说明：此处填写主要问题。）政策解读以文字为主，"]),
  },
  {
    rule: "narrative.residue",
    cause: "crosses for the fee of the year",
    text: draft("2021", ["收费通知0件", "收费通知XX件"]),
  },
  {
    rule: "narrative.aspect",
    cause: "one aspect is gone with its sub-heading, and the rest is numbered on",
    text: draft(
      "2021",
      [/^### （四）政府信息公开平台建设\n\n.*\n\n/m, ""],
      ["通过区政府门户网站和政务公开栏主动公开", "主动公开"],
      ["### （五）", "### （四）"],
    ),
  },
  {
    rule: "narrative.fee-statement",
    cause: "无 in section 六",
    text: draft("2021", [/^本年度发出信息处理费.*$/m, "无。"]),
  },
  {
    rule: "narrative.fee-conflict",
    cause: "a fee was received beside a 0",
    text: numbers({ 行政事业性收费: { 1: "0" } }, [
      "未收取政府信息公开信息处理费",
      "收取政府信息公开信息处理费600元",
    ]),
  },
  {
    rule: "narrative.section-count",
    cause: "the announcement leaves out a section that the report has",
    text: draft("2021", [/(?<=、)存在的主要问题及改进情况、/, ""]),
  },
  {
    rule: "narrative.generic",
    cause: "section 一 is of all the governments and of no body",
    text: draft("2021", [
      /(?<=^## 一、总体情况\n)[\s\S]*?(?=^## 二)/m,
      "\n各级政府高度重视政府信息公开工作，主动公开、依申请公开有序推进，政府信息管理逐步规范，平台建设不断加强，监督保障持续落实，部分地区还建立了公开专区。\n\n",
    ]),
  },
];
