import { onOneLine } from "../../../util/lines.ts";
import { shownLine } from "../shownLine.ts";

/** The lines of a paragraph as Markdown that shows them as they are; blank ones are left out. */
export function markdownLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replaceAll("\t", " ").trim())
    .filter((line) => line !== "")
    .map(shownLine);
}

/** A paragraph of a cell as html that shows it as it is. */
export function htmlLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => onOneLine(line.replaceAll("\t", " ")).trim())
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
}
