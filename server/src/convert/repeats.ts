import type { Table } from "../model/table.ts";
import type { Grid, GridRow } from "../syntax/tree.ts";
import type { Span } from "../util/span.ts";

/**
 * The parts of a table's own grids that are the same table once more, without a line between the two: all that stands
 * below the last row of the first one, heads and captions included.
 */
export function repeatsIn(table: Table): readonly Grid[] {
  const bound = new Set(table.rows.map(({ gridRow }) => gridRow));
  return table.duplicates.flatMap((again) => {
    const grid = table.grids.find(({ span }) => span.start < again.span.start && again.span.end <= span.end);
    if (!grid) return [];
    // Where the second table has no head of its own, its span begins with the head that both share.
    const above = grid.rows.findLastIndex((row) => bound.has(row));
    const rows = grid.rows.slice(above + 1);
    const start = rows[0]?.span.start ?? again.span.start;
    return [{ ...again, rows, span: { start, end: grid.span.end } }];
  });
}

/** Whether a row belongs to a repeat, and so is neither placed nor left over. */
export function isRepeated(row: GridRow, repeats: readonly Grid[]): boolean {
  return repeats.some(({ span }) => within(row.span, span));
}

/** A repeat as it stands in the source. */
export function repeatText(source: string, { layout, span }: Grid): string {
  const rows = source.slice(span.start, span.end);
  return layout === "html" ? `<table>\n${rows}\n</table>` : rows;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
