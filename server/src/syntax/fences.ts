/** A line that may open or close fenced code. */
export interface Fence {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** Length of the mark, counted up to 8: longer ones are not told apart. */
  readonly width: number;
  /** Nothing stands behind the mark, so it may close. */
  readonly bare: boolean;
}

const widest = 8;

/** Every line that begins with three or more `` ` `` or `~`, in order. */
export function findFences(text: string, from: number): Fence[] {
  const fences = [...fencesOf(text, from, "`"), ...fencesOf(text, from, "~")];
  return fences.length < 2 ? fences : fences.sort((left, right) => left.start - right.start);
}

function fencesOf(text: string, from: number, mark: string): Fence[] {
  const fences: Fence[] = [];
  const triple = mark.repeat(3);
  for (let at = text.indexOf(triple, from); at !== -1; ) {
    let next = at + 3;
    while (text.charAt(next) === mark) next++;
    if (opensLine(text, at, from)) {
      const start = at;
      const width = Math.min(next - at, widest);
      const info = next;
      while (next < text.length && text.charCodeAt(next) !== 10 && text.charCodeAt(next) !== 13) next++;
      const behind = text.slice(info, next);
      // Backticks behind backticks are code inside a line.
      if (mark === "~" || !behind.includes("`")) {
        fences.push({ start, end: next, mark, width, bare: behind.trim() === "" });
      }
    }
    at = text.indexOf(triple, next);
  }
  return fences;
}

/** At most three spaces stand before the mark, as in Markdown: deeper ones are an indented paragraph. */
function opensLine(text: string, at: number, from: number): boolean {
  let before = at;
  while (before > from && at - before < 4 && text.charCodeAt(before - 1) === 32) before--;
  if (at - before > 3) return false;
  if (before === from) return from === 0;
  const code = text.charCodeAt(before - 1);
  return code === 10 || code === 13 || (code === 0xfeff && before === 1);
}

/**
 * Gives the index of the fence that closes a fence. A width for which none was found is remembered, so that
 * thousands of unclosed fences stay linear.
 */
export function makeFenceMatcher(fences: readonly Fence[]): (opening: number) => number | undefined {
  const unclosed = new Map<string, number>();
  return (opening) => {
    const open = fences[opening];
    if (!open || open.width >= (unclosed.get(open.mark) ?? widest + 1)) return undefined;
    for (let index = opening + 1; index < fences.length; index++) {
      const close = fences[index];
      if (close?.bare && close.mark === open.mark && close.width >= open.width) return index;
    }
    unclosed.set(open.mark, open.width);
    return undefined;
  };
}
