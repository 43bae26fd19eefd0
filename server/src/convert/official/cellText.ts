import type { GridCell, Layout } from "../../syntax/tree.ts";
import { plainText } from "./inline.ts";
import { joinedLines } from "./joined.ts";

/**
 * A cell's text as a reader sees it. Lines that a tag makes stay lines, divided by line feeds; those that a converter
 * broke a cell's text into are one.
 */
export function seenText(source: string, cell: GridCell, layout: Layout): string {
  if (cell.text === "") return "";
  if (layout === "html") return cell.text;
  if (layout === "gfm" || layout === "loose-pipe") {
    const { start, end } = cell.span;
    return plainText(source.slice(start, end));
  }
  return joinedLines(cell.text.split(/[\r\n]+/));
}
