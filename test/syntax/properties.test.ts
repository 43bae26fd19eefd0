import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "../../server/src/syntax/parse.ts";
import type { Block, Tree } from "../../server/src/syntax/tree.ts";
import { isBlank, type Span } from "../../server/src/util/span.ts";

/** Pieces of every layout, whole and damaged; a random mix of them meets most of the borders between readers. */
const fragments = [
  "---\n单位: 花园街道\n年度: 2025\n---\n",
  "# 报告\n",
  "##二、主动公开 ##\n",
  "**三、收到**\n",
  "我街道全年公开信息。\n",
  "　　缩进的正文，没有句号\n",
  "| 信息内容 | 甲 |\n| --- | ---: |\n| 规章 |  |\n| 文件 | 3 |\n",
  "| 规章 | 0 |\n",
  "项目 | 总计\n---|---\n",
  "第二十条第(一)项 | |||\n规章 | 0 | 0 | 0 |\n",
  "a\\|b | c |\n",
  "\t第二十条\n\n\t信息内容\n\t甲\n\n\t规章\n\t0\n",
  "\t商业\n\n企业\n\t科研\n",
  "\t\n",
  "\t一、收到\n\t\n\t2\n",
  "    规章\n    0\n    1\n",
  "项目\t自然人\t总计\n收到\t\t9\n",
  '甲\t"商业\n企业"\t1\n',
  "\t提供\t府信息\t\t\n",
  "<table><tr><td rowspan=2>收到</td><td>&nbsp;1&#50;</td></tr><tr><td>3</td></tr></table>",
  "<table><tr><td>收到<td>1",
  "</td></tr></table>",
  "<p>一、总体情况</p><h2>二</h2>",
  "<br>",
  "<!-- 注 | 1 -->",
  "<!-- ogi-ignore a.b c: 理由 -->\n",
  "<!-- 未完",
  "-->",
  "```\n| a | b |\n```\n",
  "~~~~\n",
  "\n",
  "\n\n\n",
  "\r\n",
  "\r",
  "\ufeff",
  "\0",
  "\ud800",
  "𠀀",
  " ",
  "\t",
  "|",
  '"',
  "<",
  "&nbsp;",
  "&emsp;&emsp;三、收到 &nbsp;\n",
] as const;

const mixed: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...fragments), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  mixed,
  fc.tuple(mixed, fc.nat(2000)).map(([text, end]) => text.slice(0, end)),
  fc.string({ unit: "binary", maxLength: 200 }),
);

/** Every span in range and in order, inside out; cells in rows in grids, and texts that are their spans' texts. */
function checkShape(tree: Tree): void {
  const { text } = tree;
  const inRange = (span: Span, outer: Span): void => {
    assert.ok(
      outer.start <= span.start && span.start <= span.end && span.end <= outer.end,
      JSON.stringify([span, outer]),
    );
  };
  let done = tree.frontMatter?.span.end ?? 0;
  for (const block of tree.blocks) {
    inRange(block.span, { start: done, end: text.length });
    assert.ok(block.span.end > block.span.start);
    checkBlock(text, block, inRange);
    done = block.span.end;
  }
}

function checkBlock(text: string, block: Block, inRange: (span: Span, outer: Span) => void): void {
  if (block.kind === "line") {
    assert.doesNotMatch(text.slice(block.span.start, block.span.end), /[\r\n]/);
    assert.ok(!isBlank(text.charCodeAt(block.span.start)) && !isBlank(text.charCodeAt(block.span.end - 1)));
    return;
  }
  if (block.kind === "code") return;
  assert.ok(block.rows.length > 0 && block.headRows <= block.rows.length);
  let rowEnd = block.span.start;
  for (const row of block.rows) {
    inRange(row.span, { start: rowEnd, end: block.span.end });
    rowEnd = row.span.end;
    assert.ok(row.cells.length > 0);
    let slotEnd = row.span.start;
    for (const cell of row.cells) {
      inRange(cell.slot, { start: slotEnd, end: row.span.end });
      inRange(cell.span, cell.slot);
      slotEnd = cell.slot.end;
      assert.equal(cell.text === "", cell.span.start === cell.span.end);
      const source = text.slice(cell.span.start, cell.span.end);
      if (!/[<&\\"]/.test(source) && block.layout !== "html") assert.equal(cell.text, source);
    }
  }
}

/** What no block needs to hold: comments, tags, heading marks, emphasis and blanks, by their names too. */
function uncovered(tree: Tree): string {
  let rest = "";
  let at = tree.frontMatter?.span.end ?? 0;
  for (const block of [...tree.blocks, { span: { start: tree.text.length, end: tree.text.length } }]) {
    rest += `${tree.text.slice(at, block.span.start)}§`;
    at = block.span.end;
  }
  return rest;
}

/** `§` parts what lay between blocks, so that no tag is put together from two pieces. */
const droppable =
  /<!--(?:>|[\s\S]*?-->)|<\/?[a-z][a-z0-9:]*(?:[\s/][^<>]*)?>|&nbsp;|&emsp;|[#*_\s§\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/giu;

test("every character is in one block, the front matter, a comment or a tag; spans are in range and in order", () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const tree = parse(text);
      checkShape(tree);
      assert.equal(uncovered(tree).replace(droppable, ""), "");
    }),
    { numRuns: 3000 },
  );
});

test("the same text in CRLF has the same blocks, layouts and cells", () => {
  const outline = (text: string): unknown[] =>
    parse(text).blocks.map((block) =>
      block.kind === "grid"
        ? [block.layout, block.rows.map((row) => row.cells.map((cell) => cell.text.replaceAll("\r", "")))]
        : [block.kind, text.slice(block.span.start, block.span.end).replaceAll("\r", "")],
    );
  fc.assert(
    fc.property(mixed, (mix) => {
      const text = mix.replaceAll("\r", "");
      assert.deepEqual(outline(text.replaceAll("\n", "\r\n")), outline(text));
    }),
    { numRuns: 500 },
  );
});

test("a text cut off anywhere is read", () => {
  const whole = fragments.join("\n");
  for (let end = 0; end < whole.length; end++) checkShape(parse(whole.slice(0, end)));
  for (const fragment of fragments) {
    const many = fragment.repeat(40);
    for (let end = 0; end < many.length; end += 7) checkShape(parse(many.slice(0, end)));
  }
});

test("ten thousand rows, and marks that are never closed, take time in proportion", () => {
  const time = (text: string): number => {
    const start = performance.now();
    parse(text);
    return performance.now() - start;
  };
  // Ten times the text, and room for a noisy machine: a quadratic reader would take a hundred times as long.
  const inProportion = (fragment: string): boolean =>
    time(fragment.repeat(10_000)) < 30 * time(fragment.repeat(1_000)) + 100;
  for (const fragment of [
    ...fragments,
    "<table>\n",
    "<table><td>",
    "```a\n",
    "<!--\n",
    "<a ",
    "\t短\n",
    "a\tb\n",
    '"\n',
  ]) {
    checkShape(parse(fragment.repeat(5_000)));
    // Where other work holds the machine, one of four tries is undisturbed.
    assert.ok(
      [1, 2, 3, 4].some(() => inProportion(fragment)),
      JSON.stringify(fragment),
    );
  }
});
