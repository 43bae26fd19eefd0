import type { TableForm } from "../../schema/types.ts";
import type { Grid } from "../../syntax/tree.ts";
import type { RowDraft } from "./draft.ts";
import type { Part } from "./table.ts";
import { wideRows } from "./wide.ts";

/**
 * Where a grid holds the same table twice, as two tables without a line between them: the first one, and the rows of
 * the second as a grid of its own.
 */
export function splitRepeat(
  part: Part,
  table: TableForm,
): { readonly part: Part; readonly repeat: Grid | undefined } {
  const { grid, drafts } = part;
  const [block] = table.blocks;
  const [, again] = table.key === "proceedings" && block ? wideRows(grid, block) : [];
  if (again) return { part, repeat: below(grid, grid.rows.indexOf(again)) };
  const at = startOfRepeat(drafts);
  const first = drafts[at];
  if (!first) return { part, repeat: undefined };
  const top = grid.rows.indexOf(first.head[0] ?? first.gridRow);
  return {
    part: { grid, drafts: drafts.slice(0, at) },
    repeat: below(grid, top > 0 ? top : grid.rows.indexOf(first.gridRow)),
  };
}

/** The index from which most rows have stood before; -1 where only some rows come again. */
function startOfRepeat(drafts: readonly RowDraft[]): number {
  const labelled = drafts.filter(({ label }) => label && !label.form.items);
  const seen = new Set<unknown>();
  const start = labelled.findIndex(({ label }) => seen.has(label) || !seen.add(label));
  const first = labelled[start];
  if (!first || start < 2) return -1;
  const below = labelled.slice(start);
  const again = below.filter(({ label }) => seen.has(label)).length;
  // Most rows above come again, and most rows below have stood before: a page that repeats two rows goes on with others.
  return again >= 2 && again * 2 > start && again * 2 > below.length ? drafts.indexOf(first) : -1;
}

function below(grid: Grid, at: number): Grid {
  const rows = grid.rows.slice(at);
  return { ...grid, rows, span: { start: rows[0]?.span.start ?? grid.span.start, end: grid.span.end } };
}
