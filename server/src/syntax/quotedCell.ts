import type { Line } from "./lines.ts";
import type { Source } from "./source.ts";

const tab = 9;
const quote = 34;

/** A quoted cell that goes on over line breaks. */
export interface QuotedCell {
  /** Offset of the opening quote. */
  readonly start: number;
  /** Offset behind the closing quote. */
  readonly end: number;
  /** Index of the line that the closing quote stands on. */
  readonly line: number;
}

/** A cell of more lines than this is rather a stray quote. */
const mostLines = 6;

/**
 * The quoted cell that line `at` leaves open at its end, as Excel copies a cell with line breaks in it:
 * `a⇥"商业⏎企业"⇥b`. Quotes that close on their own line are the author's. Looks at the line behind `from` only.
 */
export function quotedCellEnd(source: Source, at: number, from?: number): QuotedCell | undefined {
  const { masked, lines } = source;
  const line = lines[at];
  if (!line || line.block) return undefined;
  const start = lastPiece(masked, line, from ?? line.start);
  if (masked.charCodeAt(start) !== quote) return undefined;
  for (let offset = start + 1; offset < line.last; offset++) {
    if (masked.charCodeAt(offset) === quote) return undefined;
  }
  for (let index = at + 1; index < lines.length && index <= at + mostLines; index++) {
    const next = lines[index];
    if (!next || next.block || next.gap > 1) return undefined;
    const end = closingQuote(masked, next);
    if (end === "none") continue;
    // Without a tab on either side it is prose in quotes.
    const inTable = line.tabs > 0 || next.tabs > 0;
    return end === "other" || !inTable ? undefined : { start, end, line: index };
  }
  return undefined;
}

function lastPiece(masked: string, line: Line, from: number): number {
  if (line.tabs === 0) return from;
  let start = line.last;
  while (start > from && masked.charCodeAt(start - 1) !== tab) start--;
  return start;
}

/** Offset behind the quote that closes a cell on this line; "other" where the line cannot belong to one. */
function closingQuote(masked: string, line: Line): number | "none" | "other" {
  for (let offset = line.start; offset < line.end; offset++) {
    const code = masked.charCodeAt(offset);
    if (code === tab) return "other";
    if (code !== quote) continue;
    if (masked.charCodeAt(offset + 1) === quote) offset++;
    else return offset + 1 >= line.last || masked.charCodeAt(offset + 1) === tab ? offset + 1 : "other";
  }
  return "none";
}
