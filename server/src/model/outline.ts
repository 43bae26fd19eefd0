import { sections } from "../schema/sections.ts";
import type { SectionForm, SectionKey, TableKey } from "../schema/types.ts";
import type { Block, Grid, Tree } from "../syntax/tree.ts";
import { fold } from "../util/cjk.ts";
import { lineStart } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { type Heading, readHeadings, sectionIndex, type TitleMatch } from "./headings.ts";
import { voteOf } from "./labels.ts";
import { type NextGrid, readLeads, readNextGrids } from "./leads.ts";

/** A section that the report has: its heading, and all that stands below it up to the next section. */
export interface Section {
  readonly form: SectionForm;
  readonly heading: Heading;
  readonly match: TitleMatch;
  /** From the heading's line to the start of the next section's heading, or to the end of the text. */
  readonly span: Span;
  readonly body: readonly Block[];
}

export interface Outline {
  /** The bound sections in document order. */
  readonly sections: readonly Section[];
  readonly byKey: ReadonlyMap<SectionKey, Section>;
  readonly missing: readonly SectionForm[];
  /** Further headings at the 一、 level with an official or accepted title of a section that is already bound. */
  readonly duplicates: readonly Heading[];
  /** Headings at the 一、 level that are none of the six and stand after the first section. */
  readonly unknown: readonly Heading[];
  /** Headings below the section level, in document order. */
  readonly subHeadings: readonly Heading[];
  /** What stands before the first section. */
  readonly preamble: readonly Block[];
  /** Whether the outline is one from before 2019 (概述, 收费及减免…). */
  readonly legacy: boolean;
}

const legacyWords =
  /收费及减免|收费和减免|收费情况及减免|申诉情况|咨询处理情况|依申请公开政府信息的?情况|^概述$/;

/** Decides which heading candidates are the six sections: by the words first, by the ordinal second. */
export function readOutline(tree: Tree, tableOf: (grid: Grid) => TableKey | undefined): Outline {
  const headings = withoutContents(readHeadings(tree.text, tree.blocks));
  const ranked = headings.some((each) => each.tier !== "sub" && each.section)
    ? headings.filter((each) => each.tier !== "sub")
    : headings;
  const nextGrid = readNextGrids(tree.blocks, tableOf);
  const bound = bindByWords(ranked, nextGrid);
  bindByOrdinal(bound, ranked, tree, nextGrid);
  bindByPlace(bound, headings, nextGrid);
  return assemble(tree, headings, bound);
}

/** Drops a table of contents: three or more headings in a row with nothing between, all of which come again. */
function withoutContents(headings: readonly Heading[]): readonly Heading[] {
  const keep = new Set(headings);
  const top = headings.filter((each) => each.tier !== "sub" && each.section);
  const lastOf = new Map(top.map(({ section }, at) => [section, at]));
  for (let start = 0; start < top.length; ) {
    const named = new Set([top[start]?.section]);
    let end = start + 1;
    for (; top[end]?.index === (top[end - 1]?.index ?? 0) + 1 && !named.has(top[end]?.section); end++) {
      named.add(top[end]?.section);
    }
    const run = top.slice(start, end);
    const again = run.every(({ section }) => (lastOf.get(section) ?? 0) >= end);
    if (run.length >= 3 && again) for (const each of run) keep.delete(each);
    start = end;
  }
  return headings.filter((each) => keep.has(each));
}

const matchRank: Readonly<Record<TitleMatch, number>> = {
  official: 3,
  accepted: 3,
  variant: 2,
  near: 1,
  none: 0,
};

function bindByWords(headings: readonly Heading[], nextGrid: NextGrid): Map<SectionKey, Heading> {
  const bound = new Map<SectionKey, Heading>();
  const named = headings.filter((each) => each.section);
  const leadsToTable = readLeads(named, nextGrid);
  for (const section of sections) {
    let best: Heading | undefined;
    let bestRank = -1;
    for (const heading of named) {
      if (heading.section !== section) continue;
      const table = leadsToTable(heading, section) ? 100 : 0;
      const rank = table + (heading.tier === "top" ? 10 : 0) + matchRank[heading.match];
      if (rank > bestRank) [best, bestRank] = [heading, rank];
    }
    if (best) bound.set(section.key, best);
  }
  return bound;
}

