import type { Report } from "../../model/report.ts";
import { cellSpan, type Table } from "../../model/table.ts";
import { excerpt, fold } from "../../util/cjk.ts";
import type { Span } from "../../util/span.ts";
import { leftoverTitle } from "../table.ts";
import type { ImportRemark } from "./import.ts";

/** A label of the source that gave way to the form's. */
interface CloseLabel {
  readonly axis: "row" | "column";
  readonly written: string;
  readonly official: string;
  readonly span: Span | undefined;
}

/** Rows and columns whose own words are near to the form's, as far as the draft has them. */
function closeLabels(source: Report, draft: Report): readonly CloseLabel[] {
  return [...source.tables].flatMap(([key, table]) => {
    const now = draft.tables.get(key);
    return now ? [...closeRows(table, now), ...closeColumns(table, now)] : [];
  });
}

function closeRows(table: Table, now: Table): readonly CloseLabel[] {
  return table.rows.flatMap(({ form, label, match }) => {
    if (match !== "close" || !label) return [];
    const row = now.byRow.get(form.key);
    // A row that was not taken over is among the leftovers.
    if (!row?.label || row.match === "close") return [];
    return [{ axis: "row", written: label.text, official: form.label, span: cellSpan(row.label) } as const];
  });
}

function closeColumns(table: Table, now: Table): readonly CloseLabel[] {
  return table.columns.flatMap(({ form, block, cell, match }) => {
    if (match !== "close") return [];
    const span = headSpan(now, block.key, form.label);
    return [{ axis: "column", written: cell.text, official: form.label, span } as const];
  });
}

/** Where a column's label stands in the canonical table, whose head is one row. */
function headSpan(table: Table, block: string, label: string): Span | undefined {
  const grid = table.rows.find((row) => row.block.key === block)?.grid;
  const head = grid?.rows[0]?.cells.find(({ text }) => text === label);
  return head && cellSpan(head);
}

/** What is said of the labels, each once where a table's blocks share it. */
export function labelRemarks(source: Report, draft: Report): readonly ImportRemark[] {
  const seen = new Set<string>();
  return closeLabels(source, draft).flatMap(({ axis, written, official, span }): readonly ImportRemark[] => {
    const name = `${axis} ${span?.start} ${written}`;
    if (seen.has(name)) return [];
    seen.add(name);
    const said = excerpt(written, 30);
    return [
      {
        say: (t) =>
          axis === "row" ? t.imported.closeRow(said, official) : t.imported.closeColumn(said, official),
        words: excerpt(written, 400),
        ...(span ? { span } : {}),
      },
    ];
  });
}

/**
 * The draft without those leftover lines that only repeat such a label: the remark at its row says it, and the clerk
 * need not delete it.
 */
export function withoutLabels(source: Report, draft: Report): string {
  const { text } = draft.tree;
  if (!text.includes(leftoverTitle)) return text;
  const spoken = new Set(
    closeLabels(source, draft).flatMap(({ written, official }) =>
      [written, `${official}｜${written}`].map(fold),
    ),
  );
  if (spoken.size === 0) return text;
  return text.replace(leftoverLines, (block, title: string, lines: string, end: string) => {
    const left = lines
      .match(leftoverLine)
      ?.filter((line) => !spoken.has(fold(line.replace(/^[\r\n]+> - /, ""))));
    return left && left.length > 0 ? `${title}${left.join("")}${end}` : left ? "" : block;
  });
}

const leftoverLine = /\r?\n> - .*/g;
const leftoverLines = new RegExp(`(> ${leftoverTitle})((?:\\r?\\n> - .*)+)((?:\\r?\\n){0,2})`, "g");
