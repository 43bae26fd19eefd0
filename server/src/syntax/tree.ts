import type { Span } from "../util/span.ts";

/**
 * What the parser gives for any text whatever. It knows lines, marks and grids, and nothing of the form.
 * Every span is in UTF-16 offsets of `text`, the author's own text, unchanged.
 */
export interface Tree {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** Everything that is not front matter, not blank and not a comment, in document order, without overlap. */
  readonly blocks: readonly Block[];
  /** The `<!-- ogi-ignore … -->` comments, in document order. Other comments are dropped. */
  readonly directives: readonly Directive[];
}

export type Block = TextLine | Grid | Code;

/** One physical line of text outside tables. */
export interface TextLine {
  readonly kind: "line";
  /** The line's content: no leading `#` marks, no blank ends, no comments at its ends. Never empty. */
  readonly span: Span;
  /** The number of leading `#` marks, 0 to 6. */
  readonly level: number;
}

/** A fenced code block; what stands in it is not read. */
export interface Code {
  readonly kind: "code";
  readonly span: Span;
}

/** How a grid was written. */
export type Layout = "gfm" | "loose-pipe" | "cell-per-line" | "tab-rows" | "html";

/** A raw table: rows of cells as the author wrote them, bound to nothing. */
export interface Grid {
  readonly kind: "grid";
  readonly layout: Layout;
  readonly span: Span;
  readonly rows: readonly GridRow[];
  /** Rows above the delimiter row (gfm) or in thead (html); 0 where the layout does not say. */
  readonly headRows: number;
  /** The delimiter row of a gfm table. It is not among `rows`. */
  readonly delimiter: Span | undefined;
}

export interface GridRow {
  readonly span: Span;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  /** The content without blank ends; empty (start = end) for a blank cell, where a value would be written. */
  readonly span: Span;
  /** The whole region between the cell's borders, padding included; what a caret must be in to be in the cell. */
  readonly slot: Span;
  /** The content as a reader sees it: html entities decoded and tags dropped; otherwise the text of `span`. */
  readonly text: string;
  /** Grid column of the cell's left edge, counted with column and row spans where the layout states them (html). */
  readonly column: number;
  /** 1 where the layout does not state spans. */
  readonly colSpan: number;
  readonly rowSpan: number;
  /**
   * Set where the row stops before this cell, as when blank cells at its end were trimmed: how many separators must be
   * written at `span.start` for a value to land in it. The parser makes no such cells; binding does.
   */
  readonly implied?: number;
}

export interface FrontMatter {
  /** From the first `---` to the end of the last. */
  readonly span: Span;
  readonly entries: readonly FrontMatterEntry[];
  /** What the YAML reader says where the block cannot be read; the readable entries are still given. */
  readonly error: { readonly span: Span; readonly message: string } | undefined;
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** A scalar as its source text, unquoted; a list as its scalars. */
  readonly value: string | readonly string[];
  readonly valueSpan: Span;
}

/** `<!-- ogi-ignore id id: reason -->` */
export interface Directive {
  readonly span: Span;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string | undefined;
}
