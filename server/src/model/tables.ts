import { dataRows, forms } from "../schema/forms.ts";
import type { Form, TableForm, TableKey } from "../schema/types.ts";
import type { Grid, Tree } from "../syntax/tree.ts";
import { groupBy } from "../util/group.ts";
import { readDrafts } from "./bind/draft.ts";
import { splitRepeat } from "./bind/repeats.ts";
import { bindTable, type Part } from "./bind/table.ts";
import { isTrimmed, withStrayRows } from "./bind/trimming.ts";
import { findWideRow } from "./bind/wide.ts";
import { captions, headLabels, labelText, rowBlocks, rowLabels } from "./labels.ts";
import type { Table } from "./table.ts";

function labelsOf(table: TableForm): ReadonlySet<string> {
  return new Set([...rowLabels(table).exact.keys(), ...headLabels(table), ...captions(table).keys()]);
}

/** For each form and table the labels that no other edition's table has. */
const telling: ReadonlyMap<TableForm, ReadonlySet<string>> = new Map(
  forms.flatMap((form) =>
    Object.values(form.tables).map((table) => {
      const own = new Set(labelsOf(table));
      for (const other of forms) {
        if (other !== form) for (const label of labelsOf(other.tables[table.key])) own.delete(label);
      }
      return [table, own] as const;
    }),
  ),
);

/** The words of a grid that say that it was filled in on this table and on no other edition's. */
function tellingWords(grid: Grid, table: TableForm): readonly string[] {
  const own = telling.get(table);
  if (!own || own.size === 0) return [];
  const found: string[] = [];
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      const label = labelText(cell);
      if (own.has(label)) found.push(label);
    }
  }
  return found;
}

/** The form that a grid was filled in on; undefined where its words stand in every edition. */
function formOfGrid(grid: Grid, key: TableKey): Form | undefined {
  const counts = forms.map((form) => ({ form, words: telling.get(form.tables[key]), count: 0 }));
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      // Most cells hold one figure.
      const label = cell.text.length < 2 ? "" : labelText(cell);
      if (label !== "") for (const each of counts) if (each.words?.has(label)) each.count++;
    }
  }
  let best = { form: undefined as Form | undefined, count: 0 };
  for (const each of counts) if (each.count > best.count) best = each;
  return best.form;
}

/** The form of the first table whose words tell it, for drafts that name no year. */
export function formOfTables(kinds: ReadonlyMap<Grid, TableKey>): Form | undefined {
  for (const [grid, key] of kinds) {
    const form = formOfGrid(grid, key);
    if (form) return form;
  }
  return undefined;
}

/** One official table of the draft, before its values are bound. */
interface Plan {
  readonly key: TableKey;
  readonly chosen: Form;
  readonly parts: readonly Part[];
  readonly duplicates: readonly Grid[];
}

/** Binds every official table of the draft: to the report's own form wherever that fits, else to the form it is of. */
export function bindTables(
  tree: Tree,
  kinds: ReadonlyMap<Grid, TableKey>,
  form: Form,
): ReadonlyMap<TableKey, Table> {
  const byKey = groupBy(kinds, ([, key]) => key);
  const plans = [...byKey].map(([key, same]) =>
    plan(
      tree,
      same.map(([grid]) => grid),
      key,
      form,
    ),
  );
  const blocks = new Map(plans.flatMap(({ key, chosen }) => [...rowBlocks(chosen.tables[key])]));
  const drafts = plans.flatMap(({ parts }) => parts.flatMap((part) => part.drafts));
  const trimmed = isTrimmed(drafts, blocks);
  const tables = new Map<TableKey, Table>();
  for (const { key, chosen, parts, duplicates } of plans) {
    const [first, ...rest] = parts;
    if (!first) continue;
    const facts = { edition: chosen.edition, duplicates, trimmed };
    const table = bindTable([first, ...rest], chosen.tables[key], facts);
    if (!isUnreadable(table)) tables.set(key, table);
  }
  return tables;
}

/** So many rows without a value that could be bound are one fault of the whole table. */
const manyRows = 4;

/** Whether a table has its labels, and no value that could be bound to them. */
function isUnreadable({ cells, miscounted }: Table): boolean {
  if (cells.size > 0 || miscounted.length < 2) return false;
  return miscounted.length >= manyRows || miscounted.every(({ found }) => found === 0);
}

function plan(tree: Tree, grids: readonly Grid[], key: TableKey, form: Form): Plan {
  const origins = withoutSlip(
    grids.map((grid) => ({ grid, origin: formOfGrid(grid, key) })),
    key,
    form,
  );
  const own = origins.filter(({ origin }) => origin === undefined || origin === form);
  const foreign = origins.find(({ origin }) => origin !== undefined && origin !== form)?.origin;
  // Parts whose words stand in every edition belong with whatever the telling parts say. A part of another edition
  // makes the table one of that edition, unless its own edition's table stands beside it whole.
  const isForeign = foreign !== undefined && !isWhole(own, form.tables[key]);
  const chosen = isForeign ? foreign : form;
  const table = chosen.tables[key];
  const parts: Part[] = [];
  const duplicates: Grid[] = [];
  const seen = new Set<string>();
  const all = table.blocks.flatMap(dataRows).length;
  for (const { grid, origin } of origins) {
    // Once every row is found, whatever comes again is a further instance; it need not be read.
    if (seen.size >= all) {
      duplicates.push(grid);
      continue;
    }
    const whole = { grid, drafts: readDrafts(withStrayRows(tree, grid, table, grid === grids[0]), table) };
    const { part, repeat } = splitRepeat(whole, table);
    const rows = rowsOf(part, table);
    const again = rows.filter((row) => seen.has(row)).length;
    const elsewhere = origin !== undefined && origin !== chosen && !isForeign;
    if (elsewhere || again * 2 > rows.length) duplicates.push(grid);
    else parts.push(part);
    if (repeat) duplicates.push(repeat);
    for (const row of rows) seen.add(row);
  }
  return { key, chosen, parts, duplicates };
}

interface Origin {
  readonly grid: Grid;
  readonly origin: Form | undefined;
}

/** One word of another edition's, in a table whose other parts are of its own, is a slip in a label. */
function withoutSlip(origins: readonly Origin[], key: TableKey, form: Form): readonly Origin[] {
  if (origins.every(({ origin }) => origin !== form)) return origins;
  const words = origins.flatMap(({ grid, origin }) =>
    origin === undefined || origin === form ? [] : tellingWords(grid, origin.tables[key]),
  );
  if (new Set(words).size !== 1) return origins;
  return origins.map((each) => (each.origin === form ? each : { ...each, origin: undefined }));
}

/** Whether the grids that a form's own words were found in hold most rows of its table. */
function isWhole(own: readonly Origin[], table: TableForm): boolean {
  if (own.every(({ origin }) => origin === undefined)) return false;
  const found = new Set(own.flatMap(({ grid }) => rowsOf({ grid, drafts: readDrafts(grid, table) }, table)));
  return table.blocks.every((block) => dataRows(block).some((row) => found.has(row.key)));
}

/** The rows of the form that a grid certainly holds. */
function rowsOf({ grid, drafts }: Part, table: TableForm): readonly string[] {
  const [block] = table.blocks;
  if (table.key === "proceedings" && block && findWideRow(grid, block))
    return block.rows.map((row) => row.key);
  return drafts.flatMap(({ label }) => (label && !label.form.items ? [label.form.key] : []));
}
