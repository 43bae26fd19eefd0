import type { Heading } from "../model/headings.ts";
import type { Section } from "../model/outline.ts";
import type { Report } from "../model/report.ts";
import type { BoundRow, Table } from "../model/table.ts";
import { cellAt } from "../model/table.ts";
import type { BlockForm, RowForm } from "../schema/types.ts";
import { fold } from "../util/cjk.ts";
import { lineStart } from "../util/lines.ts";
import { masked } from "../util/personal.ts";
import { cover, type Span } from "../util/span.ts";

export type SymbolKind = "title" | "section" | "heading" | "table" | "block" | "group" | "row";

/** One entry of the outline. `selection` lies inside `span`, and every child inside its parent. */
export interface Outlined {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly Outlined[];
}

/** The outline of a report: title, sections, sub-headings, tables, their blocks and rows with the numbers in them. */
export function documentSymbols(report: Report): readonly Outlined[] {
  const { tree, outline, identity } = report;
  const sections = outline.sections.map((section) => sectionSymbol(report, section));
  const inSections = new Set(outline.sections.flatMap((section) => tablesIn(report, section)));
  const stray = [...report.tables.values()]
    .filter((table) => !inSections.has(table))
    .map((table) => tableSymbol(report, table));
  const top = [...stray, ...sections].sort((a, b) => a.span.start - b.span.start);
  const { title } = identity;
  if (!title || top.some(({ span }) => span.start < title.span.end)) return top;
  const span = { start: title.span.start, end: tree.text.trimEnd().length };
  return [
    {
      name: masked(title.text),
      detail: "",
      kind: "title",
      span: enclosing(cover(span, title.span), top),
      selection: title.span,
      children: top,
    },
  ];
}

function sectionSymbol(report: Report, section: Section): Outlined {
  const { text } = report.tree;
  const { line } = section.heading;
  const written = text.slice(line.span.start, section.span.end).trimEnd().length;
  const span = cover({ start: lineStart(text, line.span.start), end: line.span.start + written }, line.span);
  const tables = tablesIn(report, section).map((table) =>
    fromHeading(report, line.span, tableSymbol(report, table)),
  );
  const headings = report.outline.subHeadings.filter(
    ({ line: { span: own } }) => own.start > line.span.end && own.end <= span.end,
  );
  const free = headings.filter(
    ({ line: { span: own } }) =>
      !tables.some((table) => table.span.start <= own.start && own.end <= table.span.end),
  );
  const children = nested(text, free, span.end, tables);
  // A table may end in a blank cell, which is white space to the eye.
  const whole = enclosing(span, children);
  return {
    name: nameOf(text, line.span),
    detail: "",
    kind: "section",
    span: whole,
    selection: line.span,
    children,
  };
}

/**
 * A table of several blocks begins with its section where nothing stands between: else the caption of its first block
 * would be taken for the whole table's, by whoever folds it or scrolls through it.
 */
function fromHeading({ tree }: Report, heading: Span, table: Outlined): Outlined {
  const isDivided = table.children.some(({ kind }) => kind === "block");
  const between = tree.blocks.find(({ span }) => span.start >= heading.end);
  if (!isDivided || (between && between.span.end < table.span.start)) return table;
  return { ...table, span: cover(heading, table.span), selection: heading };
}

function enclosing(span: Span, children: readonly Outlined[]): Span {
  return children.reduce((outer, child) => cover(outer, child.span), span);
}

function tablesIn(report: Report, section: Section): readonly Table[] {
  return [...report.tables.values()].filter(
    ({ span }) => section.heading.line.span.end <= span.start && span.start < section.span.end,
  );
}

function nameOf(text: string, span: Span): string {
  return masked(text.slice(span.start, span.end).replace(/\s+/g, " "));
}

/** How deep a sub-heading stands: Markdown levels first, then （一）, 1., （1）. */
function depth({ line, ordinal }: Heading): number {
  const styles = ["han", "hanBracket", "arabic", "arabicBracket"];
  return line.level > 0 ? line.level : 7 + Math.max(0, styles.indexOf(ordinal?.style ?? "han"));
}

/** A heading whose end is not known yet. */
interface Open {
  readonly heading: Heading;
  readonly children: Outlined[];
}

