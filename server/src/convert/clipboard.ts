import { parse } from "../syntax/parse.ts";
import { plainHtml } from "../syntax/plainHtml.ts";
import type { Tree } from "../syntax/tree.ts";

/** What another program left to be pasted. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
  /** Whether a part of it is missing because it was too long. */
  readonly isCut?: boolean | undefined;
}

/** A reading of the clipboard that found tables in it. */
export interface Clip {
  readonly tree: Tree;
  /** All that the reading must hold. */
  readonly text: string;
  readonly isHtml: boolean;
}

/** More characters than this are no table of a report: a clipboard is read while its owner waits. */
export const longestClipboard = 5_000_000;

/** A clipboard without the part that is too long; a browser's html may be long where its text is not. */
export function withoutTooLong({ html, text, isCut }: Clipboard): Clipboard {
  const fits = (part: string | undefined): boolean => (part?.length ?? 0) <= longestClipboard;
  return {
    html: fits(html) ? html : undefined,
    text: fits(text) ? text : undefined,
    isCut: isCut || !fits(html) || !fits(text),
  };
}

/** The readings of a clipboard, the one that says more of its tables first; none where it holds no table. */
export function readClips({ html, text }: Clipboard): readonly Clip[] {
  return [...(html === undefined ? [] : htmlClip(html)), ...(text === undefined ? [] : textClip(text))];
}

function htmlClip(html: string): readonly Clip[] {
  const plain = plainHtml(html);
  if (!plain.hasTable) return [];
  // A paragraph first, so that no text of the clipboard's can be front matter.
  const tree = parse(`<div></div>${plain.html}`);
  return hasGrid(tree) ? [{ tree, text: plain.text, isHtml: true }] : [];
}

function textClip(text: string): readonly Clip[] {
  if (!text.includes("\t")) return [];
  const tree = parse(`\n${text}`);
  if (hasGrid(tree)) return [{ tree, text, isHtml: false }];
  const rows = readRows(text);
  if (!rows || rows.some((row) => row.length < 2)) return [];
  // One row alone is no table to the parser, but it is one to whoever copied it.
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  const made = parse(`<table>${cells.join("")}</table>`);
  return hasGrid(made) ? [{ tree: made, text, isHtml: true }] : [];
}

function hasGrid(tree: Tree): boolean {
  return tree.blocks.some(
    (block) => block.kind === "grid" && block.layout !== "gfm" && block.layout !== "loose-pipe",
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** More rows than this are no table of a report either. */
const mostRows = 1000;

/**
 * Tab-separated rows as spreadsheets write them, without blank rows at the end. Undefined where a cell is quoted, which
 * it is for the sake of a line break, or where there are too many.
 */
export function readRows(text: string): readonly (readonly string[])[] | undefined {
  if (text.includes('"')) return undefined;
  const lines = text.split(/\r\n|\r|\n/, mostRows + 1);
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  if (lines.length === 0 || lines.length > mostRows) return undefined;
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}
