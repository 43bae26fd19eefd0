import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type KnownBlock, knownBlocks, pageBlocks, shownBlocks } from "../../client/preview/blocks.ts";
import { coalesced } from "../../client/preview/coalesce.ts";
import { rangeOf, spotAt } from "../../client/preview/places.ts";
import { growing, lineAt, topOf } from "../../client/webview/preview/lines.ts";

/** A paragraph in line 2, a table of two rows in lines 4 to 7; the last cell is not written in the draft. */
const paragraph: KnownBlock = { id: "a", start: 2, content: { html: "<p>x</p>", end: 0, cells: [] } };
const cells = [0, 2, 0, 4, 0, 9, 0, 9, 2, 2, 3, 3, -1, -1, -1, -1];
const table: KnownBlock = { id: "b", start: 4, content: { html: "<table></table>", end: 3, cells } };
const blocks = [paragraph, table];

describe("a caret", () => {
  const at = (line: number, character: number) => spotAt(blocks, { line, character });

  test("in a paragraph is in its block, between two in none", () => {
    assert.deepEqual(at(2, 5), { block: 0 });
    assert.equal(at(3, 0), undefined);
    assert.equal(at(99, 0), undefined);
  });

  test("in a cell is in the cell, at both of its ends too, and in a cell over two lines", () => {
    assert.deepEqual(at(4, 2), { block: 1, cell: 0 });
    assert.deepEqual(at(4, 4), { block: 1, cell: 0 });
    assert.deepEqual(at(4, 9), { block: 1, cell: 1 });
    assert.deepEqual(at(6, 40), { block: 1, cell: 2 });
    assert.deepEqual(at(7, 0), { block: 1, cell: 2 });
  });

  test("in the padding of a row is in the cell before it, in front of all cells in none", () => {
    assert.deepEqual(at(4, 6), { block: 1, cell: 0 });
    assert.deepEqual(at(4, 0), { block: 1 });
    assert.deepEqual(at(5, 0), { block: 1 });
  });
});

test("a place of the page leads to the cell, and where the draft lacks it to the block", () => {
  assert.deepEqual(rangeOf(blocks, { block: 1, cell: 0 }), {
    start: { line: 4, character: 2 },
    end: { line: 4, character: 4 },
  });
  const begin = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
  assert.deepEqual(rangeOf(blocks, { block: 1, cell: 3 }), begin);
  assert.deepEqual(rangeOf(blocks, { block: 1, cell: 77 }), begin);
  assert.equal(rangeOf(blocks, { block: 9 }), undefined);
});

test("what was told of a block before goes with it to where it stands now", () => {
  const told = knownBlocks([{ id: "b", start: 9 }, paragraph, { id: "a", start: 30 }], blocks);
  assert.deepEqual(told, [{ ...table, start: 9 }, paragraph, { ...paragraph, start: 30 }]);
  assert.deepEqual(spotAt(told, { line: 11, character: 2 }), { block: 0, cell: 2 });
});

describe("the page", () => {
  test("is told which letters of a block are others now, the lines of its cells, and nothing of what it has", () => {
    const grown: KnownBlock = { ...table, id: "c", content: { ...table.content, html: "<table>7</table>" } };
    const told = pageBlocks([paragraph, grown, { ...paragraph, start: 30 }], blocks);
    assert.deepEqual(told, [
      { id: "a", start: 2 },
      {
        id: "c",
        start: 4,
        content: { change: { start: 7, end: 7, text: "7" }, end: 3, lines: [0, 0, 2, -1] },
      },
      { id: "a", start: 30 },
    ]);
  });

  test("shows what is known on the other side, after whatever came before", () => {
    const states = [
      [],
      blocks,
      [{ ...table, start: 0 }, paragraph, { ...paragraph, start: 9 }],
      [paragraph],
      [{ ...paragraph, id: "d", content: { ...paragraph.content, html: "<p>𠮷</p>" } }, table],
      [
        { ...paragraph, id: "e", content: { ...paragraph.content, html: "<p>𠮸</p>" } },
        { ...paragraph, id: "d" },
      ],
    ];
    for (const before of states)
      for (const after of states) {
        const shown = shownBlocks(pageBlocks(before, []), []);
        const next = shownBlocks(JSON.parse(JSON.stringify(pageBlocks(after, before))), shown);
        assert.deepEqual(
          next.map(({ id, start, html }) => ({ id, start, html })),
          after.map(({ id, start }) => ({ id, start, html: htmlOf(id, before) ?? htmlOf(id, after) })),
        );
      }
  });
});

const htmlOf = (id: string, among: readonly KnownBlock[]): string | undefined =>
  among.find((block) => block.id === id)?.content.html;

describe("a task that is wished for often", () => {
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  test("runs once for all wishes before it, and once more for all that come while it runs", async () => {
    let begun = 0;
    let end = (): void => {};
    const task = coalesced(() => {
      begun += 1;
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    for (let at = 0; at < 5; at++) task.wish();
    await settle();
    assert.equal(begun, 1);
    for (let at = 0; at < 5; at++) task.wish();
    await settle();
    assert.equal(begun, 1);
    end();
    await settle();
    assert.equal(begun, 2);
    end();
    await settle();
    assert.equal(begun, 2);
    task.wish();
    await settle();
    assert.equal(begun, 3);
  });

  test("does not run once it was stopped", async () => {
    let begun = 0;
    const task = coalesced(async () => void begun++);
    task.wish();
    task.stop();
    task.wish();
    await settle();
    assert.equal(begun, 0);
  });
});

describe("lines and heights", () => {
  const anchors = [
    { line: 2, top: 100 },
    { line: 4, top: 200 },
    { line: 14, top: 300 },
  ];

  test("between two anchors go in proportion, beyond them stay", () => {
    assert.equal(topOf(anchors, 3), 150);
    assert.equal(lineAt(anchors, 250), 9);
    assert.equal(topOf(anchors, 99), 300);
    assert.equal(topOf(anchors, 0), 0);
    assert.equal(topOf([], 7), 0);
  });

  test("lead from each to the other and back", () => {
    for (let line = 2; line <= 14; line += 0.5) assert.equal(lineAt(anchors, topOf(anchors, line)), line);
  });

  test("leave out what does not grow: a merged cell stands higher than the rows beside it", () => {
    const mixed = [...anchors, { line: 5, top: 400 }, { line: 20, top: 300 }, { line: 21, top: 410 }];
    assert.deepEqual(growing(mixed), [...anchors, { line: 21, top: 410 }]);
  });
});
