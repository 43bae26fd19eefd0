import { html } from "./html.ts";
import { cellPerLine, gfm, loosePipe, type TableWriter, tabRows, type WriterMaker } from "./layouts.ts";
import type { Random } from "./random.ts";
import { type Sheet, sheetCell, sheetOf, stack } from "./sheet.ts";
import { label, prose, type Style, styleFor } from "./style.ts";
import type { Layout, Model, Paragraph, SectionModel, TableModel } from "./types.ts";

const makers: Record<Layout, WriterMaker> = {
  gfm,
  "loose-pipe": loosePipe,
  "cell-per-line": cellPerLine,
  "tab-rows": tabRows,
  html,
};

/** The whole report as text. The same model, layout and source of chance give the same text. */
export function write(model: Model, layout: Layout, random: Random): string {
  return writeIn(styleFor(model, layout, random), model, layout, random);
}

export function writeIn(style: Style, model: Model, layout: Layout, random: Random): string {
  const writer = makers[layout](style, random);
  const chunks: string[] = [];
  if (model.frontMatter !== undefined) {
    const entries = model.frontMatter.map(([key, value]) => `${key}: ${value}`);
    chunks.push(["---", ...entries, "---", ...(style.airy ? [] : [""])].join("\n"));
  }
  if (model.metadata.length > 0) chunks.push(...metadataChunks(model, writer));
  chunks.push(...titleLines(model, style));
  chunks.push(...paragraphs(model.preface, style, false));
  for (const section of model.sections) chunks.push(...sectionChunks(section, layout, writer, style, random));
  if (model.signature.length > 0) chunks.push(signatureText(model, style, random));
  const text = `${chunks.join(style.airy ? "\n\n" : "\n").replace(/\n{4,}/g, "\n\n\n")}\n`;
  const lines = style.crlf ? text.replace(/\n/g, "\r\n") : text;
  return style.bom ? `\uFEFF${lines}` : lines;
}

function titleLines(model: Model, style: Style): string[] {
  const [first, ...rest] = model.title;
  if (first === undefined) return [];
  if (rest.length === 0) return [style.markdown ? `# ${first}` : first];
  return [[first, ...rest].join(style.airy && !style.markdown ? "\n\n" : "\n")];
}

/** Two pairs of name and value to a row, as web sites print them. */
function metadataChunks(model: Model, writer: TableWriter): string[] {
  const [first, second, third, fourth] = model.metadata;
  return [
    ordinary(
      [
        [...(first ?? []), ...(second ?? [])],
        [...(third ?? []), ...(fourth ?? [])],
      ],
      writer,
    ),
    "",
  ];
}

/** A table that is not the form's, in the same layout. */
function ordinary(rows: readonly string[][], writer: TableWriter): string {
  const cells = rows.map((row) => row.map((text) => sheetCell(text, "number")));
  return writer({ width: rows[0]?.length ?? 0, headRows: 0, rows: cells }).join("\n");
}

function signatureText(model: Model, style: Style, random: Random): string {
  const indent = style.markdown || random.chance(0.5) ? "" : "      ";
  return model.signature.map((line) => `${indent}${line}`).join(style.airy ? "\n\n" : "\n");
}

function paragraphs(list: readonly Paragraph[], style: Style, inSection: boolean): string[] {
  return list
    .map((each) => ({ ...each, text: each.sentences.map((sentence) => sentence.text).join("") }))
    .filter((each) => each.text !== "")
    .map((each) => {
      if (each.kind === "raw") return each.text;
      const text = prose(each.text, style);
      if (each.kind === "heading") return inSection && style.markdown ? `### ${text}` : text;
      return `${style.indent}${text}`;
    });
}

function sectionChunks(
  section: SectionModel,
  layout: Layout,
  writer: TableWriter,
  style: Style,
  random: Random,
): string[] {
  const mark = section.ordinal === "" ? "" : `${section.ordinal}、${style.spacedOrdinal ? " " : ""}`;
  const title = prose(`${mark}${section.title}`, style);
  return [
    style.markdown ? `## ${title}` : title,
    ...paragraphs(section.paragraphs, style, true),
    ...(section.ordinary.length > 0 ? [ordinary(section.ordinary, writer), ""] : []),
    ...section.tables.flatMap((table, index) => [
      // Two tables with nothing between them would be one.
      ...(index > 0 && !style.airy ? [""] : []),
      ...tableChunks(table, section.title, layout, writer, style, random),
    ]),
    ...paragraphs(section.after, style, true),
  ];
}

function tableChunks(
  table: TableModel,
  title: string,
  layout: Layout,
  writer: TableWriter,
  style: Style,
  random: Random,
): string[] {
  // Spreadsheets and web pages repeat the section's title inside the grid.
  const crown = table.blocks.length === 1 && ["tab-rows", "html"].includes(layout) && random.chance(0.12);
  const blocks = table.blocks.map((block) => ({
    caption: block.caption,
    sheet: crowned(sheetOf(table, block, style.sheet), crown ? title : ""),
  }));
  const joined = (lines: readonly string[]): string => lines.join("\n");
  // Cells on their own lines and stacked grids keep a table's blocks together.
  if (blocks.length > 1 && style.stacked) return [joined(writer(stack(blocks)))];
  return blocks.flatMap(({ caption, sheet }) => {
    const lines = joined(writer(sheet));
    if (caption === undefined) return [lines];
    const own = label(caption, style, random);
    const line = layout === "cell-per-line" ? `\t${own}\n` : style.markdown ? `### ${own}` : own;
    return [line, lines];
  });
}

function crowned(sheet: Sheet, title: string): Sheet {
  if (title === "") return sheet;
  return { ...sheet, headRows: 0, rows: [[sheetCell(title, "number", sheet.width)], ...sheet.rows] };
}
