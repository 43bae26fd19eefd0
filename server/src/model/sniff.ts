import type { TableKey } from "../schema/types.ts";
import type { Grid, GridRow } from "../syntax/tree.ts";
import { hasHan } from "../util/cjk.ts";
import { type Vote, voteOfCell } from "./labels.ts";

/** Rows looked at before a grid is given up as none of the form's: a table of ten thousand rows is read to here. */
const patience = 200;
/** So many words of one official table make a grid that table. */
const enough = 2;

/** What the words of a grid, or of a row, say that it is. */
interface Votes extends Record<TableKey, number> {
  disclosureHeads: number;
}

function votesIn(rows: readonly GridRow[]): Votes {
  const votes: Votes = { disclosure: 0, requests: 0, proceedings: 0, disclosureHeads: 0 };
  for (const { cells } of rows) {
    for (const { text } of cells) {
      // Most cells hold one figure.
      const vote: Vote | undefined = text.length > 1 && hasHan(text) ? voteOfCell(text) : undefined;
      if (!vote) continue;
      votes[vote.table]++;
      if (vote.head && vote.table === "disclosure") votes.disclosureHeads++;
    }
  }
  return votes;
}

/** How many words of an official table a grid has. */
export function wordsFor(grid: Grid, key: TableKey): number {
  return votesIn(grid.rows.slice(0, patience))[key];
}

const keys = ["disclosure", "requests", "proceedings"] as const satisfies readonly TableKey[];

/** Which official table a grid is, by its words; undefined for an ordinary table. */
export function sniff(grid: Grid): TableKey | undefined {
  return winner(votesIn(grid.rows.slice(0, patience)));
}

function winner(votes: Votes): TableKey | undefined {
  // 行政许可 and 行政处罚 head the rows of many a table; only the form's columns or captions make it table 二.
  const count = (key: TableKey): number =>
    key === "disclosure" && votes.disclosureHeads === 0 ? 0 : votes[key];
  let best: TableKey | undefined;
  for (const key of keys) {
    if (count(key) >= enough && (best === undefined || count(key) > count(best))) best = key;
  }
  return best;
}

/** One official table in a grid, or all of a grid that is none. */
export interface Sniffed {
  readonly grid: Grid;
  readonly key: TableKey | undefined;
}

/**
 * The official tables in a grid, mostly one. Where the heading between two of them was lost, the rows of a text layout
 * run on: then each has its own rows, from the first word that only it has.
 */
export function sniffParts(grid: Grid): readonly Sniffed[] {
  const votes = votesIn(grid.rows.slice(0, patience));
  const key = winner(votes);
  if (keys.filter((each) => votes[each] >= enough).length < 2) return [{ grid, key }];
  const starts = startsOf(grid);
  if (starts.length < 2) return [{ grid, key }];
  return starts.map((start, at) => {
    const part = cut(grid, at === 0 ? 0 : start, starts[at + 1] ?? grid.rows.length);
    return { grid: part, key: sniff(part) };
  });
}

/** The first row of each official table; of one alone where their rows stand mixed, or one is hardly there. */
function startsOf({ rows }: Grid): readonly number[] {
  const runs: { readonly key: TableKey; readonly start: number; votes: number }[] = [];
  for (const [at, row] of rows.entries()) {
    const votes = votesIn([row]);
    const [key, other] = keys.filter((each) => votes[each] > 0);
    if (!key || other) continue;
    const last = runs.at(-1);
    if (last?.key === key) last.votes += votes[key];
    else runs.push({ key, start: at, votes: votes[key] });
  }
  const whole = runs.filter((run) => run.votes >= enough);
  const isInOrder = new Set(whole.map((run) => run.key)).size === whole.length;
  return isInOrder ? whole.map((run) => run.start) : [];
}

function cut(grid: Grid, from: number, to: number): Grid {
  const rows = grid.rows.slice(from, to);
  const [first, last] = [rows[0]?.span ?? grid.span, rows.at(-1)?.span ?? grid.span];
  const isTop = from === 0;
  return {
    ...grid,
    rows,
    headRows: isTop ? Math.min(grid.headRows, rows.length) : 0,
    delimiter: isTop ? grid.delimiter : undefined,
    span: {
      start: isTop ? grid.span.start : first.start,
      end: to < grid.rows.length ? last.end : grid.span.end,
    },
  };
}
