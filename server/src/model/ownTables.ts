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
  { byKey }: Outline,
): ReadonlyMap<Grid, TableKey> {
  const most = new Map<TableKey, number>();
  const isAtHome = (grid: Grid, key: TableKey): boolean => {
    const form = sections.find(({ table }) => table === key);
    const home = form && byKey.get(form.key)?.span;
    return home !== undefined && home.start <= grid.span.start && grid.span.end <= home.end;
  };
  if ([...kinds].every(([grid, key]) => isAtHome(grid, key))) return kinds;
  for (const [grid, key] of kinds) {
    if (isAtHome(grid, key)) most.set(key, (most.get(key) ?? 0) + wordsFor(grid, key));
  }
  const kept = [...kinds].filter(
    ([grid, key]) => isAtHome(grid, key) || wordsFor(grid, key) * 2 >= (most.get(key) ?? 0),
  );
  return new Map(kept);
}
