import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changesOf } from "../../client/lineChanges.ts";
import { isInCell, type Move, moveInTable } from "../../client/tableMoves.ts";
import { formatted } from "../../server/src/features/format.ts";
import { parse } from "../../server/src/syntax/parse.ts";

/** The text after a key at `$0`, with what is selected between `[` and `]`; `out` where the key does what it always does. */
function pressed(source: string, move: Move = "next", wide = false): string {
  const before = source.slice(0, source.indexOf("$0"));
  const lines = source.replace("$0", "").split("\n");
  const caret = {
    line: before.split("\n").length - 1,
    character: before.length - before.lastIndexOf("\n") - 1,
  };
  const moved = moveInTable({ count: lines.length, at: (line) => lines[line] ?? "" }, caret, move, wide);
  if (!moved) return "out";
  for (const { line, text } of moved.edits) assert.equal(changed(lines[line] ?? "", text), text);
  const written = new Map(moved.edits.map(({ line, text }) => [line, text]));
  const after = lines
    .map((text, at) => written.get(at) ?? text)
    .join("\n")
    .split("\n");
  const { line, start, end } = moved.selection;
  const text = after[line] ?? "";
  assert.ok(start >= 0 && end <= text.length, "the selection is outside its line");
  after[line] = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  return after.join("\n");
}

/** A line after the changes that make it another one. */
function changed(before: string, after: string): string {
  return changesOf(before, after).reduceRight(
    (line, { start, end, text }) => line.slice(0, start) + text + line.slice(end),
    before,
  );
}

const table = `| 类别     | 结果维持 | 总计 |
| -------- | -------: | ---: |
| 行政复议 |       1$0 |    1 |
| 行政诉讼 |        0 |    0 |`;

test("Tab selects the next cell and aligns what was left; labels of a table of numbers are passed over", () => {
  const aligned = table.replace("       1$0", "        1");
  assert.equal(pressed(table), aligned.replace("    1 |\n", "    [1] |\n"));
  assert.equal(
    pressed(table.replace("$0", "").replace("    1 |\n", "    1$0 |\n")).split("\n")[3],
    "| 行政诉讼 |        [0] |    0 |",
  );
  assert.equal(
    pressed(table.replace("$0", "").replace("行政复议", "$0行政复议")).split("\n")[2],
    "| 行政复议 |        [1] |    1 |",
  );
});

test("Shift+Tab goes back, and stays in the first cell", () => {
  assert.equal(pressed(table, "previous").split("\n")[0], "| 类别     | 结果维持 | [总计] |");
  assert.equal(pressed("| $0a | b |\n| --- | --- |", "previous").split("\n")[0], "| [a]   | b   |");
});

test("Enter goes to the cell below, past the delimiter row, and out behind the last row", () => {
  assert.equal(pressed(table, "below").split("\n")[3], "| 行政诉讼 |        [0] |    0 |");
  assert.equal(
    pressed(`${table.replace("$0", "").replace("结果维持", "结果$0维持")}`, "below").split("\n")[2],
    "| 行政复议 |        [1] |    1 |",
  );
  const last = table.replace("$0", "").replace("|        0 |", "| 0$0 |");
  for (const [rest, after] of [
    ["", "\n[]"],
    ["\n", "\n[]"],
    ["\n\n文", "\n[]\n文"],
    ["\n文", "\n[]\n文"],
  ])
    assert.equal(pressed(last + rest, "below"), table.replace("       1$0", "        1") + after);
});

test("blank cells of a row that names the rows below it are passed over, a subtotal is not", () => {
  const rows = (group: string): string =>
    `| 项目 | 甲 |\n| --- | --: |\n| （二）部分公开 | 1$0 |\n| （三）不予公开 | ${group} |\n| 1.属于国家秘密 | 3 |`;
  for (const move of ["next", "below"] as const) {
    assert.match(pressed(rows(" "), move), /国家秘密 \|\s+\[3\]/);
    assert.match(pressed(rows("7"), move), /不予公开 \|\s+\[7\]/);
  }
});

test("an ordinary table's cells are visited one by one", () => {
  assert.equal(
    pressed("| 姓名 | 电话 |\n| --- | --- |\n| 甲 | 12$0 |\n| 乙 |  |"),
    "| 姓名 | 电话 |\n| ---- | ---- |\n| 甲   |   12 |\n| [乙]   |      |",
  );
});

test("a row that is being typed gets its next cell, and is closed once it has all", () => {
  const head = "| 类别 | 维持 | 总计 |\n| --- | ---: | ---: |\n";
  const once = pressed(`${head}| 行政复议$0`);
  assert.equal(once.split("\n")[2], "| 行政复议 | []");
  const twice = pressed(`${once.replace("[]", "1$0")}`);
  assert.equal(twice.split("\n")[2], "| 行政复议 |    1 | []");
  assert.equal(
    pressed(twice.replace("[]", "1$0")).split("\n").slice(2).join("\n"),
    "| 行政复议 |    1 |    1 |\n[]",
  );
});

test("rows with merged or missing cells: the nearest cell there is", () => {
  const rows = "| a | b | c |\n| - | - | - |\n| x | y | z$0 |\n| w |\n|\n| v | u | t |";
  assert.match(pressed(rows, "below"), /\n\| \[w\] +\|\n/);
  assert.match(pressed(rows.replace("$0", "").replace("| w |", "| w$0 |"), "below"), /\n\| \[\] /);
});

