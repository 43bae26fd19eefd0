import { isTitle } from "../../../model/identity.ts";
import { sections } from "../../../schema/sections.ts";
import { readOrdinal } from "../../../util/ordinal.ts";
import type { Origin } from "../origins.ts";
import { shownLine, shownPreformatted } from "../shownLine.ts";
import type { PageItem, PageLine } from "./items.ts";
import { isSectionBit, type Marks, tableBit } from "./marks.ts";
import type { PageIgnore } from "./node.ts";
import { bare } from "./noise.ts";
import { findTitle } from "./title.ts";
import type { Verdict } from "./verdict.ts";

/** The text of a reading, and where its items stand in it. */
export interface Written {
  readonly text: string;
  /** For each item where it begins, or where it would. */
  readonly offsets: readonly number[];
  /** Pictures that are not in the text. */
  readonly pictures: readonly number[];
  readonly origins: readonly Origin[];
}

/** Writes what is kept as raw text of a draft, comments that silence a finding above what they stand before or in. */
export function writeItems(
  items: readonly PageItem[],
  marks: Marks,
  verdicts: readonly Verdict[],
  ignores: readonly PageIgnore[] = [],
): Written {
  const levelOf = createLevels(items, marks, verdicts);
  const isTable = tablePictures(items, marks, verdicts);
  const pieces: string[] = [];
  const offsets: number[] = [];
  const pictures: number[] = [];
  const origins: Origin[] = [];
  let length = 0;
  let above: PageItem | undefined;
  let ignored = 0;
  const writeIgnores = (end: number): void => {
    for (let each = ignores[ignored]; each && each.span.start < end; each = ignores[++ignored]) {
      origins.push({ at: length, length: each.text.length, span: each.span });
      pieces.push(each.text, "\n");
      length += each.text.length + 1;
    }
  };
  for (const [index, item] of items.entries()) {
    const isKept = verdicts[index] === "keep";
    const isLost = isKept && item.kind === "picture" && !isTable(index);
    if (isLost) pictures.push(index);
    if (!isKept || isLost) {
      offsets.push(length);
      continue;
    }
    const glue = above ? glueOf(above, item) : "";
    pieces.push(glue);
    length += glue.length;
    writeIgnores(endOf(item));
    const level = levelOf(index);
    const chunk = chunkOf(item, level);
    pieces.push(chunk);
    offsets.push(length);
    for (const each of originsOf(item, level, chunk)) origins.push({ ...each, at: length + each.at });
    length += chunk.length;
    above = item;
  }
  const text = pieces.join("");
  // A rule at the very beginning would open front matter.
  return { text: text === "" ? "" : `${text}\n`, offsets, pictures, origins };
}

/** Paragraphs are divided by a blank line; preformatted lines stand as they stood. */
function glueOf(above: PageItem, item: PageItem): string {
  const isOne =
    above.kind === "line" && item.kind === "line" && above.pre && item.pre && above.node === item.node;
  return isOne ? `\n${item.gap}` : "\n\n";
}

function endOf(item: PageItem): number {
  return item.kind === "table" ? (item.cells.at(-1)?.span.end ?? 0) : item.span.end;
}

/** Where the page's own words stand in a chunk: behind the marks that are set before them. */
function originsOf(item: PageItem, level: number, { length }: string): readonly Origin[] {
  if (item.kind === "table") return item.cells;
  if (item.kind === "picture") return [{ at: 0, length, span: item.span }];
  const heading = level > 0 && !item.pre ? level + 1 : 0;
  const mark = item.mark.length + (item.mark === "" || item.pre || level > 0 ? 0 : 1);
  return [{ at: heading + mark, length: length - heading - mark, span: item.span }];
}

function chunkOf(item: PageItem, level: number): string {
  if (item.kind === "table") return item.html;
  if (item.kind === "picture") return `![图片](${item.name.replace(/[()\s\\<>]/g, "")})`;
  if (item.pre) return shownPreformatted(item.mark + item.text);
  const text = shownLine(
    level > 0 ? item.mark + item.text : (item.mark === "" ? "" : `${item.mark} `) + item.text,
  );
  return level > 0 ? `${"#".repeat(level)} ${text}` : text;
}

/** A sub-heading is a phrase; with a sentence's marks in it, it is a paragraph in large type. */
const sentence = /[。；！？，,：:]/;
const longestHeading = 48;
/** A level below all that there are. */
const none = 7;

/** The level of what the page marks as a heading and reads as one: 1 for the title, 2 for sections, 3 for the rest. */
function createLevels(
  items: readonly PageItem[],
  marks: Marks,
  verdicts: readonly Verdict[],
): (index: number) => number {
  const kept = (index: number): boolean => verdicts[index] === "keep";
  const isSection = (index: number): boolean => kept(index) && isSectionBit(marks[index] ?? 0);
  const first = items.findIndex((_, index) => isSection(index));
  const title = findTitle(items, first);
  const isTitleLine = (index: number): boolean =>
    title !== undefined && title.first <= index && index <= title.last;
  const outer = items.reduce(
    (least, item, index) =>
      isSection(index) && item.kind === "line" && item.level > 0 ? Math.min(least, item.level) : least,
    none,
  );
  const isSubHeading = ({ text, level }: PageLine): boolean =>
    level > 0 && text.length <= longestHeading && !sentence.test(text);
  return (index) => {
    const item = items[index];
    if (item?.kind !== "line" || item.level === 0 || item.pre || first < 0) return 0;
    if (isSection(index)) return 2;
    if (index < first) return isTitle(bare(item.text)) || isTitleLine(index) ? 1 : 0;
    if (!isSubHeading(item)) return 0;
    const style = readOrdinal(item.text)?.style ?? "han";
    return outer < none && item.level <= outer && style === "han" ? 2 : 3;
  };
}

/** Tells the pictures that stand where the form has a table and the page has none. */
function tablePictures(
  items: readonly PageItem[],
  marks: Marks,
  verdicts: readonly Verdict[],
): (index: number) => boolean {
  const inPlace = new Set<number>();
  let table = 0;
  let found: number[] = [];
  const finish = (): void => {
    if (table > 0) for (const index of found) inPlace.add(index);
    found = [];
  };
  for (const [index, item] of items.entries()) {
    if (verdicts[index] !== "keep") continue;
    const mark = marks[index] ?? 0;
    if (isSectionBit(mark)) {
      finish();
      const key = sections[Math.log2(mark)]?.table;
      table = key ? tableBit(key) : 0;
    } else if (mark !== 0 && mark === table) table = 0;
    else if (item.kind === "picture") found.push(index);
  }
  finish();
  return (index) => inPlace.has(index);
}
