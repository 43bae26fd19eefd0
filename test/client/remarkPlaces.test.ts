import assert from "node:assert/strict";
import { test } from "node:test";
import { type Change, contentOf, followed } from "../../client/remarkPlaces.ts";

const before = ["一", "| 行 |  1 |", "三", "四"];
const marked = { line: 1, content: contentOf(before[1] ?? "") };

/** Where the marked line stands when lines `first` to `last` have given way to `text`. */
function after(first: number, last: number, text: readonly string[]): number | undefined {
  const now = [...before.slice(0, first), ...text, ...before.slice(last + 1)];
  const change: Change = { firstLine: first, lastLine: last, breaks: text.length - 1 };
  return followed(marked, [change], (line) => now[line]);
}

test("a line is followed where lines above it come and go", () => {
  assert.equal(after(0, 0, ["一", "新", "新"]), 3);
  assert.equal(after(0, 0, ["改了"]), 1);
  assert.equal(after(2, 3, ["没有了"]), 1);
  // A line break typed at its beginning, and the line above deleted up to it.
  assert.equal(after(1, 1, ["", "| 行 |  1 |"]), 2);
  assert.equal(after(0, 1, ["| 行 |  1 |"]), 0);
});

test("blanks and rules are no change of it, words and numbers are", () => {
  assert.equal(after(0, 3, ["一", "| 行     | 1 |", "三", "四"]), 1);
  assert.equal(after(0, 3, ["新", "一", "|行|1|", "三", "四"]), 2);
  assert.equal(after(1, 1, ["| 行 |  2 |"]), undefined);
  assert.equal(after(1, 2, [""]), undefined);
});

test("several changes at once are told by the lines that they had", () => {
  const now = ["一", "新", "| 行 |  1 |", "三", "四", "五"];
  const changes = [
    { firstLine: 3, lastLine: 3, breaks: 1 },
    { firstLine: 0, lastLine: 0, breaks: 1 },
  ];
  assert.equal(
    followed(marked, changes, (line) => now[line]),
    2,
  );
});
