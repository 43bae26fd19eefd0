import { formForYear, formOf } from "../../../server/src/schema/forms.ts";
import { sections as officialSections } from "../../../server/src/schema/sections.ts";
import { say } from "./claims.ts";
import { copy, hush } from "./edit.ts";
import { otherForm } from "./faults-sections.ts";
import { paragraph } from "./prose.ts";
import type { Random } from "./random.ts";
import type { About, Fault, Faulty, Model } from "./types.ts";

/** Years, dates, citations, characters, persons, left-overs: one sentence too many or one put wrong. */
export const textFaults: readonly Fault[] = [
  { id: "report.year", touches: "title", apply: otherYear },
  { id: "report.period", touches: "title", apply: (model, random) => period(copy(model), random) },
  { id: "report.date", touches: "title", apply: lateDate },
  { id: "report.citation", touches: "title", apply: wrongCitation },
  added("report.citation-492", "report.citation", "warning", () => [
    "现行《中华人民共和国政府信息公开条例》（国务院令第492号）规定的各项制度均已落实。",
  ]),
  added("text.fixed-phrase", "text.fixed-phrase", "warning", () => [
    "组织学习《中华人民共和国政府信息公开条列》，提高业务能力。",
    "组织学习《中华人民共合国政府信息公开条例》，提高业务能力。",
  ]),
  added("text.residue", "text.residue", "information", () => [
    "[bookmark: _GoBack]进一步加强学习培训。",
    "通过政府门户网站 \\rightarrow 政府信息公开专栏可以查阅本报告。",
  ]),
  added("narrative.placeholder", "narrative.placeholder", "error", () => [
    "全年通过门户网站公开信息  条。",
    "通过微信公众号发布信息条。",
    "全年共开展业务培训__次。",
  ]),
  added("narrative.residue", "narrative.residue", "warning", () => [
    "该部分以表格形式报告。",
    "全年召开政务公开专题会议XX次。",
    "我单位×××同志负责此项工作。",
    "此处填写主要做法和成效。",
  ]),
  added("privacy.id-number", "privacy.id-number", "error", (random) => [
    `申请人王某某（身份证号码${identityNumber(random)}）的答复书已送达。`,
  ]),
  added("privacy.phone", "privacy.phone", "warning", (random) => [
    `申请人李某某（1${random.pick(["38", "59", "77", "86"])}${random.int(10000000, 99999999)}）对答复表示满意。`,
  ]),
  added("privacy.marking", "privacy.marking", "warning", () => ["秘密★一年", "内部资料，注意保存。"]),
  raw("directive.unused", "directive.unused", "<!-- ogi-ignore report.date: 上级统一要求 -->"),
  raw("directive.unknown", "directive.unknown", "<!-- ogi-ignore total.cells: 上级统一口径 -->"),
  { id: "narrative.section-count", touches: "title", apply: sectionCount },
  { id: "narrative.fee-statement", touches: "text", apply: noFeeStatement },
];

/** A sentence put at the end of section 一, where nothing else is touched. */
export function append(model: Model, text: string, about?: About): boolean {
  const section = model.sections.find((each) => each.key === "overview");
  if (section === undefined || section.paragraphs.length === 0) return false;
  section.paragraphs.push(paragraph(say(text, about)));
  return true;
}

function added(
  id: string,
  rule: string,
  severity: "error" | "warning" | "information",
  sentences: (random: Random) => readonly string[],
): Fault {
  const apply = (model: Model, random: Random): Faulty | undefined => {
    const faulty = copy(model);
    if (!append(faulty, random.pick(sentences(random)))) return undefined;
    return { model: faulty, expected: [{ rule, severity }] };
  };
  return { id, touches: "text", apply };
}

/** A comment under the heading of section 五, where it would hold for the section. */
function raw(id: string, rule: string, line: string): Fault {
  const apply = (model: Model): Faulty | undefined => {
    const faulty = copy(model);
    const section = faulty.sections.find((each) => each.key === "issues");
    if (section === undefined) return undefined;
    section.paragraphs.unshift({ kind: "raw", sentences: [say(line)] });
    return { model: faulty, expected: [{ rule, severity: "warning" }] };
  };
  return { id, touches: "text", apply };
}

