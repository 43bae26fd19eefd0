import type { Edition, TableForm, TableKey } from "../schema/types.ts";
import type { Decimal } from "../util/decimal.ts";
import { detached } from "../util/detach.ts";
import { firstLine, lineStartsOf } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { type BodyKey, fullestKey } from "./bodyMatch.ts";
import { frontMatterEntry } from "./identity.ts";
import { type Paragraph, paragraphsOf, saidIn } from "./paragraphs.ts";
import type { JudgedTable, Report } from "./report.ts";
import { cellKey, cellSpan, type TableCell } from "./table.ts";

/** A file by a name that only the edge understands, with what turns a span in it into a place. */
export interface FileRef {
  readonly file: string;
  /** As it is shown to the user: `花园街道.ogi.md`. */
  readonly name: string;
  readonly lines: Uint32Array;
}

/** What a cell says to other reports: a number, that which stands for it, or nothing that can be compared. */
export type Fact = Decimal | "blank" | "unreadable";

/** A table's numbers, in the order of the form. */
export interface DigestTable {
  readonly form: TableForm;
  readonly facts: readonly Fact[];
  /** Start and end of each cell. */
  readonly spans: Uint32Array;
  /** What the table's own equations want in the cells that explain their being broken. */
  readonly explained: ReadonlyMap<string, Decimal>;
}

/** A file that the front matter names. */
export interface NamedFile {
  readonly path: string;
  readonly span: Span;
}

/** What other reports need of a report: no text and no tree, so that thousands of them fit into memory. */
export interface Digest extends FileRef {
  /** The name that the report gives its body first. */
  readonly body: string | undefined;
  readonly key: BodyKey | undefined;
  readonly year: number | undefined;
  readonly edition: Edition | undefined;
  /** Where a finding about the report as a whole stands: its title, else its first line. */
  readonly head: Span;
  readonly tables: ReadonlyMap<TableKey, DigestTable>;
  /** 上年报告 */
  readonly lastYear: NamedFile | undefined;
  /** 汇总 */
  readonly members: readonly NamedFile[];
  readonly paragraphs: readonly Paragraph[];
  /** What each paragraph says, as a number, each followed by where it begins and where it ends. */
  readonly said: Float64Array;
}

/** Reads what other reports need of a report. */
export function digestOf(report: Report, { file, name }: { file: string; name: string }): Digest {
  const { tree, identity, year } = report;
  const { text } = tree;
  const names = identity.bodies.map(({ value }) => detached(value));
  const tables = report.judged.map((table) => [table.form.key, digestTable(table)] as const);
  const [lastYear] = namedFiles(report, "上年报告");
  const start = tree.blocks[0]?.span ?? tree.frontMatter?.span ?? { start: 0, end: 0 };
  return {
    file,
    name,
    lines: lineStartsOf(text),
    body: names[0],
    key: fullestKey(names),
    year,
    edition: report.formIsKnown ? report.form.edition : undefined,
    head: firstLine(text, identity.title?.span ?? start),
    tables: new Map(tables),
    lastYear,
    members: namedFiles(report, "汇总"),
    paragraphs: paragraphsOf(report),
    said: Float64Array.from(saidIn(report).flatMap(({ hash, span }) => [hash, span.start, span.end])),
  };
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

export function factAt(table: DigestTable, row: string, column: string): Fact {
  const at = placesOf(table.form).get(cellKey(row, column));
  return (at === undefined ? undefined : table.facts[at]) ?? "unreadable";
}

export function factSpan(table: DigestTable, row: string, column: string): Span {
  const at = (placesOf(table.form).get(cellKey(row, column)) ?? 0) * 2;
  return { start: table.spans[at] ?? 0, end: table.spans[at + 1] ?? 0 };
}

function digestTable(table: JudgedTable): DigestTable {
  const keys = placesOf(table.form);
  const facts: Fact[] = [];
  const spans = new Uint32Array(keys.size * 2);
  for (const [key, at] of keys) {
    const cell = table.cells.get(key);
    facts.push(cell ? factOf(table, cell) : "unreadable");
    if (!cell) continue;
    const { start, end } = cellSpan(cell.cell);
    spans[at * 2] = start;
    spans[at * 2 + 1] = end;
  }
  const explained = table.explanations.map(
    ({ term, expected }) => [cellKey(term.row, term.column), expected] as const,
  );
  return { form: table.form, facts, spans, explained: new Map(explained) };
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

/** The files that an entry of the front matter names, each with its own place. */
function namedFiles({ tree }: Report, key: string): readonly NamedFile[] {
  const entry = frontMatterEntry(tree, key);
  if (!entry) return [];
  const { value, valueSpan } = entry;
  const paths = (typeof value === "string" ? [value] : value).map((path) => detached(path.trim()));
  let from = valueSpan.start;
  return paths
    .filter((path) => path !== "")
    .map((path) => {
      const start = tree.text.indexOf(path, from);
      if (start < 0 || start + path.length > valueSpan.end) return { path, span: valueSpan };
      from = start + path.length;
      return { path, span: { start, end: from } };
    });
}
