import type { Random } from "./random.ts";
import type { SheetStyle } from "./sheet.ts";
import type { Layout, Model, RowModel } from "./types.ts";

/** How one report is typed: the same hand from its first line to its last. */
export interface Style {
  /** As FORMAT.md prints it and the formatter keeps it. */
  canonical: boolean;
  /** Half-width brackets, commas and colons, as Word's and the web's converters leave them. */
  half: boolean;
  /** Straight quotes for curly ones. */
  straight: boolean;
  /** How often a label has a stray space inside. */
  spaces: number;
  /** `一、 总体情况`. */
  spacedOrdinal: boolean;
  /** `## 一、…` or the bare line. */
  markdown: boolean;
  /** An empty line between paragraphs. */
  airy: boolean;
  /** What a paragraph begins with. */
  indent: string;
  sheet: SheetStyle;
  /** Table 二 as one grid with its captions inside. */
  stacked: boolean;
  /** Tabs at the end of a line are lost. */
  trimmed: boolean;
  bom: boolean;
  crlf: boolean;
}

export function styleFor(model: Model, layout: Layout, random: Random): Style {
  const draftLike = layout === "gfm" || layout === "html";
  const canonical = layout === "gfm" && random.chance(0.5);
  const half = !canonical && random.chance(0.3);
  const flat = hasSubtotals(model) || random.chance(canonical ? 1 : layout === "gfm" ? 0.5 : 0.12);
  const lines = random.pick([1, 2, 3, 3] as const);
  return {
    canonical,
    half,
    straight: !canonical && random.chance(0.2),
    spaces: canonical ? 0 : random.pick([0, 0, 0.1, 0.3]),
    spacedOrdinal: !canonical && random.chance(0.15),
    markdown: canonical || random.chance(draftLike ? 0.7 : 0.1),
    airy: draftLike || random.chance(0.5),
    indent: draftLike ? "" : random.pick(["", "", "　　", " "]),
    sheet: {
      labelColumns: flat ? 1 : 3,
      headLines: canonical ? 1 : lines,
      corner: canonical ? "stub" : random.pick(["note", "note", "stub", "blank"]),
      wide: !canonical && random.chance(layout === "gfm" ? 0.5 : 0.9),
    },
    stacked: !canonical && random.chance(layout === "gfm" ? 0.1 : 0.7),
    trimmed: random.chance(0.4) && !hangsOnTabs(model),
    bom: random.chance(0.1),
    crlf: random.chance(0.15),
  };
}

/** A subtotal has a place only where group rows stand as rows of their own. */
function hasSubtotals(model: Model): boolean {
  return model.sections.some((section) =>
    section.tables.some((table) =>
      table.blocks.some((block) =>
        block.rows.some((row) => row.group && Object.values(row.cells).some((cell) => cell.text !== "")),
      ),
    ),
  );
}

/**
 * A table with no number at all would lose every tab of its body, and with them its shape; a row of tables 三 or 四
 * that lost its blank 总计 could not be told from one that lacks a cell.
 */
function hangsOnTabs(model: Model): boolean {
  const tables = model.sections.flatMap((section) => section.tables);
  const blank = (row: RowModel): boolean => Object.values(row.cells).every((cell) => cell.text === "");
  return tables.some((table) =>
    table.blocks.some(
      (block) =>
        block.rows.every(blank) ||
        (table.key !== "disclosure" && block.rows.some((row) => row.cells.total?.text === "" && !blank(row))),
    ),
  );
}

const halves: Readonly<Record<string, string>> = { "（": "(", "）": ")", "，": ",", "：": ":", "；": ";" };

export function prose(text: string, style: Style): string {
  const quoted = style.straight ? text.replace(/[“”]/g, '"') : text;
  return style.half ? quoted.replace(/[（），：；]/g, (mark) => halves[mark] ?? mark) : quoted;
}

/** A row or column label, a caption: what spaces are put into, they carry no meaning. */
export function label(text: string, style: Style, random: Random): string {
  const typed = prose(text, style);
  if (typed.length < 3 || !random.chance(style.spaces)) return typed;
  if (typed.length === 4 && random.chance(0.3)) return [...typed].join(" ");
  const after = breaks(typed);
  if (after.length === 0) return typed;
  const place = random.pick(after);
  return `${typed.slice(0, place)} ${typed.slice(place)}`;
}

/** Where a label may break: between two Chinese characters, or after its ordinal. */
export function breaks(text: string): number[] {
  const places: number[] = [];
  for (let index = 1; index < text.length; index += 1) {
    if (/[一-鿿)）.]/.test(text[index - 1] ?? "") && /[一-鿿]/.test(text[index] ?? "")) places.push(index);
  }
  return places;
}
