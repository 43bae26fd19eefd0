import assert from "node:assert/strict";
import { test } from "node:test";
import { formOf } from "../../../server/src/schema/forms.ts";
import type { Edition, EquationForm, TableKey } from "../../../server/src/schema/types.ts";
import { faults } from "./faults.ts";
import { forge, layouts, seeded, type Truth, truthOf, write } from "./forge.ts";

const seeds = Array.from({ length: 200 }, (_, index) => index);

type Rows = Truth["tables"][TableKey];

function value(rows: Rows, row: string, column: string): number {
  return Number(rows[row]?.[column] ?? 0);
}

/** Both sides of an equation, for each line that it holds in. */
function sides(
  equation: EquationForm,
  edition: Edition,
  key: TableKey,
  rows: Rows,
): [string, number, number][] {
  const block = formOf(edition).tables[key].blocks[0];
  const across =
    equation.axis === "row" ? (block?.rows ?? []).filter((row) => !row.items) : (block?.columns ?? []);
  return across.map(({ key: line }) => {
    const cells = (keys: readonly string[]): number =>
      keys.reduce(
        (sum, each) => sum + (equation.axis === "row" ? value(rows, line, each) : value(rows, each, line)),
        0,
      );
    return [`${equation.id} ${line}`, cells(equation.left), cells(equation.right)];
  });
}

function broken(truth: Truth): string[] {
  const keys: TableKey[] = ["requests", "proceedings"];
  return keys.flatMap((key) => {
    const rows = truth.tables[key];
    return formOf(truth.edition)
      .tables[key].equations.filter(
        (equation) => equation.id !== "block" || rows[equation.right[0] ?? ""] !== undefined,
      )
      .flatMap((equation) => sides(equation, truth.edition, key, rows))
      .filter(([, left, right]) => left !== right)
      .map(([name]) => name);
  });
}

test("the equations hold in every report", () => {
  for (const seed of seeds) assert.deepEqual(broken(forge(seed).truth), [], `seed ${seed}`);
});

test("a seed always gives the same report", () => {
  for (const seed of seeds) assert.equal(forge(seed).text, forge(seed).text);
});

test("every layout and every edition is met, and every form of the number is in the text", () => {
  const met = new Set(seeds.map((seed) => forge(seed)).map((each) => `${each.layout} ${each.truth.edition}`));
  assert.equal(met.size, layouts.length * 2);
});

test("every fault changes the text, in every layout, and leaves the report it came from as it was", () => {
  for (const fault of faults) {
    let applied = 0;
    for (const seed of seeds) {
      const { model } = forge(seed);
      const before = structuredClone(model);
      const faulty = fault.apply(model, seeded(seed + 1));
      assert.deepEqual(model, before, `${fault.id} has changed the model of seed ${seed}`);
      if (faulty === undefined) continue;
      applied += 1;
      for (const layout of layouts) {
        const text = write(faulty.model, layout, seeded(seed));
        assert.notEqual(text, write(model, layout, seeded(seed)), `${fault.id}, seed ${seed}, ${layout}`);
      }
    }
    assert.ok(applied > 0, `${fault.id} never applies`);
  }
});

test("a wrong number in table 三 breaks its row and its column", () => {
  for (const fault of faults.filter((each) => each.id.startsWith("requests.wrong"))) {
    for (const seed of seeds) {
      const faulty = fault.apply(forge(seed).model, seeded(seed));
      if (faulty === undefined) continue;
      const names = broken(truthOf(faulty.model));
      assert.ok(names.length >= 2, `${fault.id}, seed ${seed}: ${names.join()}`);
    }
  }
});
