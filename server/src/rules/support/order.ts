/**
 * The fewest items that must move for the rest to ascend: all that are outside one longest ascending subsequence.
 * Gives their indices, ascending.
 */
export function misplaced(values: readonly number[]): readonly number[] {
  if (values.every((value, at) => at === 0 || (values[at - 1] ?? 0) < value)) return [];
  const best: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [at, value] of values.entries()) {
    best[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before++) {
      if ((values[before] ?? 0) < value && (best[before] ?? 0) >= (best[at] ?? 0)) {
        best[at] = (best[before] ?? 0) + 1;
        previous[at] = before;
      }
    }
    if (last < 0 || (best[at] ?? 0) > (best[last] ?? 0)) last = at;
  }
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return values.flatMap((_, at) => (kept.has(at) ? [] : [at]));
}
