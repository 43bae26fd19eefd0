import assert from "node:assert/strict";
import { test } from "node:test";
import { unlessClosed } from "../../client/unlessClosed.ts";

const gone = (): Error => new Error("gone");

test("an answer is taken while its document is open, and where there is none", async () => {
  assert.equal(await unlessClosed({ isClosed: false }, () => "answer", gone), "answer");
  assert.equal(await unlessClosed({}, async () => "answer", gone), "answer");
});

test("the answer about a document that was closed meanwhile is nobody's", async () => {
  const draft = { isClosed: false };
  const answer = unlessClosed(
    draft,
    async () => {
      draft.isClosed = true;
      return "the old draft's findings";
    },
    gone,
  );
  await assert.rejects(answer, /gone/);
});

test("who asks about a closed document, as a client does for the last time, is answered", async () => {
  assert.equal(await unlessClosed({ isClosed: true }, () => "answer", gone), "answer");
});
