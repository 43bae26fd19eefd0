import type { TableKey } from "../../../server/src/schema/types.ts";
import { copy, fillBlanks, hush, number, tableOf } from "./edit.ts";
import type { Random } from "./random.ts";
import { cell } from "./tables.ts";
import type { BlockModel, Expected, Fault, Faulty, Model, RowModel } from "./types.ts";

/** Rows and columns that are missing, doubled, out of order, unknown, or damaged in their label. */
export const rowFaults: readonly Fault[] = [
  // Only rows of zeros are taken from table 三: the equations hold without them, and nothing else can follow.
  onRow("requests.row-missing", "requests", (block, row) => empty(row) && remove(block, row), {
    rule: "row.missing",
    severity: "error",
  }),
  onRow("disclosure.row-missing", "disclosure", removeOfTwo, {
    rule: "row.missing",
    severity: "error",
  }),
  onRow("requests.row-duplicate", "requests", double, { rule: "row.duplicate", severity: "warning" }),
  onTable("requests.row-order", "requests", swap),
  onTable("disclosure.row-order", "disclosure", swap),
  { id: "requests.row-unknown", touches: "requests", apply: unknownRow },
  { id: "requests.one-row-other", touches: "requests", apply: oneRowOther },
  onRow("requests.row-label", "requests", damage, { rule: "row.label", severity: "information" }),
  onRow("disclosure.row-label", "disclosure", damage, { rule: "row.label", severity: "information" }),
  onRow("requests.lookalike", "requests", lookalike, { rule: "text.lookalike", severity: "warning" }),
  onRow("disclosure.lookalike", "disclosure", lookalike, { rule: "text.lookalike", severity: "warning" }),
  { id: "requests.column-order", touches: "requests", apply: swapColumns },
  onTable("disclosure.column-label", "disclosure", columnLabel),
  onTable("requests.column-label", "requests", columnLabel),
];

/** A change to one of the tables that can have it. */
function onTable(
  id: string,
  key: TableKey,
  change: (model: Model, key: TableKey, random: Random) => Faulty | undefined,
): Fault {
  return { id, touches: key, apply: (model, random) => change(model, key, random) };
}

/** A change to one data row of a table; `change` returns false where the row does not lend itself to it. */
function onRow(
  id: string,
  key: TableKey,
  change: (block: BlockModel, row: RowModel, random: Random) => boolean,
  finding: Pick<Expected, "rule" | "severity">,
): Fault {
  const apply = (model: Model, random: Random): Faulty | undefined => {
    const faulty = copy(model);
    const rows = (tableOf(faulty, key)?.blocks ?? []).flatMap((block) =>
      block.rows.map((row) => ({ block, row })),
    );
    hush(faulty, key);
    for (const { block, row } of random.shuffle(rows)) {
      if (row.group || !change(block, row, random)) continue;
      return { model: faulty, expected: [{ ...finding, section: key, table: key, row: row.key }] };
    }
    return undefined;
  };
  return { id, touches: key, apply };
}

function empty(row: RowModel): boolean {
  return Object.values(row.cells).every((each) => number(each) === 0);
}

function remove(block: BlockModel, row: RowModel): boolean {
  block.rows.splice(block.rows.indexOf(row), 1);
  return true;
}

/** What is left of a block must not be blank, or it would be no table at all in some layouts. */
function removeOfTwo(block: BlockModel, row: RowModel): boolean {
  if (block.rows.length < 2) return false;
  for (const each of block.rows) fillBlanks(each, block);
  return remove(block, row);
}

/** The same row twice, numbers and all, as after a slip with copy and paste. */
function double(block: BlockModel, row: RowModel): boolean {
  block.rows.splice(block.rows.indexOf(row), 0, structuredClone(row));
  return true;
}

/** Two neighbours of one group; what they are swapped into stays a legal printed form. */
function swap(model: Model, key: TableKey, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const blocks = tableOf(faulty, key)?.blocks ?? [];
  const pairs = blocks.flatMap((block) =>
    block.rows.slice(1).flatMap((row, index) => {
      const before = block.rows[index];
      return before !== undefined && siblings(before, row) ? [{ block, index }] : [];
    }),
  );
  if (pairs.length === 0) return undefined;
  const { block, index } = random.pick(pairs);
  block.rows.splice(index, 2, ...block.rows.slice(index, index + 2).reverse());
  hush(faulty, key);
  return { model: faulty, expected: [{ rule: "row.order", severity: "warning", section: key, table: key }] };
}

function siblings(a: RowModel, b: RowModel): boolean {
  if (a.group || b.group) return false;
  const family = (row: RowModel): string => {
    if (["received", "carriedOver"].includes(row.key)) return "first";
    if (["granted", "partlyGranted"].includes(row.key)) return "given";
    // Rows of table 二 are `block/row`, items of table 三 `group.item`.
    return row.key.replace(/[^/.]+$/, "");
  };
  return family(a) !== "" && family(a) === family(b);
}

