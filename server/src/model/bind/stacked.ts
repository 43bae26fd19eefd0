import { dataRows } from "../../schema/forms.ts";
import type { BlockForm } from "../../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../../syntax/tree.ts";
import { columnLabels, labelText } from "../labels.ts";
import type { Unlabelled } from "./wide.ts";

/**
 * A block whose rows stand one below the other, each under a head and a caption of its own, as narrow pages print table
 * 四; undefined where the rows under such heads do not hold just the values of the block.
 */
export function findStacked(grids: readonly Grid[], block: BlockForm): Unlabelled | undefined {
  const wanted = dataRows(block).length * block.columns.length;
  const places = grids.flatMap((grid) =>
    grid.rows.flatMap((gridRow, at) =>
      standsUnderOwnHead(gridRow, grid.rows[at - 1], block)
        ? gridRow.cells.map((cell) => ({ grid, gridRow, cell }))
        : [],
    ),
  );
  const [first] = places;
  if (!first || places.length !== wanted || places.every(({ gridRow }) => gridRow === first.gridRow))
    return undefined;
  const width = block.columns.length;
  return {
    places: dataRows(block).map((_, row) => places[row * width] ?? first),
    cells: places.map(({ cell }) => cell),
    found: wanted,
  };
}

/** Whether the row above names all columns in their order, once or several times, and nothing else. */
function standsUnderOwnHead(row: GridRow, head: GridRow | undefined, block: BlockForm): boolean {
  const { columns } = block;
  const { exact } = columnLabels(block);
  const isNamed = (cell: GridCell, at: number): boolean =>
    exact.get(labelText(cell))?.form === columns[at % columns.length];
  return (
    head !== undefined &&
    head.cells.length === row.cells.length &&
    row.cells.length % columns.length === 0 &&
    head.cells.every(isNamed)
  );
}
