// Between places in a draft and places in its preview. Pure, so that it can be tested without an editor.
import type { PageBlock, PreviewBlock, Spot } from "./protocol.ts";

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** The block, and the cell of it, that a caret stands in; between two blocks none. */
export function spotAt(blocks: readonly PreviewBlock[], caret: Place): Spot | undefined {
  const block = blocks.findIndex(({ start, end }) => start <= caret.line && caret.line <= end);
  const found = blocks[block];
  if (!found) return undefined;
  const cell = cellAt(found, caret);
  return cell === undefined ? { block } : { block, cell };
}

function cellAt({ cells }: PreviewBlock, caret: Place): number | undefined {
  let nearest: number | undefined;
  for (let at = 0; at * 4 < cells.length; at++) {
    const range = rangeOfCell(cells, at);
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
export function rangeOf(blocks: readonly PreviewBlock[], { block, cell }: Spot): Range | undefined {
  const found = blocks[block];
  if (!found) return undefined;
  const own = cell === undefined ? undefined : rangeOfCell(found.cells, cell);
  if (own) return own;
  const start = { line: found.start, character: 0 };
  return { start, end: start };
}

function rangeOfCell(cells: readonly number[], at: number): Range | undefined {
  const [line = -1, character = 0, endLine = 0, endCharacter = 0] = cells.slice(at * 4, at * 4 + 4);
  if (line < 0) return undefined;
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** The blocks as the page is told of them: each of the new ones once. */
export function pageBlocks(blocks: readonly PreviewBlock[]): readonly PageBlock[] {
  const told = new Set<string>();
  return blocks.map(({ id, html, start, end, cells }) => {
    const lines = cells.filter((_, at) => at % 4 === 0);
    if (html === undefined || told.has(id)) return { id, start, end, lines };
    told.add(id);
    return { id, html, start, end, lines };
  });
}
