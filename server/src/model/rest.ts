import { forms } from "../schema/forms.ts";
import type { TableKey } from "../schema/types.ts";
import type { Grid, GridRow } from "../syntax/tree.ts";
import { captions, headLabels, labelText, rowLabels } from "./labels.ts";
import { readValue } from "./value.ts";

/** Most of the fifteen numbers that table 四 prints in one row. */
const wide = 8;

/**
 * Whether a grid that says too little for itself is the rest of an official table: its rows are rows of the form that
 * the table lacks so far, or the one row of numbers below the heads of table 四.
 */
export function isRestOf(grid: Grid, key: TableKey, above: readonly Grid[]): boolean {
  const kinds = grid.rows.map((row) => kindOf(row, key));
  if (kinds.includes("unknown")) return false;
  const labelled = kinds.filter((kind) => kind !== "head");
  if (labelled.length === 0) return key === "proceedings" && isWide(grid) && !above.some(isWide);
  const seen = new Set(above.flatMap(({ rows }) => rows.map((row) => kindOf(row, key))));
  return labelled.every((kind) => !seen.has(kind));
}

/** The key of the form's row that a row is, `head` for heads, captions, groups and rows without words. */
export function kindOf({ cells }: GridRow, key: TableKey): string {
  const texts = cells.map(labelText).filter((text) => text !== "");
  for (const form of forms) {
    const table = form.tables[key];
    const rows = texts.flatMap((text) => rowLabels(table).exact.get(text)?.form ?? []);
    const row = rows.findLast(({ items }) => !items);
    if (row) return row.key;
    const heads = headLabels(table);
    const named = captions(table);
    if (rows.length > 0 || texts.every((text) => heads.has(text) || named.has(text))) return "head";
  }
  return "unknown";
}

function isWide({ rows }: Grid): boolean {
  return rows.some(
    ({ cells }) => cells.filter(({ text }) => readValue(text, "count").kind === "number").length >= wide,
  );
}
