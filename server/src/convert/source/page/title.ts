import { bodyInSignature } from "../../../model/bodyName.ts";
import { isDated, isTitle } from "../../../model/identity.ts";
import type { PageItem, PageLine } from "./items.ts";
import { bare } from "./noise.ts";

/** The lines of a page that are the report's title, from the first to the last. */
export interface TitleLines {
  readonly first: number;
  readonly last: number;
}

/** So many lines are looked over; a title stands above its report, not at the other end of a page. */
const patience = 600;

/**
 * The title that stands nearest above the report's first heading: a site prints its own above the text, and the text
 * often begins with it once more. A path of links is none.
 */
export function findTitle(items: readonly PageItem[], before: number): TitleLines | undefined {
  return findAmong(items, before, isPlain) ?? findAmong(items, before, isLinked);
}

type Candidate = (item: PageItem | undefined) => item is PageLine;

function findAmong(
  items: readonly PageItem[],
  before: number,
  isCandidate: Candidate,
): TitleLines | undefined {
  let undated: TitleLines | undefined;
  for (let last = before - 1; last >= Math.max(0, before - patience); last--) {
    const found = titleEndingAt(items, last, isCandidate);
    if (found?.isDated) return withName(items, found, isCandidate);
    undated ??= found && found.level > 0 ? found : undefined;
  }
  return undated;
}

function titleEndingAt(
  items: readonly PageItem[],
  last: number,
  isCandidate: Candidate,
): (TitleLines & { readonly isDated: boolean; readonly level: number }) | undefined {
  let text = "";
  let end: PageLine | undefined;
  let undated: TitleLines | undefined;
  for (let first = last; first > last - 3; first--) {
    const line = items[first];
    // A title over several lines is one heading, or paragraphs of one element.
    if (!isCandidate(line) || (end && !areTogether(line, end))) break;
    end ??= line;
    text = bare(line.text) + text;
    if (!isTitle(text)) continue;
    if (isDated(text)) return { first, last, isDated: true, level: line.level };
    undated ??= { first, last };
  }
  return undated && { ...undated, isDated: false, level: end?.level ?? 0 };
}

/** A title that begins with the year has the body's name on the line above. */
function withName(items: readonly PageItem[], title: TitleLines, isCandidate: Candidate): TitleLines {
  const [line, above] = [items[title.first], items[title.first - 1]];
  if (line?.kind !== "line" || !isCandidate(above) || !areTogether(above, line)) return title;
  if (!/^20\d\d/.test(bare(line.text))) return title;
  const name = bare(above.text);
  return bodyInSignature(name, { start: 0, end: name.length }).length > 0
    ? { ...title, first: title.first - 1 }
    : title;
}

function isPlain(item: PageItem | undefined): item is PageLine {
  return item?.kind === "line" && item.href === undefined && item.concealed === undefined;
}

/** A heading that leads to the page itself. */
function isLinked(item: PageItem | undefined): item is PageLine {
  return item?.kind === "line" && item.level > 0 && item.concealed === undefined;
}

function areTogether(left: PageLine, right: PageLine): boolean {
  return left.node === right.node || left.node.parent === right.node.parent;
}
