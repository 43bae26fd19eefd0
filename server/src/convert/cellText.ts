import type { GridCell, Layout } from "../syntax/tree.ts";
import { onOneLine } from "../util/lines.ts";

const comments = /<!--[\s\S]*?-->/g;

/** A cell's text as it is written into a pipe table: on one line, its bars escaped, and no mark that html lacks. */
export function pipeText(source: string, cell: GridCell, layout: Layout): string {
  if (layout === "html") return escapeBars(escapeEmphasis(escapeTags(oneLine(cell.text))));
  const raw = source.slice(cell.span.start, cell.span.end);
  const text = oneLine(withoutComments(raw)).trim();
  return escapeBars(layout === "gfm" || layout === "loose-pipe" ? text : escapeEmphasis(text));
}

function oneLine(text: string): string {
  return onOneLine(text, /[\r\n\t]/);
}

function escapeBars(text: string): string {
  return text.replace(/(?<!\\)\|/g, "\\|");
}

/** Outside Markdown an asterisk at both ends is no emphasis and must not become one. */
function escapeEmphasis(text: string): string {
  return /^([*_])(?:.*\1)?$/s.test(text) ? `\\${text}` : text;
}

/** What html says with entities must not turn into a tag or an entity of its own. */
export function escapeTags(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, "&amp;").replace(/<(?=[a-z!/])/gi, "&lt;");
}

/** Behind the last end of a comment none is looked for: every `<!--` before it has its end. */
function withoutComments(raw: string): string {
  const end = raw.lastIndexOf("-->") + 3;
  return end < 3 ? raw : raw.slice(0, end).replace(comments, " ") + raw.slice(end);
}
