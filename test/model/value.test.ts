import assert from "node:assert/strict";
import { test } from "node:test";
import { readValue } from "../../server/src/model/value.ts";
import type { Quantity } from "../../server/src/schema/types.ts";
import { plain } from "../../server/src/util/decimal.ts";

/** `12`, `251000 元`, `22 (其中修订16件)`, `7 untidy`, or the kind where it is no number. */
function read(text: string, quantity: Quantity = "count"): string {
  const value = readValue(text, quantity);
  if (value.kind !== "number") return value.kind;
  const unit = value.unit ? ` ${value.unit}` : "";
  const note = value.note === undefined ? "" : ` (${value.note})`;
  return `${plain(value.value)}${unit}${note}${value.tidy ? "" : " untidy"}`;
}

const cases: readonly (readonly [string, string, Quantity?])[] = [
  ["0", "0"],
  ["12", "12"],
  ["１２", "12 untidy"],
  ["1,295", "1295 untidy"],
  ["1，295", "1295 untidy"],
  ["\u200b12\u00ad", "12 untidy"],
  ["\u2060", "blank"],
  ["1,29", "text"],
  ["007", "7 untidy"],
  ["1 0", "text"],
  ["若干", "text"],
  ["", "blank"],
  ["/", "placeholder"],
  ["—", "placeholder"],
  ["——", "placeholder"],
  ["无", "placeholder"],
  ["-2", "-2"],
  ["2.5", "2.5"],
  ["22（其中修订16件）", "22 (其中修订16件) untidy"],
  ["12件", "12 件"],
  ["12头", "text"],
  ["138.31万元", "138.31 万元", "amount"],
  ["251000元", "251000 元", "amount"],
  ["0.0000", "0", "amount"],
  ["+3", "3", "change"],
  ["增10", "10", "change"],
  ["增加10", "10", "change"],
  ["减10", "-10", "change"],
  ["--253", "-253", "change"],
  ["持平", "0", "change"],
  ["持平", "text"],
  ["99999999999999999999", "99999999999999999999"],
];

for (const [text, expected, quantity] of cases) {
  test(`“${text}” as ${quantity ?? "count"} is ${expected}`, () =>
    assert.equal(read(text, quantity), expected));
}
