import type { Report } from "../model/report.ts";
import { forms } from "../schema/forms.ts";
import type { BlockForm, TableForm, TableKey } from "../schema/types.ts";
import { type JsonCell, type JsonRow, toJson } from "./json.ts";

/** The six that a database needs, then what keeps a number's unit and note, then the form's own words. */
const header = [
  "body",
  "year",
  "table",
  "row",
  "column",
  "value",
  "unit",
  "note",
  "tableLabel",
  "rowLabel",
  "columnLabel",
];

/** Without this mark Excel reads UTF-8 as the system's old encoding. */
const byteOrderMark = "\ufeff";

/**
 * Every cell of the three tables in a line of its own, by the keys of `convert --to json`, whose numbers these are.
 * RFC 4180; so little of it is needed that a library would be longer than these lines.
 */
export function toCsv(report: Report): string {
  const { body, year, tables } = toJson(report);
  const own = [body ?? "", year === null ? "" : String(year)];
  const disclosure = Object.entries(tables.disclosure).flatMap(([block, rows]) =>
    Object.entries(rows).map(([row, cells]) => [`${block}/${row}`, cells] as const),
  );
  const lines = [
    ...linesOf(report, "disclosure", disclosure),
    ...linesOf(report, "requests", Object.entries(tables.requests)),
    ...linesOf(report, "proceedings", Object.entries(tables.proceedings)),
  ];
  const all = [header, ...lines.map((line) => [...own, ...line])];
  return byteOrderMark + all.map((line) => `${line.map(field).join(",")}\r\n`).join("");
}

function linesOf(
  report: Report,
  key: TableKey,
  rows: readonly (readonly [string, JsonRow])[],
): readonly (readonly string[])[] {
  // A draft on the other edition's table has rows that its own edition does not name.
  const named = [report.form, ...forms].map(({ tables }) => tables[key]);
  return rows.flatMap(([row, cells]) => {
    const block = named.map((table) => blockOf(table, row)).find((found) => found !== undefined);
    return Object.entries(cells).map(([column, cell]) => {
      const { value = "", unit = "", note = "" } = partsOf(cell);
      const labels = [
        named[0]?.name,
        block?.rows.find((each) => each.key === row)?.label,
        columnLabel(named, block, column),
      ];
      return [key, row, column, value, unit, note, ...labels.map((label) => label ?? "")];
    });
  });
}

function blockOf({ blocks }: TableForm, row: string): BlockForm | undefined {
  return blocks.find(({ rows }) => rows.some(({ key }) => key === row));
}

function columnLabel(
  named: readonly TableForm[],
  block: BlockForm | undefined,
  column: string,
): string | undefined {
  const blocks = named.flatMap((table) => table.blocks).filter(({ key }) => key === block?.key);
  return blocks.flatMap(({ columns }) => columns).find(({ key }) => key === column)?.label;
}

function partsOf(cell: JsonCell): {
  readonly value?: string;
  readonly unit?: string;
  readonly note?: string;
} {
  if (cell === null) return {};
  if (typeof cell === "string") return { value: cell };
  return "text" in cell ? { value: cell.text } : cell;
}

const number = /^[+-]?\d{1,60}(?:\.\d{1,60})?$/;
/** What a spreadsheet would run as a formula, and the mark itself that keeps it from that. */
const formula = /^[=+\-@＝＋－＠\t\r']/;

/** A field as it is written: quoted where it must be, and text that looks like a formula marked as text. */
function field(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
