/** A place in a text that has lines, counted from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Where writing begins in a fresh text: the first heading with nothing beneath it, or the first blank cell of a
 * table, whichever comes first; else the text's end.
 */
export function firstGap(text: string): Place {
  const lines = text.split(/\r\n|\r|\n/);
  for (const [line, content] of lines.entries()) {
    const cell = /^\|.*?\|(\s+)(?=\|)/.exec(content);
    // A blank cell's number is right-aligned: it is typed before the space that keeps it off the bar.
    if (cell !== null) return { line, character: cell[0].length - 1 };
    const beneath = blankBeneath(lines, line);
    if (beneath !== undefined) return { line: beneath, character: 0 };
  }
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The blank line to write on beneath a heading without content of its own, or undefined. */
function blankBeneath(lines: readonly string[], heading: number): number | undefined {
  const level = levelOf(lines[heading]);
  // The title is followed by the report itself.
  if (level < 2) return undefined;
  let next = heading + 1;
  while (next < lines.length && lines[next]?.trim() === "") next += 1;
  const closed = next === lines.length || (levelOf(lines[next]) > 0 && levelOf(lines[next]) <= level);
  if (!closed || next === heading + 1) return undefined;
  return Math.min(heading + 2, next - 1);
}

function levelOf(line = ""): number {
  return /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;
}

/** A place within an inserted text as a place of the document that it was inserted into at `start`. */
export function placeAfter(start: Place, within: Place): Place {
  return within.line === 0
    ? { line: start.line, character: start.character + within.character }
    : { line: start.line + within.line, character: within.character };
}
