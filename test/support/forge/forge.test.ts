import assert from "node:assert/strict";
import { test } from "node:test";
import { forgeFamily, forgeYears } from "./families.ts";
import { combine, faults, grave, markdownFaults } from "./faults.ts";
import { draft, forge, layouts, seeded, truthOf, write } from "./forge.ts";
import { large, manyRows, noise, truncate } from "./noise.ts";
import { broken, explanations } from "./oracle.ts";
import type { Expected, Model } from "./types.ts";

const seeds = Array.from({ length: 200 }, (_, index) => index);
/** Enough of them where every fault is tried on every report. */
const someSeeds = seeds.slice(0, 25);

function sizes(model: Model): number {
  return model.sections.flatMap((each) => each.tables).length;
}

test("the equations hold in every report", () => {
  for (const seed of seeds) assert.deepEqual(broken(forge(seed).truth), [], `seed ${seed}`);
});

test("a seed always gives the same report", () => {
  for (const seed of seeds) assert.equal(forge(seed).text, forge(seed).text);
});

test("every layout and every edition is met, and a layout that is asked for is given", () => {
  const met = new Set(seeds.map((seed) => forge(seed)).map((each) => `${each.layout} ${each.truth.edition}`));
  assert.equal(met.size, layouts.length * 2);
  for (const layout of layouts) assert.equal(forge(1, { layout }).layout, layout);
});

test("every number of the truth is in the text of every layout", () => {
  for (const seed of seeds.slice(0, 60)) {
    const { model } = forge(seed);
    const numbers = model.sections
      .flatMap((section) => section.tables)
      .flatMap((table) => table.blocks.flatMap((block) => block.rows))
      .flatMap((row) => Object.values(row.cells).map((cell) => cell.text));
    for (const layout of layouts) {
      const text = write(model, layout, seeded(seed));
      for (const number of numbers) assert.ok(text.includes(number), `seed ${seed}, ${layout}: ${number}`);
    }
  }
});

test("every fault changes the text, in every layout, and leaves the report it came from as it was", () => {
  const reports = someSeeds.map((seed) => {
    const { model } = forge(seed);
    const texts = layouts.map((layout) => write(model, layout, seeded(seed)));
    return { seed, model, before: structuredClone(model), texts };
  });
  for (const fault of [...faults, ...markdownFaults]) {
    let applied = 0;
    for (const { seed, model, before, texts } of reports) {
      // Three reports that it changes tell of a fault; the next ones are for what hardly any report has.
      if (applied === 3) break;
      const faulty = fault.apply(model, seeded(seed + 1));
      assert.deepEqual(model, before, `${fault.id} has changed the model of seed ${seed}`);
      if (faulty === undefined) continue;
      applied += 1;
      assert.ok(sizes(faulty.model) <= 4);
      for (const [at, layout] of layouts.entries()) {
        const text = write(faulty.model, layout, seeded(seed));
        assert.notEqual(text, texts[at], `${fault.id}, seed ${seed}, ${layout}`);
      }
    }
    assert.equal(applied, 3, `${fault.id} applies to ${applied} reports only`);
  }
});

/** What plain arithmetic says about a faulty report, in the words of the totals rules. */
function totals(model: Model): Pick<Expected, "rule" | "row" | "column" | "expected">[] {
  const truth = truthOf(model);
  const off = broken(truth);
  const cells = off.filter((each) => each.table === "requests").length > 1 ? explanations(truth) : [];
  if (cells.length === 1 && off.every((each) => each.table === "requests")) {
    return cells.map((cell) => ({
      rule: "total.cell",
      row: cell.row,
      column: cell.column,
      expected: String(cell.value),
    }));
  }
  const names = {
    applicants: "row",
    cases: "row",
    outcomes: "column",
    rollForward: "balance",
    block: "block",
  };
  return off.map((each) => ({ rule: `total.${names[each.id]}` }));
}

/** Text in a cell blocks its equations, and an other edition's table is not judged; the truth cannot show either. */
function judged(id: string): boolean {
  return !/text-in-cell|one-row-other|cell\.placeholder|cell\.format|silenced/.test(id);
}

test("arithmetic alone comes to the findings about totals that each fault expects, and to no others", () => {
  const reports = someSeeds.slice(0, 12).map((seed) => ({ seed, model: forge(seed).model }));
  for (const fault of faults.filter((each) => judged(each.id))) {
    for (const { seed, model } of reports) {
      const faulty = fault.apply(model, seeded(seed));
      if (faulty === undefined) continue;
      const wanted = faulty.expected
        .filter((each) => each.rule.startsWith("total.") && each.rule !== "total.blank")
        .map(({ rule, row, column, expected }) =>
          rule === "total.cell" ? { rule, row, column, expected } : { rule },
        );
      assert.deepEqual(totals(faulty.model), wanted, `${fault.id}, seed ${seed}`);
    }
  }
});

test("combined faults are as many as asked for, where the report has room for them", () => {
  let full = 0;
  for (const seed of seeds) {
    const random = seeded(seed);
    const combined = combine(draft(random), random, 3);
    assert.ok(combined.ids.length >= 1 && combined.ids.length <= 3);
    assert.ok(grave(combined).length <= combined.expected.length);
    if (combined.ids.length === 3) full += 1;
  }
  assert.ok(full > 150);
});

test("in the reports of one body, what is carried over is what was carried forward", () => {
  for (const seed of seeds.slice(0, 60)) {
    const years = forgeYears(seed, 2019, 7).map((each) => each.truth);
    years.slice(1).forEach((truth, index) => {
      const before = years[index];
      assert.equal(truth.body !== "" && truth.year, (before?.year ?? 0) + 1);
      for (const [column, value] of Object.entries(truth.tables.requests.carriedOver ?? {})) {
        const forward = before?.tables.requests.carriedForward?.[column];
        assert.equal(Number(value), Number(forward), `seed ${seed}, ${truth.year}, ${column}`);
      }
      const key = "article20.1/normativeDocuments";
      const now = truth.tables.disclosure[key] ?? {};
      const stock = before?.tables.disclosure[key]?.inForce;
      if (stock === undefined) return;
      const computed = Number(stock) + Number(now.issued) - Number(now.repealed);
      assert.equal(Number(now.inForce), computed, `seed ${seed}, ${truth.year}`);
    });
    for (const truth of years) assert.deepEqual(broken(truth), []);
  }
});

test("a district's tables are the sum of its members' tables", () => {
  for (const seed of seeds.slice(0, 40)) {
    const { parent, members } = forgeFamily(seed, 5, { subtotals: false });
    assert.equal(members.length, 5);
    assert.deepEqual(broken(parent.truth), []);
    for (const key of ["disclosure", "requests", "proceedings"] as const) {
      for (const [row, cells] of Object.entries(parent.truth.tables[key])) {
        for (const [column, value] of Object.entries(cells)) {
          const parts = members.map((each) => Number(each.truth.tables[key][row]?.[column] ?? 0));
          const off = parts.reduce((sum, part) => sum + part, 0) - Number(value);
          assert.ok(Math.abs(off) < 0.00001, `seed ${seed}, ${row}, ${column}`);
        }
      }
    }
  }
});

test("noise and cuts always give some text, and the large report is as large as asked for", () => {
  for (const seed of seeds) {
    const { text } = forge(seed);
    const random = seeded(seed);
    assert.ok(truncate(text, random).length <= text.length);
    assert.equal(typeof noise(text, random), "string");
  }
  assert.ok(large(1, 2_000_000).length >= 2_000_000);
  assert.equal(manyRows(10_000).split("\n").length, 10_002);
});
