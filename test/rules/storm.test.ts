import assert from "node:assert/strict";
import { test } from "node:test";
import { registry } from "../../server/src/rules/registry.ts";
import { cellStorms } from "./storms/cells.ts";
import { identityStorms } from "./storms/identity.ts";
import { proseStorms } from "./storms/prose.ts";
import { sectionStorms } from "./storms/sections.ts";
import { seriesStorms } from "./storms/series.ts";
import { mayBeSaid, type Storm, saidOf } from "./storms/storm.ts";
import { tableStorms } from "./storms/tables.ts";

/** One cause, several rules that could speak of it, and the one that may. */
const storms: readonly Storm[] = [
  ...sectionStorms,
  ...tableStorms,
  ...cellStorms,
  ...proseStorms,
  ...identityStorms,
  ...seriesStorms,
];

for (const storm of storms) {
  test(`${storm.rule}: ${storm.cause}`, () => {
    assert.deepEqual(saidOf(storm), mayBeSaid(storm));
  });
}

test("every rule has its storm", () => {
  const told = new Set(storms.flatMap((storm) => mayBeSaid(storm)).map((each) => each.split(" ")[1]));
  const ids = [...registry.map(({ id }) => id), "directive.unused", "directive.unknown", "profile.deadline"];
  assert.deepEqual(
    ids.filter((id) => !told.has(id) || storms.every(({ rule }) => rule !== id)),
    [],
  );
});
