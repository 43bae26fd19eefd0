import type { Blocks } from "./blocks.ts";
import { tell } from "./host.ts";
import { type Anchor, growing, lineAt, topOf } from "./lines.ts";

/** The page's scrolling, its user's and its own. */
export interface Scroll {
  readonly toLine: (line: number) => void;
  /** Scrolls only where an element is not to be seen. */
  readonly into: (target: HTMLElement, where?: "middle") => void;
  /** To a height of the page that it had before. */
  readonly to: (top: number) => void;
  /** Lets the editor follow to where the page is. */
  readonly lead: () => void;
  /** Changes the page without moving what its reader looks at. */
  readonly still: (change: () => void) => void;
}

/**
 * Tells the extension when the user scrolls. What the page scrolls itself comes to stand where it was sent, and by that
 * is told from the user's doing.
 */
export function createScroll(blocks: Blocks, bar: HTMLElement, isShown: () => boolean): Scroll {
  let anchors: readonly Anchor[] | undefined;
  let sent = window.scrollY;

  const measured = (): readonly Anchor[] => {
    anchors ??= growing(measure(blocks));
    return anchors;
  };
  const to = (top: number): void => {
    window.scrollTo({ top, behavior: "instant" });
    sent = window.scrollY;
  };
  const ceiling = (): number => bar.offsetHeight;
  const atTop = (): number => lineAt(measured(), window.scrollY + ceiling());

  window.addEventListener("scroll", () => {
    if (!isShown() || Math.abs(window.scrollY - sent) < 1) return;
    sent = window.scrollY;
    tell({ kind: "scrolled", line: atTop() });
  });
  window.addEventListener("resize", () => {
    anchors = undefined;
    sent = window.scrollY;
  });
  return {
    toLine: (line) => to(topOf(measured(), line) - ceiling()),
    into: (target, where) => {
      const { top, bottom } = target.getBoundingClientRect();
      const room = window.innerHeight - ceiling();
      if (where === "middle") return to(window.scrollY + (top + bottom) / 2 - ceiling() - room / 2);
      if (top >= ceiling() && bottom <= window.innerHeight) return;
      // What is higher than the window is shown from its beginning.
      const isAbove = top < ceiling() || bottom - top > room;
      to(window.scrollY + (isAbove ? top - ceiling() - 8 : bottom - window.innerHeight + 8));
    },
    to,
    lead: () => tell({ kind: "scrolled", line: atTop() }),
    still: (change) => {
      const boxes = blocks.boxes();
      const at = window.scrollY > 0 ? firstBelow(boxes, ceiling()) : boxes.length;
      const first = boxes[at];
      const line = blocks.all()[at]?.start;
      const before = first?.getBoundingClientRect().top ?? 0;
      change();
      anchors = undefined;
      // What was looked at may be gone; then its line is the best that is known of it.
      if (first?.isConnected) to(window.scrollY + first.getBoundingClientRect().top - before);
      else if (line !== undefined) to(topOf(measured(), line) - ceiling());
      else sent = window.scrollY;
    },
  };
}

/** Which of the boxes, one below the other, is the first that ends below a height; their number where none does. */
function firstBelow(boxes: readonly HTMLElement[], height: number): number {
  let [from, to] = [0, boxes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((boxes[middle]?.getBoundingClientRect().bottom ?? 0) > height) to = middle;
    else from = middle + 1;
  }
  return from;
}

function measure(blocks: Blocks): readonly Anchor[] {
  const boxes = blocks.boxes();
  return blocks.all().flatMap(({ start, end, lines }, block) => {
    const own = boxes[block];
    if (!own) return [];
    const { top, bottom } = own.getBoundingClientRect();
    const cells = [...own.querySelectorAll("[data-cell]")].flatMap((cell) => {
      const line = lines[Number(cell.getAttribute("data-cell"))] ?? -1;
      return line > 0 ? [{ line: start + line, top: cell.getBoundingClientRect().top + window.scrollY }] : [];
    });
    return [
      { line: start, top: top + window.scrollY },
      ...cells,
      { line: start + end + 1, top: bottom + window.scrollY },
    ];
  });
}
