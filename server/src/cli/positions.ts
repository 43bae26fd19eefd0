import { lineOf, lineStartsOf } from "../util/lines.ts";
import type { Span } from "../util/span.ts";

/** Zero-based, the character in UTF-16 units, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into positions; built once for each text. */
export function positionsIn(text: string): (span: Span) => Range {
  const starts = lineStartsOf(text);
  return (span) => rangeIn(starts, span);
}

/** The range of a span in a file of which only the starts of its lines are known. */
export function rangeIn(starts: Uint32Array, span: Span): Range {
  const position = (offset: number): Position => {
    const line = lineOf(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  return { start: position(span.start), end: position(span.end) };
}
