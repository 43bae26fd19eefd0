import { onOneLine } from "../../../util/lines.ts";
import { escapeTags } from "../../cellText.ts";

/** The lines of a paragraph as Markdown that shows them as they are; blank ones are left out. */
export function markdownLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replaceAll("\t", " ").trim())
    .filter((line) => line !== "")
    .map(escapeLine);
}

/** A mark of Markdown at a line's beginning: a heading, a quotation, an item, code, a rule, a reference that is not shown. */
const mark = /^(?:#|>|[-+*](?=\s)|```|~~~|[-=_*\s]{3,}$|\[[^\]]{1,200}\]:)/;

export function escapeLine(line: string): string {
  const text = escapeStars(escapeTags(line.replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\").replaceAll("|", "\\|")));
  return mark.test(text) ? `\\${text}` : text;
}

/** Two runs of asterisks would be emphasis, and vanish: `138****1234、139****5678`. */
function escapeStars(text: string): string {
  const first = text.indexOf("*");
  if (first === -1 || !/\*[^*]{1,2000}\*/.test(text.slice(first))) return text;
  return text.replaceAll("*", "\\*");
}

/** A paragraph of a cell as html that shows it as it is. */
export function htmlLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => onOneLine(line.replaceAll("\t", " ")).trim())
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
}
