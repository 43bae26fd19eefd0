import { escapeTags, marks } from "../cellText.ts";
import { plainText } from "../official/inline.ts";

/** A mark of Markdown at a line's beginning: a heading, a quotation, an item, code, a rule, a reference that is not shown. */
const mark = /^(?:#|>|\*|_|[-+](?=\s)|```|~~~|[-=\s]{3,}$|\[[^\]]{1,200}\]:)/;

/** A line of a file as a line of Markdown that shows it as it is, whatever it begins with or holds. */
export function shownLine(line: string): string {
  const light = line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\")
    .replaceAll("|", "\\|")
    .replace(/!\[/g, "!\\[");
  const text = begun(escapeMarkup(light));
  // Emphasis, code and links would vanish; where there are none, their marks stay as they are: 138****1234, 2025_公开.
  return plainText(text) === line.trim() ? text : begun(escapeMarkup(line.replace(marks, "\\$&")));
}

function begun(text: string): string {
  return mark.test(text) ? `\\${text}` : text;
}

/** A line whose blanks are meant keeps its tabs and bars: they may be the borders of a table. */
export function shownPreformatted(text: string): string {
  return escapeMarkup(text).replace(/^(\s{0,3})(?=`{3}|~{3}|-{3,}\s*$)/, "$1\\");
}

/** Nothing that a file says in words may turn into a tag, an instruction or an entity. */
function escapeMarkup(text: string): string {
  return escapeTags(text).replace(/<(?=\?)/g, "&lt;");
}
