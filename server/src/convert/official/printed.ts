/** A label on the printed form: what it says, and which of its siblings in a line it spans. */
export interface PrintedLabel {
  readonly text: string;
  /** The labels above it and its own, as one key. */
  readonly path: string;
  /** 0 for the outermost label column or head row. */
  readonly level: number;
  /** How many levels it takes: the innermost label reaches to the values. */
  readonly levels: number;
  /** The first of the rows or columns that it labels, and how many they are. */
  readonly first: number;
  readonly count: number;
  readonly isInnermost: boolean;
}

/**
 * Merges labels as the form does: what neighbours share is printed once for them all, beside rows as well as above
 * columns. Each path names one row or column, from its outermost label to its own.
 */
export function printedLabels(
  paths: readonly (readonly string[])[],
  levels: number,
): readonly PrintedLabel[] {
  const labels: PrintedLabel[] = [];
  for (const [index, path] of paths.entries()) {
    for (const [level, text] of path.entries()) {
      const isInnermost = level === path.length - 1;
      const key = pathKey(path.slice(0, level + 1));
      const open = isInnermost ? -1 : labels.findLastIndex((each) => each.level === level);
      const above = labels[open];
      if (above && !above.isInnermost && above.path === key && above.first + above.count === index) {
        labels[open] = { ...above, count: above.count + 1 };
        continue;
      }
      labels.push({
        text,
        path: key,
        level,
        levels: isInnermost ? levels - level : 1,
        first: index,
        count: 1,
        isInnermost,
      });
    }
  }
  return labels;
}

export function pathKey(path: readonly string[]): string {
  return path.join("\n");
}
