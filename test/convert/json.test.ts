import assert from "node:assert/strict";
import { test } from "node:test";
import { newReport } from "../../server/src/convert/blank.ts";
import { toJson } from "../../server/src/convert/json.ts";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { type Report, readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { forge, layouts, nestedTables } from "../support/forge/forge.ts";

const seeds = Array.from({ length: 16 }, (_, index) => index);

function read(text: string): Report {
  return readReport(parse(text));
}

test("every layout gives the numbers of the report, by the keys of the form", () => {
  for (const layout of layouts) {
    for (const seed of seeds) {
      const { text, truth } = forge(seed, { layout, blanks: "none" });
      const { tables, body, year, edition } = toJson(read(text));
      assert.deepEqual(
        { tables, body, year, edition },
        { ...identity(truth), tables: nestedTables(truth) },
        `seed ${seed}, ${layout}`,
      );
    }
  }
});

function identity(truth: { body: string; year: number; edition: string }): object {
  return { body: truth.body, year: truth.year, edition: truth.edition };
}

test("the canonical form says the same as the draft it was made from", () => {
  for (const layout of layouts) {
    for (const seed of seeds) {
      const source = read(forge(seed, { layout }).text);
      const made = read(canonicalText(source));
      assert.deepEqual(toJson(made), toJson(source), `seed ${seed}, ${layout}`);
    }
  }
});

test("the table of the other edition loses no number", () => {
  const old = newReport({ body: "花园街道办事处", year: 2020, fill: "zero" });
  const { edition, tables } = toJson(
    read(old.replaceAll("2020", "2025").replace("年度: 2020", "年度: 2025")),
  );
  assert.equal(edition, "2021");
  assert.equal(tables.disclosure["article20.9"]?.centralPurchasing?.purchaseAmount, "0");
  assert.deepEqual(tables.disclosure["article20.5"]?.licensing, {
    decisions: "0",
    lastYearItems: "0",
    change: "0",
  });
  assert.equal(tables.requests.otherOutcome?.total, "0");
  assert.equal(tables.requests["otherOutcome.remaining"]?.total, null);
});

test("value, unit, note and text are kept apart", () => {
  const draft = newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
  const written = ["138.31万元", "22（其中修订16件）", "1 0", "/", ""];
  const cells = written.map((text) => {
    const row = `| 行政事业性收费 | ${text} |`;
    return toJson(read(draft.replace(/^\| 行政事业性收费.*$/m, row))).tables.disclosure["article20.8"]?.fees
      ?.feeAmount;
  });
  assert.deepEqual(cells, [
    { value: "138.31", unit: "万元" },
    { value: "22", note: "其中修订16件" },
    { text: "1 0" },
    { text: "/" },
    null,
  ]);
});
