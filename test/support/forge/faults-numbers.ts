import { isResult } from "./blanks.ts";
import { anyPlace, copy, hush, number, type Place } from "./edit.ts";
import type { Random } from "./random.ts";
import { cell } from "./tables.ts";
import type { Expected, Fault, Model } from "./types.ts";

/**
 * Wrong numbers in table 三. Every cell of it stands in one row equation and in at least one column equation,
 * and two lines cross in one cell only, so arithmetic pins the fault to it. That needs the results of its row and
 * of its column on paper: a blank result would take over the wrong sum.
 */
export const numberFaults: readonly Fault[] = [
  {
    id: "requests.wrong-number",
    apply: (model, random) => wrongNumber(model, random, () => true),
  },
  {
    id: "requests.wrong-part",
    apply: (model, random) =>
      wrongNumber(model, random, (place) => !isResult(place.table, place.row, place.column.key)),
  },
  {
    id: "requests.wrong-total",
    apply: (model, random) => wrongNumber(model, random, (place) => place.column.key === "total"),
  },
  {
    id: "requests.wrong-processed",
    apply: (model, random) => wrongNumber(model, random, (place) => place.row.key === "processed"),
  },
];

function wrongNumber(
  model: Model,
  random: Random,
  wanted: (place: Place) => boolean,
): ReturnType<Fault["apply"]> {
  const faulty = copy(model);
  const place = anyPlace(faulty, ["requests"], random, wanted);
  if (place === undefined) return undefined;
  const right = number(place.cell);
  showResults(place);
  place.row.cells[place.column.key] = cell(String(wrong(right, random)));
  hush(faulty, "requests");
  return { model: faulty, expected: [pinned(place, right)] };
}

export function pinned(place: Place, right: number): Expected {
  return {
    rule: "total.cell",
    severity: "error",
    section: "requests",
    table: "requests",
    row: place.row.key,
    column: place.column.key,
    expected: String(right),
  };
}

/** The results that a cell is added up into, printed where they were left blank. */
export function showResults(place: Place): void {
  const print = (row: Place["row"] | undefined, column: string): void => {
    if (row?.cells[column]?.value === null) row.cells[column] = cell("0");
  };
  const processed = place.block.rows.find((row) => row.key === "processed");
  print(place.row, "total");
  print(processed, place.column.key);
  print(processed, "total");
}

/** A slip of the hand: one off, two figures swapped, a figure too many or too few, another number altogether. */
export function wrong(right: number, random: Random): number {
  const text = String(right);
  const slips = [
    right + 1,
    right - 1,
    right + random.int(2, 30),
    Number(`${text}${random.int(0, 9)}`),
    Number(text.slice(0, -1)),
    Number([...text].reverse().join("")),
    0,
  ].filter((value) => value >= 0 && value !== right);
  return random.pick(slips);
}
