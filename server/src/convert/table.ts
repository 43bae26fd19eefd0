import { blockText } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import { type BoundRow, cellAt, type Table } from "../model/table.ts";
import type { BlockForm } from "../schema/types.ts";
import type { GridCell, GridRow } from "../syntax/tree.ts";
import { pipeText } from "./cellText.ts";
import { commentsIn, placeComments } from "./comments.ts";
import { confusedRows } from "./confused.ts";
import { leftovers } from "./leftovers.ts";
import type { Place } from "./place.ts";
import { repeatsIn, repeatText } from "./repeats.ts";

/** Stands above what a conversion could not place, so that the clerk sees it and decides. */
export const leftoverTitle = "转换时未能对应的内容（请核对后删去）：";
/** Stands between the cells of a row that is kept as text. */
export const separator = "｜";

/** One block of a table as the lines of a pipe table; a comment may stand before each. */
export interface BlockLines {
  readonly block: BlockForm;
  readonly caption: string | undefined;
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly line: string }[];
}

export interface CanonicalTable {
  /** Its lines divided by line feeds, without one at the end. */
  readonly text: string;
  /** How many lines stand below it as text. */
  readonly leftovers: number;
}

/**
 * A bound table in the canonical form: what the draft has, in the form's order. What
 * it lacks stays lacking, so that a conversion never hides a finding, unless the form's `whole` table is wanted, with
 * blank cells for what is lacking. Undefined where no value was bound.
 */
export function canonicalTable(
  report: Report,
  table: Table,
  place: Place,
  captionMark: string,
  whole = false,
): CanonicalTable | undefined {
  const source = report.tree.text;
  const confused = confusedRows(table);
  const present = presentRows(table, confused, whole);
  const placed = new Set<GridCell>();
  const blocks = table.form.blocks.flatMap((block) =>
    blockLines(source, table, block, present, captionMark, placed, whole),
  );
  if (placed.size === 0) return undefined;
  const comments = place.runs.flatMap((run) => commentsIn(source, run));
  const { before, texts, after } = placeComments(comments, table, place, blocks);
  const rest = leftovers(report, table, placed, confused);
  const chunks = [
    ...before,
    ...texts,
    ...(rest.length === 0 ? [] : [[`> ${leftoverTitle}`, ...rest.map(leftoverLine)].join("\n")]),
    ...repeatsIn(table).map((repeat) => repeatText(source, repeat)),
    ...after,
  ];
  return { text: chunks.join("\n\n"), leftovers: rest.length };
}

function leftoverLine(texts: readonly string[]): string {
  return `> - ${texts.join(separator)}`;
}

/** The bound rows whose cells could be counted, and the group rows above them. */
function presentRows(
  table: Table,
  confused: ReadonlySet<GridRow>,
  whole: boolean,
): ReadonlyMap<string, BoundRow | undefined> {
  const present = new Map<string, BoundRow | undefined>();
  for (const [key, row] of table.byRow) if (!confused.has(row.gridRow)) present.set(key, row);
  for (const block of table.form.blocks) {
    for (const { key, items } of block.rows) {
      const isWanted = whole || items?.some((item) => present.has(item));
      if (isWanted && !present.has(key)) present.set(key, undefined);
    }
  }
  return present;
}

function blockLines(
  source: string,
  table: Table,
  block: BlockForm,
  present: ReadonlyMap<string, BoundRow | undefined>,
  captionMark: string,
  placed: Set<GridCell>,
  whole: boolean,
): readonly BlockLines[] {
  const rows = block.rows.filter((row) => present.has(row.key));
  if (rows.length === 0) return [];
  const columns = block.columns.filter(
    (column) =>
      whole ||
      !table.missingColumns.some((missing) => missing.block === block && missing.form === column) ||
      rows.some((row) => cellAt(table, row.key, column.key)),
  );
  const text = blockText({ ...block, caption: undefined, rows, columns }, (row, column) => {
    const bound = cellAt(table, row.key, column);
    const grid = present.get(row.key)?.grid;
    if (!bound || !grid) return undefined;
    placed.add(bound.cell);
    return pipeText(source, bound.cell, grid.layout);
  });
  const [head = "", rule = "", ...lines] = text.trimEnd().split("\n");
  return [
    {
      block,
      caption: block.caption && captionMark + block.caption,
      head: [head, rule],
      rows: rows.map((row, at) => ({ key: row.key, line: lines[at] ?? "" })),
    },
  ];
}
