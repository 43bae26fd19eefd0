import { sections } from "../schema/sections.ts";
import type { TableKey } from "../schema/types.ts";
import type { Grid, GridRow } from "../syntax/tree.ts";
import { groupBy } from "../util/group.ts";
import { labelText, voteOfCell } from "./labels.ts";
import type { Outline } from "./outline.ts";
import { kindOf } from "./rest.ts";
import { wordsFor } from "./sniff.ts";
import { readValue } from "./value.ts";

/**
 * The official tables without those that an author made: a few of the form's words in a section that is not the
 * table's, as 办理结果 by year in 总体情况 has them, or under heads of the author's own, while the official table stands
 * in its section.
 */
export function withoutOwnTables(
  kinds: ReadonlyMap<Grid, TableKey>,
  outline: Outline,
): ReadonlyMap<Grid, TableKey> {
  const away = new Set<Grid>();
  for (const [key, entries] of groupBy(kinds, ([, key]) => key)) {
    // The only grid of its kind is the table, whatever became of its heads.
    if (entries.length > 1) {
      const grids = entries.map(([grid]) => grid);
      for (const grid of ownTables(grids, key, outline)) away.add(grid);
    }
  }
  return away.size === 0 ? kinds : new Map([...kinds].filter(([grid]) => !away.has(grid)));
}

/** Those of the grids with a table's words that are none of it. */
function ownTables(grids: readonly Grid[], key: TableKey, outline: Outline): readonly Grid[] {
  const doubts = new Map<Grid, Doubt>();
  for (const grid of grids) {
    if (isOfAuthor(grid, key)) doubts.set(grid, "heads");
    else if (!isAtHome(grid, key, outline)) doubts.set(grid, "place");
  }
  if (doubts.size === 0) return [];
  const official = heldBy(
    grids.filter((grid) => !doubts.has(grid)),
    key,
  );
  return [...doubts].flatMap(([grid, doubt]) => (isBeside(grid, key, official, share[doubt]) ? [grid] : []));
}

/** What the grids that are surely of an official table hold of it. */
interface Held {
  readonly words: number;
  readonly rows: ReadonlySet<string>;
}

function heldBy(grids: readonly Grid[], key: TableKey): Held {
  return {
    words: grids.reduce((sum, grid) => sum + wordsFor(grid, key), 0),
    rows: new Set(grids.flatMap(({ rows }) => rows.map((row) => kindOf(row, key)))),
  };
}

/** Why a grid may be none of the form's: what stands above its columns and rows, or only where it stands. */
type Doubt = "heads" | "place";

/** Which part of the words of the official table are too many for one that an author made. */
const share: Readonly<Record<Doubt, number>> = { heads: 1, place: 1 / 2 };

/** Whether a grid stands in the section that its table belongs to. */
function isAtHome({ span }: Grid, key: TableKey, { byKey }: Outline): boolean {
  const form = sections.find(({ table }) => table === key);
  const home = form && byKey.get(form.key)?.span;
  return home !== undefined && home.start <= span.start && span.end <= home.end;
}

/** Whether most heads of a grid are none of the form's, or its rows are not. */
function isOfAuthor({ rows }: Grid, key: TableKey): boolean {
  const [head] = rows;
  if (!head) return false;
  const heads = head.cells.filter((cell) => labelText(cell) !== "");
  const official = heads.filter(({ text }) => voteOfCell(text)?.table === key);
  if (!hasNumber(head) && heads.length >= 2 && official.length * 2 < heads.length) return true;
  const isOfForm = rows.some((row) => hasNumber(row) && kindOf(row, key) !== "unknown");
  const filled = rows.filter(hasNumber);
  // A single row may be one of the form's whose label was damaged.
  return !isOfForm && (filled.length >= 2 || filled.some(isOfYear));
}

function isOfYear({ cells }: GridRow): boolean {
  return cells.some(({ text }) => /^20\d\d年/.test(text));
}

function hasNumber({ cells }: GridRow): boolean {
  return cells.some(({ text }) => readValue(text, "change").kind === "number");
}

/** Whether a grid has few words of its table beside the others, and no row that they lack: a page may cut one off. */
function isBeside(grid: Grid, key: TableKey, official: Held, most: number): boolean {
  if (wordsFor(grid, key) >= official.words * most) return false;
  return grid.rows.every((row) => {
    const kind = kindOf(row, key);
    return !hasNumber(row) || kind === "head" || kind === "unknown" || official.rows.has(kind);
  });
}
