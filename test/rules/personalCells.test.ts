import assert from "node:assert/strict";
import { test } from "node:test";
import type { TableKey } from "../../server/src/schema/types.ts";
import { places, tableOf } from "../support/forge/edit.ts";
import { forge, layouts, seeded, write } from "../support/forge/forge.ts";
import { check } from "./pages.ts";

/** A person's number in a cell is one cause: that it stands there, and nothing about sums. */

const seed = 77;
const written: readonly (readonly [TableKey, string, string])[] = [
  ["requests", "13812345678", "privacy.phone"],
  ["requests", "13812345678（张某）", "privacy.phone"],
  ["requests", "张某13812345678", "privacy.phone"],
  ["requests", "11019919880808100X", "privacy.id-number"],
  ["disclosure", "13812345678", "privacy.phone"],
  ["proceedings", "13812345678", "privacy.phone"],
];

for (const layout of layouts) {
  for (const [key, text, rule] of written) {
    test(`${layout}: ${text} in a cell of ${key} gives ${rule} and nothing else`, () => {
      const { model } = forge(seed, { layout, kind: "street", blanks: "none" });
      const table = tableOf(model, key);
      const place = table && places(table).find(({ column }) => column.key !== "total");
      assert.ok(place);
      place.row.cells[place.column.key] = { text, value: null };
      const grave = check(write(model, layout, seeded(seed))).findings.filter(({ severity }) =>
        ["error", "warning"].includes(severity),
      );
      assert.deepEqual(
        grave.map((finding) => finding.rule),
        [rule],
      );
    });
  }
}
