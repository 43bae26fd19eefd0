import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { formatTables, formatted } from "../../server/src/features/format.ts";
import { applyEdits } from "../../server/src/features/textEdit.ts";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const narrow = { wide: false };

function format(text: string, wide = false): string {
  const { edits, refused } = formatTables(parse(text), { wide });
  assert.deepEqual(refused, []);
  const after = applyEdits(text, edits);
  assert.deepEqual(formatTables(parse(after), { wide }).edits, [], "not settled");
  return after;
}

const fixtures: readonly string[] = [
  ...["base-2019.ogi.md", "base-2021.ogi.md"].map((name) => `test/fixtures/${name}`),
  ...readdirSync("test/fixtures/drafts").flatMap((name) =>
    name.endsWith(".md") ? [`test/fixtures/drafts/${name}`] : [],
  ),
];

test("labels to the left, numbers to the right, the delimiter row's own sides first", () => {
  assert.equal(
    format(
      "| 类别 | 结果维持 | 备注|中|\n|---|--:|---|:-:|\n| 行政复议 |2| 12 |a|\n|行政诉讼（复议后起诉）|10|无||\n",
    ),
    `| 类别                   | 结果维持 | 备注 | 中  |
| ---------------------- | -------: | ---- | :-: |
| 行政复议               |        2 |   12 |  a  |
| 行政诉讼（复议后起诉） |       10 | 无   |     |
`,
  );
});

test("rows keep their cells: too few, too many, blank, without outer bars, without a delimiter row", () => {
  assert.equal(
    format("| a | b |\n| - | - |\n| x |\n| x | 1 | 22 |\n"),
    "| a   | b   |\n| --- | --- |\n| x   |\n| x   |   1 |  22 |\n",
  );
  assert.equal(format("a | b\n--- | ---\nx | 1\n"), "| a   | b   |\n| --- | --- |\n| x   |   1 |\n");
  assert.equal(format("| 行政许可 | 1 |\n| 行政处罚 | 12 |\n"), "| 行政许可 |   1 |\n| 行政处罚 |  12 |\n");
});

test("a row that is still being typed is closed", () => {
  assert.equal(format("| a | b |\n| --- | --- |\n| x | 1"), "| a   | b   |\n| --- | --- |\n| x   |   1 |");
});

test("escaped bars, code, comments, emphasis and blanks of the author's own stay as they are", () => {
  const text =
    "| a\\|b | `c\\|d` | <!-- e | f --> |\n|---|---|---|\n|　缩进| **12** | &nbsp; | <!-- 注 -->\n";
  assert.equal(
    format(text),
    "| a\\|b   | `c\\|d` | <!-- e | f --> |\n| ------ | ------ | -------------- |\n| 　缩进 | **12** | &nbsp;         | <!-- 注 -->\n",
  );
});

test("line ends of every kind, an indented table and a text without a last line end", () => {
  assert.equal(
    format("- 表\r\n\r\n  | a | b |\r\n  |---|---|\r\n  |x|1|\r\n\r\n尾"),
    "- 表\r\n\r\n  | a   | b   |\r\n  | --- | --- |\r\n  | x   |   1 |\r\n\r\n尾",
  );
});

test("characters of ambiguous width take two columns where they are shown so", () => {
  const text = "| 名称 | 件数 |\n| --- | ---: |\n| “三安全” | 1 |\n| 规章 | 2 |\n";
  assert.match(format(text), /^\| 规章 {5}\|/m);
  assert.match(format(text, true), /^\| 规章 {7}\|/m);
});

test("code, raw layouts and texts without a table are left alone", () => {
  for (const text of [
    "",
    "无表格\n",
    "```\n| a | b |\n|---|---|\n```\n",
    "行政许可\t1\n行政处罚\t2\n",
    "<table><tr><td>a</td></tr></table>\n",
    "行政许可 | 1 |\n行政处罚 | 22 |\n",
  ])
    assert.equal(format(text), text);
});

test("a range takes the tables that it touches, each as a whole", () => {
  const table = "|a|b|\n|---|---|\n|x|1|\n";
  const text = `${table}\n文字\n\n${table}`;
  const at = text.lastIndexOf("|x");
  assert.equal(
    formatted(parse(text), { wide: false, within: { start: at, end: at } }),
    `${table}\n文字\n\n| a   | b   |\n| --- | --- |\n| x   |   1 |\n`,
  );
});

test("every edit is of one line, and lines that do not change have none", () => {
  const text = readFileSync("test/fixtures/base-2021.ogi.md", "utf8").replace(
    "| 行政许可 |              128 |",
    "| 行政许可 | 128 |",
  );
  const { edits } = formatTables(parse(text), narrow);
  assert.deepEqual(
    edits.map(({ text: written }) => written),
    [" ".repeat(13)],
  );
});

for (const path of fixtures) {
  test(`${path}: idempotent, and nothing of the report changes`, () => {
    const text = readFileSync(path, "utf8");
    const after = format(text);
    const values = (source: string): unknown =>
      readReport(parse(source)).judged.map(({ cells }) =>
        [...cells].map(([key, { value, cell }]) => [key, value, cell.text]),
      );
    assert.deepEqual(values(after), values(text));
    assert.equal(after.replace(/[ -]+/g, ""), text.replace(/[ -]+/g, ""));
  });

  test(`${path}: the canonical form is formatted already`, () => {
    const canonical = canonicalText(readReport(parse(readFileSync(path, "utf8"))));
    assert.equal(format(canonical), canonical);
  });
}

test("whatever stands in a table, nothing is lost and the second time changes nothing", () => {
  const piece = fc.constantFrom(
    "|",
    "|",
    "|",
    " ",
    "  ",
    "-",
    "--",
    ":",
    "\n",
    "\r\n",
    "a",
    "12",
    "表",
    "“",
    "\\",
    "`",
    "<!--",
    "-->",
    "<br>",
    "\t",
    "　",
    "**",
    "😀",
    "&nbsp;",
    "<b>",
    "#",
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => `| a | b |\n|---|---|\n${pieces.join("")}`);
  fc.assert(
    fc.property(text, (source) => {
      const after = formatted(parse(source), narrow);
      assert.equal(formatted(parse(after), narrow), after);
      assert.equal(withoutFrame(after), withoutFrame(source));
    }),
    { numRuns: 3000 },
  );
});

/** All but what a table's frame is made of. */
function withoutFrame(text: string): string {
  return text.replace(/[ \t|-]+/g, "");
}
