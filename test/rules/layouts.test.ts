import assert from "node:assert/strict";
import { test } from "node:test";
import { ignoreEdit } from "../../server/src/features/ignore.ts";
import { applyEdits } from "../../server/src/features/textEdit.ts";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { bases, check } from "./pages.ts";
import { diff, repairs, unsettled } from "./repairs.ts";

/**
 * What fixes write into tables of every layout. The base draft's own tables are rewritten in the layout; a diff shows
 * the lines that a fix changes, and says that all others are as they were.
 */
type Layout = "gfm" | "loose-pipe" | "cell-per-line" | "tab-rows" | "html";

const writers: Readonly<Record<Exclude<Layout, "gfm">, (rows: readonly (readonly string[])[]) => string>> = {
  "loose-pipe": (rows) => rows.map((cells) => `${cells.join(" | ")} |`).join("\n"),
  "tab-rows": (rows) => rows.map((cells) => cells.join("\t")).join("\n"),
  "cell-per-line": (rows) => rows.map((cells) => cells.map((cell) => `\t${cell}\n`).join("")).join("\n"),
  html: (rows) =>
    `<table>\n${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}\n</table>`,
};

/** The base draft with a change, its tables in the layout. */
function inLayout(layout: Layout, from: RegExp, to: string): string {
  const base = bases.get("2021") ?? "";
  const changed = base.replace(from, to);
  assert.ok(changed !== base, `${from} stands nowhere in the base draft`);
  if (layout === "gfm") return changed;
  return changed.replace(/(?:^\|.*\n)+/gm, (table) => `${writers[layout](cellsOf(table))}\n`);
}

function cellsOf(table: string): readonly (readonly string[])[] {
  const lines = table.trimEnd().split("\n");
  const rows = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.filter((_, at) => at !== 1);
}

/** What the one fix of the rule's one finding changes. */
function fixed(rule: string, text: string): readonly string[] {
  const [repair, ...more] = repairs(text, rule);
  assert.ok(repair, `no ${rule}`);
  assert.equal(more.length, 0);
  assert.deepEqual(unsettled(repair), []);
  return diff(repair.before, repair.after);
}

const repeated = /^(\| 2\.重复申请 +\| +)1/m;
const pending = /^(\| 行政诉讼（复议后起诉） +\|) +0 \|( +1 \|) +0 \| +0 \|/m;
const direct = /^\| 行政诉讼（未经复议直接起诉）.*\n/m;
const twoBlanks = "$1          |$2          |        0 |";

test("total.cell writes the one value, a padded cell keeps its width", () => {
  const row = "| 2.重复申请                             |      7 |        0 |";
  const rest = "        0 |            0 |            0 |    0 |    1 |";
  assert.deepEqual(fixed("total.cell", inLayout("gfm", repeated, "$17")), [
    `-${row}${rest}`,
    `+${row.replace("7 |", "1 |")}${rest}`,
  ]);
});

test("total.cell in loose pipes, tab rows and html changes one figure of one line", () => {
  assert.deepEqual(fixed("total.cell", inLayout("loose-pipe", repeated, "$17")), [
    "-2.重复申请 | 7 | 0 | 0 | 0 | 0 | 0 | 1 |",
    "+2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
  ]);
  assert.deepEqual(fixed("total.cell", inLayout("tab-rows", repeated, "$17")), [
    "-2.重复申请\t7\t0\t0\t0\t0\t0\t1",
    "+2.重复申请\t1\t0\t0\t0\t0\t0\t1",
  ]);
  assert.deepEqual(fixed("total.cell", inLayout("html", repeated, "$17")), [
    "-<tr><td>2.重复申请</td><td>7</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>",
    "+<tr><td>2.重复申请</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>",
  ]);
});

test("total.cell in a cell on a line of its own changes that line", () => {
  assert.deepEqual(fixed("total.cell", inLayout("cell-per-line", repeated, "$17")), ["-\t7", "+\t1"]);
});

test("total.cell writes into a blank cell", () => {
  const label = "| 2.重复申请                             |";
  const rest = " |        0 |        0 |            0 |            0 |    0 |    1 |";
  assert.deepEqual(fixed("total.cell", inLayout("gfm", repeated, "$1 ")), [
    `-${label}       ${rest}`,
    `+${label}      1${rest}`,
  ]);
  assert.deepEqual(fixed("total.cell", inLayout("tab-rows", repeated, "$1 ")), [
    "-2.重复申请\t\t0\t0\t0\t0\t0\t1",
    "+2.重复申请\t1\t0\t0\t0\t0\t0\t1",
  ]);
  assert.deepEqual(fixed("total.cell", inLayout("cell-per-line", repeated, "$1 ")), ["-\t", "+\t1"]);
});

