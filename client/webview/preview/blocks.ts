import { shownBlocks } from "../../preview/blocks.ts";
import type { PageBlock, ShownBlock, Spot } from "../../preview/protocol.ts";
import { element, morphChildren, parsed } from "./dom.ts";

/** The draft on its sheet of paper, block by block. */
export interface Blocks {
  readonly show: (blocks: readonly PageBlock[]) => void;
  readonly all: () => readonly ShownBlock[];
  /** The elements around the blocks, in their order. */
  readonly boxes: () => readonly HTMLElement[];
  /** What stands at a place: a cell, else a block. */
  readonly at: (spot: Spot) => HTMLElement | undefined;
  readonly spotOf: (target: Element) => Spot | undefined;
}

export function createBlocks(sheet: HTMLElement): Blocks {
  let shown: readonly ShownBlock[] = [];

  const show = (blocks: readonly PageBlock[]): void => {
    const fresh = shownBlocks(blocks, shown);
    patch(sheet, shown, fresh);
    shown = fresh;
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
function patch(sheet: HTMLElement, old: readonly ShownBlock[], fresh: readonly ShownBlock[]): void {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head]?.id === fresh[head]?.id) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)?.id === fresh.at(-1 - tail)?.id) tail++;
  const leaving = [...sheet.children].slice(head, sheet.children.length - tail);
  const after = sheet.children[sheet.children.length - tail] ?? null;
  for (const [at, { html }] of fresh.slice(head, fresh.length - tail).entries()) {
    const nodes = parsed(html);
    partTitle(nodes);
    const place = leaving[at];
    if (place) morphChildren(place, nodes);
    else sheet.insertBefore(element("div", { class: "block" }), after).append(nodes);
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
