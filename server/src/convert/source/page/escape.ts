import { escapeTags } from "../../cellText.ts";

/** What a line must not begin with, because a draft would read more into it than words. */
const lineMark = /^(?:#|>|\*|_|[-+](?=\s)|-{3}|={3}|`{3}|~{3}|!\[)/;

/** A line of the page as a line of a draft: a paragraph, whatever it begins with. */
export function lineText(text: string): string {
  const plain = escapeTags(text.replace(/[\t\r\n]+/g, " "))
    .replace(/<(?=\?)/g, "&lt;")
    .replace(/!\[/g, "!\\[")
    .replace(/\|/g, "\\|");
  // Two asterisks would set what stands between them in italics, and be gone.
  const shown = plain.indexOf("*") === plain.lastIndexOf("*") ? plain : plain.replaceAll("*", "\\*");
  return lineMark.test(shown) ? `\\${shown}` : shown;
}

/** A line whose blanks are meant keeps its tabs and bars: they may be the borders of a table. */
export function preformatted(text: string): string {
  const plain = escapeTags(text).replace(/<(?=\?)/g, "&lt;");
  return plain.replace(/^(\s{0,3})(?=`{3}|~{3}|-{3,}\s*$)/, "$1\\");
}
