import assert from "node:assert/strict";
import { test } from "node:test";
import { explainPlace } from "../../server/src/features/meaning.ts";
import { forms } from "../../server/src/schema/forms.ts";
import { columnMeanings, meaningOfRow, rowMeanings } from "../../server/src/schema/meanings.ts";

const blocks = forms.flatMap((form) => Object.values(form.tables).flatMap((table) => table.blocks));

test("every row of tables 三 and 四 that carries numbers says what counts there, in both languages", () => {
  for (const form of forms) {
    for (const table of [form.tables.requests, form.tables.proceedings]) {
      for (const row of table.blocks.flatMap((block) => block.rows).filter(({ items }) => !items)) {
        for (const language of ["zh", "en"] as const) {
          assert.ok(explainPlace({ row: row.key }, language), `${row.key} ${language}`);
        }
      }
    }
  }
});

test("no meaning is left over for a row or column that the form does not have", () => {
  const rows = new Set(
    blocks.flatMap((block) => block.rows.map(({ key }) => key.slice(key.indexOf("/") + 1))),
  );
  const columns = new Set(blocks.flatMap((block) => block.columns.map(({ key }) => key)));
  for (const key of Object.keys(rowMeanings)) assert.ok(rows.has(key), key);
  for (const key of Object.keys(columnMeanings)) assert.ok(columns.has(key), key);
});

test("articles are worded as a reference", () => {
  for (const { zh } of [...Object.values(rowMeanings), ...Object.values(columnMeanings)]) {
    if (/第[一二三四五六七八九十]+条/.test(zh)) assert.match(zh, /（参见/);
  }
});

test("rows of table 二 share the meaning of their kind", () => {
  assert.equal(meaningOfRow("article20.6/penalties"), rowMeanings.penalties);
  assert.equal(explainPlace({ row: "none" }, "zh"), undefined);
  assert.equal(explainPlace({}, "zh"), undefined);
});
