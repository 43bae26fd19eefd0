import { parse } from "../../server/src/syntax/parse.ts";
import type { Block, Grid, GridCell, Tree } from "../../server/src/syntax/tree.ts";

/** One line per block, and one per row of a grid, so that a test draws what it expects. */
export function show(text: string): string[] {
  return parse(text).blocks.flatMap((block) => showBlock(text, block));
}

function showBlock(text: string, block: Block): string[] {
  const source = text.slice(block.span.start, block.span.end);
  if (block.kind === "code") return [`code ${JSON.stringify(source)}`];
  if (block.kind === "line") return [`${"#".repeat(block.level)}${block.level > 0 ? " " : ""}${source}`];
  const head = block.headRows > 0 ? ` head ${block.headRows}` : "";
  return [
    `${block.layout}${head}`,
    ...block.rows.map((row) => `  ${row.cells.map(showCell).join(" ¦ ")}`.trimEnd()),
  ];
}

function showCell(cell: GridCell): string {
  const spans = `${cell.colSpan > 1 ? `→${cell.colSpan}` : ""}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ""}`;
  return `${cell.text.replaceAll("\r", "␍").replaceAll("\n", "⏎")}${spans}`;
}

export function grids(tree: Tree): Grid[] {
  return tree.blocks.filter((block) => block.kind === "grid");
}

/** The slot of a cell in brackets, its span in angles: `[ <14> ]`. */
export function drawCell(tree: Tree, grid: number, row: number, cell: number): string {
  const found = grids(tree)[grid]?.rows[row]?.cells[cell];
  if (!found) return "(none)";
  const { span, slot } = found;
  const { text } = tree;
  const parts = [
    text.slice(slot.start, span.start),
    "<",
    text.slice(span.start, span.end),
    ">",
    text.slice(span.end, slot.end),
  ];
  return `[${parts.join("")}]`;
}
