import type { OfficialBlock, ParagraphBlock, Run, TableCell } from "../official/document.ts";
import { type Attributes, attributesHtml, escapeHtml } from "./escape.ts";
import { tableHtml } from "./table.ts";

/** Attributes that a preview adds to the tag of a cell, or of a block. */
export type CellAttributes = (cell: TableCell) => Attributes;

/**
 * A piece of a report as html: the same in the preview and in the page. All text is escaped, and nothing in it is
 * fetched or run.
 */
export function blockHtml(
  block: OfficialBlock,
  cellAttributes?: CellAttributes,
  attributes: Attributes = {},
): string {
  switch (block.kind) {
    case "title":
      return `<h1${attributesHtml(attributes)}>${escapeHtml(block.text)}</h1>`;
    case "heading": {
      const name = `h${block.level + 1}`;
      return `<${name}${attributesHtml(attributes)}>${escapeHtml(block.text)}</${name}>`;
    }
    case "paragraph":
      return paragraphHtml(block, attributes);
    case "table":
      return tableHtml(block, attributes, cellAttributes);
  }
}

function paragraphHtml({ role, runs }: ParagraphBlock, attributes: Attributes): string {
  const own = attributesHtml(attributes);
  const text = runs.map(runHtml).join("");
  switch (role) {
    case "text":
      return `<p${own}>${text}</p>`;
    case "quote":
      return `<blockquote${own}><p>${text}</p></blockquote>`;
    case "verbatim":
      // A browser takes the first line break away.
      return `<pre${own}>\n${text}</pre>`;
    default:
      return `<p${attributesHtml({ class: role, ...attributes })}>${text}</p>`;
  }
}

function runHtml({ text, bold, italic }: Run): string {
  const inner = italic ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text);
  return bold ? `<strong>${inner}</strong>` : inner;
}
