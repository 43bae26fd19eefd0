import type { SectionKey, TableKey } from "../../schema/types.ts";
import type { Span } from "../../util/span.ts";

/**
 * A report as it is published: what the preview shows and every export writes, so that they cannot differ.
 * Comments, ignores and front matter are not in it. Every span points into the draft that it was made of.
 */
export interface OfficialDocument {
  /** The title in one line; undefined where the draft has none. */
  readonly title: string | undefined;
  readonly body: string | undefined;
  readonly year: number | undefined;
  /** Everything that is read, in the order of the draft, the title included. */
  readonly blocks: readonly OfficialBlock[];
}

export type OfficialBlock = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock;

export interface TitleBlock {
  readonly kind: "title";
  readonly text: string;
  readonly span: Span;
}

export interface HeadingBlock {
  readonly kind: "heading";
  /** 1 for the six sections, 2 for `（一）` below them, and so on to 5. */
  readonly level: number;
  /** The official section that it opens. */
  readonly section: SectionKey | undefined;
  readonly text: string;
  readonly span: Span;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  /**
   * What it is set as: running text with its first line indented, an item of a list with its mark in the text, a
   * quoted line, a signature or date at the right, or text to be shown letter by letter (code).
   */
  readonly role: "text" | "item" | "quote" | "signature" | "verbatim";
  readonly span: Span;
}

/** A stretch of a paragraph in one style, without marks of Markdown. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** An official table in the merged cells of the form, or any other table as it stands. */
export interface TableBlock {
  readonly kind: "table";
  /** Undefined for a table that is not the form's, or one that could not be read. */
  readonly key: TableKey | undefined;
  /** 表二, 表三, 表四; undefined for other tables. */
  readonly name: string | undefined;
  /** The share of each column in the width; their number is the number of columns. */
  readonly widths: readonly number[];
  /** How many rows stand at its head and are repeated on every page. */
  readonly headRows: number;
  readonly rows: readonly TableRow[];
  readonly span: Span;
}

export interface TableRow {
  /** Only the cells that begin in this row, from left to right; what a span covers has none. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** The column that its left edge stands in, counted from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** `corner` is the note at the head of table 三; `caption` an item of 第二十条 over the whole width. */
  readonly kind: "columnHead" | "rowHead" | "caption" | "corner" | "value";
  /** As a reader sees it, its lines divided by line feeds; empty for a blank one. */
  readonly text: string;
  /**
   * For values of the form: which one, in the keys of the findings' `data`. A group's row is there only where the draft
   * gives a sum in it: in a line of its own, 小计, beside the group's label.
   */
  readonly at: { readonly table: TableKey; readonly row: string; readonly column: string } | undefined;
  /** Where it is written in the draft, its slot where it is blank; undefined where the draft lacks it. */
  readonly span: Span | undefined;
}