test("cell.blank fills the parts of its table with 0, and leaves the other tables alone", () => {
  assert.deepEqual(fixed("cell.blank", inLayout("gfm", pending, twoBlanks)), [
    "-| 行政诉讼（复议后起诉）       |          |        1 |          |        0 |    1 |",
    "+| 行政诉讼（复议后起诉）       |        0 |        1 |        0 |        0 |    1 |",
  ]);
  assert.deepEqual(fixed("cell.blank", inLayout("loose-pipe", pending, twoBlanks)), [
    "-行政诉讼（复议后起诉） |  | 1 |  | 0 | 1 |",
    "+行政诉讼（复议后起诉） | 0 | 1 | 0 | 0 | 1 |",
  ]);
  assert.deepEqual(fixed("cell.blank", inLayout("tab-rows", pending, twoBlanks)), [
    "-行政诉讼（复议后起诉）\t\t1\t\t0\t1",
    "+行政诉讼（复议后起诉）\t0\t1\t0\t0\t1",
  ]);
  assert.deepEqual(fixed("cell.blank", inLayout("html", pending, twoBlanks)), [
    "-<tr><td>行政诉讼（复议后起诉）</td><td></td><td>1</td><td></td><td>0</td><td>1</td></tr>",
    "+<tr><td>行政诉讼（复议后起诉）</td><td>0</td><td>1</td><td>0</td><td>0</td><td>1</td></tr>",
  ]);
  assert.deepEqual(fixed("cell.blank", inLayout("cell-per-line", pending, twoBlanks)), [
    "-\t",
    "-\t1",
    "-\t",
    "+\t0",
    "+\t1",
    "+\t0",
  ]);
});

test("cell.blank fills a blank total with what it computes to", () => {
  const blankTotal = /^(\| 行政诉讼（复议后起诉） +\|) +0 \|( +1 \| +0 \| +0 \|) +1 \|/m;
  assert.deepEqual(fixed("cell.blank", inLayout("gfm", blankTotal, "$1          |$2      |")), [
    "-| 行政诉讼（复议后起诉）       |          |        1 |        0 |        0 |      |",
    "+| 行政诉讼（复议后起诉）       |        0 |        1 |        0 |        0 |    1 |",
  ]);
});

test("row.missing inserts a blank row in the layout of its neighbours", () => {
  assert.deepEqual(fixed("row.missing", inLayout("gfm", direct, "")), [
    "+| 行政诉讼（未经复议直接起诉） |          |          |          |          |      |",
  ]);
  assert.deepEqual(fixed("row.missing", inLayout("loose-pipe", direct, "")), [
    "+行政诉讼（未经复议直接起诉） |  |  |  |  |  |",
  ]);
  assert.deepEqual(fixed("row.missing", inLayout("tab-rows", direct, "")), [
    "+行政诉讼（未经复议直接起诉）\t\t\t\t\t",
  ]);
  assert.deepEqual(fixed("row.missing", inLayout("cell-per-line", direct, "")), [
    "+\t行政诉讼（未经复议直接起诉）",
    "+\t",
    "+\t",
    "+\t",
    "+\t",
    "+\t",
    "+",
  ]);
});

test("row.missing in html is found, and not repaired by guessing at the tags", () => {
  const text = inLayout("html", direct, "");
  assert.deepEqual(
    check(text)
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule === "row.missing"),
    ["row.missing"],
  );
  assert.deepEqual(repairs(text, "row.missing"), []);
});

test("a run of missing rows is inserted in the form's order by one fix", () => {
  assert.deepEqual(
    fixed("row.missing", inLayout("tab-rows", /^\| 6\.属于四类(?:.*\n){3}/m, "")),
    ["6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"].map(
      (row) => `+${row}${"\t".repeat(7)}`,
    ),
  );
});

test("the ignore that is offered in a table of any layout silences the finding, and the table stays whole", () => {
  for (const layout of ["gfm", "loose-pipe", "tab-rows", "cell-per-line", "html"] as const) {
    const text = inLayout(layout, repeated, "$17");
    const [finding] = check(text).findings;
    const ignore = finding && ignoreEdit(readReport(parse(text)), finding, "与系统导出数一致");
    assert.ok(ignore, layout);
    const { findings, ignored } = check(applyEdits(text, [ignore.edit]));
    assert.deepEqual([findings.length, ignored.length], [0, 2], layout);
  }
});
