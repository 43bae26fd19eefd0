import { sections } from "../schema/sections.ts";
import type { TableKey } from "../schema/types.ts";
import type { Grid } from "../syntax/tree.ts";
import type { Outline } from "./outline.ts";
import { wordsFor } from "./sniff.ts";

/**
 * The official tables without those that an author made: a few of the form's words in a section that is not the
 * table's, as 办理结果 by year in 总体情况 has them, while the official table stands in its own.
 */
export function withoutOwnTables(
  kinds: ReadonlyMap<Grid, TableKey>,
  outline: Outline,
): ReadonlyMap<Grid, TableKey> {
  const away = new Set(
    [...kinds].filter(([grid, key]) => !isAtHome(grid, key, outline)).map(([grid]) => grid),
  );
  if (away.size === 0) return kinds;
  const words = new Map<TableKey, number>();
  for (const [grid, key] of kinds) {
    if (!away.has(grid)) words.set(key, (words.get(key) ?? 0) + wordsFor(grid, key));
  }
  const isOfficial = ([grid, key]: readonly [Grid, TableKey]): boolean =>
    !away.has(grid) || wordsFor(grid, key) * 2 >= (words.get(key) ?? 0);
  return new Map([...kinds].filter(isOfficial));
}

/** Whether a grid stands in the section that its table belongs to. */
function isAtHome({ span }: Grid, key: TableKey, { byKey }: Outline): boolean {
  const form = sections.find(({ table }) => table === key);
  const home = form && byKey.get(form.key)?.span;
  return home !== undefined && home.start <= span.start && span.end <= home.end;
}
