// Between places in a draft and places in its preview. Pure, so that it can be tested without an editor.
import type { KnownBlock } from "./blocks.ts";
import type { Spot } from "./protocol.ts";

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** The block, and the cell of it, that a caret stands in; between two blocks none. */
export function spotAt(blocks: readonly KnownBlock[], caret: Place): Spot | undefined {
  const block = blocks.findIndex(
    ({ start, content }) => start <= caret.line && caret.line <= start + content.end,
  );
  const found = blocks[block];
  if (!found) return undefined;
  const cell = cellAt(found, caret);
  return cell === undefined ? { block } : { block, cell };
}

function cellAt(block: KnownBlock, caret: Place): number | undefined {
  let nearest: number | undefined;
  for (let at = 0; at * 4 < block.content.cells.length; at++) {
    const range = rangeOfCell(block, at);
    if (!range) continue;
    if (isBefore(caret, range.start) || isBefore(range.end, caret)) {
      // Beside the words of a cell is its padding: the last one that begins before on the line is meant.
      if (range.start.line === caret.line && !isBefore(caret, range.start)) nearest = at;
      continue;
    }
    return at;
  }
  return nearest;
}

/** Where a block or a cell is written. */
export function rangeOf(blocks: readonly KnownBlock[], { block, cell }: Spot): Range | undefined {
  const found = blocks[block];
  if (!found) return undefined;
  const own = cell === undefined ? undefined : rangeOfCell(found, cell);
  if (own) return own;
  const start = { line: found.start, character: 0 };
  return { start, end: start };
}

function rangeOfCell({ start, content }: KnownBlock, at: number): Range | undefined {
  const [line = -1, character = 0, endLine = 0, endCharacter = 0] = content.cells.slice(at * 4, at * 4 + 4);
  if (line < 0) return undefined;
  return {
    start: { line: start + line, character },
    end: { line: start + endLine, character: endCharacter },
  };
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
