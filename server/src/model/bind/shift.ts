import type { GridCell } from "../../syntax/tree.ts";
import { type Decimal, sum } from "../../util/decimal.ts";
import { isFilled } from "../table.ts";
import { readValue } from "../value.ts";
import type { RowDraft } from "./draft.ts";
import type { BlockFacts, GridFacts } from "./facts.ts";
import { wholeOrder } from "./head.ts";

/**
 * Where the values begin in rows that hold more cells than columns: blank cells of spanned labels stand before them,
 * those of unpadded spans after them. All rows written alike begin alike, and no filled cell may be left outside;
 * where several places remain, the one nearest to the column of the head, and without a head the one furthest right,
 * unless more rows add up to their totals at another one than add up or bear out the head.
 */
export function commonShift(rows: readonly RowDraft[], facts: GridFacts): number | undefined {
  const { block, head } = facts;
  const wanted = block.columns.length;
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  let aim = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const after = row.gridRow.cells.slice(row.leaf + 1);
    if (head.first !== undefined) aim = Math.min(aim, head.first - row.leaf - 1);
    most = Math.min(most, after.length - wanted);
    const first = after.findIndex(isFilled);
    const last = after.findLastIndex(isFilled);
    if (first < 0) continue;
    most = Math.min(most, first);
    least = Math.max(least, last - wanted + 1);
  }
  if (most < 0 || least > most) return undefined;
  let best = Math.min(most, Math.max(least, aim));
  if (least === most) return best;
  let adding = rowsThatAddUp(rows, best, facts) + (best === aim ? facts.bearers : 0);
  for (let place = most; place >= least; place--) {
    const count = rowsThatAddUp(rows, place, facts);
    if (count > adding) [best, adding] = [place, count];
  }
  return best;
}

/** How many rows state a total that their numbers make, were the values to begin at a place. */
function rowsThatAddUp(
  rows: readonly RowDraft[],
  place: number,
  { block, head, across }: BlockFacts,
): number {
  if (!across) return 0;
  const order = wholeOrder(block, head);
  const total = order.findIndex(({ key }) => key === across.result);
  const parts = order.flatMap(({ key }, at) => (across.left.includes(key) ? [at] : []));
  return rows.filter(({ gridRow, leaf }) => {
    const valueAt = (at: number) => gridRow.cells[leaf + 1 + place + at];
    const stated = amountOf(valueAt(total));
    const amounts = parts.flatMap((at) => amountOf(valueAt(at)) ?? []);
    return stated?.eq(sum(amounts));
  }).length;
}

function amountOf(cell: GridCell | undefined): Decimal | undefined {
  const value = cell && readValue(cell.text, "count");
  return value?.kind === "number" ? value.value : undefined;
}
