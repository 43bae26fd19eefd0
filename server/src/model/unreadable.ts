import { forms } from "../schema/forms.ts";
import type { TableKey } from "../schema/types.ts";
import type { Block, Tree } from "../syntax/tree.ts";
import { fold } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import { rowLabels } from "./labels.ts";
import type { Outline } from "./outline.ts";
import type { Table } from "./table.ts";

/** An official table that is there for the eye, and cannot be bound. */
export interface Unreadable {
  readonly span: Span;
  readonly cause: "flattened" | "picture";
}

const picture = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)?|<img\b[^>\n]{0,500}>?/i;
/** So many row labels of one table in running text are the table itself, run together. */
const enoughLabels = 3;
/** A table run together in one line is long; looking further than this finds nothing new. */
const lookedAt = 6000;

const wordsOf: ReadonlyMap<TableKey, readonly string[]> = (() => {
  const words = new Map<TableKey, Set<string>>();
  for (const form of forms) {
    for (const table of Object.values(form.tables)) {
      const known = words.get(table.key) ?? new Set();
      for (const label of rowLabels(table).labels) if (label.words.length >= 4) known.add(label.words);
      for (const block of table.blocks) {
        if (block.caption) known.add(fold(block.caption));
        for (const column of block.columns) if (column.label.length >= 4) known.add(fold(column.label));
      }
      words.set(table.key, known);
    }
  }
  return new Map([...words].map(([key, known]) => [key, [...known]]));
})();

/** Sections that should hold a table, hold none that can be bound, and show its words or a picture. */
export function findUnreadable(
  tree: Tree,
  outline: Outline,
  tables: ReadonlyMap<TableKey, Table>,
): ReadonlyMap<TableKey, Unreadable> {
  const found = new Map<TableKey, Unreadable>();
  for (const section of outline.sections) {
    const key = section.form.table;
    if (!key || tables.has(key)) continue;
    const spans = section.body.flatMap(piecesOf);
    const unreadable = flattened(tree, spans, key) ?? pictured(tree, section.span);
    if (unreadable) found.set(key, unreadable);
  }
  return found;
}

/** The lines of text of a block; the cells of a table that could not be bound are looked at one by one. */
function piecesOf(block: Block): readonly Span[] {
  if (block.kind === "line") return [block.span];
  return block.kind === "grid" ? block.rows.flatMap(({ cells }) => cells.map(({ span }) => span)) : [];
}

function flattened(tree: Tree, pieces: readonly Span[], key: TableKey): Unreadable | undefined {
  const words = wordsOf.get(key) ?? [];
  const seen = new Set<string>();
  let span: Span | undefined;
  let alone = 0;
  for (const { start, end } of pieces) {
    const folded = fold(tree.text.slice(start, Math.min(end, start + lookedAt)));
    const before = seen.size;
    for (const word of words) if (folded.includes(word)) seen.add(word);
    if (seen.size === before) continue;
    span = { start: span?.start ?? start, end };
    if (seen.has(folded)) alone++;
  }
  if (!span || seen.size < enoughLabels) return undefined;
  // Prose may name the labels, but neither with figures behind them nor each on a line of its own.
  const figures = /\d/.test(tree.text.slice(span.start, pieces.at(-1)?.end));
  return figures || alone >= enoughLabels ? { span, cause: "flattened" } : undefined;
}

/** A picture in Markdown or html, looked for in the source: a line that is nothing but a tag is no line of text. */
function pictured({ text }: Tree, { start, end }: Span): Unreadable | undefined {
  const found = picture.exec(text.slice(start, Math.min(end, start + lookedAt)));
  if (!found) return undefined;
  const at = start + found.index;
  return { span: { start: at, end: at + found[0].length }, cause: "picture" };
}
