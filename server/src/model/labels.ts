import { forms } from "../schema/forms.ts";
import type { BlockForm, ColumnForm, RowForm, TableForm, TableKey } from "../schema/types.ts";
import type { GridCell } from "../syntax/tree.ts";
import { fold, hasHan } from "../util/cjk.ts";
import { readOrdinal, withoutOrdinals } from "../util/ordinal.ts";
import { remembering } from "../util/remember.ts";

/** No official label is longer, so that longer texts need not be folded. */
export const longestLabel = 60;

/** A Latin letter in the place of the digit 1: `l.属于国家秘密`. */
export const latinOrdinal: RegExp = /^[lI](?=[.、])/;

const foldedLabel = remembering((text) => fold(text).replace(latinOrdinal, "1"));

/** A cell's folded text where it could be a label; empty for numbers and long texts. */
export function labelText({ text }: Pick<GridCell, "text">): string {
  return text.length > longestLabel || !hasHan(text) ? "" : foldedLabel(text);
}

/** How surely a text is an official label. */
export type Match =
  /** The official or an accepted label, but for white space, brackets and width. */
  | "exact"
  /** Exact but for look-alike characters. */
  | "lookalike"
  /** Near to the label, or known by its ordinal and place. */
  | "close";

export interface Label<T> {
  readonly form: T;
  /** Folded official label. */
  readonly folded: string;
  /** Folded official label without ordinals. */
  readonly words: string;
  /** The innermost ordinal: `（四）` 4, `1.` 1; 0 where the label has none. */
  readonly ordinal: number;
}

export interface LabelIndex<T> {
  readonly labels: readonly Label<T>[];
  /** By folded label, with and without ordinal, official and accepted. */
  readonly exact: ReadonlyMap<string, Label<T>>;
}

function index<T extends { readonly label: string; readonly accepted: readonly string[] }>(
  entries: readonly T[],
): LabelIndex<T> {
  const labels = entries.map((form): Label<T> => {
    const folded = fold(form.label);
    return { form, folded, words: withoutOrdinals(folded), ordinal: readOrdinal(folded)?.value ?? 0 };
  });
  const exact = new Map<string, Label<T>>();
  const put = (key: string, label: Label<T>): void => {
    if (!exact.has(key)) exact.set(key, label);
  };
  for (const label of labels) {
    put(label.folded, label);
    for (const other of label.form.accepted) put(fold(other), label);
  }
  for (const label of labels) {
    put(label.words, label);
    for (const other of label.form.accepted) put(withoutOrdinals(fold(other)), label);
  }
  return { labels, exact };
}

/** Computes a value once for each key object; the forms are constants, so nothing is ever dropped. */
function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}

export const rowLabels: (table: TableForm) => LabelIndex<RowForm> = memo((table) =>
  index(table.blocks.flatMap((block) => block.rows)),
);

/** The block that each row of a table belongs to. */
export const rowBlocks: (table: TableForm) => ReadonlyMap<RowForm, BlockForm> = memo(
  (table) => new Map(table.blocks.flatMap((block) => block.rows.map((row) => [row, block] as const))),
);

export const columnLabels: (block: BlockForm) => LabelIndex<ColumnForm> = memo((block) =>
  index(block.columns),
);

/** The texts that stand above several columns of a block. */
export const groupLabels: (block: BlockForm) => ReadonlySet<string> = memo(
  (block) => new Set(block.columns.flatMap(({ groups }) => groups.map(fold))),
);

/** The head of a block's label column. */
export const stubLabel: (block: BlockForm) => string = memo((block) => fold(block.stub));

/** Column labels of all blocks of a table: which texts make a row a head. */
export const headLabels: (table: TableForm) => ReadonlySet<string> = memo((table) => {
  const texts = new Set<string>();
  for (const block of table.blocks) {
    for (const key of columnLabels(block).exact.keys()) texts.add(key);
    for (const above of groupLabels(block)) texts.add(above);
    texts.add(stubLabel(block));
  }
  return texts;
});

export const captions: (table: TableForm) => ReadonlyMap<string, BlockForm> = memo(
  (table) => new Map(table.blocks.flatMap((block) => (block.caption ? [[fold(block.caption), block]] : []))),
);

export interface Vote {
  readonly table: TableKey;
  /** Whether the label stands in the head or is a caption; otherwise it is a row's. */
  readonly head: boolean;
}

/** Words that tell which table a grid is: every label but those that stand in two tables. */
const telling: ReadonlyMap<string, Vote> = (() => {
  const words = new Map<string, Vote | undefined>();
  const put = (text: string, vote: Vote): void => {
    if (text.length < 2) return;
    const known = words.get(text);
    words.set(text, words.has(text) && known?.table !== vote.table ? undefined : (known ?? vote));
  };
  for (const form of forms) {
    for (const table of Object.values(form.tables)) {
      for (const text of headLabels(table)) put(text, { table: table.key, head: true });
      for (const text of captions(table).keys()) put(text, { table: table.key, head: true });
      for (const text of rowLabels(table).exact.keys()) put(text, { table: table.key, head: false });
    }
  }
  const told = new Map<string, Vote>();
  for (const [text, vote] of words) if (vote && text !== "其他" && text !== "总计") told.set(text, vote);
  return told;
})();

/** The table that a folded label speaks for; undefined where it speaks for none or for two. */
export function voteOf(folded: string): Vote | undefined {
  return telling.get(folded) ?? telling.get(withoutOrdinals(folded));
}

/** The same for what a cell says. */
export const voteOfCell: (text: string) => Vote | undefined = remembering((text) =>
  voteOf(labelText({ text })),
);
