import { formForYear, formOf } from "../../../server/src/schema/forms.ts";
import type { Form, SectionForm, SectionKey } from "../../../server/src/schema/types.ts";
import { addSubtotals, leaveBlank } from "./blanks.ts";
import { type Body, inventBody } from "./bodies.ts";
import { feeStatement, say } from "./claims.ts";
import { sizeOf } from "./numbers.ts";
import { heading, issues, overview, paragraph, preface } from "./prose.ts";
import { type Random, weighted } from "./random.ts";
import { forgeTables, type Tables, tableTruth } from "./tables.ts";
import type { ForgeOptions, Model, Paragraph, SectionModel, Truth } from "./types.ts";

/** What is already settled when a report belongs to others: its body, its tables, last year's tables. */
export interface Given {
  body?: Body;
  tables?: Tables;
  before?: Tables | undefined;
}

/** A correct report, before it is written in a layout. */
export function draft(random: Random, options: ForgeOptions = {}, given: Given = {}): Model {
  const kind =
    given.body?.kind ??
    options.kind ??
    weighted(random, [
      ["street", 45],
      ["town", 15],
      ["bureau", 25],
      ["district", 8],
      ["city", 7],
    ]);
  const year = options.year ?? random.int(2019, 2025);
  const form = formForYear(year) ?? formOf("2021");
  const body = given.body ?? inventBody(kind, random);
  const tables = given.tables ?? forgeTables(form, kind, sizeOf(kind, random), random, given.before);
  const titled = random.chance(0.85);
  const model: Model = {
    body: body.full,
    kind,
    year,
    edition: form.edition,
    frontMatter: random.chance(0.4) ? frontMatter(body, year, form, random) : undefined,
    metadata: random.chance(0.12) ? metadata(body, year, random) : [],
    title: titled ? title(body, year, random) : [],
    preface: !titled || random.chance(0.7) ? preface(form, body, year, !titled, random) : [],
    sections: form.sections.map((section) => sectionModel(section, form, body, year, tables, random)),
    signature: !titled || random.chance(0.6) ? signature(body, year, random) : [],
  };
  model.body = longestName(model, body);
  for (const entry of model.metadata) if (entry[0] === "发布机构") entry[1] = model.body;
  leaveBlank(model, options.blanks, random);
  if (options.subtotals ?? random.chance(0.08)) addSubtotals(model, random);
  return model;
}

function sectionModel(
  section: SectionForm,
  form: Form,
  body: Body,
  year: number,
  tables: Tables,
  random: Random,
): SectionModel {
  const accepted = section.accepted.length > 0 && random.chance(0.2);
  return {
    key: section.key,
    ordinal: section.ordinal,
    title: accepted ? random.pick(section.accepted) : section.title,
    paragraphs: text(section.key, form, body, year, tables, random),
    tables: section.table === undefined ? [] : [tables[section.table]],
    after: section.table !== undefined && random.chance(0.08) ? [remark(random)] : [],
    ordinary: section.key === "overview" && random.chance(0.1) ? channels(random) : [],
  };
}

function text(
  key: SectionKey,
  form: Form,
  body: Body,
  year: number,
  tables: Tables,
  random: Random,
): Paragraph[] {
  switch (key) {
    case "overview":
      return overview(tables, body, year, random);
    case "issues":
      return issues(body, random);
    case "other":
      return other(form, tables, random);
    default:
      return [];
  }
}

function other(form: Form, tables: Tables, random: Random): Paragraph[] {
  const nothing = random.pick(["无其他需要报告的事项。", "本年度无其他需要报告的事项。"]);
  if (!form.statesFee) return [paragraph(say(random.pick([nothing, "无。", "无"])))];
  const fee = feeStatement(tables, random);
  if (random.chance(0.5)) return [paragraph(fee, say(nothing))];
  return [
    heading("（一）收取信息处理费情况"),
    paragraph(fee),
    heading("（二）落实上级年度政务公开工作要点情况"),
    paragraph(say("按照上级政务公开工作要点要求，细化任务分工，按月报送进展，各项任务均已落实。")),
  ];
}

function title(body: Body, year: number, random: Random): string[] {
  const name = random.pick(body.forms);
  const spaced = random.chance(0.15) ? ` ${year} ` : String(year);
  return random.pick([
    [`${name}${spaced}年政府信息公开工作年度报告`],
    [`${name}${spaced}年政府信息公开工作年度报告`],
    [`${name}${year}年度政府信息公开工作年度报告`],
    [`${year}年度${name}信息公开`, "工作年度报告"],
    [name, `${year}年度政府信息公开工作报告`],
    [name, `${year}年`, "政府信息公开工作年度报告"],
  ]);
}

function channels(random: Random): string[][] {
  const counts = ["门户网站", "微信公众号", "政务公开栏"].map((name) => [name, String(random.int(3, 900))]);
  return [["公开渠道", "发布信息数（条）"], ...counts];
}

function remark(random: Random): Paragraph {
  return paragraph(
    say(
      random.pick([
        "注：本表数据由综合办公室汇总，统计口径与上年一致。",
        "注：表中“0”表示本年度无此类情况。",
        "备注：以上数据已与相关业务科室核对。",
      ]),
    ),
  );
}

function metadata(body: Body, year: number, random: Random): [string, string][] {
  return [
    ["索引号", `XXGK-${year + 1}-${random.int(100, 999)}`],
    ["发布机构", body.full],
    ["发布日期", `${year + 1}-01-${random.int(10, 28)}`],
    ["主题分类", "政务公开"],
  ];
}

function signature(body: Body, year: number, random: Random): string[] {
  const late = body.kind === "district" || body.kind === "city";
  const month = late ? random.int(1, 3) : 1;
  const day = `${year + 1}年${month}月${random.int(4, 28)}日`;
  return random.chance(0.2) ? [`${body.full} ${day}`] : [body.full, day];
}

function frontMatter(body: Body, year: number, form: Form, random: Random): [string, string][] {
  const entries: [string, string][] = [
    ["单位", random.chance(0.7) ? body.full : random.pick(body.forms)],
    ["年度", String(year)],
  ];
  if (random.chance(0.3)) entries.push(["版式", form.edition]);
  if (random.chance(0.3)) entries.push(["状态", random.pick(["起草", "待审", "退改", "定稿"])]);
  return entries;
}

/** The longest of the names that the title, the front matter, the preface and the signature use. */
function longestName(model: Model, body: Body): string {
  const places = [
    ...model.title,
    ...(model.frontMatter ?? []).map(([, value]) => value),
    ...model.preface.flatMap((each) => each.sentences.map((sentence) => sentence.text)),
    ...model.signature,
  ];
  const used = body.forms.filter((form) => places.some((place) => place.includes(form)));
  return used.at(-1) ?? body.full;
}

export function truthOf(model: Model): Truth {
  const truth: Truth = {
    body: model.body,
    year: model.year,
    edition: model.edition,
    tables: { disclosure: {}, requests: {}, proceedings: {} },
  };
  for (const section of model.sections) {
    for (const table of section.tables) truth.tables[table.key] = tableTruth(table);
  }
  return truth;
}
