import assert from "node:assert/strict";
import { test } from "node:test";
import { createCrashes } from "../../client/crashes.ts";

test("a server that crashes now and then is started again", () => {
  const crashes = createCrashes();
  for (let minute = 0; minute < 20; minute += 1) assert.equal(crashes.note(minute * 60_000), true);
});

test("one that crashes five times in three minutes is not, until its user asks for it", () => {
  const crashes = createCrashes();
  for (const second of [0, 1, 2, 3]) assert.equal(crashes.note(second * 1000), true);
  assert.equal(crashes.note(4000), false);
  assert.equal(crashes.count(), 5);
  crashes.reset();
  assert.equal(crashes.note(5000), true);
});
