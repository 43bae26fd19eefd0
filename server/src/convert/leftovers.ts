import { captions, headLabels, rowLabels } from "../model/labels.ts";
import type { Outline } from "../model/outline.ts";
import type { Report } from "../model/report.ts";
import { type BoundRow, isFilled, type Table } from "../model/table.ts";
import { readValue } from "../model/value.ts";
import { subtotalLabel } from "../schema/common.ts";
import type { TableForm } from "../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../syntax/tree.ts";
import { fold, hasHan } from "../util/cjk.ts";
import { pipeText } from "./cellText.ts";
import { isRepeated, repeatsIn } from "./repeats.ts";

/** One line of what a table holds and its canonical form has no place for. */
export type Leftover = readonly string[];

const punctuation = /[():,.;。、]/g;

/**
 * Everything in a table's grids that is neither a value in its place nor the form's own words: duplicate and unknown
 * rows, notes, noise, the author's own words in a label that was bound by closeness. `placed` are the cells that the
 * canonical table shows, `confused` the rows that it leaves out.
 */
export function leftovers(
  report: Report,
  table: Table,
  placed: ReadonlySet<GridCell>,
  confused: ReadonlySet<GridRow>,
): readonly Leftover[] {
  return leftoverRows(report, table, placed, confused).map(({ grid, known, cells }) => {
    const texts = cells.map((cell) => pipeText(report.tree.text, cell, grid.layout));
    return [...(known ? [known.form.label] : []), ...texts];
  });
}

/** A row of a grid with the cells in it that are left over. */
export interface LeftoverRow {
  readonly grid: Grid;
  readonly row: GridRow;
  /** The row of the form that it was bound to. */
  readonly known: BoundRow | undefined;
  readonly cells: readonly GridCell[];
}

/** The same as cells, in the order of the draft. */
export function leftoverRows(
  { outline }: Report,
  table: Table,
  placed: ReadonlySet<GridCell>,
  confused: ReadonlySet<GridRow>,
): readonly LeftoverRow[] {
  const bound = new Map<GridRow, BoundRow>();
  for (const row of table.rows) if (!bound.has(row.gridRow)) bound.set(row.gridRow, row);
  const words = wordsOf(table.form, outline);
  const repeats = repeatsIn(table);
  return table.grids.flatMap((grid) =>
    grid.rows.flatMap((row): readonly LeftoverRow[] => {
      if (isRepeated(row, repeats)) return [];
      const known = confused.has(row) ? undefined : bound.get(row);
      const cells = known
        ? besideValues(row, known, words, placed).filter((cell) => !table.copies.has(cell))
        : confused.has(row) || row.cells.some(isNumber)
          ? row.cells.filter(isFilled)
          : row.cells.filter(
              (cell) => isFilled(cell) && !placed.has(cell) && !isFormWords(fold(cell.text), words),
            );
      return cells.length === 0 ? [] : [{ grid, row, known, cells }];
    }),
  );
}

/** The form's own words about a table, folded. */
export interface Words {
  readonly whole: ReadonlySet<string>;
  /** All of them run together, to tell the pieces that a split head leaves. */
  readonly joined: string;
  /** The notes that the form has at the head of a table, without punctuation. */
  readonly corners: ReadonlySet<string>;
}

export function wordsOf(table: TableForm, outline: Outline): Words {
  const whole = new Set([
    ...rowLabels(table).exact.keys(),
    ...headLabels(table),
    ...captions(table).keys(),
    subtotalLabel,
    ...outline.sections.flatMap(({ form }) => [form.title, ...form.accepted].map(fold)),
  ]);
  const notes = table.blocks.flatMap(({ corner }) => (corner === undefined ? [] : [fold(corner)]));
  return {
    whole,
    joined: [...whole].join("\n"),
    corners: new Set(notes.map((note) => note.replace(punctuation, ""))),
  };
}

/** In a row that was bound: the cells about its values that are no value and no label of the form. */
function besideValues(
  row: GridRow,
  bound: BoundRow,
  words: Words,
  placed: ReadonlySet<GridCell>,
): readonly GridCell[] {
  const official = fold(bound.form.label);
  return row.cells.filter((cell) => {
    if (!isFilled(cell) || placed.has(cell)) return false;
    const text = fold(cell.text);
    return cell === bound.label ? !official.includes(text) && !words.whole.has(text) : !words.whole.has(text);
  });
}

/** Whether a folded text is a piece of the form itself. A figure alone may be half a label, but anything else too. */
export function isFormWords(text: string, words: Words): boolean {
  if (!hasHan(text) && /[\p{L}\p{N}]/u.test(text)) return false;
  return words.joined.includes(text) || words.corners.has(text.replace(punctuation, ""));
}

function isNumber(cell: GridCell): boolean {
  return readValue(cell.text, "change").kind === "number";
}
