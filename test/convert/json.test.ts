import assert from "node:assert/strict";
import { test } from "node:test";
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
