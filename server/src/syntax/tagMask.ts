import { tagAt } from "./tags.ts";
import type { Code, Grid } from "./tree.ts";

/** A text without its tags outside tables. */
export interface Untagged {
  /** The same length; a tag is blanks, and one that begins a line of output is a line feed and blanks. */
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
    let end = tag.end;
    if (tag.level > 0) {
      headingTags.set(open, tag.level);
      // The heading may begin on the next line of the source.
      while (end < text.length && isLineBreak(text.charCodeAt(end))) end++;
    }
    pieces.push(text.slice(done, open), breaks ? "\n" : " ", " ".repeat(end - open - 1));
    done = end;
    open = end;
  }
  if (done === 0) return { masked: text, headingTags };
  pieces.push(text.slice(done));
  return { masked: pieces.join(""), headingTags };
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
