// What is known of the blocks on each side. Pure, so that the server's answer can be followed to the page in a test.
import { changeBetween, changed } from "../textChange.ts";
import type { BlockContent, PageBlock, PreviewBlock, ShownBlock } from "./protocol.ts";

/** A block with its content, whenever that was told. */
export interface KnownBlock extends Required<PreviewBlock> {}

/** Blocks as they were told, with what was known of them before. */
export function knownBlocks(
  told: readonly PreviewBlock[],
  before: readonly KnownBlock[],
): readonly KnownBlock[] {
  const contents = new Map<string, BlockContent>();
  for (const { id, content } of [...before, ...told]) if (content) contents.set(id, content);
  return told.flatMap(({ id, start }) => {
    const content = contents.get(id);
    return content ? [{ id, start, content }] : [];
  });
}

/**
 * The blocks as the page is told of them that shows `before`: a key in a large table changes few of its letters, and
 * each message is packed and unpacked several times on its way.
 */
export function pageBlocks(
  blocks: readonly KnownBlock[],
  before: readonly KnownBlock[],
): readonly PageBlock[] {
  const told = new Set(before.map(({ id }) => id));
  return blocks.map(({ id, start, content: { html, end, cells } }, at) => {
    if (told.has(id)) return { id, start };
    told.add(id);
    const change = changeBetween(before[at]?.content.html ?? "", html);
    return { id, start, content: { change, end, lines: cells.filter((_, each) => each % 4 === 0) } };
  });
}

/** What the page shows after it was told this. */
export function shownBlocks(
  told: readonly PageBlock[],
  before: readonly ShownBlock[],
): readonly ShownBlock[] {
  const known = new Map(before.map((block) => [block.id, block]));
  for (const [at, { id, start, content }] of told.entries()) {
    if (!content) continue;
    const { change, end, lines } = content;
    known.set(id, { id, start, html: changed(before[at]?.html ?? "", change), end, lines });
  }
  return told.flatMap(({ id, start }) => {
    const block = known.get(id);
    return block ? [{ ...block, start }] : [];
  });
}
