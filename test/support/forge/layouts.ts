import type { Random } from "./random.ts";
import { grid, type Sheet, type SheetCell, type Slot } from "./sheet.ts";
import { breaks, label, type Style } from "./style.ts";

/** One printed table → the lines that a tool or a clerk makes of it. */
export type TableWriter = (sheet: Sheet) => string[];

/** The habits of a tool are chosen once and are the same in all tables of a report. */
export type WriterMaker = (style: Style, random: Random) => TableWriter;

function typed(cell: SheetCell, style: Style, random: Random): string {
  return cell.kind === "number" ? cell.text : label(cell.text, style, random);
}

function width(text: string): number {
  // What is ambiguous (“ ” —) is narrow, as the settings have it.
  return [...text].reduce((sum, character) => sum + (/[⺀-鿿豈-﫿！-｠]/.test(character) ? 2 : 1), 0);
}

/** GFM: every place of the grid is a cell; what is spanned is blank or repeated. */
export function gfm(style: Style, random: Random): TableWriter {
  const repeated = !style.canonical && random.chance(0.35);
  const aligned = style.canonical || random.chance(0.6);
  const marks = style.canonical ? "right" : random.pick(["---", "right", "center"] as const);
  return (sheet) => {
    const texts = grid(sheet).map((row) => row.map((slot) => spanned(slot, repeated, style, random)));
    const sizes = Array.from({ length: sheet.width }, (_, x) =>
      Math.max(4, ...texts.map((row) => width(row[x] ?? ""))),
    );
    const line = (row: readonly string[]): string =>
      aligned
        ? `| ${row.map((text, x) => padded(text, sizes[x] ?? 0, x > 0 && marks === "right")).join(" | ")} |`
        : `|${row.map((text) => (text === "" ? " " : ` ${text} `)).join("|")}|`;
    const numberAt = sheet.rows.at(-1)?.findIndex((cell) => cell.kind === "number") ?? 0;
    const rule = sizes.map((size, x) => {
      const dashes = aligned ? size : 3;
      if (marks === "---" || x < numberAt) return "-".repeat(dashes);
      return marks === "right" ? `${"-".repeat(dashes - 1)}:` : `:${"-".repeat(dashes - 2)}:`;
    });
    const [first = [], ...rest] = texts;
    const delimiter = aligned ? `| ${rule.join(" | ")} |` : `|${rule.join("|")}|`;
    return [line(first), delimiter, ...rest.map(line)];
  };
}

function spanned(slot: Slot, repeated: boolean, style: Style, random: Random): string {
  const { cell } = slot;
  if (slot.own) return typed(cell, style, random);
  // Numbers never span; a wide label is repeated down its rows, seldom across its columns.
  if (!repeated || cell.kind === "number") return "";
  return slot.firstColumn || cell.kind === "head" ? label(cell.text, style, random) : "";
}

function padded(text: string, size: number, right: boolean): string {
  const fill = " ".repeat(Math.max(0, size - width(text)));
  return right ? `${fill}${text}` : `${text}${fill}`;
}

/**
 * Loose pipes: `a | b | c |`, nothing at the left. Cells that span rows are absent in the later rows, or blank
 * once, or once per column; cells that span columns are not padded, the blanks trail at the right.
 */
export function loosePipe(style: Style, random: Random): TableWriter {
  const below = random.pick(["absent", "absent", "once", "column"] as const);
  const padColumns = below === "column" && random.chance(0.5);
  const trailing = random.pick(["pad", "pad", "bar", "none"] as const);
  const tight = random.chance(0.5);
  return (sheet) => {
    const rows = grid(sheet);
    return rows.map((row, y) => {
      const cells = row.flatMap((slot) => {
        if (slot.own) return [typed(slot.cell, style, random)];
        if (slot.firstRow) return padColumns ? [""] : [];
        if (below === "absent" || (below === "once" && !slot.firstColumn)) return [];
        return [""];
      });
      const missing = trailing === "pad" && y < rows.length - 1 ? sheet.width - cells.length : 0;
      const all = [...cells, ...Array.from({ length: missing }, () => "")];
      return barred(all, tight, trailing === "none");
    });
  };
}

/** `0 | 0 | ||` as published: a space before a text and before a run of blanks; or a space for every blank. */
function barred(cells: readonly string[], tight: boolean, open: boolean): string {
  // Without its last bar a row that ends in a blank could not be told from a shorter one.
  const last = open && cells.at(-1) !== "";
  if (!tight) return cells.join(" | ") + (last ? "" : " |");
  let line = "";
  let blank = false;
  for (const cell of cells) {
    if (line !== "" && (cell !== "" || !blank)) line += " ";
    line += cell === "" ? "|" : `${cell} |`;
    blank = cell === "";
  }
  return last ? line.slice(0, -2) : line;
}

/** Every cell on a line of its own after a tab; one blank cell where a cell of an earlier row reaches down. */
export function cellPerLine(style: Style, random: Random): TableWriter {
  const broken = random.pick([0, 0.15, 0.5]);
  const glue = random.pick(["\n\n", "\n\n", "\n"]);
  return (sheet) =>
    grid(sheet).flatMap((row) => [
      ...row.flatMap((slot) => {
        if (slot.own) return `\t${brokenText(slot.cell, broken, glue, style, random)}`.split("\n");
        return !slot.firstRow && slot.firstColumn ? ["\t"] : [];
      }),
      "",
    ]);
}

function brokenText(cell: SheetCell, chance: number, glue: string, style: Style, random: Random): string {
  const text = typed(cell, style, random);
  if (cell.kind === "number" || cell.kind === "caption" || text.includes(" ") || !random.chance(chance))
    return text;
  // Not within the ordinal: a line that begins with a bracket or a figure would read as a heading.
  const places = breaks(text).filter((place) => place >= 2 && place < text.length - 1);
  if (places.length === 0) return text;
  const place = random.pick(places);
  return `${text.slice(0, place)}${glue}${text.slice(place)}`;
}

/** Rows with tabs between the places of the full grid, as a spreadsheet gives them to the clipboard. */
export function tabRows(style: Style, random: Random): TableWriter {
  return (sheet) =>
    grid(sheet).map((row) => {
      const line = row.map((slot) => (slot.own ? typed(slot.cell, style, random) : "")).join("\t");
      return style.trimmed ? line.replace(/\t+$/, "") : line;
    });
}
