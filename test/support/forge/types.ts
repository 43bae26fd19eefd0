import type { Edition, SectionKey, TableKey } from "../../../server/src/schema/types.ts";
import type { Random } from "./random.ts";

/** The five layouts of FORMAT.md that can be bound. */
export type Layout = "gfm" | "loose-pipe" | "cell-per-line" | "tab-rows" | "html";

/** Street office, town, district bureau, district, city: they differ in size and in what they may do. */
export type BodyKind = "street" | "town" | "bureau" | "district" | "city";

/** How a cell is printed, and the number that it states: `增10` states 10, a blank cell states nothing. */
export interface CellModel {
  text: string;
  value: string | null;
}

export interface RowModel {
  /** The key of the form; an invented one for a row that the form does not have. */
  key: string;
  label: string;
  /** A group row names a block; it stands in a column of its own where the form's three label columns are used. */
  group: boolean;
  cells: Record<string, CellModel>;
}

export interface ColumnModel {
  key: string;
  label: string;
  groups: string[];
}

export interface BlockModel {
  key: string;
  caption: string | undefined;
  stub: string;
  columns: ColumnModel[];
  rows: RowModel[];
}

export interface TableModel {
  key: TableKey;
  blocks: BlockModel[];
}

/** What a sentence states; a fault takes away the sentences that its numbers would contradict. */
export type About = TableKey | "period" | "citation" | "fee" | "parts";

export interface Sentence {
  text: string;
  about: About | undefined;
}

export interface Paragraph {
  /** A sub-heading is one such as （一）主动公开; a raw line is written as it stands. */
  kind: "text" | "heading" | "raw";
  sentences: Sentence[];
}

export interface SectionModel {
  /** Undefined for a section that the form does not have. */
  key: SectionKey | undefined;
  /** 一 to 六, or blank where the ordinal is left out. */
  ordinal: string;
  title: string;
  paragraphs: Paragraph[];
  tables: TableModel[];
  /** Notes below the table. */
  after: Paragraph[];
  /** The rows of a table that is not the form's: ordinary content, without a finding. */
  ordinary: string[][];
}

/** A report before it is written down in one of the layouts. */
export interface Model {
  /** The longest form of the name that the report uses. */
  body: string;
  kind: BodyKind;
  year: number;
  edition: Edition;
  frontMatter: [string, string][] | undefined;
  /** One line mostly, up to three; none where the preface names body and year. */
  title: string[];
  /** What a web site prints above a report: 索引号, 发布日期. */
  metadata: [string, string][];
  preface: Paragraph[];
  sections: SectionModel[];
  signature: string[];
}

export interface Truth {
  body: string;
  year: number;
  edition: Edition;
  /** By the row keys of the schema (`article20.1/regulations`) and the column keys; null for a blank cell. */
  tables: Record<TableKey, Record<string, Record<string, string | null>>>;
}

export interface Forged {
  text: string;
  truth: Truth;
  layout: Layout;
  model: Model;
}

export interface ForgeOptions {
  layout?: Layout;
  year?: number;
  kind?: BodyKind;
  /** Whether zeros may be left blank; by chance when absent. */
  blanks?: "none" | "parts" | "zeros";
  /** Whether group rows show the sums of their items; by chance when absent. */
  subtotals?: boolean;
}

/** A finding that a report must get; where `row`, `column` or `expected` are absent, the rules leave them open. */
export interface Expected {
  rule: string;
  severity: "error" | "warning" | "information" | "hint";
  section?: string;
  table?: string;
  row?: string;
  column?: string;
  expected?: string;
}

export interface Faulty {
  model: Model;
  /** At error and warning exactly these and nothing else; at information and hint at least these. */
  expected: Expected[];
}

/** One fault; undefined where the report offers no place for it. */
export interface Fault {
  id: string;
  /** What the fault changes; faults that touch different things may be put into one report. */
  touches: "title" | "text" | "sections" | TableKey;
  apply(model: Model, random: Random): Faulty | undefined;
}
