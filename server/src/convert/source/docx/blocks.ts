/** What is told once for each place, and what is told once for all places together. */
export type SingleKind =
  | "picture"
  | "chart"
  | "embedded"
  | "sheet"
  | "included"
  | "formula"
  | "innerTable"
  | "comment"
  | "contents"
  | "signatureSheet";
export type GroupedKind =
  | "textBox"
  | "note"
  | "deleted"
  | "hidden"
  | "struck"
  | "covered"
  | "phonetic"
  | "link"
  | "external";

/** Something that is not in the text, or stands in it elsewhere than in the document. */
export interface Notice {
  readonly kind: SingleKind | GroupedKind;
  readonly words?: string;
}

/** A stretch that may turn out to be a table of contents: it is one where it is closed. */
export interface Region {
  closed: boolean;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** With its number; line feeds where the author broke the line. */
  readonly text: string;
  /** 0 for the title, 1 to 9 for headings; undefined for text. */
  readonly level: number | undefined;
  readonly bullet: boolean;
  /** A picture or a sheet that stands in the line, not about it. */
  readonly figure: "picture" | "sheet" | undefined;
  readonly notices: readonly Notice[];
  /** Keys of the notes that are referred to. */
  readonly notes: readonly string[];
  readonly contents: Region | undefined;
}

export interface Cell {
  readonly blocks: Block[];
  columns: number;
  /** How the cell is merged with the one above. */
  merge: "begins" | "continues" | undefined;
  /** Merged into the cell at its left. */
  joined: boolean;
}

export interface Row {
  /** Columns of the grid that are left out at the left. */
  before: number;
  readonly cells: Cell[];
  deleted: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
  /** Of the columns of its grid, in twentieths of a point. */
  readonly widths: readonly number[];
  readonly notices: readonly Notice[];
}

export type Block = Paragraph | Table;

/** All words of some blocks, a line for each paragraph. Tables are nested a few levels deep at most. */
export function wordsOf(blocks: readonly Block[]): string {
  const lines = blocks.map((block) =>
    block.kind === "paragraph"
      ? block.text.trim()
      : block.rows.map((row) => row.cells.map((cell) => wordsOf(cell.blocks)).join(" ")).join("\n"),
  );
  return lines.filter((line) => line.trim() !== "").join("\n");
}

/** A paragraph of words that stand somewhere else in the document. */
export function plainParagraph(text: string, notices: readonly Notice[] = []): Paragraph {
  return {
    kind: "paragraph",
    text,
    level: undefined,
    bullet: false,
    figure: undefined,
    notices,
    notes: [],
    contents: undefined,
  };
}
