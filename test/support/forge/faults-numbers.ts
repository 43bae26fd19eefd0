import { formOf } from "../../../server/src/schema/forms.ts";
import { isResult } from "./blanks.ts";
import { anyPlace, copy, fillBlanks, hush, number, type Place, tableOf } from "./edit.ts";
import type { Random } from "./random.ts";
import { cell } from "./tables.ts";
import type { Expected, Fault, Faulty, Model, RowModel } from "./types.ts";

/**
 * Wrong numbers in tables 三 and 四. Every cell of table 三 stands in one row equation and in at least one column
 * equation, and two lines cross in one cell only, so arithmetic pins the fault to it. That needs the results of its
 * row and of its column on paper: a blank result would take over the wrong sum.
 */
export const numberFaults: readonly Fault[] = [
  requests("requests.wrong-number", (model, random) => wrongNumber(model, random, () => true)),
  requests("requests.wrong-part", (model, random) =>
    wrongNumber(model, random, (place) => !isResult(place.table, place.row, place.column.key)),
  ),
  requests("requests.wrong-total", (model, random) =>
    wrongNumber(model, random, (place) => place.column.key === "total"),
  ),
  requests("requests.wrong-processed", (model, random) =>
    wrongNumber(model, random, (place) => place.row.key === "processed"),
  ),
  requests("requests.wrong-balance", (model, random) =>
    wrongNumber(model, random, (place) =>
      ["received", "carriedOver", "carriedForward"].includes(place.row.key),
    ),
  ),
  requests("requests.blanked-part", blankedPart),
  requests("requests.blanked-result", blankedResult),
  requests("requests.blanked-results", blankedResults),
  requests("requests.wrong-subtotal", wrongSubtotal),
  {
    id: "proceedings.wrong-total",
    touches: "proceedings",
    apply: (model, random) => wrongCase(model, random, true),
  },
  {
    id: "proceedings.wrong-part",
    touches: "proceedings",
    apply: (model, random) => wrongCase(model, random, false),
  },
  { id: "proceedings.blanked-total", touches: "proceedings", apply: blankedCases },
];

function requests(id: string, apply: Fault["apply"]): Fault {
  return { id, touches: "requests", apply };
}

function wrongNumber(model: Model, random: Random, wanted: (place: Place) => boolean): Faulty | undefined {
  const faulty = copy(model);
  const place = anyPlace(faulty, ["requests"], random, wanted);
  if (place === undefined) return undefined;
  const right = number(place.cell);
  showResults(place);
  place.row.cells[place.column.key] = cell(String(wrong(right, random)));
  hush(faulty, "requests");
  return { model: faulty, expected: [found("total.cell", place, String(right))] };
}

/** A blank part counts as 0, so leaving out a number is one wrong cell like any other. */
function blankedPart(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const place = anyPlace(
    faulty,
    ["requests"],
    random,
    (each) => number(each.cell) > 0 && !isResult(each.table, each.row, each.column.key),
  );
  if (place === undefined) return undefined;
  showResults(place);
  place.row.cells[place.column.key] = cell("");
  hush(faulty, "requests");
  return { model: faulty, expected: [found("total.cell", place, place.cell.value ?? "0")] };
}

function blankedResult(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const place = nonzeroResult(faulty, random);
  if (place === undefined) return undefined;
  fillBlanks(place.row, place.block);
  place.row.cells[place.column.key] = cell("");
  hush(faulty, "requests");
  return { model: faulty, expected: [{ ...found("total.blank", place), severity: "warning" }] };
}

/** All blank results of a table are one finding. */
function blankedResults(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const first = nonzeroResult(faulty, random);
  if (first === undefined) return undefined;
  for (const row of first.block.rows) {
    if (number(row.cells.total) === 0 || row.group) continue;
    fillBlanks(row, first.block);
    row.cells.total = cell("");
  }
  hush(faulty, "requests");
  return {
    model: faulty,
    expected: [{ rule: "total.blank", severity: "warning", section: "requests", table: "requests" }],
  };
}

function nonzeroResult(model: Model, random: Random): Place | undefined {
  return anyPlace(
    model,
    ["requests"],
    random,
    (each) => number(each.cell) > 0 && isResult(each.table, each.row, each.column.key),
  );
}

/** A block's subtotal stands in its block's equation only. */
function wrongSubtotal(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const block = tableOf(faulty, "requests")?.blocks[0];
  const form = formOf(faulty.edition).tables.requests.blocks[0]?.rows ?? [];
  const groups = block?.rows.filter((row) => row.group) ?? [];
  if (block === undefined || groups.length === 0) return undefined;
  const group = random.pick(groups);
  const items = form.find((row) => row.key === group.key)?.items ?? [];
  const columns = random.chance(0.5) ? ["total"] : block.columns.map((column) => column.key);
  const sum = (column: string): number =>
    block.rows
      .filter((row) => items.includes(row.key))
      .reduce((all, row) => all + number(row.cells[column]), 0);
  for (const column of columns) group.cells[column] = cell(String(sum(column)));
  const column = random.pick(columns);
  group.cells[column] = cell(String(wrong(sum(column), random)));
  hush(faulty, "requests");
  const expected: Expected = {
    rule: "total.block",
    severity: "error",
    section: "requests",
    table: "requests",
    row: group.key,
    column,
    expected: String(sum(column)),
  };
  return { model: faulty, expected: [expected] };
}

/** In table 四 the equation is known, not the cell: the finding stands on the total, whichever number is wrong. */
function wrongCase(model: Model, random: Random, total: boolean): Faulty | undefined {
  const faulty = copy(model);
  const place = anyPlace(
    faulty,
    ["proceedings"],
    random,
    (each) => (each.column.key === "total") === total && each.row.cells.total?.value !== null,
  );
  if (place === undefined) return undefined;
  const { row, column } = place;
  row.cells[column.key] = cell(String(wrong(number(place.cell), random)));
  hush(faulty, "proceedings");
  const sum = partsOf(row).reduce((all, each) => all + number(row.cells[each]), 0);
  const expected = { ...found("total.row", place, String(sum)), column: "total" };
  return { model: faulty, expected: [expected] };
}

/** Not the last total: a row of fourteen numbers, its last tab lost, could lack any of the fifteen. */
function blankedCases(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const place = anyPlace(
    faulty,
    ["proceedings"],
    random,
    ({ block, row, column, cell }) => column.key === "total" && row !== block.rows.at(-1) && number(cell) > 0,
  );
  if (place === undefined) return undefined;
  for (const row of place.block.rows) fillBlanks(row, place.block);
  place.row.cells.total = cell("");
  hush(faulty, "proceedings");
  return { model: faulty, expected: [{ ...found("total.blank", place), severity: "warning" }] };
}

function partsOf(row: RowModel): string[] {
  return Object.keys(row.cells).filter((key) => key !== "total");
}

/** An error on the cell at `place`. */
export function found(rule: string, place: Place, expected?: string): Expected {
  return {
    rule,
    severity: "error",
    section: place.table.key,
    table: place.table.key,
    row: place.row.key,
    column: place.column.key,
    ...(expected === undefined ? {} : { expected }),
  };
}

/** The results that a cell is added up into, printed where they were left blank. */
export function showResults(place: Place): void {
  const print = (row: RowModel | undefined, column: string): void => {
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
