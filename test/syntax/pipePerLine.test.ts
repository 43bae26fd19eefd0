import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { cellAt } from "../../server/src/model/table.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { check } from "../rules/pages.ts";
import { forge } from "../support/forge/forge.ts";
import { show } from "./show.ts";

const small = [
  "规章 |",
  "0 |",
  "1 |",
  "2 |",
  "小计 |",
  "|||",
  "文件 |",
  "|",
  "|",
  "3 |",
  "说明 |",
  "|||",
  "末行 |",
  "4 |",
];

test("a cell to a line with a bar behind it: bars alone say how wide the rows are", () => {
  assert.deepEqual(show(small.join("\n")), [
    "loose-pipe",
    "  规章 ¦ 0 ¦ 1 ¦ 2",
    "  小计 ¦  ¦  ¦",
    "  文件 ¦  ¦  ¦ 3",
    "  说明 ¦  ¦  ¦",
    "  末行 ¦ 4",
  ]);
});

test("without a common width such lines are a loose table, as before", () => {
  const text = ["规章 |", "0 |", "|||", "文件 |", "|||"].join("\n");
  assert.deepEqual(show(text), ["loose-pipe", "  规章", "  0", "   ¦  ¦", "  文件", "   ¦  ¦"]);
});

const isRow = (line: string): boolean => /\|\s*$/.test(line);

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/\|$/, "")
    .split("|")
    .map((each) => each.trim());
}

/** A loose table as some text tools leave it: each cell on a line of its own, short rows filled up with bars. */
function perLine(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line, at) => {
      if (!isRow(line)) return line;
      const from = lines.slice(0, at).findLastIndex((each) => !isRow(each)) + 1;
      const rest = lines.slice(from).findIndex((each) => !isRow(each));
      const width = Math.max(...lines.slice(from, from + rest).map((each) => cellsOf(each).length));
      const cells = cellsOf(line);
      const filled = cells.findLastIndex((each) => each !== "") + 1;
      const own = cells.slice(0, filled).map((each) => `${each} |`.trim());
      return [...own, ...(filled < width ? ["|".repeat(width - filled)] : [])].join("\n");
    })
    .join("\n");
}

test("the official tables are read, and a correct report has nothing to correct", () => {
  let read = 0;
  for (let seed = 1; seed < 30; seed++) {
    const { text, truth } = forge(seed, { layout: "loose-pipe", blanks: "none" });
    const loose = text.replaceAll("\r", "");
    if (/\|[^|\n]*[^|\s]$/m.test(loose)) continue;
    const broken = perLine(loose);
    const grave = check(broken).findings.filter(({ severity }) => ["error", "warning"].includes(severity));
    // A table of full rows has no bars alone, and nothing says how wide it is.
    const rules = grave.map(({ rule }) => rule).filter((rule) => rule !== "table.unreadable");
    assert.deepEqual(rules, [], `seed ${seed}`);
    const table = readReport(parse(broken)).tables.get("requests");
    if (!table) continue;
    read++;
    for (const [row, columns] of Object.entries(truth.tables.requests))
      for (const [column, value] of Object.entries(columns))
        assert.equal(
          cellAt(table, row, column)?.cell.text.replace(/\s/g, "") || null,
          value,
          `seed ${seed} ${row} ${column}`,
        );
  }
  assert.ok(read > 5, `read ${read}`);
});
