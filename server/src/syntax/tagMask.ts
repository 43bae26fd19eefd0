import { blanked } from "./comments.ts";
import { type Tag, tagAt } from "./tags.ts";
import type { Code, Grid } from "./tree.ts";

/** A text without its tags outside tables. */
export interface Untagged {
  /** The same length; a tag is blanks, and one that begins a line of output has a line feed at either end. */
  readonly masked: string;
  /** Offsets of the line feeds that stand for `<h1>` … `<h6>`, with the level. */
  readonly headingTags: ReadonlyMap<number, number>;
}

/** Takes the tags out of everything but the blocks found already. */
export function maskTags(text: string, from: number, blocks: readonly (Code | Grid)[]): Untagged {
  const headingTags = new Map<number, number>();
  const pieces: string[] = [];
  let done = 0;
  let block = 0;
  let rowsUntil = -1;
  let inRow = false;
  const unclosed = new Set<string>();
  for (let open = text.indexOf("<", from); open !== -1; open = text.indexOf("<", open)) {
    while (block < blocks.length && (blocks[block]?.span.end ?? 0) <= open) block++;
    const inside = blocks[block];
    if (inside && inside.span.start <= open) {
      open = inside.span.end;
      continue;
    }
    const tag = tagAt(text, open);
    if (!tag) {
      open++;
      continue;
    }
    if (tag.breaks === "outside-rows" && open > rowsUntil) {
      [inRow, rowsUntil] = lineHasBorders(text, open);
    }
    const breaks = tag.breaks === "always" || (tag.breaks === "outside-rows" && !inRow);
    const closed = elementEnd(text, tag, unclosed);
    let end = closed;
    if (tag.level > 0) {
      // The heading may begin on the next line of the source.
      while (end < text.length && isLineBreak(text.charCodeAt(end))) end++;
      headingTags.set(end - 1, tag.level);
    }
    const edge = breaks ? "\n" : " ";
    const inner = blanked(text.slice(open + 1, Math.min(closed, end - 1))).padEnd(end - open - 2);
    pieces.push(text.slice(done, open), edge, inner, edge);
    done = end;
    open = end;
  }
  if (done === 0) return { masked: text, headingTags };
  pieces.push(text.slice(done));
  return { masked: pieces.join(""), headingTags };
}

/** A script or style ends with its closing tag: nothing in it is text. Without one, only the tag goes. */
function elementEnd(text: string, tag: Tag, unclosed: Set<string>): number {
  if (tag.closing || (tag.name !== "script" && tag.name !== "style") || unclosed.has(tag.name))
    return tag.end;
  const close = text.indexOf(`</${tag.name}>`, tag.end);
  if (close !== -1) return close + tag.name.length + 3;
  unclosed.add(tag.name);
  return tag.end;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether the line about `at` holds a bar or a tab, and where it ends: a `<br>` breaks no row of a table. */
function lineHasBorders(text: string, at: number): [boolean, number] {
  let start = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  let borders = false;
  let end = start;
  for (; end < text.length && !isLineBreak(text.charCodeAt(end)); end++) {
    const code = text.charCodeAt(end);
    if (code === 9 || code === 124) borders = true;
  }
  return [borders, end];
}
