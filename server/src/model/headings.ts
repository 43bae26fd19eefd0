import { sections } from "../schema/sections.ts";
import type { SectionForm, SectionKey } from "../schema/types.ts";
import type { Block, TextLine } from "../syntax/tree.ts";
import { editDistance, fold, isNear } from "../util/cjk.ts";
import { type Ordinal, readOrdinal } from "../util/ordinal.ts";
import { remembering } from "../util/remember.ts";
import type { Span } from "../util/span.ts";
import { isTitle } from "./identity.ts";

/** How a heading's words agree with a section's titles. */
export type TitleMatch = "official" | "accepted" | "variant" | "near" | "none";

/** How a line stands in the outline. */
export type Tier =
  /** `一、…`, or a Markdown heading of the outermost section level. */
  | "top"
  /** An official title alone on its line, without ordinal or mark. */
  | "bare"
  /** `（一）…`, `1.…`, or a deeper Markdown heading. */
  | "sub";

/** A line that could be a heading. */
export interface Heading {
  /** Index of the line in the tree's blocks. */
  readonly index: number;
  readonly line: TextLine;
  readonly ordinal: Ordinal | undefined;
  /** The words, without ordinal and closing punctuation. */
  readonly title: Span;
  readonly tier: Tier;
  /** The section that the words name; undefined where they name none. */
  readonly section: SectionForm | undefined;
  readonly match: TitleMatch;
  /** Whether the section's text begins on the heading's own line: `一、总体情况。2023年，我街道…`. */
  readonly runsOn: boolean;
}

/** A heading is a short line; a longer one is prose. */
const longestHeading = 48;

interface Named {
  readonly section: SectionForm;
  readonly match: TitleMatch;
}

const titles: ReadonlyMap<string, Named> = (() => {
  const known = new Map<string, Named>();
  const put = (title: string, section: SectionForm, match: TitleMatch): void => {
    const folded = fold(title);
    if (!known.has(folded)) known.set(folded, { section, match });
  };
  for (const section of sections) put(section.title, section, "official");
  for (const section of sections) for (const title of section.accepted) put(title, section, "accepted");
  for (const section of sections) for (const title of section.variants) put(title, section, "variant");
  return known;
})();

const yearOrBody = /^(?:20\d\d年度?)?(?:我(?:街道|镇|乡|局|办|委|区|县|市))?(?:工作)?/;
/** Bare lines and unnumbered ones must be long enough not to be a phrase that merely looks like a title. */
const shortestBareVariant = 8;

function named(folded: string, tolerant: boolean): Named | undefined {
  const exact = titles.get(folded);
  if (exact) return exact;
  if (!tolerant) return undefined;
  // The last line of a title that runs over lines is near to 政府信息公开工作总体情况.
  if (isTitle(folded)) return undefined;
  const trimmed = titles.get(folded.replace(yearOrBody, ""));
  if (trimmed) return { section: trimmed.section, match: "variant" };
  return nearest(folded);
}

/** The one section whose titles are near; undefined where there is none, or more than one. */
const nearest = remembering((folded): Named | undefined => {
  let best: SectionForm | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [title, { section }] of titles) {
    if (title.length < 4 || !isNear(folded, title)) continue;
    const distance = editDistance(folded, title);
    if (distance < bestDistance) [best, bestDistance] = [section, distance];
    else if (distance === bestDistance && best !== section) best = undefined;
  }
  return best && { section: best, match: "near" };
});

/** Ordinals of another or a damaged make before an official title: `l六、`, `六 `, `第六部分`, `、`, `—、`. */
const damagedOrdinal =
  /^(?:[lI|丨]\s*)?(?:第?[一二三四五六七八九十]{1,3}(?:部分|章|节)?|[—–―－-])?\s*[、．.：:]?\s*/;

/** The length of a damaged ordinal; 0 where the words after it are not a title of the form. */
function damagedLength(source: string): number {
  const length = damagedOrdinal.exec(source)?.[0].length ?? 0;
  return length > 0 && named(fold(source.slice(length)), false) ? length : 0;
}

