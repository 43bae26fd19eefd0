import type { Article } from "./article.ts";
import type { PageItem } from "./items.ts";
import type { Marks } from "./marks.ts";
import { besideNames, isWithin, type PageElement } from "./node.ts";
import { factsIn, isEnd, isPreface, isProse, isSignature, type Noise, noiseOf } from "./noise.ts";
import { findTitle, type TitleLines } from "./title.ts";

/** Whether an item is in the draft, or why not. */
export type Verdict = "keep" | Noise | "aside" | "hidden" | "control" | "title";

/** Decides for each item of a page; where there is no article, all that is shown is kept. */
export function judge(
  items: readonly PageItem[],
  marks: Marks,
  article: Article | undefined,
): readonly Verdict[] {
  if (!article)
    return items.map(({ concealed }) => (concealed === "title" ? "title" : (concealed ?? "keep")));
  const title = findTitle(items, article.first);
  const start = title?.first ?? beginning(items, article);
  const tables = factTables(items, article, title, start);
  const tail = createTail(items, article);
  return items.map((item, index): Verdict => {
    if (item.concealed) return item.concealed;
    if (index < start) return noiseOfItem(item) === "facts" ? "facts" : "before";
    if (title && index <= title.last) return "keep";
    if (index < article.first && (marks[index] || standsInList(item.node, article))) return "before";
    if (marks[index] && isWithin(item.node, article.element)) return "keep";
    if (index > article.last) return tail(item, index);
    const isAside = standsAside(item.node, article);
    if (index > article.first) return isAside ? "aside" : "keep";
    if (tables(item)) return "facts";
    if (isAside) return "before";
    if (item.kind === "line" && item.href !== undefined) return noiseOfItem(item) ?? "before";
    return noiseOfItem(item) ?? "keep";
  });
}

function noiseOfItem(item: PageItem): Noise | undefined {
  return item.kind === "line" ? noiseOf(item.text, item.href) : undefined;
}

/** Without a title a report begins with its element, or with the preface above it. */
function beginning(items: readonly PageItem[], { element, first }: Article): number {
  let start = first;
  while (start > 0 && isWithin(items[start - 1]?.node, element)) start--;
  for (let item = items[start - 1]; item?.kind === "line" && isPreface(item.text); item = items[start - 1]) {
    start--;
  }
  return start;
}

/** Whether an item stands in a part of the page that html itself calls no text, and no heading or table of the form does. */
function standsAside(node: PageElement, { held, element }: Article): boolean {
  for (let at: PageElement | undefined = node; at && at !== element && !held.get(at); at = at.parent) {
    if (besideNames.has(at.name)) return true;
  }
  return false;
}

/** Whether an item stands in a list of the sections' names beside the report. */
function standsInList(node: PageElement, { held, element }: Article): boolean {
  for (let at: PageElement | undefined = node; at && !isWithin(element, at); at = at.parent) {
    if (held.get(at) && !isWithin(at, element)) return true;
  }
  return false;
}

/**
 * Tells what stands in a table of facts about the page (索引号, 发布日期), be it of cells, lists or blocks: an element
 * above the first heading with two names of such facts, no sentence and no title in it.
 */
function factTables(
  items: readonly PageItem[],
  { first, held }: Article,
  title: TitleLines | undefined,
  start: number,
): (item: PageItem) => boolean {
  const counts = new Map<PageElement, number>();
  for (let index = start; index < first; index++) {
    const item = items[index];
    if (!item || item.concealed) continue;
    const isTitle = title !== undefined && index >= title.first && index <= title.last;
    const isText = isTitle || (item.kind === "line" && isProse(item.text));
    const count = isText ? Number.NEGATIVE_INFINITY : factsIn(item);
    if (count === 0) continue;
    for (let at: PageElement | undefined = item.node; at && !held.get(at); at = at.parent) {
      counts.set(at, (counts.get(at) ?? 0) + count);
    }
  }
  return (item) => {
    if (item.kind === "table") return factsIn(item) >= 2;
    for (let at: PageElement | undefined = item.node; at && !held.get(at); at = at.parent) {
      if ((counts.get(at) ?? 0) >= 2) return true;
    }
    return false;
  };
}

/** Decides what below the last heading or table is the report's. To be asked in the order of the page. */
function createTail(
  items: readonly PageItem[],
  article: Article,
): (item: PageItem, index: number) => Verdict {
  const { home } = article;
  const next = nextShown(items, article.last);
  /** How far the page has gone on: beyond the report's own element, or beyond all that is a report's. */
  let beyond: "nothing" | "home" | "all" = "nothing";
  return (item, index) => {
    const text = item.kind === "line" ? item.text : "";
    const isLine = item.kind === "line";
    const isHome = isWithin(item.node, home);
    const signs = isLine && item.href === undefined && isSignature(text);
    // The name of an office alone stands in many a footer.
    if (beyond === "all" && !(signs && isHome && /日/.test(text)))
      return noiseOfItem(item) === "attachments" ? "attachments" : "after";
    if (standsAside(item.node, article) && !signs) return noiseOfItem(item) ?? "after";
    if (signs) return isHome || beyond === "nothing" ? "keep" : "after";
    const isFirst = index === next;
    const isTalk = isLine && isProse(text);
    const noise = isTalk ? undefined : noiseOfItem(item);
    const isEnding = isLine && isEnd(text) && !isTalk;
    if (isEnding || noise) {
      if (isEnding) beyond = "all";
      else if (!isHome) beyond = "home";
      return noise && noise !== "before" ? noise : "after";
    }
    if (isLine && item.href !== undefined && !isFirst) return "after";
    if (isHome || isFirst) return "keep";
    if (beyond === "nothing" && isTalk) return "keep";
    beyond = "home";
    return "after";
  };
}

/** The item behind another that the page shows. */
function nextShown(items: readonly PageItem[], index: number): number {
  let next = index + 1;
  while (items[next]?.concealed) next++;
  return next;
}