/** The title was not moved on from last year, while the front matter and the period were. */
function otherYear(model: Model): Faulty | undefined {
  const faulty = copy(model);
  const said = String(model.year);
  const other = [model.year - 1, model.year + 1].find((year) => formForYear(year)?.edition === model.edition);
  if (other === undefined || !model.title.some((line) => line.includes(said))) return undefined;
  faulty.title = model.title.map((line) => line.replace(said, String(other)));
  const entries = faulty.frontMatter ?? [["单位", model.body]];
  faulty.frontMatter = [...entries.filter(([key]) => key !== "年度"), ["年度", said]];
  ensurePeriod(faulty, `本报告所列数据统计期限自${said}年1月1日起至${said}年12月31日止。`);
  return { model: faulty, expected: [{ rule: "report.year", severity: "error" }] };
}

function ensurePeriod(model: Model, text: string): void {
  hush(model, "period");
  model.preface.push(paragraph(say(text, "period")));
}

function period(model: Model, random: Random): Faulty {
  const { year } = model;
  const damaged = [
    `本报告所列数据统计期限为${year}1月1日至${year}年12月31日。`,
    `本报告所列数据统计期限为${year}年1月1日至${year}年12月30日。`,
    `本报告所列数据统计期限为${year}年1月1日至${year}年11月30日。`,
  ];
  ensurePeriod(model, random.pick(damaged));
  return { model, expected: [{ rule: "report.period", severity: "warning" }] };
}

function lateDate(model: Model, random: Random): Faulty {
  const faulty = copy(model);
  const late = `${model.year + 1}年${random.int(4, 11)}月${random.int(1, 30)}日`;
  const early = `${model.year}年12月${random.int(1, 30)}日`;
  faulty.signature = [model.body, random.chance(0.7) ? late : early];
  return { model: faulty, expected: [{ rule: "report.date", severity: "warning" }] };
}

function wrongCitation(model: Model, random: Random): Faulty {
  const faulty = copy(model);
  hush(faulty, "citation");
  const right = formOf(model.edition).notice;
  const wrong = random.pick([
    right.replace("办函", "办涵"),
    right.replace("公开办函", "公开函"),
    right.replace("国办公开办函", "国办发"),
    otherForm(model).notice,
  ]);
  faulty.preface.push(
    paragraph(say(`根据国务院办公厅关于年度报告格式的通知（${wrong}）要求，编制本报告。`, "citation")),
  );
  return { model: faulty, expected: [{ rule: "report.citation", severity: "warning" }] };
}

/** 六个部分 are announced and five are named. */
function sectionCount(model: Model, random: Random): Faulty {
  const faulty = copy(model);
  hush(faulty, "parts");
  const left = random.int(1, 4);
  const names = officialSections.filter((_, index) => index !== left).map((each) => each.title);
  faulty.preface.push(paragraph(say(`本报告由${names.join("，")}等六个部分组成。`, "parts")));
  return { model: faulty, expected: [{ rule: "narrative.section-count", severity: "warning" }] };
}

/** The 2021 form wants the fee stated; a bare 无 does not. */
function noFeeStatement(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const section = faulty.sections.find((each) => each.key === "other");
  if (section === undefined || model.edition !== "2021") return undefined;
  hush(faulty, "fee");
  section.paragraphs = [paragraph(say(random.pick(["无。", "无其他需要报告的事项。"])))];
  return { model: faulty, expected: [{ rule: "narrative.fee-statement", severity: "information" }] };
}

/** An invented number of a district that does not exist, with the check digit of GB 11643. */
function identityNumber(random: Random): string {
  const digits = `110199${random.int(1950, 2004)}0${random.int(1, 9)}${random.int(10, 28)}${random.int(100, 999)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${"10X98765432"[sum % 11]}`;
}
