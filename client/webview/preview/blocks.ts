import type { PageBlock, Spot } from "../../preview/protocol.ts";
import { element, morphChildren, parsed } from "./dom.ts";

/** The draft on its sheet of paper, block by block. */
export interface Blocks {
  readonly show: (blocks: readonly PageBlock[]) => void;
  readonly all: () => readonly PageBlock[];
  /** The elements around the blocks, in their order. */
  readonly boxes: () => readonly HTMLElement[];
  /** What stands at a place: a cell, else a block. */
  readonly at: (spot: Spot) => HTMLElement | undefined;
  readonly spotOf: (target: Element) => Spot | undefined;
}

export function createBlocks(sheet: HTMLElement): Blocks {
  let shown: readonly PageBlock[] = [];
  const html = new Map<string, string>();

  const show = (blocks: readonly PageBlock[]): void => {
    for (const block of blocks) if (block.html !== undefined) html.set(block.id, block.html);
    patch(sheet, shown, blocks, (id) => html.get(id) ?? "");
    shown = blocks;
    const ids = new Set(blocks.map(({ id }) => id));
    for (const id of html.keys()) if (!ids.has(id)) html.delete(id);
  };
  return {
    show,
    all: () => shown,
    boxes: () => [...sheet.children].filter((each) => each instanceof HTMLElement),
    at: ({ block, cell }) => {
      const own = sheet.children[block];
      const found = cell === undefined ? undefined : own?.querySelector(`[data-cell="${cell}"]`);
      const target = found ?? own?.firstElementChild ?? own;
      return target instanceof HTMLElement ? target : undefined;
    },
    spotOf: (target) => {
      const own = target.closest(".block");
      const block = own === null ? -1 : [...sheet.children].indexOf(own);
      if (block < 0) return undefined;
      const cell = target.closest("[data-cell]")?.getAttribute("data-cell");
      return cell === null || cell === undefined ? { block } : { block, cell: Number(cell) };
    },
  };
}

/** Leaves alone what is the same at both ends, and changes what lies between them in its place. */
function patch(
  sheet: HTMLElement,
  old: readonly PageBlock[],
  fresh: readonly PageBlock[],
  htmlOf: (id: string) => string,
): void {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head]?.id === fresh[head]?.id) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)?.id === fresh.at(-1 - tail)?.id) tail++;
  const leaving = [...sheet.children].slice(head, sheet.children.length - tail);
  const after = sheet.children[sheet.children.length - tail] ?? null;
  for (const [at, { id }] of fresh.slice(head, fresh.length - tail).entries()) {
    const content = parsed(htmlOf(id));
    partTitle(content);
    const place = leaving[at];
    if (place) morphChildren(place, content);
    else sheet.insertBefore(element("div", { class: "block" }), after).append(content);
  }
  for (const each of leaving.slice(fresh.length - tail - head)) each.remove();
}

/** A title that goes over two lines is parted behind its year, not within a word. */
function partTitle(content: DocumentFragment): void {
  const head = content.querySelector("h1");
  const end = /\d{4}年度?/.exec(head?.textContent ?? "");
  if (head === null || end === null) return;
  const text = head.textContent;
  const at = end.index + end[0].length;
  const phrases = [text.slice(0, at), text.slice(at)].filter((each) => each !== "");
  head.replaceChildren(...phrases.map((each) => element("span", { class: "phrase" }, each)));
}
