import { captions } from "../model/labels.ts";
import type { Table } from "../model/table.ts";
import type { BlockForm } from "../schema/types.ts";
import type { Block, TextLine, Tree } from "../syntax/tree.ts";
import { fold } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import { confusedRows } from "./confused.ts";

/** Where a bound table stands in its draft. */
export interface Place {
  /** Stretches of the text that hold nothing but the table's grids, their captions and comments; in document order. */
  readonly runs: readonly [Span, ...Span[]];
  readonly captions: readonly { readonly line: TextLine; readonly block: BlockForm }[];
}

const longestCaption = 60;

/** The place of a table; undefined where its grids are not among the tree's blocks. */
export function placeOf(tree: Tree, table: Table): Place | undefined {
  const own = new Set<Block>(table.grids);
  const named = captions(table.form);
  // A block without rows is not written again, so its caption stays where it is.
  const confused = confusedRows(table);
  const shown = new Set(table.rows.flatMap((row) => (confused.has(row.gridRow) ? [] : [row.block])));
  const found: Place["captions"][number][] = [];
  for (const [at, block] of tree.blocks.entries()) {
    const next = tree.blocks[at + 1];
    if (block.kind !== "line" || !next || !own.has(next)) continue;
    if (block.span.end - block.span.start > longestCaption) continue;
    const form = named.get(fold(tree.text.slice(block.span.start, block.span.end)));
    if (form && shown.has(form)) found.push({ line: block, block: form });
  }
  for (const { line } of found) own.add(line);
  // The label of a row without values may stand on a line of text below its grid.
  const rows = new Set(
    table.rows.flatMap(({ gridRow }) => (confused.has(gridRow) ? [] : [gridRow.span.start])),
  );
  for (const block of tree.blocks) if (block.kind === "line" && rows.has(block.span.start)) own.add(block);
  const [first, ...rest] = runsOf(tree, own);
  return first && { runs: [first, ...rest], captions: found };
}

function runsOf(tree: Tree, own: ReadonlySet<Block>): Span[] {
  const runs: Span[] = [];
  let from = -1;
  for (let at = 0; at <= tree.blocks.length; at++) {
    const block = tree.blocks[at];
    const isOwn = block !== undefined && own.has(block);
    if (isOwn && from < 0) from = at;
    if (isOwn || from < 0) continue;
    runs.push({ start: pieceOf(tree, from).start, end: pieceOf(tree, at - 1).end });
    from = -1;
  }
  return runs;
}

/** The lines that a block takes up, marks and comments on them included, as far as no other block stands there. */
export function pieceOf(tree: Tree, index: number): Span {
  const { text, blocks } = tree;
  const block = blocks[index];
  if (!block) return { start: text.length, end: text.length };
  const before = blocks[index - 1]?.span.end ?? tree.frontMatter?.span.end ?? 0;
  const after = blocks[index + 1]?.span.start ?? text.length;
  // An html table may stand in a line of other tags, which stay where they are.
  if (block.kind === "grid" && block.layout === "html") return block.span;
  let { start, end } = block.span;
  while (start > before && !isLineBreak(text.charCodeAt(start - 1))) start--;
  while (end < after && !isLineBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
