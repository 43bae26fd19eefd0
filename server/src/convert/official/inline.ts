import { withoutEntities } from "../../syntax/readerText.ts";
import { tagAt } from "../../syntax/tags.ts";
import type { Run } from "./document.ts";

/** A piece of a line: text, or marks that may open or close a style. */
interface Piece {
  text: string;
  readonly mark: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** 1 where the marks open a style, -1 where they close one, 0 where they are text. */
  turn: number;
}

/** Longer runs of marks are no emphasis, and no code. */
const widestMark = 3;
const widestCode = 8;
const link = /\[([^[\]\r\n]{1,200})\]\(([^()\s]{1,500})\)/y;
const address = /<((?:https?|ftp|mailto):[^<>\s]{1,500})>/y;
const punctuation = /[!-/:-@[-`{-~]/;
const anyMark = /[*_\\`<[&]/;

/** The runs of a line of Markdown as a reader sees them: marks, tags and comments gone, entities and escapes resolved. */
export function runsOf(source: string): readonly Run[] {
  // Most cells and sentences have none.
  if (!anyMark.test(source)) return source === "" ? [] : [{ text: source }];
  const pieces = piecesOf(source);
  pairMarks(pieces);
  const runs: Run[] = [];
  const open = new Map<string, number>();
  for (const { text, mark, turn } of pieces) {
    if (turn !== 0) {
      open.set(mark, (open.get(mark) ?? 0) + turn);
      continue;
    }
    if (text === "") continue;
    const has = (width: number): boolean =>
      [...open].some(([each, count]) => count > 0 && (each.length === width || each.length === widestMark));
    pushRun(runs, {
      text,
      ...(has(2) ? { bold: true as const } : {}),
      ...(has(1) ? { italic: true as const } : {}),
    });
  }
  return runs;
}

/** The same without styles. */
export function plainText(source: string): string {
  return runsOf(source)
    .map(({ text }) => text)
    .join("")
    .trim();
}

function pushRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && last.bold === run.bold && last.italic === run.italic) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
}

/** What a piece of source stands for, and where the next one begins. */
interface Taken {
  readonly text: string;
  readonly end: number;
}

function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  const unclosed = new Set<string>();
  /** The ends of links that are open, with what stands in their place. */
  const ends = new Map<number, Taken>();
  let plain = 0;
  const put = (text: string): void => {
    if (text !== "") pieces.push({ text, mark: "", opens: false, closes: false, turn: 0 });
  };
  for (let at = 0; at < source.length; ) {
    const char = source.charAt(at);
    if (char === "*" || char === "_") {
      put(withoutEntities(source.slice(plain, at)));
      const piece = marksAt(source, at);
      pieces.push(piece);
      at += piece.text.length;
      plain = at;
      continue;
    }
    const taken = ends.get(at) ?? takeAt(source, at, char, unclosed, ends);
    if (!taken) {
      at++;
      continue;
    }
    put(withoutEntities(source.slice(plain, at)));
    put(taken.text);
    at = taken.end;
    plain = at;
  }
  put(withoutEntities(source.slice(plain)));
  return pieces;
}

function takeAt(
  source: string,
  at: number,
  char: string,
  unclosed: Set<string>,
  ends: Map<number, Taken>,
): Taken | undefined {
  if (char === "\\" && punctuation.test(source.charAt(at + 1))) {
    return { text: source.charAt(at + 1), end: at + 2 };
  }
  if (char === "`") return codeAt(source, at, unclosed);
  if (char === "<") return tagOrComment(source, at, unclosed);
  if (char === "[" && source.charAt(at - 1) !== "!") return linkAt(source, at, ends);
  return undefined;
}

/** A link's words stay, and its address stands behind them in brackets, since paper has no links. */
function linkAt(source: string, at: number, ends: Map<number, Taken>): Taken | undefined {
  link.lastIndex = at;
  const [whole = "", words = "", to = ""] = link.exec(source) ?? [];
  if (whole === "") return undefined;
  const end = at + whole.length;
  ends.set(at + 1 + words.length, { text: words === to ? "" : `（${to}）`, end });
  return { text: "", end: at + 1 };
}

function tagOrComment(source: string, at: number, unclosed: Set<string>): Taken | undefined {
  if (source.startsWith("<!--", at)) {
    const close = unclosed.has("<!--") ? -1 : source.indexOf("-->", at + 2);
    if (close === -1) unclosed.add("<!--");
    return close === -1 ? undefined : { text: "", end: close + 3 };
  }
  address.lastIndex = at;
  const found = address.exec(source);
  if (found?.[1]) return { text: found[1], end: at + found[0].length };
  const tag = tagAt(source, at);
  if (!tag || isLoaded(tag.name)) return undefined;
  // Two lines of a cell are two words to the reader, and two numbers are not one.
  return { text: tag.breaks === "never" ? "" : "\n", end: tag.end };
}

/** What a browser would fetch or run is shown letter by letter, so that nobody overlooks that it is not published. */
export function isLoaded(name: string): boolean {
  return name === "script" || name === "style" || name === "img" || name === "iframe";
}

/** Code inside a line, between backticks of one width. */
function codeAt(source: string, at: number, unclosed: Set<string>): Taken {
  let start = at;
  while (source.charAt(start) === "`") start++;
  const mark = source.slice(at, start);
  if (mark.length > widestCode) return { text: mark, end: start };
  for (let close = unclosed.has(mark) ? -1 : source.indexOf(mark, start); close !== -1; ) {
    let end = close;
    while (source.charAt(end) === "`") end++;
    if (end - close === mark.length) return { text: source.slice(start, close), end };
    close = source.indexOf(mark, end);
  }
  unclosed.add(mark);
  return { text: mark, end: start };
}

/** A run of `*` or `_`: what it may be depends on what stands about it. */
function marksAt(source: string, at: number): Piece {
  const char = source.charAt(at);
  let end = at;
  while (source.charAt(end) === char) end++;
  const text = source.slice(at, end);
  const before = source.charAt(at - 1);
  const after = source.charAt(end);
  // Between figures an asterisk multiplies, and low lines belong to the names they stand in: 2025_公开_目录.
  const inner = char === "_" ? /[\p{L}\p{N}]/u : /\w/;
  const isInside = inner.test(before) && inner.test(after);
  const mayBe = end - at <= widestMark && !isInside;
  return {
    text,
    mark: text,
    opens: mayBe && after !== "" && !/\s/.test(after),
    closes: mayBe && before !== "" && !/\s/.test(before),
    turn: 0,
  };
}

/** Pairs each closing run of marks with the nearest opening one of the same make; what lies between unpaired is text. */
function pairMarks(pieces: Piece[]): void {
  const open = new Map<string, number>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.mark === "") continue;
    const from = piece.closes ? open.get(piece.mark) : undefined;
    const opening = from === undefined ? undefined : pieces[from];
    if (from !== undefined && opening) {
      opening.turn = 1;
      piece.turn = -1;
      for (const [mark, index] of open) if (index >= from) open.delete(mark);
    } else if (piece.opens) open.set(piece.mark, at);
  }
}
