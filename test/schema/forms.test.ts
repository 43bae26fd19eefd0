import assert from "node:assert/strict";
import { test } from "node:test";
import { dataRows, formForYear, forms } from "../../server/src/schema/forms.ts";

const cells = (edition: string, key: "requests" | "disclosure" | "proceedings"): number => {
  const table = forms.find((form) => form.edition === edition)?.tables[key];
  return (table?.blocks ?? []).reduce((sum, block) => sum + dataRows(block).length * block.columns.length, 0);
};

test("table 三 has 25 × 7 cells in edition 2021 and 23 × 7 in edition 2019", () => {
  assert.equal(cells("2021", "requests"), 25 * 7);
  assert.equal(cells("2019", "requests"), 23 * 7);
});

test("tables 二 and 四 have the cells of the notices", () => {
  assert.equal(cells("2021", "disclosure"), 6 + 1 + 2 + 1);
  assert.equal(cells("2019", "disclosure"), 6 + 6 + 6 + 2 + 2);
  assert.equal(cells("2021", "proceedings"), 15);
  assert.equal(cells("2019", "proceedings"), 15);
});

test("an edition applies by the year that the report is about", () => {
  assert.equal(formForYear(2018), undefined);
  assert.equal(formForYear(2019)?.edition, "2019");
  assert.equal(formForYear(2020)?.edition, "2019");
  assert.equal(formForYear(2021)?.edition, "2021");
  assert.equal(formForYear(2030)?.edition, "2021");
});

for (const form of forms) {
  for (const table of Object.values(form.tables)) {
    test(`${form.edition} ${table.key}: keys are unique and every equation refers to rows or columns of one block`, () => {
      const rows = table.blocks.flatMap((block) => block.rows.map((row) => row.key));
      assert.equal(new Set(rows).size, rows.length);
      for (const block of table.blocks) {
        const columns = block.columns.map((column) => column.key);
        assert.equal(new Set(columns).size, columns.length);
        for (const row of block.rows) {
          for (const item of row.items ?? []) assert.ok(rows.includes(item), `${row.key} names ${item}`);
        }
      }
      for (const equation of table.equations) {
        const names = [...equation.left, ...equation.right, ...(equation.result ? [equation.result] : [])];
        const owner = table.blocks.find((block) => {
          const keys = (equation.axis === "row" ? block.columns : block.rows).map((each) => each.key);
          return names.every((name) => keys.includes(name));
        });
        assert.ok(owner, `${equation.id}: ${names.join()}`);
        assert.ok(equation.result === undefined || equation.right.includes(equation.result));
      }
    });
  }
  test(`${form.edition}: every outcome row is in the sum of （七）, and every block's items are outcomes`, () => {
    const table = form.tables.requests;
    const outcomes = table.equations.find((equation) => equation.id === "outcomes")?.left ?? [];
    const [block] = table.blocks;
    const others = ["received", "carriedOver", "processed", "carriedForward"];
    const rows = (block ? dataRows(block) : []).map((row) => row.key).filter((key) => !others.includes(key));
    assert.deepEqual(outcomes, rows);
  });
}

for (const form of forms) {
  for (const table of Object.values(form.tables)) {
    test(`${form.edition} ${table.key}: what rows share on the printed form is named by a group, and stands together`, () => {
      for (const { rows, rowsRun, columns } of table.blocks) {
        const paths = rows.map(({ printed }) => printed.join("\n"));
        assert.equal(new Set(paths).size, paths.length);
        assert.ok(columns.length > 0 && rows.length > 0);
        for (const { label, items, printed } of rows) {
          assert.ok(printed.length > 0 && printed.every((each) => each !== ""));
          if (rowsRun === "down") assert.equal(printed.at(-1), label);
          else assert.equal(items, undefined, "a group has no place in one row of values");
        }
        const groups = rows.filter(({ items }) => items).map(({ printed }) => printed.join("\n"));
        const shared = new Set(paths.flatMap((path) => parentsOf(path)));
        if (rowsRun === "down") assert.deepEqual([...shared].sort(), [...groups].sort());
        // Rows beside the same label stand next to each other, so that one cell can span them.
        for (const parent of shared) {
          const own = paths.flatMap((path, at) => (path.startsWith(`${parent}\n`) ? [at] : []));
          assert.equal((own.at(-1) ?? 0) - (own[0] ?? 0), own.length - 1, parent);
        }
        for (const { items, printed } of rows) {
          for (const item of items ?? []) {
            const own = rows.find(({ key }) => key === item)?.printed.slice(0, printed.length);
            assert.deepEqual(own, printed, `${item} is not beside its group`);
          }
        }
      }
    });
  }
}

/** The labels above or beside a printed label, outermost first. */
function parentsOf(path: string): readonly string[] {
  const labels = path.split("\n");
  return labels.slice(1).map((_, at) => labels.slice(0, at + 1).join("\n"));
}
