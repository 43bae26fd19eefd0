import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { largestText, whyUnread } from "../../server/src/features/readable.ts";
import { applyEdits, overlap, smallestEdit } from "../../server/src/features/textEdit.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "\r", "\n", "\r\n", "字", "𠮷", "𠮶", "\ud842"), { maxLength: 30 })
  .map((parts) => parts.join(""));

test("the smallest edit makes one text of the other and cuts neither a character nor a line ending", () => {
  fc.assert(
    fc.property(text, text, text, text, (head, before, after, tail) => {
      const [from, to] = [head + before + tail, head + after + tail];
      const edit = smallestEdit(from, to);
      assert.equal(edit === undefined, from === to);
      if (!edit) return;
      assert.equal(applyEdits(from, [edit]), to);
      for (const at of [edit.span.start, edit.span.end]) {
        assert.doesNotMatch(from.slice(at - 1, at + 1), /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/);
      }
    }),
    { numRuns: 2000 },
  );
});

test("edits overlap when they touch the same text or insert at one place", () => {
  const edit = (start: number, end: number): { span: { start: number; end: number }; text: string }[] => [
    { span: { start, end }, text: "" },
  ];
  assert.equal(overlap(edit(0, 3), edit(3, 5)), false);
  assert.equal(overlap(edit(0, 3), edit(2, 5)), true);
  assert.equal(overlap(edit(3, 3), edit(3, 3)), true);
  assert.equal(overlap(edit(3, 3), edit(2, 5)), true);
  assert.equal(overlap(edit(3, 3), edit(3, 5)), false);
});

test("what is no text is told from text", () => {
  assert.equal(whyUnread(""), undefined);
  assert.equal(whyUnread("一、总体情况\u0000\u0007\n"), undefined);
  assert.equal(whyUnread("短\u0000"), undefined);
  assert.equal(whyUnread("%PDF-1.7\n"), "notText");
  assert.equal(whyUnread("a\u0000b\u0000".repeat(40)), "notText");
  assert.equal(whyUnread(" ".repeat(largestText + 1)), "tooLarge");
});
