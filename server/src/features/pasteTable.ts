import { pipeText } from "../convert/cellText.ts";
import { commentsIn } from "../convert/comments.ts";
import { canonicalOf, chunksOf, type PastedPart, type PastedTable } from "../convert/pasted.ts";
import { placeOf } from "../convert/place.ts";
import { canonicalTable } from "../convert/table.ts";
import { lineEnding } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import { cellAt, isBlankTable, isFilled, type Table, type TableCell } from "../model/table.ts";
import type { Edit } from "../rules/finding.ts";
import { writeCells } from "../rules/support/edits.ts";
import type { Span } from "../util/span.ts";
import { sectionAt } from "./place.ts";

/** How a pasted official table takes the place of the draft's own. */
export interface Placed {
  readonly kind: "table" | "fill";
  readonly edits: readonly Edit[];
  /** All that is said by it, for the proof that nothing of the clipboard is left out. */
  readonly written: string;
}

/**
 * Puts a pasted table in the place of the draft's own, where that stands in the caret's section: over a blank one, or
 * its numbers into cells that are still blank. Never over anything that the author has written; undefined then.
 */
export function pasteIntoTable(
  report: Report,
  selection: Span,
  parts: readonly PastedPart[],
  pasted: PastedTable,
): Placed | undefined {
  const own = report.tables.get(pasted.table.form.key);
  if (!own || own.edition !== pasted.table.edition || !isHere(report, selection, own)) return undefined;
  return isBlankTable(own) ? overBlank(report, selection, own, parts) : fill(report, own, parts, pasted);
}

function isHere(report: Report, selection: Span, { span }: Table): boolean {
  const section = sectionAt(report, selection.start);
  const touches = span.start <= selection.start && selection.end <= span.end;
  return touches || (section !== undefined && section === sectionAt(report, span.start));
}

function overBlank(
  report: Report,
  selection: Span,
  own: Table,
  parts: readonly PastedPart[],
): Placed | undefined {
  const { text } = report.tree;
  const place = placeOf(report.tree, own);
  const known = place && canonicalTable(report, own, place, "### ");
  if (!place || !known || known.leftovers > 0 || own.duplicates.length > 0) return undefined;
  const span = { start: place.runs[0].start, end: place.runs.at(-1)?.end ?? place.runs[0].end };
  for (const [at, run] of place.runs.entries()) {
    const next = place.runs[at + 1];
    if (next && text.slice(run.end, next.start).trim() !== "") return undefined;
  }
  // A selection that reaches beyond the table is to be replaced as a whole.
  if (selection.start < selection.end && (selection.start < span.start || span.end < selection.end)) {
    if (selection.start > span.start || selection.end < span.end) return undefined;
  }
  const comments = commentsIn(text, span).map((comment) => comment.text);
  const written = [...comments, ...chunksOf(parts, true)].join("\n\n");
  const eol = lineEnding(text);
  return { kind: "table", edits: [{ span, text: written.replace(/\r\n|\r|\n/g, eol) }], written };
}

function fill(
  report: Report,
  own: Table,
  parts: readonly PastedPart[],
  pasted: PastedTable,
): Placed | undefined {
  if (parts.length > 1 || (canonicalOf(pasted, false)?.leftovers ?? 1) > 0) return undefined;
  if (own.grids.some(({ layout }) => layout !== "gfm")) return undefined;
  const source = pasted.report.tree.text;
  const writes: { readonly cell: TableCell["cell"]; readonly value: string }[] = [];
  const said: string[] = [];
  for (const { row, column, cell } of pasted.table.cells.values()) {
    if (!isFilled(cell)) continue;
    const value = pipeText(source, cell, layoutOf(pasted, row));
    const there = cellAt(own, row, column);
    said.push(value);
    if (!there) return undefined;
    if (!isFilled(there.cell)) writes.push({ cell: there.cell, value });
    else if (there.cell.text !== cell.text) return undefined;
  }
  if (writes.length === 0) return undefined;
  const labels = pasted.table.rows.map(({ form }) => form.label);
  return {
    kind: "fill",
    edits: writeCells(report.tree.text, writes),
    written: [...labels, ...said].join("\n"),
  };
}

function layoutOf({ table }: PastedTable, row: string): Table["grids"][number]["layout"] {
  return table.byRow.get(row)?.grid.layout ?? "html";
}
