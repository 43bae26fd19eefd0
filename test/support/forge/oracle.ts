import { formOf } from "../../../server/src/schema/forms.ts";
import type { EquationForm, TableKey } from "../../../server/src/schema/types.ts";
import type { Truth } from "./types.ts";

/**
 * The totals rules once more, in the plainest way there is: every equation is evaluated, and every cell of table 三
 * is tried as the one wrong cell. Far too slow for an editor, and too simple to be wrong in the same way.
 */

type Rows = Truth["tables"][TableKey];

export interface Broken {
  id: EquationForm["id"];
  table: TableKey;
  /** The row or column that the equation holds in. */
  line: string;
}

export interface Explanation {
  row: string;
  column: string;
  value: number;
}

interface Line {
  broken: Broken;
  left: [row: string, column: string][];
  right: [row: string, column: string][];
  result: [row: string, column: string] | undefined;
}

function lines(truth: Truth, table: TableKey): Line[] {
  const form = formOf(truth.edition).tables[table];
  const block = form.blocks[0];
  return form.equations.flatMap((equation) => {
    const byRow = equation.axis === "row";
    const across = byRow
      ? (block?.rows ?? []).filter((row) => row.items === undefined)
      : (block?.columns ?? []);
    return across.map(({ key }): Line => {
      const cells = (keys: readonly string[]): [string, string][] =>
        keys.map((each) => (byRow ? [key, each] : [each, key]));
      return {
        broken: { id: equation.id, table, line: key },
        left: cells(equation.left),
        right: cells(equation.right),
        result: cells(equation.result === undefined ? [] : [equation.result])[0],
      };
    });
  });
}

function stated(rows: Rows, [row, column]: readonly [string, string]): string | null {
  return rows[row]?.[column] ?? null;
}

/** The number that a cell stands for: a blank part is 0, a blank result is what its equation computes. */
function value(rows: Rows, all: readonly Line[], place: readonly [string, string]): number {
  const text = stated(rows, place);
  if (text !== null) return Number(text);
  const own = all.find(
    (line) => line.broken.id !== "block" && line.result?.[0] === place[0] && line.result[1] === place[1],
  );
  return own === undefined ? 0 : sum(rows, all, own.left);
}

function sum(rows: Rows, all: readonly Line[], places: readonly [string, string][]): number {
  return places.reduce((total, place) => total + value(rows, all, place), 0);
}

/** How far each equation is off; those whose result is blank say nothing. */
function residuals(rows: Rows, all: readonly Line[]): Map<Line, number> {
  const judged = all.filter((line) => line.result === undefined || stated(rows, line.result) !== null);
  return new Map(judged.map((line) => [line, sum(rows, all, line.left) - sum(rows, all, line.right)]));
}

export function broken(truth: Truth): Broken[] {
  const keys: TableKey[] = ["requests", "proceedings"];
  return keys.flatMap((key) =>
    [...residuals(truth.tables[key], lines(truth, key))]
      .filter(([, off]) => off !== 0)
      .map(([line]) => line.broken),
  );
}

/** The cells of table 三 of which each, given the right value, would make all its equations hold. */
export function explanations(truth: Truth): Explanation[] {
  const rows = truth.tables.requests;
  const all = lines(truth, "requests");
  const before = residuals(rows, all);
  if ([...before.values()].every((off) => off === 0)) return [];
  const block = formOf(truth.edition).tables.requests.blocks[0];
  return (block?.rows ?? [])
    .filter((row) => rows[row.key] !== undefined)
    .flatMap((row) => (block?.columns ?? []).map((column) => ({ row: row.key, column: column.key })))
    .flatMap(({ row, column }) => {
      const now = Number(stated(rows, [row, column]) ?? 0);
      const changed: Rows = { ...rows, [row]: { ...rows[row], [column]: String(now + 1) } };
      const by = change(before, residuals(changed, all));
      return by === undefined || now + by < 0 ? [] : [{ row, column, value: now + by }];
    });
}

/** The one amount by which a cell must change so that everything holds; every equation is linear in it. */
function change(before: ReadonlyMap<Line, number>, after: ReadonlyMap<Line, number>): number | undefined {
  let by: number | undefined;
  for (const [line, off] of before) {
    const slope = (after.get(line) ?? off) - off;
    if (slope === 0 && off === 0) continue;
    if (slope === 0) return undefined;
    const needed = -off / slope;
    if (!Number.isInteger(needed) || (by !== undefined && by !== needed)) return undefined;
    by = needed;
  }
  return by;
}
