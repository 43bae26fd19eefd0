import { readOutline } from "../model/outline.ts";
import type { Form } from "../schema/types.ts";
import { readerText } from "../syntax/readerText.ts";
import type { Tree } from "../syntax/tree.ts";
import { fold } from "../util/cjk.ts";
import type { Clip } from "./clipboard.ts";
import { isFormWords, wordsOf } from "./leftovers.ts";

/**
 * Whether every number and every word of a clipboard stands in what is to be pasted; words of the form itself need not,
 * as the canonical table says them in its own way. Asked of the finished text, so that no mistake on the way is missed.
 */
export function isWhole(clip: Clip, written: string, form: Form): boolean {
  const pieces = piecesOf(clip);
  if (fold(pieces.join("")).length !== fold(clip.text).length) return false;
  const result = fold(asShown(written));
  const outline = readOutline(clip.tree, () => undefined);
  const words = Object.values(form.tables).map((table) => wordsOf(table, outline));
  const stands = (piece: string): boolean =>
    result.includes(piece) || words.some((each) => isFormWords(piece, each));
  return pieces.every((piece) => stands(fold(piece))) && holdsNumbers(clip.text, written);
}

/** All texts of a reading: cells and lines. */
function piecesOf({ tree, isHtml }: Clip): readonly string[] {
  return tree.blocks.flatMap((block): readonly string[] => {
    if (block.kind === "grid") return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    return [lineOf(tree, block.span.start, block.span.end, isHtml)];
  });
}

function lineOf({ text }: Tree, start: number, end: number, isHtml: boolean): string {
  const source = text.slice(start, end);
  return isHtml ? readerText(source, false) : source;
}

/** What a reader of the Markdown sees. */
function asShown(written: string): string {
  return written
    .replace(/\\(?=[|*_])/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

const number = /\d+/g;

function holdsNumbers(source: string, written: string): boolean {
  const left = new Map<string, number>();
  for (const each of written.normalize("NFKC").match(number) ?? []) left.set(each, (left.get(each) ?? 0) + 1);
  for (const each of source.normalize("NFKC").match(number) ?? []) {
    const count = left.get(each) ?? 0;
    if (count === 0) return false;
    left.set(each, count - 1);
  }
  return true;
}
