import { isEscaped } from "../util/pipeLine.ts";
import { isBlank } from "../util/span.ts";
import type { Code, Grid } from "./tree.ts";

/**
 * One line that holds something: text, or tabs alone, which may be a blank cell. Other blank lines are only
 * counted, in the `gap` of the next one, so that a reader sees at once whether two lines are adjacent.
 */
export interface Line {
  /** First offset of the physical line, or of the piece of it that follows a block. */
  readonly start: number;
  /** Offset of the line break, or of the end of the text. */
  readonly end: number;
  /** The content without blank ends and without comments or tags at its ends; `first === last` for tabs alone. */
  readonly first: number;
  readonly last: number;
  /** Unescaped `|` in the line. */
  readonly bars: number;
  /** Tabs anywhere in the line, its ends included. */
  readonly tabs: number;
  /** Blank lines directly above; a line of comments alone is not there at all. */
  readonly gap: number;
  /** 1 to 6 where an html tag `<h1>` … `<h6>` opens the line, else 0. */
  readonly headingTag: number;
  /** A block that was read before the lines were split; such a line has no bars and no tabs. */
  readonly block: Code | Grid | undefined;
}

/** What the splitter reads. */
export interface LineInput {
  readonly text: string;
  /** The text with comments and tags blanked out; tags that begin a new line of output have line feeds in it. */
  readonly masked: string;
  /** Where to begin, behind the front matter. */
  readonly from: number;
  /** Blocks found already, in order and without overlap. */
  readonly blocks: readonly (Code | Grid)[];
  /** Offsets of line feeds that stand for a heading tag, with the heading's level. */
  readonly headingTags: ReadonlyMap<number, number>;
}

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const bar = 124;

/** Splits at LF, CRLF and CR. */
export function splitLines(input: LineInput): Line[] {
  const lines: Line[] = [];
  const marks = findMarks(input.masked);
  let from = input.from;
  let gap = 0;
  for (const block of input.blocks) {
    gap = splitPiece(input, marks, from, block.span.start, gap, lines);
    const { start, end } = block.span;
    const above = Math.max(gap, 0);
    lines.push({ start, end, first: start, last: end, bars: 0, tabs: 0, gap: above, headingTag: 0, block });
    gap = -1;
    from = end;
  }
  splitPiece(input, marks, from, input.text.length, gap, lines);
  return lines;
}

/** Where the next character of a kind stands at or behind an offset, which must not go back. */
type Next = (from: number) => number;

interface Marks {
  readonly lineFeed: Next;
  readonly carriageReturn: Next;
  readonly bar: Next;
  readonly tab: Next;
}

/** Most lines are prose: the engine finds their ends many times faster than a look at each character would. */
function findMarks(text: string): Marks {
  const finder = (mark: string): Next => {
    let next = -1;
    return (from) => {
      if (next >= from) return next;
      const found = text.indexOf(mark, from);
      next = found < 0 ? text.length : found;
      return next;
    };
  };
  return { lineFeed: finder("\n"), carriageReturn: finder("\r"), bar: finder("|"), tab: finder("\t") };
}

/** A gap of -1 says that the piece begins inside a line, so that its first line break ends no blank line. */
function splitPiece(
  input: LineInput,
  marks: Marks,
  from: number,
  to: number,
  gapBefore: number,
  lines: Line[],
): number {
  const { masked } = input;
  let gap = gapBefore;
  let start = from;
  while (start < to) {
    const end = Math.min(marks.lineFeed(start), marks.carriageReturn(start), to);
    const isDivided = marks.bar(start) < end || marks.tab(start) < end;
    const [bars, tabs] = isDivided ? countMarks(masked, start, end) : none;
    const found = finishLine(input, start, end, bars, tabs, gap, lines);
    // The last piece has no line break, so it is no blank line of its own.
    gap = end < to ? found : Math.min(gap, found);
    const isPair = masked.charCodeAt(end) === carriageReturn && masked.charCodeAt(end + 1) === lineFeed;
    start = end + (isPair && end + 1 < to ? 2 : 1);
  }
  return gap;
}

const none = [0, 0] as const;

/** The unescaped bars and the tabs of a line. */
function countMarks(masked: string, start: number, end: number): readonly [number, number] {
  let bars = 0;
  let tabs = 0;
  for (let at = start; at < end; at++) {
    const code = masked.charCodeAt(at);
    if (code === tab) tabs++;
    else if (code === bar && !isEscaped(masked, at, start)) bars++;
  }
  return [bars, tabs];
}

/** Adds the line where it holds something; gives the gap for the next one. */
function finishLine(
  input: LineInput,
  start: number,
  end: number,
  bars: number,
  tabs: number,
  gap: number,
  lines: Line[],
): number {
  const { text, masked } = input;
  let first = start;
  let last = end;
  while (first < last && isBlank(masked.charCodeAt(first))) first++;
  if (first === last) {
    // A comment, or a piece between two tags, is not a blank line of the author's.
    if (gap === -1) return 0;
    // Comparing the line alone keeps a long draft linear: two texts that differ late are compared to that point.
    if (!isBlankLine(text, start, end)) return gap;
    if (tabs === 0) return gap + 1;
    first = end;
  }
  while (last > first && isBlank(masked.charCodeAt(last - 1))) last--;
  const headingTag = input.headingTags.size === 0 ? 0 : (input.headingTags.get(start - 1) ?? 0);
  lines.push({ start, end, first, last, bars, tabs, gap: Math.max(gap, 0), headingTag, block: undefined });
  return 0;
}

/** Whether the author left the line blank; a line break that stands for a tag begins and ends none. */
function isBlankLine(text: string, start: number, end: number): boolean {
  if (end < text.length && !isBlank(text.charCodeAt(end))) return false;
  if (start > 0 && !isBlank(text.charCodeAt(start - 1))) return false;
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
