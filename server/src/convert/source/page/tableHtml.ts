import type { PageElement } from "./node.ts";

export interface HtmlRow {
  readonly inHead: boolean;
  readonly cells: readonly { readonly element: PageElement; readonly lines: readonly string[] }[];
}

/** A span beyond these says nothing about the width of its table. */
const widest = 40;
const mostRowSpan = 1000;

/** A table as html on one line: spans, heads and the texts of cells, nothing else. */
export function tableHtml(rows: readonly HtmlRow[]): string {
  const width = widthOf(rows);
  const written: string[] = ["<table>"];
  let inHead = false;
  for (const row of rows) {
    if (row.inHead !== inHead) written.push(inHead ? "</thead>" : "<thead>");
    inHead = row.inHead;
    written.push(`<tr>${row.cells.map((cell) => cellHtml(cell, width)).join("")}</tr>`);
  }
  if (inHead) written.push("</thead>");
  written.push("</table>");
  return written.join("");
}

/** How many columns a table has, as far as its spans can be believed. */
function widthOf(rows: readonly HtmlRow[]): number {
  return rows.reduce((most, { cells }) => {
    const own = cells.reduce((sum, { element: { colSpan } }) => sum + (colSpan > widest ? 1 : colSpan), 0);
    return Math.max(most, own);
  }, 1);
}

function cellHtml({ element, lines }: HtmlRow["cells"][number], width: number): string {
  const name = element.name === "th" ? "th" : "td";
  const columns = Math.min(element.colSpan, width);
  const rows = Math.min(element.rowSpan, mostRowSpan);
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows === 1 ? "" : ` rowspan="${rows}"`}`;
  return `<${name}${spans}>${lines.map(escapedText).join("<br>")}</${name}>`;
}

function escapedText(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