/** Binds an unbound section to a numbered heading of other words, where ordinal, place and contents all speak for it. */
function bindByOrdinal(
  bound: Map<SectionKey, Heading>,
  headings: readonly Heading[],
  tree: Tree,
  nextGrid: NextGrid,
): void {
  const leadsToTable = readLeads(headings, nextGrid);
  for (const section of sections) {
    if (bound.has(section.key)) continue;
    const ordinal = sectionIndex(section.key) + 1;
    const candidate = headings.find((heading) => {
      if (heading.section || heading.tier !== "top" || heading.ordinal?.value !== ordinal) return false;
      if (!isInPlace(heading, section, bound)) return false;
      const title = fold(tree.text.slice(heading.title.start, heading.title.end));
      return leadsToTable(heading, section) || sharesWords(title, section);
    });
    if (candidate) bound.set(section.key, candidate);
  }
}

/** Whether a heading stands behind the headings of all sections before one, and before those of all behind it. */
function isInPlace(heading: Heading, section: SectionForm, bound: ReadonlyMap<SectionKey, Heading>): boolean {
  const place = sectionIndex(section.key);
  return [...bound].every(([key, other]) => sectionIndex(key) < place === other.index < heading.index);
}

/**
 * Binds an unbound section to a heading with its title and its number at another level, `（三）` for 三、, where its
 * table follows. Section 一 has headings with such titles too, but with other numbers: （一）主动公开政府信息情况.
 */
function bindByPlace(
  bound: Map<SectionKey, Heading>,
  headings: readonly Heading[],
  nextGrid: NextGrid,
): void {
  const leadsToTable = readLeads(
    headings.filter((each) => each.section),
    nextGrid,
  );
  for (const section of sections) {
    if (bound.has(section.key)) continue;
    const candidate = headings.find(
      (heading) =>
        heading.section === section &&
        matchRank[heading.match] === matchRank.official &&
        heading.ordinal?.value === sectionIndex(section.key) + 1 &&
        isInPlace(heading, section, bound) &&
        (!section.table || leadsToTable(heading, section)),
    );
    if (candidate) bound.set(section.key, candidate);
  }
}

/** Whether a heading has four characters in a row in common with one of the section's titles. */
function sharesWords(title: string, section: SectionForm): boolean {
  const own = fold(section.title);
  for (let at = 0; at + 4 <= title.length; at++) if (own.includes(title.slice(at, at + 4))) return true;
  return false;
}

function assemble(
  tree: Tree,
  headings: readonly Heading[],
  bound: ReadonlyMap<SectionKey, Heading>,
): Outline {
  const ordered = [...bound].sort(([, a], [, b]) => a.index - b.index);
  const found = ordered.map(([key, heading], at): Section => {
    const next = ordered[at + 1]?.[1];
    const form = sections[sectionIndex(key)] as SectionForm;
    return {
      form,
      heading,
      match: heading.section ? heading.match : "near",
      span: {
        start: heading.line.span.start,
        end: next ? lineStart(tree.text, next.line.span.start) : tree.text.length,
      },
      body: tree.blocks.slice(heading.index + 1, next?.index),
    };
  });
  const used = new Set(bound.values());
  const first = ordered[0]?.[1].index ?? tree.blocks.length;
  const free = headings.filter((each) => !used.has(each));
  const official = (each: Heading): boolean => each.match === "official" || each.match === "accepted";
  const topLevel = free.filter((each) => each.tier === "top");
  return {
    sections: found,
    byKey: new Map(found.map((section) => [section.form.key, section])),
    missing: sections.filter((section) => !bound.has(section.key)),
    duplicates: topLevel.filter((each) => official(each) && each.section && bound.has(each.section.key)),
    unknown: topLevel.filter((each) => !each.section && each.index > first && !isLabel(tree, each)),
    subHeadings: headings.filter((each) => each.tier === "sub" && !used.has(each)),
    preamble: tree.blocks.slice(0, first),
    legacy: isLegacy(tree, headings, bound.size),
  };
}

function isLegacy(tree: Tree, headings: readonly Heading[], bound: number): boolean {
  if (bound > 3) return false;
  return (
    headings.filter((each) => legacyWords.test(fold(tree.text.slice(each.title.start, each.title.end))))
      .length >= 2
  );
}

/** Whether a line is the row of a table and no heading: `四、结转下年度继续办理` without its cells, or with their numbers. */
function isLabel({ text }: Tree, { line }: Heading): boolean {
  const words = text.slice(line.span.start, line.span.end).split(/\s+/);
  const end = words.findLastIndex((word) => !/^\d[\d.,]*$/.test(word)) + 1;
  return voteOf(fold(words.slice(0, end).join(""))) !== undefined;
}
