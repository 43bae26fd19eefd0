import { captions } from "../model/labels.ts";
import type { Report } from "../model/report.ts";
import type { Table } from "../model/table.ts";
import type { BlockForm, TableForm } from "../schema/types.ts";
import type { Grid, Tree } from "../syntax/tree.ts";
import { fold } from "../util/cjk.ts";
import { lineStart } from "../util/lines.ts";
import type { Span } from "../util/span.ts";

/** The grid that a line belongs to. */
export function gridAt(tree: Tree, line: Span): Grid | undefined {
  for (const block of tree.blocks) {
    if (block.span.start > line.end) return undefined;
    if (block.kind === "grid" && line.start <= block.span.end && line.end >= block.span.start) return block;
  }
  return undefined;
}

/** The official table that a grid is a part of. */
export function tableOf(report: Report, grid: Grid): Table | undefined {
  for (const table of report.tables.values()) if (table.grids.includes(grid)) return table;
  return undefined;
}

/**
 * The block of the form that a place in a table belongs to: that of the nearest bound row above in the same grid, of
 * the caption above, of the nearest row below; else the first that the draft does not have yet.
 */
export function blockAround(
  report: Report,
  grid: Grid | undefined,
  table: Table | undefined,
  form: TableForm,
  offset: number,
): BlockForm {
  const rows = table?.rows.filter((row) => row.grid === grid) ?? [];
  const above = rows.findLast((row) => row.gridRow.span.end <= offset);
  const below = rows.find((row) => row.gridRow.span.end > offset);
  const free = form.blocks.find((block) => !table?.rows.some((row) => row.block === block));
  const found =
    above?.block ?? captionAbove(report, grid?.span.start ?? offset, form) ?? below?.block ?? free;
  return found ?? (form.blocks[0] as BlockForm);
}

/** The block whose caption is the last line before an offset. */
function captionAbove({ tree }: Report, offset: number, form: TableForm): BlockForm | undefined {
  const before = tree.blocks.findLast((block) => block.span.end <= offset);
  if (before?.kind !== "line" || before.span.end - before.span.start > 40) return undefined;
  return captions(form).get(fold(tree.text.slice(before.span.start, before.span.end)));
}

/** The line that an offset stands in, without its line break. */
export function lineOf(text: string, offset: number): Span {
  const start = lineStart(text, offset);
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return { start, end };
}

/** The bound section that an offset stands in. */
export function sectionAt(report: Report, offset: number): Report["outline"]["sections"][number] | undefined {
  return report.outline.sections.findLast(
    (section) => lineStart(report.tree.text, section.span.start) <= offset && offset <= section.span.end,
  );
}
