import type { Span } from "../../../util/span.ts";
import type { Origin } from "../origins.ts";
import type { PageElement } from "./node.ts";

export interface HtmlRow {
  readonly inHead: boolean;
  readonly cells: readonly {
    readonly element: PageElement;
    readonly lines: readonly string[];
    readonly span: Span;
  }[];
}

export interface TableHtml {
  readonly html: string;
  /** Where the texts of the cells stand in it. */
  readonly cells: readonly Origin[];
}

/** A span beyond these says nothing about the width of its table. */
const widest = 40;
const mostRowSpan = 1000;

/** A table as html on one line: spans, heads and the texts of cells, nothing else. */
export function tableHtml(rows: readonly HtmlRow[]): TableHtml {
  const width = widthOf(rows);
  const written: string[] = [];
  const origins: Origin[] = [];
  let length = 0;
  const write = (html: string): void => {
    written.push(html);
    length += html.length;
  };
  let inHead = false;
  write("<table>");
  for (const { inHead: isHead, cells } of rows) {
    if (isHead !== inHead) write(inHead ? "</thead>" : "<thead>");
    inHead = isHead;
    write("<tr>");
    for (const { element, lines, span } of cells) {
      const name = element.name === "th" ? "th" : "td";
      write(`<${name}${spansOf(element, width)}>`);
      const text = lines.map(escapedText).join("<br>");
      origins.push({ at: length, length: text.length, span });
      write(`${text}</${name}>`);
    }
    write("</tr>");
  }
  if (inHead) write("</thead>");
  write("</table>");
  return { html: written.join(""), cells: origins };
}

/** How many columns a table has, as far as its spans can be believed. */
function widthOf(rows: readonly HtmlRow[]): number {
  return rows.reduce((most, { cells }) => {
    const own = cells.reduce((sum, { element: { colSpan } }) => sum + (colSpan > widest ? 1 : colSpan), 0);
    return Math.max(most, own);
  }, 1);
}

function spansOf(element: PageElement, width: number): string {
  const columns = Math.min(element.colSpan, width);
  const rows = Math.min(element.rowSpan, mostRowSpan);
  return `${columns > 1 ? ` colspan="${columns}"` : ""}${rows === 1 ? "" : ` rowspan="${rows}"`}`;
}

function escapedText(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
