import { forms } from "../schema/forms.ts";
import type { TableKey } from "../schema/types.ts";
import type { Block, Tree } from "../syntax/tree.ts";
import { fold, hasHan } from "../util/cjk.ts";
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
    const unreadable =
      flattened(tree, spans, key) ?? numbersAlone(tree, spans) ?? pictured(tree, section.span);
    if (unreadable) found.set(key, unreadable);
  }
  return found;
}

/** The lines of text of a block; the cells of a table that could not be bound are looked at one by one. */
function piecesOf(block: Block): readonly Span[] {
  if (block.kind === "line") return [block.span];
  return block.kind === "grid" ? block.rows.flatMap(({ cells }) => cells.map(({ span }) => span)) : [];
}

/** A line of a narrow column, whose word may go on in the next one: 结果, 维持. */
const narrow = 12;

/** The pieces, folded; lines of narrow columns also as one, since a label may run over several. */
function joined(tree: Tree, pieces: readonly Span[]): readonly (Span & { readonly text: string })[] {
  const whole = pieces.map(({ start, end }) => {
    return { start, end, text: fold(tree.text.slice(start, Math.min(end, start + lookedAt))) };
  });
  const columns = whole.filter(({ text }) => text.length <= narrow && hasHan(text));
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return whole;
  const text = columns
    .map((each) => each.text)
    .join("")
    .slice(0, lookedAt);
  return [...whole, { start: first.start, end: last.end, text }];
}

function flattened(tree: Tree, pieces: readonly Span[], key: TableKey): Unreadable | undefined {
  const words = wordsOf.get(key) ?? [];
  const seen = new Set<string>();
  let span: Span | undefined;
  let alone = 0;
  for (const { text, start, end } of joined(tree, pieces)) {
    const before = seen.size;
    for (const word of words) if (text.includes(word)) seen.add(word);
    if (seen.size === before) continue;
    span = { start: span?.start ?? start, end };
    if (seen.has(text)) alone++;
  }
  if (!span || seen.size < enoughLabels) return undefined;
  // Prose may name the labels, but neither with figures behind them nor each on a line of its own.
  const figures = /\d/.test(tree.text.slice(span.start, pieces.at(-1)?.end));
  return figures || alone >= enoughLabels ? { span, cause: "flattened" } : undefined;
}

/** So many numbers on lines of nothing else, or in rows of them, are a table's, whatever became of its words. */
const enoughNumbers = 8;
const longRow = 5;

function numbersAlone({ text }: Tree, pieces: readonly Span[]): Unreadable | undefined {
  let count = 0;
  const lines = pieces.filter(({ start, end }) => {
    const line = text.slice(start, Math.min(end, start + lookedAt)).trim();
    const words = line === "" ? [] : line.split(/\s+/);
    const numbers = words.length - 1 - words.findLastIndex((word) => !/^\d[\d.,]*$/.test(word));
    const isRow = numbers >= longRow || (numbers > 0 && numbers === words.length);
    if (isRow) count += numbers;
    return isRow;
  });
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || count < enoughNumbers) return undefined;
  return { span: { start: first.start, end: last.end }, cause: "flattened" };
}

/** A picture in Markdown or html, looked for in the source: a line that is nothing but a tag is no line of text. */
function pictured({ text }: Tree, { start, end }: Span): Unreadable | undefined {
  const found = picture.exec(text.slice(start, Math.min(end, start + lookedAt)));
  if (!found) return undefined;
  const at = start + found.index;
  return { span: { start: at, end: at + found[0].length }, cause: "picture" };
}
