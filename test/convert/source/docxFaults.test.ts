import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../../server/src/model/report.ts";
import { analyse } from "../../../server/src/rules/analyse.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { docx, textOf } from "../../support/docx.ts";
import { wpsBody, wpsStyles } from "../../support/docxReport.ts";
import { faults } from "../../support/forge/faults.ts";
import { forge, seeded, write } from "../../support/forge/forge.ts";

/** What is wrong with a draft, with the cells and numbers that are named. */
function findings(text: string): readonly string[] {
  return analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, data }) => `${rule} ${JSON.stringify(data ?? {})}`)
    .sort();
}

function asWord(text: string, seed: number): string {
  return textOf(docx({ body: wpsBody(text, seeded(seed), true), styles: wpsStyles }));
}

test("a correct report that comes as a Word file has no finding", () => {
  for (let seed = 0; seed < 5; seed++) {
    for (const layout of ["html", "gfm"] as const) {
      assert.deepEqual(findings(asWord(forge(seed, { layout }).text, seed)), [], `seed ${seed}, ${layout}`);
    }
  }
});

test("a fault is found in a Word file as it is found in the text", () => {
  // A Word file has no front matter, whose year would be held against the title's, and its comments are no directives.
  const other = new Set(["report.year", "directive.unused", "directive.unknown"]);
  for (const [seed, fault] of faults.entries()) {
    const { model, layout } = forge(seed, { layout: seed % 2 === 0 ? "html" : "gfm" });
    const faulty = fault.apply(model, seeded(seed));
    if (!faulty || other.has(fault.id)) continue;
    const text = write(faulty.model, layout, seeded(seed));
    assert.deepEqual(findings(asWord(text, seed)), findings(text), `${fault.id}, seed ${seed}`);
  }
});
