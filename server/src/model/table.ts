import type { BlockForm, ColumnForm, Edition, Quantity, RowForm, TableForm } from "../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../syntax/tree.ts";
import type { Span } from "../util/span.ts";
import type { Match } from "./labels.ts";
import type { CellValue } from "./value.ts";

/** A cell of the form, found in the draft. */
export interface TableCell {
  readonly row: string;
  readonly column: string;
  readonly quantity: Quantity;
  readonly cell: GridCell;
  readonly value: CellValue;
}

/** A row of the form, found in the draft. */
export interface BoundRow {
  readonly form: RowForm;
  readonly block: BlockForm;
  readonly grid: Grid;
  readonly gridRow: GridRow;
  /** The cell that holds the label; undefined in the one row of fifteen, which has no row labels. */
  readonly label: GridCell | undefined;
  readonly match: Match;
}

/** A column head of the form, found in the draft with a label that is not the official one to the letter. */
export interface BoundColumn {
  readonly form: ColumnForm;
  readonly block: BlockForm;
  readonly cell: GridCell;
  readonly match: Match;
}

/** An official table bound to the form, with everything that did not fit kept as facts for the rules. */
export interface Table {
  readonly form: TableForm;
  /** The edition whose form it was bound to: the report's own wherever that fits. */
  readonly edition: Edition;
  readonly grids: readonly Grid[];
  readonly span: Span;
  /** Bound rows in document order, group rows included. */
  readonly rows: readonly BoundRow[];
  readonly byRow: ReadonlyMap<string, BoundRow>;
  readonly cells: ReadonlyMap<string, TableCell>;
  /** Cells that repeat a bound one under the same head, as a merged head leaves them where its spans are lost. */
  readonly copies: ReadonlySet<GridCell>;
  readonly columns: readonly BoundColumn[];
  readonly missingRows: readonly RowForm[];
  readonly duplicateRows: readonly BoundRow[];
  readonly unknownRows: readonly { readonly gridRow: GridRow; readonly label: GridCell }[];
  readonly missingColumns: readonly {
    readonly block: BlockForm;
    readonly form: ColumnForm;
    readonly at: Span;
  }[];
  /** Heads whose columns stand in another order than the form's. */
  readonly disorderedHeads: readonly { readonly block: BlockForm; readonly at: Span }[];
  /** Rows whose cells the head and its spans cannot explain; none of their cells is bound. */
  readonly miscounted: readonly { readonly row: BoundRow; readonly found: number; readonly wanted: number }[];
  /** Further instances of the same table, bound to nothing. */
  readonly duplicates: readonly Grid[];
}

export function cellKey(row: string, column: string): string {
  const keys = cellKeys.get(row);
  const known = keys?.get(column);
  if (known !== undefined) return known;
  const key = `${row}\t${column}`;
  if (keys) keys.set(column, key);
  else cellKeys.set(row, new Map([[column, key]]));
  return key;
}

/** One string for each pair of the form's keys: joining and hashing it anew for every term of every equation shows. */
const cellKeys = new Map<string, Map<string, string>>();

export function cellAt(table: Table, row: string, column: string): TableCell | undefined {
  return table.cells.get(cellKey(row, column));
}

/** Whether something stands in the cell. */
export function isFilled(cell: GridCell): boolean {
  return cell.text.trim() !== "";
}

/** Where a finding about the cell is shown: its content, or the whole slot where it is blank. */
export function cellSpan(cell: GridCell): Span {
  return cell.span.end > cell.span.start ? cell.span : cell.slot;
}

/** Whether every bound data cell is blank. A table whose cells could not be bound is not blank, but unknown. */
export function isBlankTable(table: Table): boolean {
  if (table.cells.size === 0 || table.miscounted.length > 0) return false;
  for (const { value } of table.cells.values()) if (value.kind !== "blank") return false;
  return true;
}
