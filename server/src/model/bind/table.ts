import { dataRows } from "../../schema/forms.ts";
import type { BlockForm, ColumnForm, Edition, RowForm, TableForm } from "../../schema/types.ts";
import type { Grid, GridCell } from "../../syntax/tree.ts";
import { groupBy } from "../../util/group.ts";
import { cover } from "../../util/span.ts";
import { rowBlocks } from "../labels.ts";
import { type BoundColumn, type BoundRow, cellKey, type Table, type TableCell } from "../table.ts";
import { readValue } from "../value.ts";
import type { RowDraft } from "./draft.ts";
import type { BlockFacts } from "./facts.ts";
import { type Head, keepsColumns, readHead } from "./head.ts";
import { bindRows } from "./rows.ts";
import { findStacked } from "./stacked.ts";
import { bindValues } from "./values.ts";
import { findWideRow, type Unlabelled } from "./wide.ts";

/** What the binding of one table collects. */
interface Collected {
  readonly rows: BoundRow[];
  readonly cells: Map<string, TableCell>;
  readonly copies: Set<GridCell>;
  readonly columns: BoundColumn[];
  readonly missingColumns: Table["missingColumns"][number][];
  readonly disorderedHeads: Table["disorderedHeads"][number][];
  readonly miscounted: Table["miscounted"][number][];
}

/** A grid with what could be rows of the form in it. */
export interface Part {
  readonly grid: Grid;
  readonly drafts: readonly RowDraft[];
}

/** What is known of a table before it is bound. */
export interface TableFacts {
  readonly edition: Edition;
  readonly duplicates: readonly Grid[];
  /** Whether rows may stop before blank cells at their end. */
  readonly trimmed: boolean;
}

/** Binds grids that are parts of one official table to the form. */
export function bindTable(parts: readonly [Part, ...Part[]], form: TableForm, facts: TableFacts): Table {
  const { edition, duplicates, trimmed } = facts;
  const grids = parts.map((part) => part.grid);
  const to: Collected = {
    rows: [],
    cells: new Map(),
    copies: new Set(),
    columns: [],
    missingColumns: [],
    disorderedHeads: [],
    miscounted: [],
  };
  const span = cover(parts[0].grid.span, (parts.at(-1) ?? parts[0]).grid.span);
  const common = { form, edition, grids, span, duplicates };
  const [block] = form.blocks;
  const unlabelled = form.key === "proceedings" && block ? findUnlabelled(grids, block) : undefined;
  if (block && unlabelled) {
    bindUnlabelled(block, unlabelled, to);
    return { ...common, ...to, byRow: byKey(to.rows), missingRows: [], duplicateRows: [], unknownRows: [] };
  }
  const binding = bindRows(
    parts.flatMap((part) => part.drafts),
    form,
  );
  const bound = binding.bound.map(({ draft, form: row }) => ({
    draft,
    row: boundRow(draft, row, blockOf(form, row)),
  }));
  for (const each of form.blocks) {
    const own = bound.filter(({ row }) => row.block === each);
    const across = form.equations.find(
      ({ axis, result }) => axis === "row" && each.columns.some(({ key }) => key === result),
    );
    bindBlock(own, { block: each, across, trimmed }, to);
  }
  to.rows.push(...bound.map(({ row }) => row));
  return {
    ...common,
    ...to,
    byRow: byKey(to.rows),
    missingRows: binding.missing,
    duplicateRows: binding.duplicates.map(({ draft, form: row }) => boundRow(draft, row, blockOf(form, row))),
    unknownRows: binding.unknown.flatMap((draft) => {
      const label = draft.gridRow.cells[draft.leaf];
      return label ? [{ gridRow: draft.gridRow, label }] : [];
    }),
  };
}

function byKey(rows: readonly BoundRow[]): ReadonlyMap<string, BoundRow> {
  return new Map(rows.map((row) => [row.form.key, row]));
}

function blockOf(table: TableForm, row: RowForm): BlockForm {
  return rowBlocks(table).get(row) ?? (table.blocks[0] as BlockForm);
}

