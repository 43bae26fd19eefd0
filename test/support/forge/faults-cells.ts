import { formOf } from "../../../server/src/schema/forms.ts";
import type { TableKey } from "../../../server/src/schema/types.ts";
import { anyPlace, copy, hush, number, type Place, tableOf } from "./edit.ts";
import { found, showResults } from "./faults-numbers.ts";
import type { Random } from "./random.ts";
import { cell } from "./tables.ts";
import type { Expected, Fault, Faulty, Model } from "./types.ts";

/** What is written into a cell instead of a plain number. Amounts and 本年增/减 have rules of their own. */
const tables: readonly TableKey[] = ["disclosure", "requests", "proceedings"];

function counts(place: Place): boolean {
  return !["feeAmount", "purchaseAmount", "change"].includes(place.column.key);
}

export const cellFaults: readonly Fault[] = [
  ...tables.map(
    (key): Fault => ({
      id: `${key}.text-in-cell`,
      touches: key,
      apply: (model, random) =>
        inCell(model, key, random, counts, () => [
          random.pick(["1 0", "若干", "见附件", "约12", "2-3", "待统计"]),
          "cell.not-a-number",
          "error",
        ]),
    }),
  ),
  {
    id: "disclosure.negative",
    touches: "disclosure",
    apply: (model, random) =>
      inCell(model, "disclosure", random, counts, () => [`-${random.int(1, 40)}`, "cell.negative", "error"]),
  },
  {
    id: "disclosure.fraction",
    touches: "disclosure",
    apply: (model, random) =>
      inCell(model, "disclosure", random, counts, () => [
        `${random.int(0, 40)}.${random.int(1, 9)}`,
        "cell.fraction",
        "error",
      ]),
  },
  { id: "requests.negative", touches: "requests", apply: balancedNegative },
  {
    id: "disclosure.yuan",
    touches: "disclosure",
    apply: (model, random) => {
      const tenths = random.int(11, 9999);
      // 251000元 are 25.1万元; the fix converts exactly.
      const expected = tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
      return inCell(
        model,
        "disclosure",
        random,
        amounts,
        () => [`${tenths}000元`, "cell.unit", "warning"],
        expected,
      );
    },
  },
  {
    id: "disclosure.unit-repeated",
    touches: "disclosure",
    apply: (model, random) =>
      inCell(model, "disclosure", random, amounts, () => [
        `${random.int(1, 300)}.${random.int(1, 9)}万元`,
        "cell.unit",
        "information",
      ]),
  },
  {
    id: "disclosure.fee-magnitude",
    touches: "disclosure",
    apply: (model, random) =>
      model.kind === "street" || model.kind === "town"
        ? inCell(
            model,
            "disclosure",
            random,
            (place) => place.column.key === "feeAmount",
            () => [String(random.int(10000, 980000)), "table.fee-magnitude", "information"],
          )
        : undefined,
  },
  {
    id: "disclosure.note",
    touches: "disclosure",
    apply: (model, random) =>
      inCell(
        model,
        "disclosure",
        random,
        (place) => place.column.key === "issued" && documents(place),
        (place) => [`${number(place.cell) + 2}（其中修订${random.int(1, 2)}件）`, "cell.note", "information"],
      ),
  },
  {
    id: "cell.placeholder",
    touches: "requests",
    apply: (model, random) =>
      inCell(
        model,
        "requests",
        random,
        (place) => counts(place) && zero(place),
        () => [random.pick(["/", "—", "无"]), "cell.placeholder", "information"],
      ),
  },
  {
    id: "cell.format",
    touches: "requests",
    apply: (model, random) =>
      inCell(
        model,
        "requests",
        random,
        (place) => place.cell.value !== null,
        (place) => [unusual(place.cell.text, random), "cell.format", "hint"],
      ),
  },
  {
    id: "disclosure.regulations",
    touches: "disclosure",
    apply: (model, random) =>
      /(街道|街道办事处|镇|县|区)(人民政府)?$/.test(model.body)
        ? inCell(
            model,
            "disclosure",
            random,
            (place) =>
              place.row.key.endsWith("regulations") &&
              ["inForce", "publishedTotal"].includes(place.column.key),
            () => [String(random.int(1, 9)), "table.regulation-authority", "warning"],
          )
        : undefined,
  },
];

function amounts(place: Place): boolean {
  return ["feeAmount", "purchaseAmount"].includes(place.column.key);
}

function documents(place: Place): boolean {
  return place.row.key.endsWith("normativeDocuments");
}

function zero(place: Place): boolean {
  return place.cell.value === "0";
}

type Writing = readonly [text: string, rule: string, severity: Expected["severity"]];

/** Writes something else into one cell; the cell's own finding speaks, its equations stay silent. */
function inCell(
  model: Model,
  key: TableKey,
  random: Random,
  wanted: (place: Place) => boolean,
  writing: (place: Place) => Writing,
  expected?: string,
): Faulty | undefined {
  const faulty = copy(model);
  const place = anyPlace(faulty, [key], random, wanted);
  if (place === undefined) return undefined;
  const [text, rule, severity] = writing(place);
  if (key === "requests") showResults(place);
  place.row.cells[place.column.key] = cell(text, severity === "hint" ? place.cell.value : null);
  hush(faulty, key);
  return { model: faulty, expected: [{ ...found(rule, place, expected), severity }] };
}

/** The same number in another dress: thousands commas, full-width figures, leading zeros. */
function unusual(text: string, random: Random): string {
  const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const comma = text.replace(/(\d)(?=(\d{3})+$)/g, "$1,");
  return random.pick(comma === text ? [wide, `0${text}`] : [wide, comma, comma]);
}

/**
 * A negative number in table 三 with every equation still holding, so that it alone is the fault: what one applicant
 * column loses in one row another column gains, and the other way round in a second row.
 */
function balancedNegative(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const block = tableOf(faulty, "requests")?.blocks[0];
  // With subtotals on paper, only rows of the same block can change hands.
  const outcomes = formOf(model.edition).tables.requests.equations.find(
    (each) => each.id === "outcomes",
  )?.left;
  const summed = block?.rows.some(
    (row) => row.group && Object.values(row.cells).some((each) => each.text !== ""),
  );
  const candidates = summed ? ["granted", "partlyGranted"] : (outcomes ?? []);
  const rows = block?.rows.filter((row) => !row.group && candidates.includes(row.key)) ?? [];
  const columns = block?.columns.filter((column) => column.key !== "total") ?? [];
  const down = random.shuffle(rows).find((row) => columns.some(({ key }) => number(row.cells[key]) > 0));
  const up = random.shuffle(rows).find((row) => row !== down);
  const gains = random.shuffle(columns).find(({ key }) => number(down?.cells[key]) > 0);
  const loses = random.shuffle(columns).find((column) => column !== gains);
  if (up === undefined || down === undefined || gains === undefined || loses === undefined) return undefined;
  const least = number(up.cells[loses.key]);
  const most = number(down.cells[gains.key]);
  if (most <= least) return undefined;
  const by = random.int(least + 1, most);
  const move = (row: typeof up, column: string, amount: number): void => {
    row.cells[column] = cell(String(number(row.cells[column]) + amount));
  };
  move(up, loses.key, -by);
  move(up, gains.key, by);
  move(down, loses.key, by);
  move(down, gains.key, -by);
  hush(faulty, "requests");
  const expected: Expected = {
    rule: "cell.negative",
    severity: "error",
    section: "requests",
    table: "requests",
    row: up.key,
    column: loses.key,
  };
  return { model: faulty, expected: [expected] };
}
