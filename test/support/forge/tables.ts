import type {
  BlockForm,
  ColumnForm,
  Form,
  RowForm,
  TableForm,
  TableKey,
} from "../../../server/src/schema/types.ts";
import { amount, at, type Numbers, proceedingNumbers, requestNumbers } from "./numbers.ts";
import type { Random } from "./random.ts";
import type { BlockModel, BodyKind, CellModel, RowModel, TableModel, Truth } from "./types.ts";

export const tableKeys: readonly TableKey[] = ["disclosure", "requests", "proceedings"];

export function cell(text: string, value: string | null = text === "" ? null : text): CellModel {
  return { text, value };
}

/** A blank table of the form. */
export function blankTable(form: TableForm): TableModel {
  return { key: form.key, blocks: form.blocks.map((block) => blankBlock(block)) };
}

function blankBlock(block: BlockForm): BlockModel {
  return {
    key: block.key,
    caption: block.caption,
    stub: block.stub,
    columns: block.columns.map(({ key, label, groups }) => ({ key, label, groups: [...groups] })),
    rows: block.rows.map((row) => ({
      key: row.key,
      label: row.label,
      group: row.items !== undefined,
      cells: Object.fromEntries(block.columns.map((column) => [column.key, cell("")])),
    })),
  };
}

export function fill(table: TableModel, numbers: Numbers): TableModel {
  for (const block of table.blocks) {
    for (const row of block.rows) {
      if (row.group) continue;
      for (const column of block.columns)
        row.cells[column.key] = cell(String(at(numbers, row.key, column.key)));
    }
  }
  return table;
}

export interface Tables {
  disclosure: TableModel;
  requests: TableModel;
  proceedings: TableModel;
}

/** With last year's tables given, 上年结转 and 现行有效 follow from them. */
export function forgeTables(
  form: Form,
  kind: BodyKind,
  size: number,
  random: Random,
  before?: Tables,
): Tables {
  const { disclosure, requests, proceedings } = form.tables;
  return {
    disclosure: disclosureTable(disclosure, kind, size, random, before?.disclosure),
    requests: fill(blankTable(requests), requestNumbers(requests, size, random, carried(before))),
    proceedings: fill(blankTable(proceedings), proceedingNumbers(proceedings, size, random)),
  };
}

function carried(before: Tables | undefined): ReadonlyMap<string, number> | undefined {
  const row = before?.requests.blocks[0]?.rows.find((each) => each.key === "carriedForward");
  if (row === undefined) return undefined;
  return new Map(Object.entries(row.cells).map(([column, { value }]) => [column, Number(value ?? 0)]));
}

const reach: Record<BodyKind, number> = { street: 6, town: 60, bureau: 2000, district: 9000, city: 400000 };

/** Table 二: nothing adds up in it, but a clerk's eye would still find 现行有效 below 制发 strange. */
function disclosureTable(
  form: TableForm,
  kind: BodyKind,
  size: number,
  random: Random,
  before: TableModel | undefined,
): TableModel {
  const table = blankTable(form);
  const most = size === 0 && random.chance(0.7) ? 0 : reach[kind];
  for (const block of form.blocks) {
    const model = table.blocks.find((each) => each.key === block.key);
    for (const row of block.rows) {
      const target = model?.rows.find((each) => each.key === row.key);
      const last = before?.blocks.flatMap((each) => each.rows).find((each) => each.key === row.key);
      const stock = last?.cells.inForce?.value;
      const known = stock === undefined || stock === null ? undefined : Number(stock);
      if (target !== undefined) fillDisclosureRow(target, row, block, kind, most, known, random);
    }
  }
  return table;
}

function fillDisclosureRow(
  target: RowModel,
  row: RowForm,
  block: BlockForm,
  kind: BodyKind,
  most: number,
  known: number | undefined,
  random: Random,
): void {
  // Only cities with the power to legislate issue 规章.
  const documents = row.key.endsWith("regulations") ? (kind === "city" ? 9 : 0) : Math.min(most, 24);
  const made = random.chance(0.5) ? 0 : random.int(0, documents);
  const gone = random.chance(0.6) ? 0 : random.int(0, Math.min(documents, known ?? documents));
  const kept = known === undefined ? made + random.int(0, documents * 3) : known + made - gone;
  const fixed: Record<string, string> = {
    issued: String(made),
    repealed: String(gone),
    inForce: String(kept),
    produced: String(made),
    published: String(made),
    publishedTotal: String(kept),
  };
  for (const column of block.columns) {
    target.cells[column.key] = disclosureCell(column, fixed[column.key], most, kind, target, random);
  }
}

function disclosureCell(
  column: ColumnForm,
  fixed: string | undefined,
  most: number,
  kind: BodyKind,
  target: RowModel,
  random: Random,
): CellModel {
  if (fixed !== undefined) return cell(fixed);
  switch (column.quantity) {
    case "amount":
      return cell(most === 0 ? "0" : amount(random, kind === "street" || kind === "town" ? 180 : 42000));
    case "change": {
      const before = Number(target.cells.lastYearItems?.value ?? 0);
      return change(most === 0 || random.chance(0.5) ? 0 : random.int(-Math.min(12, before), 12), random);
    }
    case "count":
      return cell(String(random.chance(0.3) ? 0 : random.int(0, most)));
  }
}

/** 本年增/减 is written in many ways. */
function change(value: number, random: Random): CellModel {
  const size = Math.abs(value);
  if (value === 0) return random.chance(0.1) ? cell("持平", "0") : cell("0");
  if (value > 0) return cell(random.pick([`${size}`, `+${size}`, `增${size}`]), String(value));
  return cell(random.pick([`-${size}`, `减${size}`]), String(value));
}

/** What a reader must get out of the report, by row key and column key. */
export function tableTruth(table: TableModel): Record<string, Record<string, string | null>> {
  const truth: Record<string, Record<string, string | null>> = {};
  for (const block of table.blocks) {
    for (const row of block.rows) {
      const values = block.columns.map(
        (column) => [column.key, row.cells[column.key]?.value ?? null] as const,
      );
      if (row.group && values.every(([, value]) => value === null)) continue;
      truth[row.key] = Object.fromEntries(values);
    }
  }
  return truth;
}

/** The `tables` object of INTERFACES.md, where the rows of table 二 are nested in their blocks. */
export function nestedTables(truth: Truth): Record<string, unknown> {
  const disclosure: Record<string, Record<string, unknown>> = {};
  for (const [key, row] of Object.entries(truth.tables.disclosure)) {
    const [block = "", name = ""] = key.split("/");
    disclosure[block] = { ...disclosure[block], [name]: row };
  }
  return { disclosure, requests: truth.tables.requests, proceedings: truth.tables.proceedings };
}