function boundRow(draft: RowDraft, form: RowForm, block: BlockForm): BoundRow {
  const { grid, gridRow, leaf, match } = draft;
  return { form, block, grid, gridRow, label: gridRow.cells[leaf], match: draft.label ? match : "close" };
}

interface Bound {
  readonly draft: RowDraft;
  readonly row: BoundRow;
}

/** Binds the values of one block. Rows under different heads, or in different grids, are read one after the other. */
function bindBlock(bound: readonly Bound[], facts: Omit<BlockFacts, "head">, to: Collected): void {
  const { block } = facts;
  let order = block.columns;
  for (const alike of groupBy(bound, ({ draft }) => draft.head[0] ?? draft.grid).values()) {
    const [first] = alike;
    const own = readHead(first.draft.head, block, first.draft.grid);
    // A table that is cut in two goes on below in the order of the head above.
    const head = own.row ? own : { ...own, order };
    order = head.order;
    const values = bindValues(
      alike.map(({ draft }) => draft),
      { ...facts, head },
    );
    let widest = 0;
    for (const { draft, row } of alike) {
      widest = Math.max(widest, valueColumns(draft, head));
      const found = values.get(draft);
      if (found?.kind === "bound") {
        for (const [form, cell] of found.cells) putCell(to.cells, row.form.key, form, cell);
        for (const cell of found.copies) to.copies.add(cell);
      } else if (found && !isValueless(draft, row))
        to.miscounted.push({ row, found: found.found, wanted: found.wanted });
    }
    judgeHead(head, block, widest, to);
  }
}

/** How many columns a row has for values: those from the first head on where the layout keeps them under their heads. */
function valueColumns({ grid, gridRow, leaf }: RowDraft, head: Head): number {
  const after = gridRow.cells.slice(leaf + 1);
  return keepsColumns(grid) && head.at !== undefined
    ? after.filter((cell) => cell.column >= (head.first ?? 0)).length
    : after.length;
}

/** A group row that stops after its label, as spans leave it, has no cells to count. */
function isValueless(draft: RowDraft, row: BoundRow): boolean {
  return row.form.items !== undefined && !draft.numbered;
}

function judgeHead(head: Head, block: BlockForm, widest: number, to: Collected): void {
  to.columns.push(...head.columns);
  if (!head.row) return;
  const missing = block.columns.filter((form) => !head.order.includes(form));
  if (head.plain && widest < block.columns.length) {
    for (const form of missing) to.missingColumns.push({ block, form, at: head.row.span });
  }
  const expected = block.columns.filter((form) => head.order.includes(form));
  if (expected.some((form, at) => head.order[at] !== form))
    to.disorderedHeads.push({ block, at: head.row.span });
}

function putCell(cells: Map<string, TableCell>, row: string, form: ColumnForm, cell: GridCell): void {
  const value = readValue(cell.text, form.quantity);
  cells.set(cellKey(row, form.key), { row, column: form.key, quantity: form.quantity, cell, value });
}

function findUnlabelled(grids: readonly Grid[], block: BlockForm): Unlabelled | undefined {
  const stacked = findStacked(grids, block);
  if (stacked) return stacked;
  for (const grid of grids) {
    const wide = findWideRow(grid, block);
    if (wide) return wide;
  }
  return undefined;
}

function bindUnlabelled(block: BlockForm, { places, cells, found }: Unlabelled, to: Collected): void {
  const width = block.columns.length;
  const forms = dataRows(block);
  const rows = places.flatMap(({ grid, gridRow }, at): readonly BoundRow[] => {
    const form = forms[at];
    return form ? [{ form, block, grid, gridRow, label: undefined, match: "exact" }] : [];
  });
  to.rows.push(...rows);
  const [first] = rows;
  if (!cells && first) to.miscounted.push({ row: first, found, wanted: forms.length * width });
  for (const [at, cell] of (cells ?? []).entries()) {
    const row = forms[Math.floor(at / width)];
    const column = block.columns[at % width];
    if (row && column) putCell(to.cells, row.key, column, cell);
  }
}
