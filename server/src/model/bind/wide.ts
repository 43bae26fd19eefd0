import { dataRows } from "../../schema/forms.ts";
import type { BlockForm } from "../../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../../syntax/tree.ts";
import { hasHan } from "../../util/cjk.ts";
import { labelText, voteOf } from "../labels.ts";
import { isFilled } from "../table.ts";
import { readValue } from "../value.ts";

/** A block whose rows have no labels of their own. */
export interface Unlabelled {
  /** Where each row of the form stands. */
  readonly places: readonly { readonly grid: Grid; readonly gridRow: GridRow }[];
  /** The cells in the order of the form, row by row; undefined where their number cannot be explained. */
  readonly cells: readonly GridCell[] | undefined;
  readonly found: number;
}

function isValue(cell: GridCell): boolean {
  return readValue(cell.text, "count").kind === "number";
}

function isLabel(cell: GridCell): boolean {
  return voteOf(labelText(cell)) !== undefined;
}

/** Words in a row without numbers are a head's, whether or not they are the form's; 无 alone may stand for a number. */
function isHead(cell: GridCell): boolean {
  return isLabel(cell) || (cell.text.length > 1 && hasHan(cell.text));
}

/** Every row that holds a block's values side by side: most of them as numbers, or some with room for all. */
export function wideRows(grid: Grid, block: BlockForm): readonly GridRow[] {
  const wanted = dataRows(block).length * block.columns.length;
  return grid.rows.filter(({ cells }) => {
    const numbers = cells.filter(isValue).length;
    return numbers * 2 > wanted || (numbers > 0 && cells.length >= wanted && !cells.some(isLabel));
  });
}

/**
 * A block printed as one row, its rows side by side: the form's own table 四, one row of fifteen numbers; undefined where
 * the block is written row by row.
 */
export function findWideRow(grid: Grid, block: BlockForm): Unlabelled | undefined {
  const wanted = dataRows(block).length * block.columns.length;
  const rows = grid.rows;
  const gridRow =
    wideRows(grid, block)[0] ??
    rows.findLast((row, at) => at > 0 && row.cells.length >= wanted && !row.cells.some(isHead));
  if (!gridRow) return undefined;
  const cells = gridRow.cells;
  const extra = cells.length - wanted;
  const first = cells.findIndex(isFilled);
  const last = cells.findLastIndex(isFilled);
  // A label may stand before the values. Otherwise blank cells beyond the values are those that spans leave at the end,
  // unless values reach that far.
  const labelled =
    extra > 0 && first >= 0 && cells[first] && readValue(cells[first].text, "count").kind === "text";
  const start = labelled ? Math.min(extra, first + 1) : last < wanted ? 0 : extra;
  const fits = extra >= 0 && last < start + wanted && (labelled || first < 0 || first >= start);
  return {
    places: dataRows(block).map(() => ({ grid, gridRow })),
    cells: fits ? cells.slice(start, start + wanted) : undefined,
    found: cells.length,
  };
}
