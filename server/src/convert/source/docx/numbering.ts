import { type Level, type Lists, mostLevels } from "./lists.ts";
import { formatNumber } from "./numberFormat.ts";

/** What stands before a numbered paragraph: its number with the mark behind it, or a bullet. */
export interface Mark {
  readonly text: string;
  readonly bullet: boolean;
  /** What Word puts behind it. */
  readonly gap: boolean;
}

export interface Numbering {
  /** The mark of the next paragraph of a list; undefined where the list has no such level. */
  readonly next: (numId: string, level: number | undefined, style: string | undefined) => Mark | undefined;
}

/** Counts as Word does: lists that share a definition go on with each other, unless one of them says where it begins. */
export function makeNumbering(lists: Lists): Numbering {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (numId, given, style) => {
      const list = lists.get(numId);
      if (!list) return undefined;
      const at = Math.min(given ?? levelOfStyle(list.levels, style) ?? 0, mostLevels - 1);
      const level = list.levels[at];
      if (!level) return undefined;
      const count = counts.get(list.shared) ?? [];
      counts.set(list.shared, count);
      const restart = list.restarts.get(at);
      const begins = restart !== undefined && !begun.has(`${numId} ${at}`);
      count[at] = begins ? restart : (count[at] ?? (restart ?? level.start) - 1) + 1;
      begun.add(`${numId} ${at}`);
      for (let deeper = at + 1; deeper < mostLevels; deeper++) {
        const after = list.levels[deeper]?.restart;
        if (after === undefined || (after > 0 && at + 1 <= after)) count[deeper] = undefined;
      }
      if (level.format === "bullet") return { text: "", bullet: true, gap: true };
      return { text: written(level, list.levels, count), bullet: false, gap: level.suffix !== "nothing" };
    },
  };
}

/** `%1.%2` with the numbers of its own and of higher levels. */
function written(
  level: Level,
  levels: readonly (Level | undefined)[],
  count: readonly (number | undefined)[],
): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const source = levels[at];
    const value = count[at] ?? source?.start ?? 1;
    if (source?.format === "bullet") return "";
    return formatNumber(value, level.legal ? "decimal" : (source?.format ?? "decimal"));
  });
}

function levelOfStyle(levels: readonly (Level | undefined)[], style: string | undefined): number | undefined {
  const found = style === undefined ? -1 : levels.findIndex((level) => level?.style === style);
  return found === -1 ? undefined : found;
}
