import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const names = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"];
const heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const numbers = ["1 6 4 8 19", "7 0 5 9 21", "6 4 0 2 12"].map((row) => row.split(" "));

const html = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("");
const wide = (text: string, columns: number): string => `<tr><td colspan="${columns}">${text}</td></tr>`;
const pipes = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...others] = rows.map((row) => `| ${row.join(" | ")} |`);
  return [head, `|${"---|".repeat(heads.length)}`, ...others].join("\n");
};

const stacks: Readonly<Record<string, string>> = {
  "one table of html": `<table>${names.map((name, at) => wide(name, 5) + html([heads, numbers[at] ?? []])).join("")}</table>`,
  "three tables, captions in them": names
    .map((name, at) => `<table>${wide(name, 5)}${html([heads, numbers[at] ?? []])}</table>`)
    .join("\n\n"),
  "three tables of Markdown, captions above": names
    .map((name, at) => `${name}\n\n${pipes([heads, numbers[at] ?? []])}`)
    .join("\n\n"),
  "复议 and 诉讼 apart":
    `<table>${wide("行政复议", 5)}${html([heads, numbers[0] ?? []])}</table>\n\n` +
    `<table>${wide("行政诉讼", 10)}<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>` +
    `${html([
      [...heads, ...heads],
      [...(numbers[1] ?? []), ...(numbers[2] ?? [])],
    ])}</table>`,
};

const draft = (table: string): string =>
  `# 某街道办事处2025年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n${table}\n\n## 五、存在的主要问题及改进情况\n`;

const saidOf = (text: string): readonly string[] =>
  analyse(readReport(parse(text)))
    .findings.filter(({ severity, data }) => severity !== "hint" && data?.table === "proceedings")
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);

for (const [name, table] of Object.entries(stacks)) {
  test(`table 四 whose rows stand below each other under heads of their own: ${name}`, () => {
    const text = draft(table);
    const bound = readReport(parse(text)).tables.get("proceedings");
    const cells = [...(bound?.cells.values() ?? [])];
    assert.deepEqual(
      cells.map(({ cell }) => cell.text),
      numbers.flat(),
    );
    assert.deepEqual(
      [...new Set(cells.map(({ row }) => row))],
      ["reconsideration", "directLitigation", "litigationAfterReconsideration"],
    );
    assert.deepEqual(saidOf(text), []);
    assert.deepEqual(saidOf(text.replace("21", "22")), ["total.row 22"]);
  });
}
