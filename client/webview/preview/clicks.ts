import type { Spot } from "../../preview/protocol.ts";
import type { Blocks } from "./blocks.ts";
import { tell } from "./host.ts";

/** So many characters before a click tell where in a paragraph it was. */
const told = 24;

/** A click goes to the place in the draft, unless it ends a selection; so does Enter on what can have the focus. */
export function createClicks(sheet: HTMLElement, blocks: Blocks): void {
  sheet.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
    const spot = blocks.spotOf(target);
    if (spot) reveal(spot, spot.cell === undefined ? wordsBefore(event) : undefined);
  });
  sheet.addEventListener("keydown", ({ key, target }) => {
    const spot = key === "Enter" && target instanceof Element ? blocks.spotOf(target) : undefined;
    if (spot) reveal(spot, undefined);
  });
}

function reveal(spot: Spot, near: string | undefined): void {
  tell({ kind: "reveal", spot, ...(near === undefined ? {} : { near }) });
}

/** What stands before the place that was clicked, in the same run of text. */
function wordsBefore({ clientX, clientY }: MouseEvent): string | undefined {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  if (!(caret?.startContainer instanceof Text)) return undefined;
  const words = caret.startContainer.data.slice(Math.max(0, caret.startOffset - told), caret.startOffset);
  return words.trim() === "" ? undefined : words;
}