/** A line that begins with 一、 and an official title and goes on with the section's text. */
function readRunOn(text: string, line: TextLine, index: number): Heading | undefined {
  const begin = text.slice(line.span.start, Math.min(line.span.end, line.span.start + longestHeading));
  const ordinal = readOrdinal(begin);
  if (ordinal?.style !== "han") return undefined;
  for (const section of sections) {
    for (const words of [section.title, ...section.accepted]) {
      const rest = begin.slice(ordinal.length + words.length);
      if (!begin.startsWith(words, ordinal.length) || !/^(?:[。：:]|\s+(?=\S))/.test(rest)) continue;
      // A list of the sections in one line begins the same way, and names the next one soon.
      if (sections.some((other) => other !== section && rest.includes(other.title))) return undefined;
      const start = line.span.start + ordinal.length;
      const title = { start, end: start + words.length };
      const match = words === section.title ? "official" : "accepted";
      return { index, line, ordinal, title, tier: "top", section, match, runsOn: true };
    }
  }
  return undefined;
}

function readHeading(text: string, line: TextLine, index: number): Heading | undefined {
  const runOn = readRunOn(text, line, index);
  if (runOn && line.span.end > runOn.title.end + 2) return runOn;
  if (line.span.end - line.span.start > longestHeading) return undefined;
  const source = text.slice(line.span.start, line.span.end);
  const ordinal = readOrdinal(source);
  const skipped = ordinal?.length ?? damagedLength(source);
  const words = source.slice(skipped).replace(/[\s：:。.；;]+$/, "");
  if (words === "") return undefined;
  const title = { start: line.span.start + skipped, end: line.span.start + skipped + words.length };
  const marked = line.level > 0 || ordinal !== undefined || skipped > 0;
  const folded = fold(words);
  // A sub-heading is bound only by the exact words, so that only the others are compared with every title.
  const found = named(folded, marked && (ordinal === undefined || ordinal.style === "han"));
  const section = found?.section;
  const match = found?.match ?? "none";
  const style = ordinal?.style;
  if (style && style !== "han")
    return { index, line, ordinal, title, tier: "sub", section, match, runsOn: false };
  if (marked) return { index, line, ordinal, title, tier: "top", section, match, runsOn: false };
  if (!section || (match === "variant" && folded.length < shortestBareVariant)) return undefined;
  return { index, line, ordinal, title, tier: "bare", section, match, runsOn: false };
}

/**
 * Every line that could be a heading, in document order. The report's own title is left to `identity.ts`:
 * a `#` line that names no section is a heading of level 1 and is dropped here.
 */
export function readHeadings(text: string, blocks: readonly Block[]): readonly Heading[] {
  const found: Heading[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "line" || !mayBeHeading(text, block)) continue;
    const heading = readHeading(text, block, index);
    if (heading && !(block.level === 1 && heading.section === undefined)) found.push(heading);
  }
  return settleTiers(found);
}

/** A short line, or a long one that begins with an ordinal such as 一、. */
function mayBeHeading(text: string, { span }: TextLine): boolean {
  if (span.end - span.start <= longestHeading) return true;
  return "一二三四五六七".includes(text.charAt(span.start)) && /[、．.]/.test(text.charAt(span.start + 1));
}

/** Markdown levels below the level of the official headings make a line a sub-heading, whatever its ordinal. */
function settleTiers(headings: readonly Heading[]): readonly Heading[] {
  let outer = 7;
  for (const { tier, line, match } of headings) {
    const certain = tier === "top" && (match === "official" || match === "accepted");
    if (certain && line.level > 0) outer = Math.min(outer, line.level);
  }
  return headings.map((heading): Heading => {
    const { line, tier, match } = heading;
    if (line.level > outer && tier === "top") return { ...heading, tier: "sub" };
    // A mark of the sections' level and an official title say more than an ordinal of another make.
    const titled = match === "official" || match === "accepted";
    return line.level === outer && tier === "sub" && titled ? { ...heading, tier: "top" } : heading;
  });
}

/** A clause behind another, a number of something, or the mark that ends a sentence. */
const saying = /[，；：。,;:].|[。；！？;]$|\d\s?(?:件|条|次|份|个|人|篇|期|项|宗|万?元|[%％])/;

/**
 * Whether a numbered line says something itself, as `（一）公开不够及时。` and `1.收到申请25件` do, instead of naming what
 * stands below it. What the author marked as a heading is one.
 */
export function isSentence(text: string, { line, title }: Heading): boolean {
  return line.level === 0 && saying.test(text.slice(title.start, line.span.end));
}

export function sectionIndex(key: SectionKey): number {
  return sections.findIndex((section) => section.key === key);
}
