import type { PageItem } from "./items.ts";
import { countBits, type Marks, sectionBits } from "./marks.ts";
import { isWithin, type PageElement } from "./node.ts";
import { isProse } from "./noise.ts";

/** The part of a page that holds a report. */
export interface Article {
  /** The smallest element with every heading and table of the form that the page has. */
  readonly element: PageElement;
  /** The element that the last two of them share: what stands in it below them is the report's, too. */
  readonly home: PageElement;
  /** The first and the last item of them. */
  readonly first: number;
  readonly last: number;
  /** For each element the bits of what it holds. */
  readonly held: ReadonlyMap<PageElement, number>;
}

/** What an element holds must be told by more than one mark. */
const fewest = 2;
/** Another report on the page has so many marks, a table among them. */
const another = 4;

/** Finds the report by the form's own words; undefined where the page has too few of them. */
export function findArticle(items: readonly PageItem[], marks: Marks): Article | undefined {
  const held = heldBits(items, marks);
  const root = items[0] && rootOf(items[0].node);
  const all = root && held.get(root);
  if (!root || all === undefined || countBits(all) < fewest) return undefined;
  const element = smallest(root, items, marks, held);
  const own: number[] = [];
  for (const [index, item] of items.entries()) {
    if (marks[index] && isWithin(item.node, element)) own.push(index);
  }
  const [first, last, before] = [own[contentsLength(own, marks)], own.at(-1), own.at(-2)];
  if (first === undefined || last === undefined) return undefined;
  const home = common(items[last]?.node, items[before ?? last]?.node) ?? element;
  return { element, home, first, last, held };
}

/** How many of the marks are a table of contents: three or more in a row, all of which come again below. */
function contentsLength(own: readonly number[], marks: Marks): number {
  let end = 1;
  while (own[end] !== undefined && own[end] === (own[end - 1] ?? 0) + 1) end++;
  const below = new Set(own.slice(end).map((index) => marks[index]));
  return end >= 3 && own.slice(0, end).every((index) => below.has(marks[index])) ? end : 0;
}

/** Whether what stands outside the article is a report of its own. */
export function isAnother(bits: number): boolean {
  return countBits(bits) >= another && hasTable(bits);
}

function heldBits(items: readonly PageItem[], marks: Marks): ReadonlyMap<PageElement, number> {
  const held = new Map<PageElement, number>();
  for (const [index, { node }] of items.entries()) {
    const bit = marks[index] ?? 0;
    for (let at: PageElement | undefined = bit ? node : undefined; at; at = at.parent) {
      const before = held.get(at) ?? 0;
      // What holds it already has handed it on.
      if ((before & bit) === bit) break;
      held.set(at, before | bit);
    }
  }
  return held;
}

function rootOf(node: PageElement): PageElement {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}

/**
 * Goes down to the smallest element that holds all; of several, the first. A list of the sections' names beside the
 * report, as sites draw it for getting about, does not count, even where the report lacks a section that it names.
 */
function smallest(
  root: PageElement,
  items: readonly PageItem[],
  marks: Marks,
  held: ReadonlyMap<PageElement, number>,
): PageElement {
  const talking = withProse(items);
  let at = root;
  for (;;) {
    const inner = at.children.filter(
      (child): child is PageElement => child.kind === "element" && held.has(child),
    );
    const best = inner.reduce<PageElement | undefined>(
      (most, each) => (most && weight(held.get(most)) >= weight(held.get(each)) ? most : each),
      undefined,
    );
    if (!best) return at;
    const bits = held.get(best) ?? 0;
    const isList = (each: PageElement): boolean => {
      const named = held.get(each) ?? 0;
      return !talking.has(each) && !hasTable(named) && (named & bits) !== 0 && countBits(named) > 1;
    };
    const others = inner.filter((each) => each !== best && ((held.get(each) ?? 0) & ~bits) !== 0);
    const within = at;
    const own = items.some(({ node }, index) => node === within && ((marks[index] ?? 0) & ~bits) !== 0);
    if (own || !others.every(isList)) return at;
    at = best;
  }
}

/** A table says more than a heading. */
function weight(bits = 0): number {
  return countBits(bits) + countBits(bits & ~sectionBits);
}

function hasTable(bits: number): boolean {
  return (bits & ~sectionBits) !== 0;
}

/** The elements that hold a sentence. */
function withProse(items: readonly PageItem[]): ReadonlySet<PageElement> {
  const talking = new Set<PageElement>();
  for (const item of items) {
    if (item.kind !== "line" || !isProse(item.text)) continue;
    for (let at: PageElement | undefined = item.node; at && !talking.has(at); at = at.parent) talking.add(at);
  }
  return talking;
}

function common(left: PageElement | undefined, right: PageElement | undefined): PageElement | undefined {
  let at = left;
  while (at && right && !isWithin(right, at)) at = at.parent;
  return at;
}
