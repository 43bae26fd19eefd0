import type { Tree } from "../../syntax/tree.ts";
import type { Span } from "../../util/span.ts";

/** So far back a comment or an address is looked for, so that a long line full of hits stays linear. */
const lookedBack = 2000;
const longestAddress = 300;

/** The index of what holds an offset, among things in document order that do not overlap; -1 where nothing does. */
export function indexAt(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = items[middle]?.span ?? { start: 0, end: 0 };
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/**
 * Whether what stands at a span is the report's own text, in a line or a table: not code, not front matter, not a
 * comment, not a part of an address on the web.
 */
export function isWritten(tree: Tree, { start }: Span): boolean {
  const block = tree.blocks[indexAt(tree.blocks, start)];
  if (!block || block.kind === "code") return false;
  const before = tree.text.slice(Math.max(block.span.start, start - lookedBack), start);
  if (before.lastIndexOf("<!--") > before.lastIndexOf("-->")) return false;
  return !inAddress(tree.text, start);
}

/** Whether `offset` stands in an address such as `https://…`: no blank and no Chinese since its beginning. */
function inAddress(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < longestAddress && isAddressSign(text.charCodeAt(start - 1))) start--;
  return /:\/\/|www\./i.test(text.slice(start, offset));
}

function isAddressSign(code: number): boolean {
  return code > 32 && code < 127 && code !== 34 && code !== 124;
}
