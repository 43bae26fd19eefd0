import { factOf } from "../model/digestTable.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellAt } from "../model/table.ts";
import type { SectionKey, TableKey } from "../schema/types.ts";
import { plain } from "../util/decimal.ts";
import type { Phrase } from "./phrase.ts";

/** A phrase that stands in most reports, with the words that it is found by. */
export interface StandardPhrase {
  readonly label: string;
  readonly phrase: Phrase;
}

const feeNotice = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";
export const regulation = "《中华人民共和国政府信息公开条例》";
export const regulationNumber = "国务院令第711号";
const issuer = "国务院办公厅政府信息与政务公开办公室";

/** What a report cites, each title with its number, the report's own notice for that of its edition. */
export function citationsOf({
  form,
}: Report): readonly { readonly title: string; readonly number: string }[] {
  return [
    { title: regulation, number: regulationNumber },
    { title: `《${issuer}${form.noticeTitle}》`, number: form.notice },
    { title: "《政府信息公开信息处理费管理办法》", number: "国办函〔2020〕109号" },
  ];
}

/** The phrases of a section, or of the preface where it is undefined. `year` is the one that the report is about. */
export function standardPhrases(
  report: Report,
  section: SectionKey | undefined,
  year: number,
): readonly StandardPhrase[] {
  const self = [...new Set([selfOf(report.identity.body ?? ""), "本机关"])];
  switch (section) {
    case undefined:
      return preface(report, year);
    case "overview":
      return [...requests(report, year, self), ...proceedings(report, year, self)];
    case "issues":
      return issues(year, self);
    case "other":
      return other(report, year, self);
    default:
      return [];
  }
}

const selves: readonly (readonly [RegExp, string])[] = [
  [/街道(?:办事处)?$|办事处$/, "我街道"],
  [/镇(?:人民政府)?$/, "我镇"],
  [/乡(?:人民政府)?$/, "我乡"],
  [/局$/, "我局"],
  [/委员会$|委$/, "我委"],
  [/厅$/, "我厅"],
  [/区(?:人民政府)?$/, "我区"],
  [/县(?:人民政府)?$/, "我县"],
  [/市(?:人民政府)?$/, "我市"],
];

/** How a body speaks of itself. */
function selfOf(body: string): string {
  return selves.find(([ending]) => ending.test(body))?.[1] ?? "本机关";
}

function preface(report: Report, year: number): readonly StandardPhrase[] {
  const [law, notice] = citationsOf(report).map(({ title, number }) => `${title}（${number}）`);
  const basis: StandardPhrase = {
    label: "根据《条例》和年度报告格式编制",
    phrase: [`根据${law}和${notice}要求，编制本报告。`],
  };
  const period: StandardPhrase = {
    label: "本报告所列数据的统计期限",
    phrase: [`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`],
  };
  const cited = report.prose.some(
    ({ section, text }) => section === undefined && text.includes(regulationNumber),
  );
  return [...(cited ? [] : [basis]), ...(report.periods.length > 0 ? [] : [period])];
}

/** What the table says in its 总计 column; undefined while nothing is filled in there. */
function totalOf(report: Report, key: TableKey, row: string): string | undefined {
  const table: JudgedTable | undefined = report.judged.find(({ form }) => form.key === key);
  const cell = table && cellAt(table, row, "total");
  const fact = table && cell ? factOf(table, cell) : "blank";
  return typeof fact === "string" ? undefined : plain(fact);
}

function requests(report: Report, year: number, self: readonly string[]): readonly StandardPhrase[] {
  const [received, before, done, after] = ["received", "carriedOver", "processed", "carriedForward"].map(
    (row) => totalOf(report, "requests", row),
  );
  const none: StandardPhrase = {
    label: "未收到政府信息公开申请",
    phrase: [`${year}年，`, self, "未收到政府信息公开申请。"],
  };
  if (received === "0") return [none];
  const some = (count: string, ...numbers: Phrase): StandardPhrase => ({
    label: `收到政府信息公开申请${count}件`,
    phrase: [`${year}年，`, self, "收到政府信息公开申请", ...numbers, "。"],
  });
  if (received === undefined) return [none, some("…", undefined, "件，办结", undefined, "件")];
  const rest = [
    before !== undefined && before !== "0" ? `，上年结转${before}件` : "",
    done === undefined ? "" : `，办结${done}件`,
    after !== undefined && after !== "0" ? `，结转下年度继续办理${after}件` : "",
  ];
  return [some(received, `${received}件${rest.join("")}`)];
}

function proceedings(report: Report, year: number, self: readonly string[]): readonly StandardPhrase[] {
  const [review, direct, after] = [
    "reconsideration",
    "directLitigation",
    "litigationAfterReconsideration",
  ].map((row) => totalOf(report, "proceedings", row));
  const label = "未发生因政府信息公开引起的复议、诉讼";
  const none: StandardPhrase = {
    label,
    phrase: [`${year}年，`, self, "未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。"],
  };
  const all = [review, direct, after];
  if (all.every((each) => each === undefined || each === "0")) return [none];
  const suits = String(Number(direct ?? 0) + Number(after ?? 0));
  const text = `因政府信息公开工作被申请行政复议${review ?? 0}件，被提起行政诉讼${suits}件。`;
  return [{ label: "因政府信息公开被申请复议、提起诉讼", phrase: [`${year}年，`, self, text] }];
}

function issues(year: number, self: readonly string[]): readonly StandardPhrase[] {
  const how = ["进一步完善", "着力加强", "逐项改进"];
  return [
    {
      label: "存在的主要问题：一是…二是…",
      phrase: [
        [`${year}年政府信息公开工作存在的主要问题：`, "主要存在以下问题："],
        "一是",
        undefined,
        "；二是",
        undefined,
        "。",
      ],
    },
    { label: "针对上述问题，下一步…", phrase: ["针对上述问题，", self, "将", how, undefined, "。"] },
    {
      label: "针对上年度报告提出的问题…",
      phrase: [`针对${year - 1}年度报告提出的问题，`, self, "已", undefined, "。"],
    },
  ];
}

function other({ form }: Report, year: number, self: readonly string[]): readonly StandardPhrase[] {
  const fee: readonly StandardPhrase[] = [
    {
      label: "未收取信息处理费",
      phrase: [`${year}年，`, self, "未发出信息处理费收费通知，未收取信息处理费。"],
    },
    {
      label: "收取信息处理费…元",
      phrase: [
        `依据${feeNotice}，${year}年，`,
        self,
        "发出收费通知",
        undefined,
        "件，收取信息处理费",
        undefined,
        "元。",
      ],
    },
  ];
  const nothing = ["无其他需要报告的事项", "除上述情况外，无其他需要报告的事项"].map((label) => ({
    label,
    phrase: [`${label}。`],
  }));
  return [...(form.statesFee ? fee : []), ...nothing];
}
