import { formOf } from "../../../server/src/schema/forms.ts";
import { sections as officialSections } from "../../../server/src/schema/sections.ts";
import type { SectionKey } from "../../../server/src/schema/types.ts";
import { say } from "./claims.ts";
import { copy, hush, sectionOf } from "./edit.ts";
import { paragraph } from "./prose.ts";
import type { Random } from "./random.ts";
import type { Expected, Fault, Faulty, Model, SectionModel } from "./types.ts";

/** The outline: sections missing, doubled, swapped, misnumbered, renamed, empty, one too many. */
export const sectionFaults: readonly Fault[] = [
  outline("section.missing", missing),
  outline("section.missing-run", missingRun),
  outline("section.duplicate", duplicate),
  outline("section.order", order),
  outline("section.ordinal-missing", (model, random) => numbered(model, random.int(0, 5), () => "")),
  outline("section.ordinal-repeated", (model, random) =>
    numbered(model, random.int(1, 5), (index) => ordinal(index - 1)),
  ),
  outline("section.ordinals-shifted", shifted),
  outline("section.title", title),
  outline("section.unknown", unknown),
  outline("section.empty-overview", (model) => emptied(model, "overview", [])),
  outline("section.empty-issues", (model, random) =>
    emptied(model, "issues", random.pick([[], ["无"], ["无。"]])),
  ),
  outline("section.sub-numbering", subNumbering),
];

function outline(id: string, apply: (model: Model, random: Random) => Faulty | undefined): Fault {
  return {
    id,
    touches: "sections",
    apply: (model, random) => apply(copy(model), random),
  };
}

function one(model: Model, rule: string, severity: Expected["severity"], section?: string): Faulty {
  return { model, expected: [{ rule, severity, ...(section === undefined ? {} : { section }) }] };
}

function ordinal(index: number): string {
  return officialSections[index]?.ordinal ?? "";
}

/** What the text says about a table that is gone cannot be checked, but a careful clerk would take it out too. */
function drop(model: Model, section: SectionModel): void {
  model.sections.splice(model.sections.indexOf(section), 1);
  for (const table of section.tables) hush(model, table.key);
  if (section.key === "other") hush(model, "fee");
}

/** The others keep their ordinals: a gap at the missing section is no second fault. */
function missing(model: Model, random: Random): Faulty {
  const section = random.pick(model.sections);
  drop(model, section);
  return one(model, "section.missing", "error", section.key);
}

function missingRun(model: Model, random: Random): Faulty {
  const first = random.int(0, model.sections.length - 2);
  for (const section of model.sections.slice(first, first + 2)) drop(model, section);
  return one(model, "section.missing", "error");
}

/** Sections of prose only: a doubled table would be a finding of its own. */
function duplicate(model: Model, random: Random): Faulty | undefined {
  const section = random.pick(model.sections.filter((each) => each.tables.length === 0));
  model.sections.splice(model.sections.indexOf(section), 0, structuredClone(section));
  return one(model, "section.duplicate", "error", section.key);
}

function order(model: Model, random: Random): Faulty {
  const first = random.int(0, model.sections.length - 2);
  model.sections.splice(first, 2, ...model.sections.slice(first, first + 2).reverse());
  return one(model, "section.order", "warning");
}

function numbered(model: Model, index: number, change: (index: number) => string): Faulty | undefined {
  const section = model.sections[index];
  if (section === undefined) return undefined;
  section.ordinal = change(index);
  return one(model, "section.numbering", "warning", section.key);
}

/** 一 stands twice and every later ordinal is one behind: one slip, one finding. */
function shifted(model: Model, random: Random): Faulty {
  const first = random.int(1, model.sections.length - 2);
  model.sections.forEach((section, index) => {
    if (index >= first) section.ordinal = ordinal(index - 1);
  });
  return one(model, "section.numbering", "warning", model.sections[first]?.key);
}

function title(model: Model, random: Random): Faulty {
  const section = random.pick(model.sections);
  const form = officialSections.find((each) => each.key === section.key);
  // 概述 opens the outline of reports older than 2019, which is another matter.
  const variants = (form?.variants ?? []).filter((each) => each !== "概述");
  section.title = random.pick(variants);
  return one(model, "section.title", "information", section.key);
}

function unknown(model: Model, random: Random): Faulty {
  model.sections.push({
    key: undefined,
    ordinal: "七",
    title: random.pick(["下一步工作安排", "附件", "名词解释"]),
    paragraphs: [paragraph(say("以上工作将结合年度重点任务统筹推进。"))],
    tables: [],
    after: [],
    ordinary: [],
  });
  return one(model, "section.unknown", "information");
}

function emptied(model: Model, key: SectionKey, left: readonly string[]): Faulty | undefined {
  const section = sectionOf(model, key);
  if (section === undefined) return undefined;
  section.ordinary = [];
  section.paragraphs = left.map((text) => paragraph(say(text)));
  return one(model, "section.empty", "warning", key);
}

/** （一）, （三）, （四）…: the second sub-heading was taken out. */
function subNumbering(model: Model): Faulty | undefined {
  const section = sectionOf(model, "overview");
  const second = section?.paragraphs.findIndex((each) => each.sentences[0]?.text.startsWith("（二）")) ?? -1;
  if (section === undefined || second < 0 || section.paragraphs[second]?.kind !== "heading") return undefined;
  section.paragraphs.splice(second, 2);
  return one(model, "section.sub-numbering", "information", section.key);
}

/** The edition whose form does not apply. */
export function otherForm(model: Model): ReturnType<typeof formOf> {
  return formOf(model.edition === "2021" ? "2019" : "2021");
}