/** A row of zeros that the form does not have, at the end of （三）不予公开. */
function unknownRow(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const block = tableOf(faulty, "requests")?.blocks[0];
  const last = block?.rows.findLastIndex((row) => row.key.startsWith("refused.")) ?? -1;
  const example = block?.rows[last];
  if (block === undefined || example === undefined) return undefined;
  const cells = Object.fromEntries(block.columns.map(({ key }) => [key, cell("0")]));
  const label = random.pick(["9.涉及历史遗留问题", "9.正在核查尚无结论", "9.档案馆已接收保管"]);
  block.rows.splice(last + 1, 0, { key: "refused.unknown", label, group: false, cells });
  hush(faulty, "requests");
  return {
    model: faulty,
    expected: [{ rule: "row.unknown", severity: "warning", section: "requests", table: "requests" }],
  };
}

/** The 2019 form's one row （六）其他处理 in a 2021 table. Its value is the block's, so the totals still hold. */
function oneRowOther(model: Model): Faulty | undefined {
  const faulty = copy(model);
  const block = tableOf(faulty, "requests")?.blocks[0];
  const group = block?.rows.find((row) => row.key === "otherOutcome" && row.group);
  if (block === undefined || group === undefined) return undefined;
  const items = block.rows.filter((row) => row.key.startsWith("otherOutcome."));
  for (const { key } of block.columns) {
    group.cells[key] = cell(String(items.reduce((sum, row) => sum + number(row.cells[key]), 0)));
  }
  group.group = false;
  block.rows = block.rows.filter((row) => !items.includes(row));
  hush(faulty, "requests");
  return {
    model: faulty,
    expected: [{ rule: "row.missing", severity: "error", section: "requests", table: "requests" }],
  };
}

/** One character of the label lost, doubled or changed. Short labels are too near to each other for that. */
function damage(_block: BlockModel, row: RowModel, random: Random): boolean {
  const [, ordinal = "", words = "", rest = ""] = /^(\d\.|（.）|.、)?([^（]+)(.*)$/.exec(row.label) ?? [];
  if (words.length < 6 || rest !== "") return false;
  const place = random.int(1, words.length - 2);
  const there = words[place] ?? "";
  // Quotation marks are no part of what a label says.
  if (!/\p{sc=Han}/u.test(there)) return false;
  const instead = random.pick([
    "",
    `${there}${there}`,
    random.pick([..."容项关等之"].filter((each) => each !== there)),
  ]);
  row.label = `${ordinal}${words.slice(0, place)}${instead}${words.slice(place + 1)}`;
  return true;
}

/** 釆 and Kangxi radicals, written as escapes because the eye cannot tell them. */
const twins: Readonly<Record<string, string>> = {
  采: "\u91c6",
  行: "\u2f8f",
  人: "\u2f08",
  自: "\u2f83",
  文: "\u2f42",
  方: "\u2f45",
  止: "\u2f4c",
  立: "\u2f74",
  用: "\u2f64",
  生: "\u2f63",
};

/** A character that looks the same and is another. */
function lookalike(_block: BlockModel, row: RowModel, random: Random): boolean {
  const at = [...row.label].flatMap((character, index) => (character in twins ? [index] : []));
  if (at.length === 0) return false;
  const place = random.pick(at);
  const twin = twins[row.label[place] ?? ""] ?? "";
  row.label = `${row.label.slice(0, place)}${twin}${row.label.slice(place + 1)}`;
  return true;
}

/** Two organization columns swapped, heads and numbers together: every number still stands under its own head. */
function swapColumns(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const block = tableOf(faulty, "requests")?.blocks[0];
  if (block === undefined) return undefined;
  const first = random.int(1, block.columns.length - 3);
  block.columns.splice(first, 2, ...block.columns.slice(first, first + 2).reverse());
  hush(faulty, "requests");
  return {
    model: faulty,
    expected: [{ rule: "column.order", severity: "warning", section: "requests", table: "requests" }],
  };
}

const otherHeads: readonly (readonly [string, string])[] = [
  ["本年处理决定数量", "本年处理绝对数量"],
  ["现行有效件数", "现行有效件数（历史累计）"],
  ["商业企业", "企业"],
];

/** Heads as published reports have them by mistake. */
function columnLabel(model: Model, key: TableKey, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const columns = (tableOf(faulty, key)?.blocks ?? []).flatMap((block) => block.columns);
  for (const [right, mistaken] of random.shuffle(otherHeads)) {
    const column = columns.find((each) => each.label === right);
    if (column === undefined) continue;
    column.label = mistaken;
    hush(faulty, key);
    const expected = { section: key, table: key, column: column.key };
    return { model: faulty, expected: [{ rule: "column.label", severity: "information", ...expected }] };
  }
  return undefined;
}
