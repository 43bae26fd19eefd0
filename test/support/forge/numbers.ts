import type { TableForm } from "../../../server/src/schema/types.ts";
import { type Random, weighted } from "./random.ts";
import type { BodyKind } from "./types.ts";

/** Row key → column key → number. */
export type Numbers = Map<string, Map<string, number>>;

export function at(numbers: Numbers, row: string, column: string): number {
  return numbers.get(row)?.get(column) ?? 0;
}

export function put(numbers: Numbers, row: string, column: string, value: number): void {
  const line = numbers.get(row) ?? new Map<string, number>();
  line.set(column, value);
  numbers.set(row, line);
}

/** How many applications a body of this kind decides in a year; street offices mostly none. */
export function sizeOf(kind: BodyKind, random: Random): number {
  switch (kind) {
    case "street":
      return random.chance(0.4) ? 0 : random.int(1, random.pick([2, 9, 40]));
    case "town":
      return random.chance(0.25) ? 0 : random.int(1, random.pick([5, 30, 120]));
    case "bureau":
      return random.chance(0.1) ? 0 : random.int(1, random.pick([12, 90, 420]));
    case "district":
      return random.int(40, 1800);
    case "city":
      return random.int(600, 5200);
  }
}

const columnWeights: readonly (readonly [string, number])[] = [
  ["naturalPerson", 78],
  ["commercialEnterprise", 9],
  ["researchInstitution", 1],
  ["socialWelfareOrganization", 2],
  ["legalServiceOrganization", 6],
  ["otherOrganization", 4],
];

const common: ReadonlyMap<string, number> = new Map([
  ["granted", 40],
  ["partlyGranted", 9],
  ["unavailable.notHeld", 22],
  ["unavailable.requiresCreation", 4],
  ["unavailable.stillUnclear", 2],
  ["notProcessed.petition", 5],
  ["notProcessed.repeated", 4],
]);

/**
 * Table 三: whole applications are dealt out one by one, so every equation holds by construction.
 * `carried` is what last year's report carried forward, by column.
 */
export function requestNumbers(
  table: TableForm,
  size: number,
  random: Random,
  carried?: ReadonlyMap<string, number>,
): Numbers {
  const outcomes = table.equations.find((each) => each.id === "outcomes")?.left ?? [];
  const columns = columnWeights.map(([key]) => key);
  const numbers: Numbers = new Map();
  const rowChoices = outcomes
    .map((key) => [key, (common.get(key) ?? 1) * (random.chance(0.55) ? random.next() + 0.1 : 0)] as const)
    .filter(([, weight]) => weight > 0);
  const rows = rowChoices.length === 0 ? ([["granted", 1]] as const) : rowChoices;
  const people = random.chance(0.3) ? columnWeights.slice(0, 1) : columnWeights;
  for (let dealt = 0; dealt < size; dealt += 1) {
    const row = weighted(random, rows);
    const column = weighted(random, people);
    put(numbers, row, column, at(numbers, row, column) + 1);
  }
  const moving = random.chance(0.45) ? 0 : Math.max(2, Math.round(size * 0.06));
  for (const column of columns) {
    const processed = outcomes.reduce((sum, row) => sum + at(numbers, row, column), 0);
    const busy = processed > 0 || (column === "naturalPerson" && random.chance(0.15));
    const before = carried?.get(column) ?? 0;
    // What came over and was not decided goes on to next year.
    const forward = Math.max(before - processed, busy ? random.int(0, moving) : 0);
    const all = processed + forward;
    const over = carried === undefined ? Math.min(all, busy ? random.int(0, moving) : 0) : before;
    put(numbers, "processed", column, processed);
    put(numbers, "carriedForward", column, forward);
    put(numbers, "carriedOver", column, over);
    put(numbers, "received", column, all - over);
  }
  for (const row of [...outcomes, "processed", "carriedForward", "carriedOver", "received"]) {
    put(
      numbers,
      row,
      "total",
      columns.reduce((sum, column) => sum + at(numbers, row, column), 0),
    );
  }
  return numbers;
}

/** Table 四: a few cases where there were applications to quarrel about, none elsewhere. */
export function proceedingNumbers(table: TableForm, size: number, random: Random): Numbers {
  const numbers: Numbers = new Map();
  const parts = table.equations[0]?.left ?? [];
  const quarrels = size > 0 && random.chance(0.6) ? Math.ceil(size * 0.05) : 0;
  for (const row of table.blocks[0]?.rows ?? []) {
    let total = 0;
    for (const column of parts) {
      const value = random.chance(0.5) ? 0 : random.int(0, quarrels);
      put(numbers, row.key, column, value);
      total += value;
    }
    put(numbers, row.key, "total", total);
  }
  return numbers;
}

/** Amounts in 万元, as ten-thousandths, so that no float is ever printed. */
export function amount(random: Random, most: number): string {
  if (random.chance(0.5)) return "0";
  const places = random.pick([0, 1, 2, 4]);
  const whole = random.int(0, most);
  if (places === 0) return String(whole);
  const digits = String(random.int(1, 9)) + String(random.int(1000, 9999));
  const fraction = `${digits.slice(0, places - 1)}${random.int(1, 9)}`;
  return `${whole}.${fraction}`;
}