test("escaped bars, code and comments hold no border; what stands behind the table's last bar stays", () => {
  assert.equal(
    pressed("| a$0\\|b | `c\\|d` | e | <!-- 注 | -->"),
    "| a\\|b | [`c\\|d`] | e   | <!-- 注 | -->",
  );
  assert.equal(pressed("| <!-- x | y --> a$0 | b |"), "| <!-- x | y --> a | [b]   |");
});

test("outside cells the keys do what they always do", () => {
  for (const source of [
    "| a | b |$0",
    "文$0字",
    "a | b$0 | c",
    "$0",
    "| a | b |\n$0",
    `|${"x|".repeat(3000)}$0`,
  ])
    for (const move of ["next", "previous", "below"] as const)
      assert.equal(pressed(source, move), "out", source);
  assert.equal(isInCell("|", 1), true);
  assert.equal(isInCell("", 0), false);
});

test("in front of a row Tab goes into it, from the head to the first number; other keys do what they always do", () => {
  const blank = "| 类别     | 维持 | 总计 |\n| -------- | ---: | ---: |\n| 行政复议 |      |      |\n";
  for (const start of [0, blank.indexOf("| ---"), blank.indexOf("| 行政复议")]) {
    const source = `${blank.slice(0, start)}$0${blank.slice(start)}`;
    assert.equal(pressed(source), blank.replace("|      |      |", "|     [] |      |"));
    for (const move of ["previous", "below"] as const) assert.equal(pressed(source, move), "out");
  }
  assert.equal(pressed("$0| a | b |"), "| [a]   | b   |");
});

test("Tab goes on to the next block of the same section, Enter and other sections' tables do not", () => {
  const block = "| 信息内容 | 件数 |\n| -------- | ---: |\n| 规章     |    1 |";
  const next = "| 信息内容 | 数量 |\n| -------- | ---: |\n| 行政许可 |      |\n";
  const caption = "\n\n### 第二十条第（五）项\n\n";
  const from = block.replace("1 |", "1$0 |");
  assert.equal(
    pressed(`${from}${caption}${next}`),
    `${block}${caption}${next.replace("|      |", "|     [] |")}`,
  );
  assert.equal(pressed(`${from}${caption}${next}`, "below"), `${block}\n[]${caption.slice(1)}${next}`);
  for (const other of ["\n\n## 三、收到和处理政府信息公开申请情况\n\n", "\n\n说明。\n\n"])
    assert.equal(pressed(`${from}${other}${next}`), `${block}\n[]${other.slice(1)}${next}`);
});

test("two tables without a line between them are two", () => {
  const text = pressed("| a$0 | b |\n|---|---|\n| x | y |\n| 长长的头 | c |\n|---|---|\n| z | 1 |");
  assert.equal(text, "| a   | [b]   |\n| --- | --- |\n| x   | y   |\n| 长长的头 | c |\n|---|---|\n| z | 1 |");
});

test("whoever aligned a table by the other width is followed", () => {
  const wide = "| “三”   | b   |\n| ------ | --- |\n| x      | 1$0 |\n| y      | 2   |";
  assert.match(pressed(wide, "below"), /\n\| y {6}\| {3}\[2\] \|$/);
});

const pieces = ["|", "|", " ", "a", "12", "表", "\\", "`", "“", "**", "😀", "-", ":"];

/** A table with some random rows, and what becomes of it at a random place in them. */
const anyMove = (...more: readonly string[]): fc.Arbitrary<{ before: string; after: string }> => {
  const row = fc
    .array(fc.constantFrom(...pieces, ...more), { maxLength: 14 })
    .map((each) => `|${each.join("")}`);
  const move = fc.constantFrom<Move>("next", "previous", "below");
  return fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.nat(4), fc.nat(14), move)
    .map(([rows, line, character, each]) => {
      const lines = ["| a | b |", "| --- | --: |", ...rows];
      const caret = { line: 2 + (line % rows.length), character };
      const moved = moveInTable({ count: lines.length, at: (at) => lines[at] ?? "" }, caret, each, false);
      for (const edit of moved?.edits ?? [])
        assert.equal(changed(lines[edit.line] ?? "", edit.text), edit.text);
      const written = new Map(moved?.edits.map((edit) => [edit.line, edit.text]));
      return { before: lines.join("\n"), after: lines.map((text, at) => written.get(at) ?? text).join("\n") };
    });
};

test("whatever stands in a table, no character is lost", () => {
  const bare = (text: string): string => text.replace(/[ \n|-]+/g, "");
  const property = fc.property(anyMove("　", "<!-- x | -->", "<!--", "<b>"), ({ before, after }) =>
    assert.equal(bare(after), bare(before)),
  );
  fc.assert(property, { numRuns: 3000 });
});

test("the keys align as the formatter does", () => {
  const format = (text: string): string => formatted(parse(text), { wide: false }).replace(/\s+$/gm, "");
  const property = fc.property(anyMove(), ({ before, after }) => assert.equal(format(after), format(before)));
  fc.assert(property, { numRuns: 2000 });
});

test("of an aligned row only blanks are touched, and blank cells at their beginning", () => {
  const [before, after] = ["| a |   1|    |", "|  a |  1 |       |"];
  assert.deepEqual(changesOf(before, after), [
    { start: 1, end: 2, text: "  " },
    { start: 5, end: 8, text: "  " },
    { start: 9, end: 9, text: " " },
    { start: 10, end: 10, text: "   " },
  ]);
  assert.equal(changed(after, before), before);
  assert.equal(changed("| a", "| a | "), "| a | ");
});
