import { bracketed, type Passage, passagesWith } from "../model/prose/passages.ts";
import { sections } from "../schema/sections.ts";
import type { SectionForm } from "../schema/types.ts";
import type { Span } from "../util/span.ts";
import type { Rule } from "./finding.ts";
import { quoted } from "./support/names.ts";

/** 六个部分, 6个部分, 六大部分: as many as the form has, or one less. */
const announcement = /(?<![第十二三四五六七八九0-9０-９])([五5５六6６])\s{0,2}(?:个|大|个大)?\s{0,2}部[分份]/;

export const narrativeSectionCount: Rule = {
  id: "narrative.section-count",
  severity: "warning",
  *check(report) {
    if (report.beforeForms) return;
    for (const passage of passagesWith(report, new RegExp(announcement, "g"))) {
      if (passage.heading) continue;
      for (const period of periodsOf(passage)) {
        const found = judge(passage.text.slice(period.start, period.end));
        if (!found) continue;
        const [first] = found.missing;
        const start = passage.span.start + period.start + found.at;
        yield {
          span: { start, end: start + found.announced.length },
          say: (t) => t.sectionCount(found.announced, quoted(first?.title ?? ""), found.missing.length),
        };
      }
    }
  },
};

/** Whole sentences: a list of the sections may be set off by semicolons, and so be several sentences of a passage. */
function periodsOf({ text }: Passage): readonly Span[] {
  const periods: Span[] = [];
  const inside = bracketed(text);
  let next = 0;
  let start = 0;
  for (const { index } of text.matchAll(/[。！？]/g)) {
    while ((inside[next]?.end ?? text.length) <= index) next++;
    if (index >= (inside[next]?.start ?? text.length)) continue;
    periods.push({ start, end: index });
    start = index + 1;
  }
  return [...periods, { start, end: text.length }];
}

interface Named {
  readonly section: SectionForm;
  readonly start: number;
  readonly end: number;
}

const longestFirst = sections
  .flatMap((section) =>
    [section.title, ...section.accepted, ...section.variants].map((words) => ({ section, words })),
  )
  .sort((a, b) => b.words.length - a.words.length);
const sectionOf = new Map(longestFirst.map(({ section, words }) => [words, section]));
const titles = new RegExp(longestFirst.map(({ words }) => words).join("|"), "g");

/** What may stand between two names, and before the first one of a list. */
const qualifier = "(?:20\\d\\d年?度?|本?年度)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?的?";
const ordinal = "[（(]?[一二三四五六1-6]?(?:是|[)）、.．])?";
const between = new RegExp(`^[”》]?[、，,；;]?[和及与]?以?及?${ordinal}${qualifier}[“《]?$`);
const opening = new RegExp(`(?:^|[由括含分为有即：:是])(?:了|以下|如下)?[：:]?${ordinal}${qualifier}[“《]?$`);
const beforeCount = /^[”》]?(等)?(?:共计?|合计|这)?$/;
const behindList = /^[”》]?$/;

/** So much of the text beside a name is looked at. */
const reach = 60;

/** The text without blanks; undefined where it is too long to stand between two names. */
function joint(text: string): string | undefined {
  return text.length > reach ? undefined : text.replace(/\s/g, "");
}

/** The sections that the list next to the announcement certainly leaves out. */
function judge(
  text: string,
): { readonly at: number; readonly announced: string; readonly missing: readonly SectionForm[] } | undefined {
  const found = announcement.exec(text);
  if (!found) return undefined;
  const at = found.index;
  const announced = found[0];
  const names = namesIn(text);
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || !isOneList(text, names)) return undefined;
  const listed = new Set(names.map(({ section }) => section));
  const missing = sections.filter((section) => !listed.has(section));
  if (missing.length === 0 || listed.size < 3) return undefined;
  // Five that are not just the ones listed may be divided in another way.
  if (/[五5５]/.test(announced) && listed.size !== sections.length - 1) return undefined;
  const judged = { at, announced, missing };
  if (last.end > at) {
    // 六个部分：… ends with its last name; 等 and whatever else follows may stand for more.
    const whole = first.start > at && behindList.test(joint(text.slice(last.end)) ?? "…");
    const lead = joint(text.slice(at + announced.length, first.start));
    return whole && lead !== undefined && opening.test(lead) ? judged : undefined;
  }
  const bridge = beforeCount.exec(joint(text.slice(last.end, at)) ?? "…");
  const lead = joint(text.slice(Math.max(0, first.start - reach), first.start));
  if (!bridge || lead === undefined || !opening.test(lead)) return undefined;
  // 等 may end a list that gives only some, but not one that runs from the first section to the last.
  const runsThrough = first.section === sections[0] && last.section === sections.at(-1) && listed.size >= 4;
  return bridge[1] === undefined || runsThrough ? judged : undefined;
}

function namesIn(text: string): readonly Named[] {
  return Array.from(text.matchAll(titles), ({ 0: words, index }) => {
    const section = sectionOf.get(words) as SectionForm;
    return { section, start: index, end: index + words.length };
  });
}

/** Whether nothing that is not recognised stands between the names. */
function isOneList(text: string, names: readonly Named[]): boolean {
  return names.every((name, index) => {
    const before = names[index - 1];
    return !before || between.test(joint(text.slice(before.end, name.start)) ?? "…");
  });
}
