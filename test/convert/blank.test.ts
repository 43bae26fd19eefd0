import assert from "node:assert/strict";
import { test } from "node:test";
import { newReport } from "../../server/src/convert/blank.ts";
import { toJson } from "../../server/src/convert/json.ts";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const fresh = new Set(["table.blank", "section.empty"]);

for (const year of [2019, 2020, 2021, 2025]) {
  test(`a new draft about ${year} has all six sections and nothing to find but that it is blank`, () => {
    const report = readReport(parse(newReport({ body: "花园街道办事处", year })));
    assert.equal(report.identity.body, "花园街道办事处");
    assert.equal(report.year, year);
    assert.deepEqual(report.outline.missing, []);
    assert.deepEqual(
      [...report.tables.values()].map((table) => table.missingRows.length),
      [0, 0, 0],
    );
    const grave = analyse(report).findings.filter(
      ({ severity }) => severity === "error" || severity === "warning",
    );
    assert.deepEqual(
      grave.filter(({ rule }) => !fresh.has(rule)).map(({ rule }) => rule),
      [],
    );
    assert.equal(grave.filter(({ rule }) => rule === "table.blank").length, 3);
  });
}

test("a new draft is canonical", () => {
  const text = newReport({ body: "花园街道办事处", year: 2025 });
  assert.equal(canonicalText(readReport(parse(text))), text);
});

test("filled with zeros every part and every total is 0", () => {
  const text = newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
  const { tables } = toJson(readReport(parse(text)));
  const rows = [...Object.values(tables.requests), ...Object.values(tables.proceedings)];
  assert.ok(rows.every((row) => Object.values(row).every((cell) => cell === "0")));
});

test("another edition than the year's is written down, so that the draft is read as what it is", () => {
  const text = newReport({ body: "花园街道办事处", year: 2025, edition: "2019" });
  assert.match(text, /^版式: 2019$/m);
  assert.equal(readReport(parse(text)).form.edition, "2019");
});

test("a name that YAML would read otherwise is quoted", () => {
  for (const body of ['"花园": 街道', "- 街道", "花园街道 # 办", "123"]) {
    const report = readReport(parse(newReport({ body, year: 2025 })));
    assert.equal(report.tree.frontMatter?.error, undefined);
    assert.equal(report.tree.frontMatter?.entries[0]?.value, body);
  }
});