/** Sub-headings as a tree, each with what follows it up to the next of its depth; tables fall under the last one. */
function nested(
  text: string,
  headings: readonly Heading[],
  end: number,
  tables: readonly Outlined[],
): readonly Outlined[] {
  const top: Outlined[] = [];
  const open: Open[] = [];
  const close = (stop: number, least: number): void => {
    for (let last = open.at(-1); last && depth(last.heading) >= least; last = open.at(-1)) {
      open.pop();
      (open.at(-1)?.children ?? top).push(headingSymbol(text, last, stop));
    }
  };
  const ahead = [...tables];
  const takeTables = (before: number): void => {
    while (ahead[0] && ahead[0].span.start < before)
      (open.at(-1)?.children ?? top).push(ahead.shift() as Outlined);
  };
  for (const heading of headings) {
    const { start } = heading.line.span;
    takeTables(start);
    close(lineStart(text, start), depth(heading));
    open.push({ heading, children: [] });
  }
  takeTables(Number.POSITIVE_INFINITY);
  close(end, 0);
  return top;
}

function headingSymbol(text: string, { heading, children }: Open, stop: number): Outlined {
  const { span: selection } = heading.line;
  const written = text.slice(selection.start, stop).trimEnd().length;
  const span = { start: selection.start, end: Math.max(selection.end, selection.start + written) };
  const whole = enclosing(span, children);
  return { name: nameOf(text, selection), detail: "", kind: "heading", span: whole, selection, children };
}

function tableSymbol(report: Report, table: Table): Outlined {
  const { text } = report.tree;
  const blocks = table.form.blocks.flatMap((block) => blockSymbol(report, table, block) ?? []);
  const [only] = blocks;
  const single = table.form.blocks.length === 1;
  const span = enclosing(table.span, blocks);
  const selection = { start: span.start, end: Math.min(span.end, lineEndOf(text, span.start)) };
  const children = single && only ? only.children : blocks;
  return { name: table.form.name, detail: "", kind: "table", span, selection, children };
}

function lineEndOf(text: string, start: number): number {
  const found = text.slice(start, start + 2000).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, start + 2000) : start + found;
}

function blockSymbol(report: Report, table: Table, block: BlockForm): Outlined | undefined {
  const rows = table.rows.filter((row) => row.block === block);
  const [first] = rows;
  if (!first) return undefined;
  const caption = captionOf(report, block, first.grid.span.start);
  const spans = rows.map((row) => rowSpan(table, row));
  const span = spans.reduce(cover, caption ?? spans[0] ?? first.gridRow.span);
  const selection = caption ?? spans[0] ?? span;
  const name = block.caption ?? table.form.name;
  return { name, detail: "", kind: "block", span, selection, children: rowSymbols(report, table, rows) };
}

/** The caption's own line, where it is the last one before the grid. */
function captionOf({ tree }: Report, block: BlockForm, start: number): Span | undefined {
  const line = tree.blocks.findLast(({ span }) => span.end <= start);
  if (line?.kind !== "line" || line.span.end - line.span.start > 40) return undefined;
  return fold(tree.text.slice(line.span.start, line.span.end)) === fold(block.caption ?? "")
    ? line.span
    : undefined;
}

/** A row's own stretch: in the form's one row of fifteen numbers, only its own five. */
function rowSpan(table: Table, row: BoundRow): Span {
  if (row.label) return row.gridRow.span;
  const cells = row.block.columns.flatMap(({ key }) => cellAt(table, row.form.key, key)?.cell.span ?? []);
  const [first, ...rest] = cells;
  return first ? rest.reduce(cover, first) : row.gridRow.span;
}

/** Rows under the group row that stands above them. */
function rowSymbols(report: Report, table: Table, rows: readonly BoundRow[]): readonly Outlined[] {
  const [first, ...rest] = rows;
  if (!first) return [];
  const stop = first.form.items ? rest.findIndex((row) => !isWithin(row.form, first.form)) : 0;
  const inner = stop < 0 ? rest : rest.slice(0, stop);
  const children = rowSymbols(report, table, inner);
  const own = rowSpan(table, first);
  const symbol: Outlined = {
    name: first.form.label,
    detail: numbersOf(table, first),
    kind: first.form.items ? "group" : "row",
    span: enclosing(own, children),
    selection: first.label && first.label.span.end > first.label.span.start ? first.label.span : own,
    children,
  };
  return [symbol, ...rowSymbols(report, table, stop < 0 ? [] : rest.slice(stop))];
}

function isWithin(row: RowForm, group: RowForm): boolean {
  const items = row.items ?? [row.key];
  return items.every((item) => group.items?.includes(item));
}

/** The numbers of a row as they are written, a middle dot for a blank one. */
function numbersOf(table: Table, row: BoundRow): string {
  const texts = row.block.columns.map(({ key }) => cellAt(table, row.form.key, key)?.cell.text.trim() || "·");
  return texts.every((text) => text === "·") ? "" : texts.map(masked).join(" ");
}
