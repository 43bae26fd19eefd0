import { displayWidth } from "../../util/cjk.ts";
import type { TableBlock, TableCell, TableRow } from "../official/document.ts";
import {
  balancingIndent,
  cellMargin,
  cellMarginAbove,
  columnWidths,
  fitsOnePage,
  fittingSize,
  leastRowHeight,
  widthOf,
} from "./fit.ts";
import { type Slot, slotsOf } from "./grid.ts";
import { sizes, textWidth } from "./measures.ts";
import type { StyleId } from "./styleForms.ts";
import { tableBorders } from "./styles.ts";
import { type ParagraphChanges, paragraph } from "./text.ts";
import { element, valued } from "./xml.ts";

/** Rows of one group, which have its name beside them, are kept together where they are no more. */
const groupKeptTogether = 10;
/** A page with the rest of a table has at least so many of its rows. */
const leastRest = 3;
/** What begins at the left stands a little off the line. */
const leftIndent = 40;
/** Text of another table that is longer than this begins at the left. */
const centredWidth = 24;

/** A table as wide as the text, in the merged cells of the form; one that Word could not open row by row as text. */
export function tableElements(table: TableBlock): string {
  if (table.rows.length === 0) return "";
  const slots = slotsOf(table);
  if (!slots) return table.rows.map(lineOf).join("");
  const widths = columnWidths(table.widths);
  const size = fittingSize(slots, widths);
  // Broken over two pages, half of the rows would stand beside a group without its name.
  const isWhole = fitsOnePage(slots, widths, size);
  return element(
    "w:tbl",
    {},
    tableProperties,
    element("w:tblGrid", {}, ...widths.map((width) => element("w:gridCol", { "w:w": width }))),
    ...slots.map((row, at) => {
      const staysWithNext = at < slots.length - 1 && (isWhole || keepsNext(table, row, at));
      return rowElement(table, row, at, { widths, size, staysWithNext });
    }),
  );
}

const tableProperties: string = element(
  "w:tblPr",
  {},
  valued("w:tblStyle", "TableGrid"),
  element("w:tblW", { "w:w": textWidth, "w:type": "dxa" }),
  valued("w:jc", "center"),
  tableBorders,
  element("w:tblLayout", { "w:type": "fixed" }),
  element(
    "w:tblCellMar",
    {},
    ...Object.entries({
      top: cellMarginAbove,
      left: cellMargin,
      bottom: cellMarginAbove,
      right: cellMargin,
    }).map(([side, width]) => element(`w:${side}`, { "w:w": width, "w:type": "dxa" })),
  ),
  element("w:tblLook", { "w:val": "0020" }),
);

function lineOf({ cells }: TableRow): string {
  return paragraph("PlainText", [{ text: cells.map(({ text }) => text).join("\t") }]);
}

interface RowLayout {
  readonly widths: readonly number[];
  readonly size: number;
  readonly staysWithNext: boolean;
}

function rowElement(table: TableBlock, slots: readonly Slot[], at: number, layout: RowLayout): string {
  const { widths, size, staysWithNext } = layout;
  return element(
    "w:tr",
    {},
    element(
      "w:trPr",
      {},
      element("w:cantSplit"),
      element("w:trHeight", { "w:val": leastRowHeight(size), "w:hRule": "atLeast" }),
      at < repeatedRows(table) ? element("w:tblHeader") : "",
    ),
    ...slots.map((slot) => cellElement(table, slot, widthOf(slot, widths), { staysWithNext, size })),
  );
}

/** The rows of the head; none where a cell of it reaches out of it, which could not be repeated. */
function repeatedRows({ headRows, rows }: TableBlock): number {
  const reachesOut = rows
    .slice(0, headRows)
    .some(({ cells }, at) => cells.some(({ rowSpan }) => at + rowSpan > headRows));
  return reachesOut || headRows >= rows.length ? 0 : headRows;
}

/** In a table of several pages a head never stands alone at the foot of one, and a group is not broken. */
function keepsNext({ headRows, rows }: TableBlock, slots: readonly Slot[], at: number): boolean {
  if (at < headRows || at >= rows.length - leastRest) return true;
  return (
    slots.some(({ cell }) => cell?.kind === "caption" || cell?.kind === "columnHead") ||
    isInsideGroup(rows, at)
  );
}

/** Whether a cell that goes over a few rows reaches from this one into the next. */
function isInsideGroup(rows: readonly TableRow[], at: number): boolean {
  const first = Math.max(0, at - groupKeptTogether + 1);
  return rows
    .slice(first, at + 1)
    .some(({ cells }, index) =>
      cells.some(({ rowSpan }) => rowSpan <= groupKeptTogether && first + index + rowSpan - 1 > at),
    );
}

function cellElement(
  table: TableBlock,
  slot: Slot,
  width: number,
  { staysWithNext, size }: { readonly staysWithNext: boolean; readonly size: number },
): string {
  const { cell, colSpan, merge } = slot;
  const properties = element(
    "w:tcPr",
    {},
    element("w:tcW", { "w:w": width, "w:type": "dxa" }),
    colSpan > 1 ? valued("w:gridSpan", colSpan) : "",
    merge === "begins" ? valued("w:vMerge", "restart") : merge === "goesOn" ? element("w:vMerge") : "",
    valued("w:vAlign", "center"),
  );
  const changes: ParagraphChanges = {
    staysWithNext,
    ...(cell && startsLeft(table, cell) ? { align: "left" as const, left: leftIndent } : {}),
    ...(cell?.kind === "columnHead" ? { sides: balancingIndent(cell.text, width, size) } : {}),
    size: size === sizes.five || cell?.kind === "corner" ? undefined : size,
  };
  const text = cell?.text ?? "";
  return element("w:tc", {}, properties, paragraph(styleOf(cell), text === "" ? [] : [{ text }], changes));
}

function styleOf(cell: TableCell | undefined): StyleId {
  if (cell?.kind === "corner") return "TableNote";
  return cell?.kind === "caption" || cell?.kind === "columnHead" ? "TableHead" : "TableText";
}

/** The rows of table 三 are sentences; a cell that goes over several rows names them and stands in their middle. */
function startsLeft(table: TableBlock, cell: TableCell): boolean {
  if (cell.kind === "rowHead") return table.key === "requests" && cell.rowSpan === 1;
  return cell.kind === "value" && table.key === undefined && displayWidth(cell.text) > centredWidth;
}
