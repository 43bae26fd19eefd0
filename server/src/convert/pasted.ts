import { type Report, readReport } from "../model/report.ts";
import type { Table } from "../model/table.ts";
import { bindTables } from "../model/tables.ts";
import type { Form, SectionKey, TableKey } from "../schema/types.ts";
import { readerText } from "../syntax/readerText.ts";
import type { Block, Grid, TextLine, Tree } from "../syntax/tree.ts";
import { alignTable } from "../util/pipeTable.ts";
import type { Span } from "../util/span.ts";
import { escapeTags, pipeText } from "./cellText.ts";
import type { Clip } from "./clipboard.ts";
import { headingLevels } from "./headings.ts";
import { type Place, placeOf } from "./place.ts";
import { type CanonicalTable, canonicalTable } from "./table.ts";

/** An official table of a clipboard. */
export interface PastedTable {
  readonly report: Report;
  readonly table: Table;
  readonly place: Place;
}

/** What of a clipboard stands one below the other: an official table, or a text that is written as it is. */
export type PastedPart = { readonly text: string } | { readonly official: PastedTable };

export interface PasteContext {
  readonly form: Form;
  /** The section that it is pasted into; its heading is not written once more. */
  readonly section: SectionKey | undefined;
  /** The table of that section, for rows that do not say by themselves which table they are of. */
  readonly wanted: TableKey | undefined;
}

/** A clipboard bound to the form, in document order. */
export function readPasted({ tree, isHtml }: Clip, context: PasteContext): readonly PastedPart[] {
  const report = bound(readReport(tree, { edition: context.form.edition }), context);
  const tables = [...report.tables.values()].flatMap((table): readonly PastedTable[] => {
    const place = placeOf(tree, table);
    return place && canonicalTable(report, table, place, "### ") ? [{ report, table, place }] : [];
  });
  const levels = headingLevels(report);
  const first = report.outline.sections[0];
  const known = first?.form.key === context.section ? first?.heading : undefined;
  if (!grids(tree).every(isBearable)) return [];
  return tree.blocks.flatMap((block): readonly PastedPart[] => {
    const official = tables.find(({ place }) => place.runs.some((run) => within(block.span, run)));
    if (official) {
      const begins = tree.blocks.find(({ span }) => within(span, official.place.runs[0])) === block;
      return begins ? [{ official }] : [];
    }
    if (block.kind === "grid") return [{ text: pipeTable(tree.text, block) }];
    const source = tree.text.slice(block.span.start, block.span.end);
    if (block.kind === "code") return [{ text: source }];
    if (block === known?.line && !known.runsOn) return [];
    return [{ text: lineText(source, block, levels.get(block), isHtml) }];
  });
}

function grids({ blocks }: Tree): readonly Grid[] {
  return blocks.filter((block): block is Grid => block.kind === "grid");
}

/** A pipe table with more columns or cells than this is of use to nobody. */
const mostColumns = 60;
const mostCells = 20_000;

function isBearable({ rows }: Grid): boolean {
  const columns = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + 1), 0);
  return columns <= mostColumns && columns * rows.length <= mostCells;
}

/** A grid that no label tells is the table of the section that it is pasted into, where its rows are that table's. */
function bound(report: Report, { form, wanted }: PasteContext): Report {
  const { tree } = report;
  const [grid, another] = grids(tree);
  if (report.tables.size > 0 || !wanted || !grid || another) return report;
  const tables = bindTables(tree, new Map([[grid, wanted]]), form);
  const table = tables.get(wanted);
  const isSure = table?.rows.every(({ match, label }) => label && match === "exact");
  if (!table || !isSure || table.rows.length === 0 || table.miscounted.length > 0) return report;
  return { ...report, tables };
}

function lineText(source: string, line: TextLine, level: number | undefined, isHtml: boolean): string {
  const text = isHtml ? escapeTags(readerText(source, false)) : source;
  const marks = level ?? line.level;
  return marks > 0 ? `${"#".repeat(marks)} ${text}` : text;
}

/** All parts as chunks that blank lines divide. */
export function chunksOf(parts: readonly PastedPart[], whole = false): readonly string[] {
  return parts.map((part) => ("text" in part ? part.text : (canonicalOf(part.official, whole)?.text ?? "")));
}

export function canonicalOf(
  { report, table, place }: PastedTable,
  whole: boolean,
): CanonicalTable | undefined {
  return canonicalTable(report, table, place, "### ", whole);
}

/** Every part as a text of its own, official tables as ordinary ones; undefined where one is too large for that. */
export function plainChunks({ tree, isHtml }: Clip): readonly string[] | undefined {
  if (!grids(tree).every(isBearable)) return undefined;
  return tree.blocks.map((block: Block) => {
    if (block.kind === "grid") return pipeTable(tree.text, block);
    const source = tree.text.slice(block.span.start, block.span.end);
    return block.kind === "code" ? source : lineText(source, block, undefined, isHtml);
  });
}

/** Any grid as a pipe table: each cell in its column, what a span covers blank. Its first row is the head. */
export function pipeTable(source: string, grid: Grid): string {
  const rows = grid.rows
    .filter(({ cells }) => cells.some(({ text }) => text !== ""))
    .map(({ cells }) => {
      const row: string[] = [];
      for (const cell of cells) {
        while (row.length < cell.column) row.push("");
        row.push(pipeText(source, cell, grid.layout));
      }
      return row;
    });
  const width = Math.max(...rows.map((row) => row.length));
  const padded = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const delimiter = Array.from({ length: width }, (_, at) =>
    padded.slice(1).some((row) => row[at] !== "") && padded.slice(1).every((row) => isNumeric(row[at] ?? ""))
      ? "---:"
      : "---",
  );
  const table = alignTable({ rows: padded, headRows: 1, delimiter });
  const [head = "", ...body] = table.rows;
  return [head, table.delimiter ?? "", ...body].join("\n");
}

function isNumeric(text: string): boolean {
  return text === "" || /^[-+]?[0-9０-９][0-9０-９,.]*%?$/.test(text);
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
