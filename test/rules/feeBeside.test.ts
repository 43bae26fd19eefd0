import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { findingsAmong, withCells } from "../support/series.ts";
import { y2024, y2025 } from "./twoYears.ts";

/** What is said of this year's fee, beside last year's. */
function said(now: string, before: string): readonly string[] {
  const folder = {
    "a.ogi.md": withCells(y2025, { 行政事业性收费: { 1: now } }),
    "b.ogi.md": withCells(y2024, { 行政事业性收费: { 1: before } }),
  };
  return findingsAmong(folder, "a.ogi.md", ["table.fee-magnitude"]).map(({ say }) => say(zh));
}

test("a fee about ten thousand times last year's is one in 元", () => {
  assert.deepEqual(said("251000", "25.1"), [
    "“行政事业性收费”本年收费金额填了251000，2024年为25.1，相差约一万倍，建议核对单位是否为万元。",
  ]);
  assert.equal(said("128000.5", "20").length, 1);
});

test("a fee that grew, fell or began is no other unit", () => {
  assert.deepEqual(said("2510", "25.1"), []);
  assert.deepEqual(said("25.1", "2510"), []);
  assert.deepEqual(said("300.5", "0"), []);
});
