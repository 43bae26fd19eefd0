import { plainDigits } from "../model/days.ts";
import { captions, headLabels, labelText, rowLabels } from "../model/labels.ts";
import type { Report } from "../model/report.ts";
import type { BoundRow, Table, TableCell } from "../model/table.ts";
import type { Grid, GridCell } from "../syntax/tree.ts";
import type { Span } from "../util/span.ts";
import { bodyInHead } from "./ownBody.ts";

/** What a stretch of a report is. */
export type TokenKind =
  /** A section's heading, or the caption of a block: 第二十条第（一）项. */
  | "heading"
  /** The label of a group row: （三）不予公开. */
  | "group"
  | "row"
  | "column"
  | "number"
  /** A dash or 无 where a number should stand. */
  | "placeholder"
  /** The report's own year and body, in title and front matter. */
  | "year"
  | "body";

export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
  /** Whether an equation computes it: the numbers of 总计 and （七）, and the labels of these. */
  readonly computed: boolean;
}

const known = new WeakMap<Report, readonly Token[]>();

/** What is to be told apart in a report, in order and without overlap; running text is none of it. */
export function tokensOf(report: Report): readonly Token[] {
  const made =
    known.get(report) ?? ordered([...identityTokens(report), ...headings(report), ...inTables(report)]);
  known.set(report, made);
  return made;
}

function ordered(tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return tokens
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end || span.start === span.end) return false;
      end = span.end;
      return true;
    });
}

function token(kind: TokenKind, span: Span, computed = false): Token {
  return { kind, span, computed };
}

/** Where title and front matter name year and body: in the running text the same words stay as plain as all others. */
function identityTokens(report: Report): readonly Token[] {
  const { text } = report.tree;
  const years = report.identity.years.flatMap(({ source, span, value }): readonly Token[] => {
    if (source !== "title" && source !== "frontMatter") return [];
    const at = plainDigits(text.slice(span.start, span.end)).indexOf(String(value));
    return at < 0 ? [] : [token("year", { start: span.start + at, end: span.start + at + 4 })];
  });
  return [...years, ...bodyInHead(report).map(({ span }) => token("body", span))];
}

function headings({ outline }: Report): readonly Token[] {
  return outline.sections.map(({ heading: { line, title, runsOn } }) =>
    token("heading", runsOn ? { start: line.span.start, end: title.end } : line.span),
  );
}

function inTables(report: Report): readonly Token[] {
  return [...report.tables.values()].flatMap((table) => [
    ...captionLines(report, table),
    ...table.grids.flatMap((grid) => heads(table, grid)),
    ...table.rows.flatMap((row) => labels(table, row)),
    ...[...table.cells.values()].flatMap((cell) => ofCell(report, table, cell)),
  ]);
}

/** A caption that stands in a line of its own, above its grid. */
function captionLines({ tree: { text, blocks } }: Report, table: Table): readonly Token[] {
  const wanted = captions(table.form);
  return table.grids.flatMap((grid) => {
    const above = blocks[firstAtOrAfter(blocks, grid.span.start) - 1];
    if (above?.kind !== "line" || above.span.end - above.span.start > longestCaption) return [];
    const label = labelText({ text: text.slice(above.span.start, above.span.end) } as GridCell);
    return wanted.has(label) ? [token("heading", above.span)] : [];
  });
}

const longestCaption = 40;

function firstAtOrAfter(blocks: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A head has three lines at most, and a caption above it. */
const mostHeadRows = 4;

/** The heads of a grid: what stands above the first row of each of its blocks. */
function heads(table: Table, grid: Grid): readonly Token[] {
  const rows = table.rows.filter((row) => row.grid === grid);
  const firsts = table.form.blocks.flatMap((block) => rows.find((row) => row.block === block) ?? []);
  const bound = new Set(rows.filter(({ label }) => label).map(({ gridRow }) => gridRow));
  return firsts.flatMap(({ gridRow }) => {
    const at = grid.rows.indexOf(gridRow);
    const above = grid.rows.slice(Math.max(0, at - mostHeadRows), at).filter((row) => !bound.has(row));
    return above.flatMap(({ cells }) => cells.flatMap((cell) => ofHead(table, cell)));
  });
}

function ofHead(table: Table, cell: GridCell): readonly Token[] {
  const text = labelText(cell);
  if (text === "") return [];
  if (captions(table.form).has(text)) return [token("heading", cell.span)];
  const isKnown =
    headLabels(table.form).has(text) ||
    rowLabels(table.form).exact.has(text) ||
    table.columns.some((column) => column.cell === cell);
  return isKnown ? [token("column", cell.span, text === "总计")] : [];
}

/** A row's label, and those of the groups that are written beside it. */
function labels(table: Table, { label, form, gridRow }: BoundRow): readonly Token[] {
  const { exact } = rowLabels(table.form);
  const caption = captions(table.form);
  return gridRow.cells.flatMap((cell) => {
    if (cell === label)
      return [
        form.items ? token("group", cell.span) : token("row", cell.span, isResult(table, "column", form.key)),
      ];
    const text = labelText(cell);
    if (caption.has(text)) return [token("heading", cell.span)];
    return exact.get(text)?.form.items ? [token("group", cell.span)] : [];
  });
}

/** Whether an equation along an axis writes into the row or column of this key. */
function isResult({ form }: Table, axis: "row" | "column", key: string): boolean {
  return form.equations.some((each) => each.axis === axis && each.result === key);
}

const digits = /[+\-−－]?[0-9０-９][0-9０-９,，.．]{0,40}/;

function ofCell({ tree }: Report, table: Table, { row, column, cell, value }: TableCell): readonly Token[] {
  const { start, end } = cell.span;
  if (cell.implied !== undefined || start === end) return [];
  if (value.kind === "placeholder") return [token("placeholder", cell.span)];
  if (value.kind !== "number") return [];
  const source = tree.text.slice(start, end);
  const found = digits.exec(source.includes("<") ? source.replace(tags, blankOut) : source);
  if (!found) return [];
  const span = { start: start + found.index, end: start + found.index + found[0].length };
  return [token("number", span, isResult(table, "row", column) || isResult(table, "column", row))];
}

const tags = /<[^<>]{0,500}>/g;

function blankOut(found: string): string {
  return " ".repeat(found.length);
}
