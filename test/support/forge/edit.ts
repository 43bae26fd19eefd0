import type { SectionKey, TableKey } from "../../../server/src/schema/types.ts";
import type { Random } from "./random.ts";
import type {
  About,
  BlockModel,
  CellModel,
  ColumnModel,
  Model,
  RowModel,
  SectionModel,
  TableModel,
} from "./types.ts";

/** Finding and changing places in a model. Faults work on copies; the report they start from stays correct. */

export function copy(model: Model): Model {
  return structuredClone(model);
}

export function sectionOf(model: Model, key: SectionKey): SectionModel | undefined {
  return model.sections.find((section) => section.key === key);
}

export function tableOf(model: Model, key: TableKey): TableModel | undefined {
  return model.sections.flatMap((section) => section.tables).find((table) => table.key === key);
}

export interface Place {
  table: TableModel;
  block: BlockModel;
  row: RowModel;
  column: ColumnModel;
  cell: CellModel;
}

/** Every cell that carries a number; the blank cells of group rows are not among them. */
export function places(table: TableModel): Place[] {
  return table.blocks.flatMap((block) =>
    block.rows
      .filter((row) => !row.group)
      .flatMap((row) =>
        block.columns.flatMap((column) => {
          const cell = row.cells[column.key];
          return cell === undefined ? [] : [{ table, block, row, column, cell }];
        }),
      ),
  );
}

/** One of the places that satisfy `wanted`. */
export function anyPlace(
  model: Model,
  keys: readonly TableKey[],
  random: Random,
  wanted: (place: Place) => boolean,
): Place | undefined {
  const found = keys
    .map((key) => tableOf(model, key))
    .flatMap((table) => (table === undefined ? [] : places(table)))
    .filter(wanted);
  return found.length === 0 ? undefined : random.pick(found);
}

export function number(cell: CellModel | undefined): number {
  return Number(cell?.value ?? 0);
}

/** Takes away the sentences that state what a fault is about to falsify: one fault, one finding. */
export function hush(model: Model, ...abouts: About[]): void {
  const keep = (about: About | undefined): boolean => about === undefined || !abouts.includes(about);
  for (const list of [model.preface, ...model.sections.map((section) => section.paragraphs)]) {
    for (const each of list) each.sentences = each.sentences.filter((sentence) => keep(sentence.about));
  }
}

/** Prints the zeros that were left out of a row. */
export function fillBlanks(row: RowModel, block: BlockModel): void {
  if (row.group) return;
  for (const { key } of block.columns) {
    if (row.cells[key]?.text === "") row.cells[key] = { text: "0", value: "0" };
  }
}
