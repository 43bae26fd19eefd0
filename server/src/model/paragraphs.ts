import { editDistance, fold } from "../util/cjk.ts";
import { detached } from "../util/detach.ts";
import { hashNumber } from "../util/hash.ts";
import type { Span } from "../util/span.ts";
import { sentencesOf } from "./prose/passages.ts";
import type { Report } from "./report.ts";

/** A long paragraph of a report in the form in which paragraphs are compared. */
export interface Paragraph {
  readonly span: Span;
  readonly text: string;
  /** A few numbers that stand for it: paragraphs that are nearly equal share some of them, others almost never one. */
  readonly sketch: readonly number[];
}

const shortest = 60;
/** What goes beyond is not compared: the bounds keep an index of thousands of reports small. */
const longest = 1000;
const most = 60;
/** Sentences that the form, the notices and every web site ask for in the same words. */
const standard =
  /信息处理费|统计期限|本报告(?:由|中|所列)|国办公开办|国务院令|国办函|联系(?:电话|地址|人)|电子版|如有疑问/;

/** The paragraphs of 60 characters or more that an author writes, standard sentences left out. */
export function paragraphsOf({ prose, beforeForms }: Report): readonly Paragraph[] {
  const found: Paragraph[] = [];
  if (beforeForms) return found;
  for (const passage of prose) {
    if (found.length >= most) break;
    const { section, heading, span } = passage;
    // What stands before the first section says who reports about what; beside tables stand notes.
    if (heading || section === undefined || span.end - span.start < shortest) continue;
    if (span.end - span.start > longest * 20) continue;
    const own = sentencesOf(passage).filter(({ text }) => !standard.test(text));
    const text = fold(own.map((sentence) => sentence.text).join("。"));
    if (text.length >= shortest) found.push(paragraphOf(detached(text.slice(0, longest)), span));
  }
  return found;
}

/** A text in the form in which it is compared, with what finds others like it. */
export function paragraphOf(text: string, span: Span): Paragraph {
  return { span, text, sketch: sketchOf(text) };
}

/** A paragraph of any length by what it says, whatever the years in it. */
export interface Said {
  readonly span: Span;
  readonly hash: number;
}

const shortestSaid = 8;
const mostSaid = 200;

/**
 * Every paragraph that an author writes, the fee's too, for telling what a draft still says as last year's report did.
 * Years are left out: they were moved on when the draft was made.
 */
export function saidIn({ prose, beforeForms }: Report): readonly Said[] {
  if (beforeForms) return [];
  return prose
    .filter(({ heading, section, span }) => !heading && section !== undefined && isOfSize(span))
    .slice(0, mostSaid)
    .map(({ text, span }) => ({ span, hash: hashNumber(fold(text).replace(/(?<!\d)20\d\d(?!\d)/g, "#")) }));
}

function isOfSize({ start, end }: Span): boolean {
  return end - start >= shortestSaid && end - start <= longest * 4;
}

/** How many characters make one shingle, and how many of them stand for a paragraph. */
const width = 5;
const size = 6;

/** The lowest hashes of all shingles. */
function sketchOf(text: string): readonly number[] {
  const lowest: number[] = [];
  for (let at = 0; at + width <= text.length; at++) {
    const hash = hashAt(text, at);
    if (lowest.length === size && hash >= (lowest[size - 1] ?? 0)) continue;
    let place = lowest.length;
    while (place > 0 && (lowest[place - 1] ?? 0) > hash) place--;
    if (lowest[place - 1] === hash) continue;
    lowest.splice(place, 0, hash);
    if (lowest.length > size) lowest.pop();
  }
  return lowest;
}

function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let each = at; each < at + width; each++) hash = Math.imul(hash ^ text.charCodeAt(each), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d);
}

const nearly = 0.9;

/** How equal two paragraphs are, from 0.9 to 1; undefined below that. */
export function likeness(one: Paragraph, other: Paragraph): number | undefined {
  if (one.text === other.text) return 1;
  const longer = Math.max(one.text.length, other.text.length);
  const allowed = longer * (1 - nearly);
  if (Math.abs(one.text.length - other.text.length) > allowed) return undefined;
  const distance = editDistance(one.text, other.text);
  return distance <= allowed ? 1 - distance / longer : undefined;
}
