/** A line of a text that something is to be checked in, with all that is needed to find it again. */
export interface Marked {
  readonly line: number;
  /** What stands in it, without blanks: a table that is aligned anew says what it said. */
  readonly content: string;
}

/** A change of a text, in the lines that it had before. */
export interface Change {
  readonly firstLine: number;
  readonly lastLine: number;
  /** How many line breaks the new text has. */
  readonly breaks: number;
}

/** A line without its blanks and without the padding of a table's rule. */
export function contentOf(line: string): string {
  return line.replace(/[\s\u3000]+|-{3,}/g, "");
}

/**
 * Where a marked line stands after a change; undefined where it was edited or deleted. `lineAt` gives the lines of the
 * text as it is now.
 */
export function followed(
  { line, content }: Marked,
  changes: readonly Change[],
  lineAt: (line: number) => string | undefined,
): number | undefined {
  const moved = changes
    .filter(({ lastLine }) => lastLine < line)
    .reduce((sum, { firstLine, lastLine, breaks }) => sum + breaks - (lastLine - firstLine), 0);
  const isHere = (at: number): boolean => contentOf(lineAt(at) ?? "") === content;
  if (isHere(line + moved)) return line + moved;
  const about = changes.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  if (!about) return undefined;
  // It may stand anywhere in what was written in place of its surroundings.
  const first = about.firstLine + moved;
  for (let at = first; at <= first + about.breaks; at++) if (isHere(at)) return at;
  return undefined;
}
