import type { Grid, GridCell, GridRow, Tree } from "../../syntax/tree.ts";
import { displayWidth } from "../../util/cjk.ts";
import type { Span } from "../../util/span.ts";
import { seenText } from "./cellText.ts";
import type { TableBlock, TableCell, TableRow } from "./document.ts";
import { shares } from "./widths.ts";

/** A table as it stands in the draft, with the spans that its layout states; blank cells fill what it leaves open. */
export function gridTable(tree: Tree, grid: Grid): TableBlock {
  const { rows, width } = placeCells(tree, grid);
  return {
    kind: "table",
    key: undefined,
    name: undefined,
    widths: shares(columnWeights(rows, width)),
    headRows: headRowsOf(rows, grid.headRows),
    rows,
    span: grid.span,
  };
}

interface Placed {
  readonly cell: GridCell;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** Which columns are covered from above. Nothing is counted down row by row, so that a wide table costs no more. */
interface Cover {
  /** For each column the first row that no cell from above reaches into. */
  readonly until: number[];
  /** Behind the last column that a cell of several rows has ever stood in. */
  reach: number;
}

/** Every cell in the first free place of its row, its spans cut to what is free. */
function placeCells(tree: Tree, grid: Grid): { readonly rows: readonly TableRow[]; readonly width: number } {
  const cover: Cover = { until: [], reach: 0 };
  const placed: (readonly Placed[])[] = [];
  const gaps: (readonly Gap[])[] = [];
  let width = 1;
  for (const [index, row] of grid.rows.entries()) {
    const cells = placeRow(row, index, grid.rows.length, cover);
    placed.push(cells);
    gaps.push(gapsOf(cells, index, cover));
    const last = cells.at(-1);
    width = Math.max(width, cover.reach, last ? last.column + last.colSpan : 0);
  }
  const rows = placed.map((cells, index) => ({
    cells: rowCells(tree, grid, index, cells, closed(gaps[index] ?? [], width)),
  }));
  return { rows, width };
}

/** No table has as many columns; behind them spans are not kept, so that hostile ones cost no more than they hold. */
const mostSpanned = 256;

function placeRow(row: GridRow, index: number, rows: number, cover: Cover): readonly Placed[] {
  const isFree = (column: number): boolean => (cover.until[column] ?? 0) <= index;
  let column = 0;
  return row.cells.map((cell) => {
    while (!isFree(column)) column++;
    const first = column;
    const isFar = first >= mostSpanned;
    const rowSpan = isFar ? 1 : Math.max(1, Math.min(cell.rowSpan, rows - index));
    const last = isFar ? first + 1 : Math.min(mostSpanned, first + Math.max(1, cell.colSpan));
    while (column < last && isFree(column)) {
      if (rowSpan > 1) cover.until[column] = index + rowSpan;
      column++;
    }
    if (rowSpan > 1) cover.reach = Math.max(cover.reach, column);
    return { cell, column: first, colSpan: column - first, rowSpan };
  });
}

/** Columns of a row that nothing stands in; `to` is undefined for what is left up to the table's edge. */
interface Gap {
  readonly from: number;
  readonly to: number | undefined;
}

/** A row that stops early ends in wide blank cells, so that ragged rows cost no more than they hold. */
function gapsOf(cells: readonly Placed[], index: number, { until, reach }: Cover): readonly Gap[] {
  const last = cells.at(-1);
  const gaps: Gap[] = [];
  let column = last ? last.column + last.colSpan : 0;
  while (column < reach) {
    while (column < reach && (until[column] ?? 0) > index) column++;
    const from = column;
    while (column < reach && (until[column] ?? 0) <= index) column++;
    if (from < column && column < reach) gaps.push({ from, to: column });
    else if (from < column) return [...gaps, { from, to: undefined }];
  }
  return [...gaps, { from: column, to: undefined }];
}

function closed(gaps: readonly Gap[], width: number): readonly Span[] {
  return gaps.flatMap(({ from, to = width }) => (from < to ? [{ start: from, end: to }] : []));
}

function rowCells(
  tree: Tree,
  grid: Grid,
  index: number,
  placed: readonly Placed[],
  gaps: readonly Span[],
): readonly TableCell[] {
  const kind = index < grid.headRows ? "columnHead" : "value";
  return [
    ...placed.map(
      ({ cell, ...place }): TableCell => ({
        ...place,
        kind,
        text: seenText(tree.text, cell, grid.layout),
        at: undefined,
        span: cell.span,
      }),
    ),
    ...gaps.map(
      ({ start, end }): TableCell => ({
        column: start,
        colSpan: end - start,
        rowSpan: 1,
        kind,
        text: "",
        at: undefined,
        span: undefined,
      }),
    ),
  ];
}

/** A head cell that reaches below the head takes the rows that it reaches into along. */
function headRowsOf(rows: readonly TableRow[], stated: number): number {
  let head = stated;
  for (let at = 0; at < head; at++) {
    for (const { rowSpan } of rows[at]?.cells ?? []) head = Math.max(head, at + rowSpan);
  }
  return Math.min(head, rows.length);
}

const [narrowest, widest] = [4, 40];

function columnWeights(rows: readonly TableRow[], width: number): readonly number[] {
  const weights = new Array<number>(width).fill(narrowest);
  for (const { cells } of rows) {
    for (const { column, colSpan, text } of cells) {
      if (colSpan > 1 || text === "") continue;
      const own = Math.min(widest, displayWidth(text.slice(0, widest)));
      weights[column] = Math.max(weights[column] ?? 0, own);
    }
  }
  return weights;
}
