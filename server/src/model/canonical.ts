import type { BlockForm, Form, RowForm, SectionForm, TableForm } from "../schema/types.ts";
import { onOneLine } from "../util/lines.ts";
import { alignTable } from "../util/pipeTable.ts";

/** What to write into a cell of the canonical table; undefined leaves it blank. */
export type CellText = (row: RowForm, column: string) => string | undefined;

export type Fill = "blank" | "zero";

const blankCell: CellText = () => undefined;
const zeroCell: CellText = (row) => (row.items ? undefined : "0");

/** `## 三、收到和处理政府信息公开申请情况` */
export function headingText(section: SectionForm): string {
  return `## ${section.ordinal}、${section.title}`;
}

/** A block of the form as an aligned pipe table, its caption above it; lines end in `eol`, the last one too. */
export function blockText(block: BlockForm, text: CellText, eol = "\n"): string {
  const head = [block.stub, ...block.columns.map((column) => column.label)];
  const rows = block.rows.map((row) => [
    row.label,
    ...block.columns.map((column) => escapeCell(text(row, column.key))),
  ]);
  const caption = block.caption ? `### ${block.caption}${eol}${eol}` : "";
  return caption + alignedTable(head, rows, eol);
}

/** A pipe table aligned by display width: labels to the left, numbers to the right. */
export function alignedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  eol = "\n",
): string {
  const delimiter = head.map((_, at) => (at === 0 ? "---" : "---:"));
  const table = alignTable({
    rows: [head, ...rows.map((row) => head.map((_, at) => row[at] ?? ""))],
    headRows: 1,
    delimiter,
  });
  const [first = "", ...others] = table.rows;
  return [first, table.delimiter, ...others].map((line) => line + eol).join("");
}

/** A whole official table; its blocks are divided by blank lines. */
export function tableText(table: TableForm, text: CellText, eol = "\n"): string {
  return table.blocks.map((block) => blockText(block, text, eol)).join(eol);
}

export function blankTableText(table: TableForm, fill: Fill = "blank", eol = "\n"): string {
  return tableText(table, fill === "zero" ? zeroCell : blankCell, eol);
}

/** A section's heading with its blank table, or with an empty line to write on. */
export function blankSectionText(section: SectionForm, form: Form, fill: Fill = "blank", eol = "\n"): string {
  const heading = headingText(section) + eol + eol;
  return section.table ? heading + blankTableText(form.tables[section.table], fill, eol) : heading;
}

function escapeCell(text: string | undefined): string {
  return onOneLine(text ?? "", /[\r\n\t]/).replace(/(?<!\\)\|/g, "\\|");
}

/** The first line ending of a text; what is written into it uses the same. */
export function lineEnding(text: string): string {
  const at = text.indexOf("\n");
  return at > 0 && text.charCodeAt(at - 1) === 13 ? "\r\n" : "\n";
}
