import { sections } from "../../schema/sections.ts";
import type { TableKey } from "../../schema/types.ts";
import type { TableBlock, TableCell, TableRow } from "../official/document.ts";
import type { CellAttributes } from "./block.ts";
import { type Attributes, attributesHtml, escapeHtml } from "./escape.ts";
import { type Heads, headsOf } from "./heads.ts";

/** What a table that is not the form's is called to those who do not see it. */
const otherTable = "表格";

/**
 * A table with its heads told to those who do not see it: by scope, and in the form's merged cells also by naming for
 * each value the heads that it stands under. It stands in a region of its own, which a narrow screen scrolls.
 */
export function tableHtml(
  table: TableBlock,
  attributes: Attributes,
  cellAttributes: CellAttributes | undefined,
): string {
  const { key, name, widths, headRows, rows } = table;
  const title = key && titleOf(key);
  const label = title === undefined ? otherTable : [name, title].join(" ");
  const region = { class: "table", role: "region", tabindex: 0, "aria-label": label, ...attributes };
  const heads = headsOf(table);
  const row = (each: TableRow): string =>
    `<tr>${each.cells.map((cell) => cellHtml(cell, heads, cellAttributes)).join("")}</tr>\n`;
  const columns = widths.map((share) => `<col class="${shareClass(share)}">`).join("");
  // A caption would come along as words of the report wherever the table is copied to.
  const named = { class: key ?? "other", "aria-label": title };
  return [
    `<div${attributesHtml(region)}><table${attributesHtml(named)}>\n`,
    `<colgroup>${columns}</colgroup>\n`,
    headRows === 0 ? "" : `<thead>\n${rows.slice(0, headRows).map(row).join("")}</thead>\n`,
    ...bodies(rows.slice(headRows)).map((body) => `<tbody>\n${body.map(row).join("")}</tbody>\n`),
    "</table></div>",
  ].join("");
}

function titleOf(key: TableKey): string | undefined {
  return sections.find(({ table }) => table === key)?.title;
}

/** Columns are as wide as one of a hundred classes says, because a strict page allows no styles in its tags. */
export function shareClass(share: number): string {
  return `w${Math.min(100, Math.max(1, Math.round(share * 100)))}`;
}

/** The rows, parted where a caption opens a block: its heads speak for this block alone. */
function bodies(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const parts: TableRow[][] = [];
  for (const row of rows) {
    const opens = parts.length === 0 || row.cells.some(({ kind }) => kind === "caption");
    if (opens) parts.push([row]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

function cellHtml(cell: TableCell, heads: Heads, cellAttributes: CellAttributes | undefined): string {
  const { kind, colSpan, rowSpan, text } = cell;
  const isHead = kind !== "value" && kind !== "corner" && text !== "";
  const name = isHead ? "th" : "td";
  const attributes: Attributes = {
    class: kind === "value" ? undefined : kind,
    id: heads.ids.get(cell),
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    scope: isHead ? scopeOf(cell) : undefined,
    headers: heads.over.get(cell),
    ...cellAttributes?.(cell),
  };
  const lines = text.split("\n").map(escapeHtml).join("<br>");
  return `<${name}${attributesHtml(attributes)}>${lines}</${name}>`;
}

function scopeOf({ kind, colSpan, rowSpan }: TableCell): string {
  if (kind === "caption") return "rowgroup";
  if (kind === "rowHead") return rowSpan > 1 ? "rowgroup" : "row";
  return colSpan > 1 ? "colgroup" : "col";
}
