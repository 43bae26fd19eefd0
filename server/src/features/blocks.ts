import type { Block, Tree } from "../syntax/tree.ts";
import { type Span, touches } from "../util/span.ts";

/** The last of some ordered spans that begins at or before an offset and holds it, its end included. */
export function spanAt<T extends { readonly span: Span }>(
  ordered: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ordered[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = ordered[low];
  return found && touches(found.span, offset) ? found : undefined;
}

/** The block at an offset; a long draft has tens of thousands of them. */
export function blockAt({ blocks }: Tree, offset: number): Block | undefined {
  return spanAt(blocks, offset);
}
