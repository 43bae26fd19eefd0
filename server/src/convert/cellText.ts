import { readerText } from "../syntax/readerText.ts";
import type { GridCell, Layout } from "../syntax/tree.ts";
import { onOneLine } from "../util/lines.ts";
import { plainText } from "./official/inline.ts";

/** What may be read for more than itself; a stroke within a word may not. */
export const marks: RegExp = /[\\*`[\]|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

const comments = /<!--[\s\S]*?-->/g;

/** A cell's text as it is written into a pipe table: on one line, its bars escaped, and no mark that html lacks. */
export function pipeText(source: string, cell: GridCell, layout: Layout): string {
  if (layout === "html") return escapeBars(escapeMarks(escapeTags(oneLine(cell.text))));
  const raw = source.slice(cell.span.start, cell.span.end);
  const text = oneLine(withoutComments(raw)).trim();
  return escapeBars(layout === "gfm" || layout === "loose-pipe" ? text : escapeMarks(text));
}

function oneLine(text: string): string {
  return onOneLine(text, /[\r\n\t]/);
}

function escapeBars(text: string): string {
  return text.replace(/(?<!\\)\|/g, "\\|");
}

/** Outside Markdown a pair of marks is no emphasis, no code and no link, and must not become one. */
function escapeMarks(text: string): string {
  return plainText(text) === readerText(text, false).trim() ? text : text.replace(marks, "\\$&");
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
