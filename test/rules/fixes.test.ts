import assert from "node:assert/strict";
import { test } from "node:test";
import { fixAll } from "../../server/src/features/fixAll.ts";
import { readReport } from "../../server/src/model/report.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { bases, check, label, pages } from "./pages.ts";
import { diff, lost, type Repair, repairs, unsettled } from "./repairs.ts";

/** The first fix of every finding that a page's wrong examples give. */
const all: readonly (Repair & { readonly at: string })[] = pages.flatMap(({ id, examples }) =>
  examples
    .filter(({ kind }) => kind === "wrong")
    .flatMap((example) => repairs(example.draft, id).map((repair) => ({ ...repair, at: example.at }))),
);

/** Every value of every official table by its place: the number as a decimal, anything else as it is written. */
function values(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [key, table] of readReport(parse(text)).tables) {
    for (const { row, column, cell, value } of table.cells.values()) {
      found[`${key} ${row} ${column}`] = value.kind === "number" ? value.value.toString() : cell.text;
    }
  }
  return found;
}

test("fixes converge: the finding is gone, and no error is new", () => {
  for (const repair of all) assert.deepEqual(unsettled(repair), [], repair.at);
});

/** Two rows that state one applicant too many: each total agrees with its column and not with its row. */
const twoRows = (bases.get("2021") ?? "")
  .replace(/^(\| （二）部分公开[^|]*\| +)1/m, "$12")
  .replace(/^(\| 2\.重复申请 *\| +)1/m, "$12");

test("a computed total is not offered where writing it breaks an equation that holds", () => {
  for (const repair of repairs(twoRows)) assert.deepEqual(unsettled(repair), []);
});

test("a safe fix changes no number in any cell", () => {
  const safe = all.filter(({ fix }) => fix.safe);
  assert.ok(safe.length > 10);
  for (const { before, after, at } of safe) assert.deepEqual(values(after), values(before), at);
});

test("a fix loses no character but those that it names", () => {
  for (const { finding, before, after, at } of all) {
    const named = before.slice(finding.span.start, finding.span.end);
    // Deleting a comment takes its reason along; renumbering a run changes the ordinals of all of it.
    const more = {
      "directive.unused": "<!-- ogi-ignore 定稿时补写 -->",
      "section.numbering": "一二三四五六",
      // What was moved from one row to another goes back in both, and in their totals.
      "aggregate.total": "45211",
    };
    const allowed = named + (more[finding.rule as keyof typeof more] ?? "");
    assert.equal(lost(lost(before, after), allowed), "", at);
  }
});

test("moving a section loses nothing and adds nothing", () => {
  const [move] = all.filter(({ finding }) => finding.rule === "section.order");
  assert.ok(move);
  assert.equal(lost(move.before, move.after), "");
  assert.equal(lost(move.after, move.before), "");
});

test("fixing all takes the safe ones, all of them, and leaves every number alone", () => {
  for (const { id, examples } of pages) {
    for (const { draft, at, kind } of examples) {
      if (kind !== "wrong") continue;
      const report = readReport(parse(draft));
      const text = fixAll(report, check(draft));
      assert.deepEqual(values(text), values(draft), at);
      const safe = repairs(draft, id).some(({ fix }) => fix.safe);
      if (safe)
        assert.deepEqual(
          check(text)
            .findings.filter(({ rule }) => rule === id)
            .map(label),
          [],
          at,
        );
      else if (!repairs(draft).some(({ fix }) => fix.safe)) assert.deepEqual(diff(draft, text), [], at);
    }
  }
});

/** What the first fix of the page's first wrong example changes: all other lines are as they were. */
function changes(rule: string): readonly string[] {
  const repair = all.find(({ finding }) => finding.rule === rule);
  assert.ok(repair, rule);
  return diff(repair.before, repair.after);
}

test("a unit is converted exactly, however small", () => {
  const base = bases.get("2021") ?? "";
  for (const [stated, converted] of [
    ["251000元", "25.1"],
    ["3元", "0.0003"],
    ["1,234,567元", "123.4567"],
    ["0.5亿元", "5000"],
  ]) {
    const [repair] = repairs(base.replace("25.1 |", `${stated} |`), "cell.unit");
    assert.ok(repair);
    assert.match(repair.after, new RegExp(`^\\| 行政事业性收费 \\| +${converted} \\|$`, "m"));
  }
});

test("a missing section is inserted behind the one before it, with a blank line between", () => {
  assert.deepEqual(changes("section.missing"), ["+## 六、其他需要报告的事项", "+"]);
});

test("headings get their numbers and titles, and nothing else", () => {
  assert.deepEqual(changes("section.numbering"), [
    "-## 三、政府信息公开行政复议、行政诉讼情况",
    "+## 四、政府信息公开行政复议、行政诉讼情况",
  ]);
  assert.deepEqual(changes("section.title"), [
    "-## 五、存在问题及改进情况",
    "+## 五、存在的主要问题及改进情况",
  ]);
  assert.deepEqual(changes("section.heading-style"), [
    "-四、政府信息公开行政复议、行政诉讼情况",
    "+## 四、政府信息公开行政复议、行政诉讼情况",
  ]);
});

test("the table of the right edition carries over what means the same, and leaves the rest blank", () => {
  const lines = changes("table.edition");
  assert.ok(lines.every((line) => line.startsWith("+")));
  const rows = lines
    .filter((line) => /^\+\| [行规]/.test(line))
    .map((line) => line.replace(/ +/g, " ").slice(1));
  assert.deepEqual(rows, [
    "| 规章 | | | |",
    "| 行政规范性文件 | | | |",
    "| 行政许可 | 128 |",
    "| 行政处罚 | 56 |",
    "| 行政强制 | 3 |",
    "| 行政事业性收费 | |",
  ]);
});

test("sentences and titles are put where they belong", () => {
  assert.deepEqual(changes("narrative.fee-statement"), ["+本年度未收取政府信息公开信息处理费。", "+"]);
  const titles = all.filter(({ finding }) => finding.rule === "report.title");
  assert.deepEqual(
    titles.map(({ before, after }) => diff(before, after)),
    [["+# 花园街道办事处2025年政府信息公开工作年度报告", "+"]],
  );
  assert.deepEqual(changes("directive.unused"), ["-<!-- ogi-ignore section.empty: 定稿时补写 -->"]);
});
