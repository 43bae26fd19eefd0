import assert from "node:assert/strict";
import { test } from "node:test";
import { newReport } from "../../server/src/convert/blank.ts";
import { toJson } from "../../server/src/convert/json.ts";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const fresh = new Set(["table.blank", "section.empty"]);

for (const year of [2019, 2020, 2021, 2025]) {
  test(`a new draft about ${year} has all six sections and nothing to find but that it is blank`, () => {
    const report = readReport(parse(newReport({ body: "花园街道办事处", year })));
    assert.equal(report.identity.body, "花园街道办事处");
    assert.equal(report.year, year);
    assert.deepEqual(report.outline.missing, []);
    assert.deepEqual(
      [...report.tables.values()].map((table) => table.missingRows.length),
      [0, 0, 0],
    );
    const grave = analyse(report).findings.filter(
      ({ severity }) => severity === "error" || severity === "warning",
    );
    assert.deepEqual(
      grave.filter(({ rule }) => !fresh.has(rule)).map(({ rule }) => rule),
      [],
    );
    assert.equal(grave.filter(({ rule }) => rule === "table.blank").length, 3);
  });
}

test("a new draft is canonical as soon as its empty lines are written on", () => {
  const text = newReport({ body: "花园街道办事处", year: 2025 });
  const written = text.replaceAll("\n\n\n", "\n\n文字。\n");
  assert.equal(canonicalText(readReport(parse(written))), written);
  assert.equal(
    canonicalText(readReport(parse(text))),
    written.replaceAll("文字。\n\n", "").replace(/\n文字。\n$/, ""),
  );
});

test("each aspect and each section of prose has a line to write on, a blank line away from what is around it", () => {
  for (const year of [2020, 2025]) {
    const text = newReport({ body: "花园街道办事处", year });
    const open = [...text.matchAll(/^(#+ .*)\n\n\n(?=\n#|$(?![\s\S]))/gm)].map((match) => match[1]);
    assert.deepEqual(open, [
      "### （一）主动公开",
      "### （二）依申请公开",
      "### （三）政府信息管理",
      "### （四）政府信息公开平台建设",
      "### （五）监督保障",
      "## 五、存在的主要问题及改进情况",
      "## 六、其他需要报告的事项",
    ]);
    assert.doesNotMatch(text, /\n{5}|[^\n]\n#/);
  }
});

test("filled with zeros every part and every total is 0", () => {
  const text = newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });
  const { tables } = toJson(readReport(parse(text)));
  const rows = [...Object.values(tables.requests), ...Object.values(tables.proceedings)];
  assert.ok(rows.every((row) => Object.values(row).every((cell) => cell === "0")));
});

test("another edition than the year's is written down, so that the draft is read as what it is", () => {
  const text = newReport({ body: "花园街道办事处", year: 2025, edition: "2019" });
  assert.match(text, /^版式: 2019$/m);
  assert.equal(readReport(parse(text)).form.edition, "2019");
});

test("a name that YAML would read otherwise is quoted", () => {
  for (const body of ['"花园": 街道', "- 街道", "花园街道 # 办", "123"]) {
    const report = readReport(parse(newReport({ body, year: 2025 })));
    assert.equal(report.tree.frontMatter?.error, undefined);
    assert.equal(report.tree.frontMatter?.entries[0]?.value, body);
  }
});
