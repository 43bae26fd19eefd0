import { subtotalLabel } from "../../schema/common.ts";
import type { RowForm, TableForm } from "../../schema/types.ts";
import type { Grid, GridCell, GridRow } from "../../syntax/tree.ts";
import { fold, hasLookalike, isNear } from "../../util/cjk.ts";
import { withoutOrdinals } from "../../util/ordinal.ts";
import {
  captions,
  headLabels,
  type Label,
  labelText,
  latinOrdinal,
  type Match,
  rowLabels,
} from "../labels.ts";
import { readValue } from "../value.ts";

/** A grid row that could be one of the form's, before it is bound. */
export interface RowDraft {
  readonly grid: Grid;
  readonly gridRow: GridRow;
  /** The head rows that stand above it. */
  readonly head: readonly GridRow[];
  /** Index of the cell that holds the innermost label; -1 where no cell could be one. */
  readonly leaf: number;
  /** Folded text of that cell. */
  readonly folded: string;
  readonly label: Label<RowForm> | undefined;
  readonly match: Match;
  /** Whether a number stands right of the label. */
  readonly numbered: boolean;
}

/** Labels stand in the first cells of a row: the form has three label columns, OCR adds noise. */
const labelColumns = 5;

function isNumber(cell: GridCell): boolean {
  return readValue(cell.text, "change").kind === "number";
}

function isValue(cell: GridCell): boolean {
  const { kind } = readValue(cell.text, "change");
  return kind === "number" || kind === "placeholder";
}

/** Sorts the rows of a grid into heads and rows with labels; captions, notes and noise above the head drop out. */
export function readDrafts(grid: Grid, table: TableForm): readonly RowDraft[] {
  const heads = headLabels(table);
  const named = captions(table);
  const { exact } = rowLabels(table);
  const drafts: RowDraft[] = [];
  let head: GridRow[] = [];
  let inHead = false;
  for (const [at, gridRow] of grid.rows.entries()) {
    const cells = gridRow.cells;
    const texts = cells.map(labelText);
    // Numbers stand at the end of a row.
    const lastNumber = cells.findLastIndex(isNumber);
    const numbered = lastNumber >= 0;
    const headWords = numbered ? 0 : texts.filter((text) => heads.has(text)).length;
    const caption = !numbered && texts.some((text) => named.has(text));
    const isHead =
      at < grid.headRows || headWords >= 2 || (headWords === 1 && exact.get(texts[0] ?? "") === undefined);
    if (caption) {
      head = [];
      inHead = false;
    } else if (!numbered && isHead) {
      head = inHead ? [...head, gridRow] : [gridRow];
      inHead = true;
    } else {
      const draft = readRow({ grid, gridRow, head }, texts, lastNumber, exact);
      if (draft) drafts.push(draft);
      if (draft?.label) inHead = false;
    }
  }
  return drafts;
}

function readRow(
  place: Pick<RowDraft, "grid" | "gridRow" | "head">,
  texts: readonly string[],
  lastNumber: number,
  exact: ReadonlyMap<string, Label<RowForm>>,
): RowDraft | undefined {
  const { cells } = place.gridRow;
  let leaf = -1;
  let label: Label<RowForm> | undefined;
  for (const [at, text] of texts.slice(0, labelColumns).entries()) {
    const found = text === "" ? undefined : exact.get(text);
    if (found) [leaf, label] = [at, found];
    // What stands behind a label's numbers is another row's.
    else if (label && cells[at] && isNumber(cells[at])) break;
  }
  // A group's name stands before the labels of its items, and an item with a slip in it is no official label.
  if (label?.form.items && namesItem(texts[lastTextBeforeValues(cells, texts)] ?? "", label, exact))
    label = undefined;
  if (!label) leaf = nameOrLast(lastTextBeforeValues(cells, texts), texts, exact);
  // The sum of a group has a label of its own between the group's name and the values.
  if (label?.form.items && texts[leaf + 1] === subtotalLabel) leaf++;
  const cell = cells[leaf];
  if (!cell) return undefined;
  const folded = texts[leaf] ?? "";
  const match: Match = !label
    ? "close"
    : hasLookalike(cell.text) || (/[lI]/.test(cell.text) && latinOrdinal.test(fold(cell.text)))
      ? "lookalike"
      : "exact";
  const { grid, gridRow, head } = place;
  return { grid, gridRow, head, leaf, folded, label, match, numbered: lastNumber > leaf };
}

/** Whether a text after a group's name is meant as the name of one of its rows: it has an ordinal, or is near to one. */
function namesItem(text: string, group: Label<RowForm>, exact: ReadonlyMap<string, Label<RowForm>>): boolean {
  if (text === "" || text === subtotalLabel || exact.get(text) === group) return false;
  const words = withoutOrdinals(text);
  return words !== text || [...exact.keys()].some((known) => isNear(words, known));
}

/** The last text, or the one before it that names a row where the last one does not: 若干 in the place of a number. */
function nameOrLast(
  last: number,
  texts: readonly string[],
  exact: ReadonlyMap<string, Label<RowForm>>,
): number {
  if (last < 1) return last;
  const isName = (text: string): boolean => {
    const words = withoutOrdinals(text);
    return text !== "" && (words !== text || [...exact.keys()].some((known) => isNear(words, known)));
  };
  const found = texts.slice(0, last + 1).findLastIndex(isName);
  return found < 0 ? last : found;
}

/** The innermost label of a row that says nothing official: its last text before the first value. */
function lastTextBeforeValues(cells: readonly GridCell[], texts: readonly string[]): number {
  let leaf = -1;
  for (const [at, cell] of cells.slice(0, labelColumns).entries()) {
    if (isValue(cell) || (leaf >= 0 && texts[at] === "")) break;
    if (texts[at] !== "") leaf = at;
  }
  return leaf;
}
