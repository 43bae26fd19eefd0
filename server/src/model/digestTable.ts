import { formOf } from "../schema/forms.ts";
import type { Edition, TableForm, TableKey } from "../schema/types.ts";
import { type Decimal, decimal, plain } from "../util/decimal.ts";
import type { Span } from "../util/span.ts";
import type { JudgedTable } from "./report.ts";
import { cellKey, cellSpan, type TableCell } from "./table.ts";

/** What a cell says to other reports: a number, that which stands for it, or nothing that can be compared. */
export type Fact = Decimal | "blank" | "unreadable";

/** A table's numbers, in the order of the form. */
export interface DigestTable {
  readonly key: TableKey;
  readonly edition: Edition;
  /** A number in plain notation, or one of the words of `Fact`: equal facts are equal strings. */
  readonly facts: readonly string[];
  /** Start and end of each cell. */
  readonly spans: Uint32Array;
  /** What the table's own equations want in the cells that explain their being broken, in plain notation. */
  readonly explained: ReadonlyMap<string, string>;
}

/** Where each cell of a form's table stands in its digest. */
const places = new WeakMap<TableForm, ReadonlyMap<string, number>>();

function placesOf(form: TableForm): ReadonlyMap<string, number> {
  const known = places.get(form);
  if (known) return known;
  const keys = form.blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => (row.items ? [] : columns.map((column) => cellKey(row.key, column.key)))),
  );
  const made = new Map(keys.map((key, at) => [key, at]));
  places.set(form, made);
  return made;
}

function placeOf({ edition, key }: DigestTable, row: string, column: string): number | undefined {
  return placesOf(formOf(edition).tables[key]).get(cellKey(row, column));
}

export function factAt(table: DigestTable, row: string, column: string): Fact {
  const at = placeOf(table, row, column);
  const fact = at === undefined ? undefined : table.facts[at];
  if (fact === "blank") return fact;
  return (fact === undefined ? undefined : decimal(fact)) ?? "unreadable";
}

export function factSpan(table: DigestTable, row: string, column: string): Span {
  const at = (placeOf(table, row, column) ?? 0) * 2;
  return { start: table.spans[at] ?? 0, end: table.spans[at + 1] ?? 0 };
}

export function digestTable(table: JudgedTable): DigestTable {
  const keys = placesOf(table.form);
  const facts: string[] = [];
  const spans = new Uint32Array(keys.size * 2);
  for (const [key, at] of keys) {
    const cell = table.cells.get(key);
    const fact = cell ? factOf(table, cell) : "unreadable";
    facts.push(typeof fact === "string" ? fact : plain(fact));
    if (!cell) continue;
    const { start, end } = cellSpan(cell.cell);
    spans[at * 2] = start;
    spans[at * 2 + 1] = end;
  }
  const explained = table.explanations.map(
    ({ term, expected }) => [cellKey(term.row, term.column), plain(expected)] as const,
  );
  return { key: table.form.key, edition: table.edition, facts, spans, explained: new Map(explained) };
}

/** A cell's number; a blank result stands for what its parts make, where one of them is filled. */
export function factOf(table: JudgedTable, cell: TableCell): Fact {
  const { value } = cell;
  if (value.kind === "text") return "unreadable";
  if (value.kind === "number") return value.value;
  const { computedBy, amountOf } = table.evaluation;
  const parts = computedBy(cell)?.left ?? [];
  if (!parts.some(({ row, column }) => table.cells.get(cellKey(row, column))?.value.kind === "number")) {
    return "blank";
  }
  const amount = amountOf(cell);
  return amount === "blocked" ? "unreadable" : amount;
}
