import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalText, tableEdits } from "../../server/src/convert/ogi.ts";
import { type Report, readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import type { TableKey } from "../../server/src/schema/types.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { readerText } from "../../server/src/syntax/readerText.ts";
import { faults } from "../support/forge/faults.ts";
import { forge, layouts, seeded, write } from "../support/forge/forge.ts";

const seeds = Array.from({ length: 8 }, (_, index) => index);
const keys: readonly TableKey[] = ["disclosure", "requests", "proceedings"];

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

/** How often each word character stands in a text; markup and blanks are no content. */
function census(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of text.normalize("NFKC").matchAll(/[\p{L}\p{N}]/gu)) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** What a draft says: its prose, and the values in its tables. */
function contentOf({ tree, tables }: Report): string {
  const lines = tree.blocks.map((block) =>
    block.kind === "grid" ? "" : tree.text.slice(block.span.start, block.span.end),
  );
  const values = [...tables.values()].flatMap((table) =>
    [...table.cells.values()].map(({ cell }) => cell.text),
  );
  return readerText([...lines, ...values].join("\n"), false);
}

/** Lines that are the form's own: they are printed once, however often the source had them. */
function assertNothingLost(source: Report, result: string, where: string): void {
  const made = census(readerText(result, true));
  for (const [character, count] of census(contentOf(source))) {
    assert.ok((made.get(character) ?? 0) >= count, `${where}: “${character}” is lost`);
  }
}

test("a report of any layout keeps every value in its cell, and is written as pipe tables", () => {
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

test("nothing is lost, with any fault in the draft", () => {
  for (const [at, fault] of faults.entries()) {
    for (const seed of seeds.slice(0, 2)) {
      const layout = layouts[(at + seed * 2) % layouts.length] ?? "gfm";
      const { model } = forge(seed, { layout });
      const faulty = fault.apply(model, seeded(seed + 1));
      if (!faulty) continue;
      const source = read(write(faulty.model, layout, seeded(seed)));
      const once = canonicalText(source);
      assertNothingLost(source, once, `${fault.id}, seed ${seed}, ${layout}`);
      assert.deepEqual(cells(read(once)), cells(source), `${fault.id}, seed ${seed}, ${layout}`);
      assert.equal(canonicalText(read(once)), once, `${fault.id}, seed ${seed}, ${layout}`);
    }
  }
});

/** What is wrong, and where in the form. */
function grave(report: Report): readonly string[] {
  return analyse(report)
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, data }) => [rule, data?.section, data?.table, data?.row, data?.column].join(" "));
}

test("a conversion makes nothing wrong, and no wrong number right", () => {
  for (const fault of faults) {
    const { model, layout } = forge(7);
    const faulty = fault.apply(model, seeded(8));
    if (!faulty) continue;
    const source = read(write(faulty.model, layout, seeded(7)));
    const [before, after] = [grave(source), grave(read(canonicalText(source)))];
    assert.deepEqual(
      after.filter((each) => !before.includes(each)),
      [],
      fault.id,
    );
    const numbers = before.filter((each) => /^(?:total|cell|narrative|section|table)\./.test(each));
    assert.deepEqual(
      numbers.filter((each) => !after.includes(each)),
      [],
      fault.id,
    );
  }
});

test("a draft cut off anywhere is converted without loss", () => {
  for (let seed = 0; seed < 50; seed++) {
    const { text, layout } = forge(seed);
    const random = seeded(seed);
    const source = read(text.slice(0, random.int(0, text.length)));
    const once = canonicalText(source);
    assertNothingLost(source, once, `seed ${seed}, ${layout}`);
    assert.equal(canonicalText(read(once)), once, `seed ${seed}, ${layout}`);
  }
});

test("one raw table is converted in place, and the rest of the draft stays to the letter", () => {
  for (const seed of seeds) {
    for (const layout of layouts) {
      const source = read(forge(seed, { layout }).text);
      for (const key of keys) {
        const table = source.tables.get(key);
        if (!table) continue;
        const where = `seed ${seed}, ${layout}, ${key}`;
        const edits = tableEdits(source, table);
        const { text } = source.tree;
        let made = "";
        let from = 0;
        for (const { span, text: put } of edits) {
          assert.ok(span.start >= from, where);
          made += text.slice(from, span.start) + put;
          from = span.end;
        }
        const result = read(made + text.slice(from));
        assert.deepEqual(cells(result), cells(source), where);
        assert.ok(
          result.tables.get(key)?.grids.every((grid) => grid.layout === "gfm"),
          where,
        );
        const again = result.tables.get(key);
        assert.deepEqual(again && tableEdits(result, again), [], where);
        assert.deepEqual(
          result.outline.sections.map(({ form }) => form.key),
          source.outline.sections.map(({ form }) => form.key),
          where,
        );
      }
    }
  }
});

test("a section whose text begins on the heading's line gets a heading of its own, and keeps every word", () => {
  const draft = "一、总体情况。我街道认真做好政府信息公开工作。\n\n二、主动公开政府信息情况\n";
  assert.equal(
    canonicalText(readReport(parse(draft))),
    "## 一、总体情况\n\n我街道认真做好政府信息公开工作。\n\n## 二、主动公开政府信息情况\n",
  );
});
