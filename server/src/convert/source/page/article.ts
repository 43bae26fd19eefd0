import type { PageItem } from "./items.ts";
import { countBits, type Marks } from "./marks.ts";
import { isWithin, type PageElement } from "./node.ts";

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
  const element = smallest(root, all, held);
  const own: number[] = [];
  for (const [index, item] of items.entries()) {
    if (marks[index] && isWithin(item.node, element)) own.push(index);
  }
  const [first, last, before] = [own[0], own.at(-1), own.at(-2)];
  if (first === undefined || last === undefined) return undefined;
  const home = common(items[last]?.node, items[before ?? last]?.node) ?? element;
  return { element, home, first, last, held };
}

/** Whether what stands outside the article is a report of its own. */
export function isAnother(bits: number, sectionBits: number): boolean {
  return countBits(bits) >= another && bits > sectionBits;
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

/** Of several elements that hold all, the first. */
function smallest(root: PageElement, all: number, held: ReadonlyMap<PageElement, number>): PageElement {
  let at = root;
  for (;;) {
    const inner = at.children.find(
      (child): child is PageElement => child.kind === "element" && held.get(child) === all,
    );
    if (!inner) return at;
    at = inner;
  }
}

function common(left: PageElement | undefined, right: PageElement | undefined): PageElement | undefined {
  let at = left;
  while (at && right && !isWithin(right, at)) at = at.parent;
  return at;
}
