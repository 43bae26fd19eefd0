import type { Report } from "../model/report.ts";
import { cellAt, type Table } from "../model/table.ts";
import type { CellValue } from "../model/value.ts";
import type { BlockForm, RowForm, TableForm, TableKey } from "../schema/types.ts";
import { readerText } from "../syntax/readerText.ts";
import type { Block, TextLine } from "../syntax/tree.ts";
import { plain } from "../util/decimal.ts";
import { splitRunOn, titleText } from "./headings.ts";
import { placeOf } from "./place.ts";

/** A cell's value: `null` for blank and for absent, a decimal string, or what keeps value, unit, note or text apart. */
export type JsonCell =
  | null
  | string
  | { readonly value: string; readonly unit?: string; readonly note?: string }
  | { readonly text: string };
export type JsonRow = Readonly<Record<string, JsonCell>>;

/** The shape of `convert --to json`, as INTERFACES promises it. */
export interface JsonReport {
  readonly version: 1;
  readonly body: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly title: string | null;
  /** The sections that the draft has, in its order. */
  readonly sections: readonly { readonly key: string; readonly title: string; readonly text: string }[];
  readonly tables: {
    /** By block, then by row. */
    readonly disclosure: Readonly<Record<string, Readonly<Record<string, JsonRow>>>>;
    readonly requests: Readonly<Record<string, JsonRow>>;
    readonly proceedings: Readonly<Record<string, JsonRow>>;
  };
}

export function toJson(report: Report): JsonReport {
  const { identity, outline, form } = report;
  const captions = captionLines(report);
  return {
    version: 1,
    body: identity.body ?? null,
    year: report.year ?? null,
    edition: report.formIsKnown ? form.edition : null,
    title: titleText(report) ?? null,
    sections: outline.sections.map(({ form: section, heading, body }) => {
      const begun = heading.runsOn ? splitRunOn(report.tree.text, heading) : undefined;
      const lines = body
        .filter((block): block is TextLine => block.kind === "line" && !captions.has(block))
        .map((line) => textOf(report, line));
      return {
        key: section.key,
        title: begun?.heading ?? textOf(report, heading.line),
        text: [...(begun ? [begun.rest] : []), ...lines].join("\n"),
      };
    }),
    tables: {
      disclosure: Object.fromEntries(
        formsOf(report, "disclosure").map((block) => [block.key, rowsOf(report, "disclosure", block)]),
      ),
      requests: Object.assign(
        {},
        ...formsOf(report, "requests").map((block) => rowsOf(report, "requests", block)),
      ),
      proceedings: Object.assign(
        {},
        ...formsOf(report, "proceedings").map((block) => rowsOf(report, "proceedings", block)),
      ),
    },
  };
}

function captionLines(report: Report): ReadonlySet<Block> {
  const lines = [...report.tables.values()].flatMap((table) => placeOf(report.tree, table)?.captions ?? []);
  return new Set(lines.map(({ line }) => line));
}

function textOf(report: Report, line: TextLine): string {
  return readerText(report.tree.text.slice(line.span.start, line.span.end), false);
}

/**
 * The blocks of the report's own edition; behind them, where the draft has the other edition's table, what that one
 * has and this one has not: a number is never dropped because it stands in last year's form.
 */
function formsOf(report: Report, key: TableKey): readonly BlockForm[] {
  const own: TableForm = report.form.tables[key];
  const other = report.tables.get(key)?.form;
  if (!other || other === own) return own.blocks;
  const blocks = own.blocks.map((block) => {
    const same = other.blocks.find((each) => each.key === block.key);
    return same ? merged(block, same) : block;
  });
  return [...blocks, ...other.blocks.filter((block) => !own.blocks.some((each) => each.key === block.key))];
}

function merged(block: BlockForm, other: BlockForm): BlockForm {
  const lacking = <T extends { readonly key: string }>(all: readonly T[], mine: readonly T[]): readonly T[] =>
    all.filter((each) => !mine.some((one) => one.key === each.key));
  return {
    ...block,
    columns: [...block.columns, ...lacking(other.columns, block.columns)],
    rows: [...block.rows, ...lacking(other.rows, block.rows)],
  };
}

function rowsOf(report: Report, key: TableKey, block: BlockForm): Readonly<Record<string, JsonRow>> {
  const table = report.tables.get(key);
  const rows: Record<string, JsonRow> = {};
  for (const row of block.rows) {
    if (row.items && !hasSubtotal(table, row, block)) continue;
    const name = row.key.slice(row.key.indexOf("/") + 1);
    rows[name] = Object.fromEntries(
      block.columns.map((column) => [column.key, jsonCell(table, row, column.key)]),
    );
  }
  return rows;
}

/** A group row carries no number on the form; it is there only where the draft put one in it. */
function hasSubtotal(table: Table | undefined, row: RowForm, block: BlockForm): boolean {
  if (!table) return false;
  return block.columns.some((column) => {
    const kind = cellAt(table, row.key, column.key)?.value.kind;
    return kind !== undefined && kind !== "blank";
  });
}

function jsonCell(table: Table | undefined, row: RowForm, column: string): JsonCell {
  const bound = table && cellAt(table, row.key, column);
  return bound ? jsonValue(bound.value, bound.cell.text) : null;
}

function jsonValue(value: CellValue, text: string): JsonCell {
  switch (value.kind) {
    case "blank":
      return null;
    case "number":
      if (value.unit === undefined && value.note === undefined) return plain(value.value);
      return {
        value: plain(value.value),
        ...(value.unit === undefined ? {} : { unit: value.unit }),
        ...(value.note === undefined ? {} : { note: value.note }),
      };
    default:
      return { text };
  }
}
