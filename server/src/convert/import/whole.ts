import type { Report } from "../../model/report.ts";
import { readerText } from "../../syntax/readerText.ts";
import { fold } from "../../util/cjk.ts";
import { isFormWords, type Words, wordsOf } from "../leftovers.ts";

/** Words of the source that the draft lacks, and where they stand in the source. */
export interface Missing {
  readonly words: string;
  readonly at: number;
}

/** A cell or a line of a report. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

/** More are not named one by one. */
const most = 50;
/** So many characters are searched in all: a text that is made to be slow is believed. */
const patience = 400_000_000;

/**
 * The cells and lines of the source whose words or numbers are not in the draft, asked of the finished texts, so that
 * no mistake on the way is missed. Words of the form itself count as there: the canonical table says them in its own
 * way. `known` are words that are spoken of already.
 */
export function missingWords(source: Report, draft: Report, known: string): readonly Missing[] {
  const written = piecesOf(draft);
  const held = new Set(written.flatMap(({ text }) => [text, ...text.split("｜")].map(fold)));
  const all = fold([...written.map(({ text }) => text), known].join("\n"));
  const forms = Object.values(source.form.tables).map((table) => wordsOf(table, source.outline));
  let left = patience;
  const stands = (folded: string): boolean => {
    if (held.has(folded)) return true;
    left -= all.length;
    return left < 0 || all.includes(folded);
  };
  const missing: Missing[] = [];
  const own: Piece[] = [];
  for (const piece of piecesOf(source)) {
    const folded = fold(piece.text);
    if (folded === "" || isOfForm(folded, forms)) continue;
    if (stands(folded)) own.push(piece);
    else missing.push({ words: piece.text, at: piece.at });
  }
  const said = written.map(({ text }) => text).filter((text) => !isOfForm(fold(text), forms));
  return [...missing, ...missingNumbers(own, [...said, known])].slice(0, most);
}

function isOfForm(folded: string, forms: readonly Words[]): boolean {
  return forms.some((words) => isFormWords(folded, words));
}

/** What a reader sees of a report, piece by piece; the copies of a number under a merged head are one with it. */
function piecesOf({ tree, tables }: Report): readonly Piece[] {
  const copies = new Set([...tables.values()].flatMap((table) => [...table.copies]));
  return tree.blocks.flatMap((block): readonly Piece[] => {
    if (block.kind === "grid")
      return block.rows
        .flatMap(({ cells }) => cells)
        .filter((cell) => !copies.has(cell))
        .map(({ text, span }) => ({ text, at: span.start }));
    const { start, end } = block.span;
    return [{ text: readerText(tree.text.slice(start, end), true), at: start }];
  });
}

const number = /\d+/g;

/** The same number may stand in many cells: each of them counts. */
function missingNumbers(source: readonly Piece[], written: readonly string[]): readonly Missing[] {
  const left = new Map<string, number>();
  for (const text of written)
    for (const each of text.normalize("NFKC").match(number) ?? []) left.set(each, (left.get(each) ?? 0) + 1);
  const missing: Missing[] = [];
  for (const { text, at } of source) {
    for (const each of text.normalize("NFKC").match(number) ?? []) {
      const count = left.get(each) ?? 0;
      left.set(each, count - 1);
      if (count === 0) missing.push({ words: text, at });
    }
  }
  return missing;
}
