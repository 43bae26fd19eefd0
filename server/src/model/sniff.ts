import type { TableKey } from "../schema/types.ts";
import type { Grid } from "../syntax/tree.ts";
import { hasHan } from "../util/cjk.ts";
import { voteOfCell } from "./labels.ts";

/** Rows looked at before a grid is given up as none of the form's: a table of ten thousand rows is read to here. */
const patience = 200;

/** Which official table a grid is, by its words; undefined for an ordinary table. */
export function sniff(grid: Grid): TableKey | undefined {
  const votes: Record<TableKey, number> = { disclosure: 0, requests: 0, proceedings: 0 };
  let disclosureHeads = 0;
  for (const row of grid.rows.slice(0, patience)) {
    for (const cell of row.cells) {
      // Most cells hold one figure.
      const vote = cell.text.length > 1 && hasHan(cell.text) ? voteOfCell(cell.text) : undefined;
      if (!vote) continue;
      votes[vote.table]++;
      if (vote.head && vote.table === "disclosure") disclosureHeads++;
    }
  }
  // 行政许可 and 行政处罚 head the rows of many a table; only the form's columns or captions make it table 二.
  if (disclosureHeads === 0) votes.disclosure = 0;
  let best: TableKey | undefined;
  for (const key of Object.keys(votes) as TableKey[]) {
    if (votes[key] >= 2 && (best === undefined || votes[key] > votes[best])) best = key;
  }
  return best;
}
