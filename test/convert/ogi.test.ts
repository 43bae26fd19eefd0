import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalText, tableEdits } from "../../server/src/convert/ogi.ts";
import { type Report, readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { forge, layouts } from "../support/forge/forge.ts";

const seeds = Array.from({ length: 60 }, (_, index) => index);

function read(text: string): Report {
  return readReport(parse(text));
}

/** Every value of every table as it is written, by table, row and column; blank ones of group rows are no values. */
function cells(report: Report): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, table] of report.tables) {
    for (const { row, column, cell } of table.cells.values()) {
      if (cell.text !== "" || !table.byRow.get(row)?.form.items) all[`${key} ${row} ${column}`] = cell.text;
    }
  }
  return all;
}

test("a report of any layout keeps every value in its cell", () => {
  for (const layout of layouts) {
    for (const seed of seeds) {
      const source = read(forge(seed, { layout }).text);
      const made = read(canonicalText(source));
      assert.deepEqual(cells(made), cells(source), `seed ${seed}, ${layout}`);
      for (const table of made.tables.values()) {
        assert.ok(
          table.grids.every((grid) => grid.layout === "gfm"),
          `seed ${seed}, ${layout}: ${table.form.name}`,
        );
      }
    }
  }
});

test("the canonical form of a canonical draft is itself", () => {
  for (const layout of layouts) {
    for (const seed of seeds) {
      const once = canonicalText(read(forge(seed, { layout }).text));
      assert.equal(canonicalText(read(once)), once, `seed ${seed}, ${layout}`);
    }
  }
});
