import assert from "node:assert/strict";
import { test } from "node:test";
import { officialDocument } from "../../../server/src/convert/official/layout.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { faults, markdownFaults } from "../../support/forge/faults.ts";
import { forge, layouts, seeded, write } from "../../support/forge/forge.ts";
import { noise, truncate } from "../../support/forge/noise.ts";
import { contentFaults, gridFaults } from "../../support/official.ts";

const seeds = Array.from({ length: 12 }, (_, index) => index);

/** Every word and number of the draft is printed exactly once, in tables whose cells fill their grids. */
function check(text: string, where: string): void {
  const report = readReport(parse(text));
  const document = officialDocument(report);
  for (const block of document.blocks) {
    if (block.kind === "table") assert.deepEqual(gridFaults(block), [], where);
    const { start, end } = block.span;
    assert.ok(0 <= start && start < end && end <= text.length, `${where}: ${block.kind} at ${start}–${end}`);
  }
  assert.deepEqual(contentFaults(report, document), [], where);
}

test("every word and number of a draft of any layout is printed exactly once", () => {
  for (const layout of layouts) {
    for (const seed of seeds) check(forge(seed, { layout }).text, `seed ${seed}, ${layout}`);
  }
});

test("… with any fault in the draft", () => {
  for (const fault of [...faults, ...markdownFaults]) {
    for (const seed of seeds.slice(0, 3)) {
      const { model, layout } = forge(seed);
      const faulty = fault.apply(model, seeded(seed + 1));
      if (faulty) check(write(faulty.model, layout, seeded(seed)), `${fault.id}, seed ${seed}, ${layout}`);
    }
  }
});

test("… cut off anywhere, and after accidents", () => {
  for (let seed = 0; seed < 60; seed++) {
    const { text, layout } = forge(seed);
    check(truncate(text, seeded(seed)), `cut, seed ${seed}, ${layout}`);
    check(noise(text, seeded(seed)), `noise, seed ${seed}, ${layout}`);
  }
});
