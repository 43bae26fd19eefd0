import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type FromLastYear, fromLastYear } from "../../server/src/convert/fromLastYear.ts";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { form2019 } from "../../server/src/schema/form2019.ts";
import { findingsOf, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";
import { realReports } from "../support/realReports.ts";
import { findingsAmong, withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const older = readFileSync("test/fixtures/base-2019.ogi.md", "utf8");

function draftFrom(text: string, options: FromLastYear = {}): string {
  const made = fromLastYear(reportOf(text), options);
  assert.ok("text" in made, JSON.stringify(made));
  return made.text;
}

/** A row of the new draft, its cells without padding. */
function row(text: string, label: string): string {
  const line = text.split("\n").find((each) => each.startsWith(`| ${label}`)) ?? "";
  return line
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim())
    .join(" ")
    .trim();
}

test("years move on where the report says its own, and nowhere else", () => {
  const source = base
    .replace("坚持以公开", "在2024年的基础上按《2025年政务公开工作要点》坚持以公开")
    .replace("全年收到", "2025年5月20日召开会议。截至2025年12月31日，2023至2025年，二〇二五年收到");
  const text = draftFrom(source);
  assert.match(text, /^# 花园街道办事处2026年政府信息公开工作年度报告$/m);
  assert.match(text, /统计期限自2026年1月1日起至2026年12月31日止/);
  assert.match(text, /2026年，花园街道办事处在2024年的基础上按《2025年政务公开工作要点》坚持/);
  assert.match(text, /2025年5月20日召开会议。截至2026年12月31日，2023至2025年，二〇二六年收到/);
});

test("the front matter is that of a draft just begun", () => {
  const text = draftFrom(base.replace("年度: 2025", "年度: 2025\n经办: 办公室"), {
    path: "./花园 2025.ogi.md",
  });
  assert.equal(
    text.slice(0, text.indexOf("\n\n#")),
    '---\n单位: 花园街道办事处\n年度: 2026\n上年报告: "./花园 2025.ogi.md"\n经办: 办公室\n状态: 起草\n---',
  );
});

test("上年结转 is last year's 四 in every column, and all other numbers are gone", () => {
  const source = withCells(base, { "四、": { 1: "2", 2: "", 3: "3", 7: "5" } });
  const text = draftFrom(source);
  assert.equal(row(text, "二、上年结转"), "2 0 3 0 0 0 5");
  assert.equal(row(text, "一、本年新收"), "");
  assert.equal(row(text, "（七）总计"), "");
  assert.match(row(draftFrom(source, { fill: "zero" }), "一、本年新收"), /^0 0 0 0 0 0 0$/);
  assert.equal(row(draftFrom(source, { fill: "zero" }), "二、上年结转"), "2 0 3 0 0 0 5");
  assert.equal(row(draftFrom(source, { year: 2028 }), "二、上年结转"), "", "two years later nobody knows");
});

test("the form is the new year's, and so is the notice that is cited", () => {
  const text = draftFrom(older);
  assert.match(text, /国办公开办函〔2021〕30号/);
  assert.doesNotMatch(text, /60号|政府集中采购|版式/);
  assert.match(text, /逾期不补正/);
  assert.match(draftFrom(older, { edition: "2019" }), new RegExp(`版式: 2019[\\s\\S]*${form2019.notice}`));
});

test("a draft fresh from last year's has no error, and no warning but for its blank tables", () => {
  for (const source of [base, older]) {
    const found = findingsOf(draftFrom(source)).filter(({ severity }) => /error|warning/.test(severity));
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))], ["table.blank"]);
  }
});

test("the words are kept, each paragraph marked until it is edited", () => {
  const text = draftFrom(base, { path: "./last.ogi.md" });
  for (const line of base.split("\n").filter((each) => /^[^#|\-根单年公状<].{12,}/.test(each)))
    assert.ok(text.includes(line.replaceAll("2025年", "2026年")), line);
  const marked = (now: string): readonly string[] =>
    findingsAmong({ "last.ogi.md": base, "new.ogi.md": now }, "new.ogi.md", ["series.similar"]).map(
      ({ span }) => now.slice(span.start, span.start + 4),
    );
  const all = marked(text);
  const paragraphs = reportOf(text).prose.filter(({ heading, section }) => !heading && section !== undefined);
  assert.equal(all.length, paragraphs.length);
  assert.equal(marked(text.replace("便民服务大厅", "便民服务中心")).length, all.length - 1, "edited");
  const said = "<!-- ogi-ignore series.similar: 今年未变 -->\n在便民";
  assert.equal(marked(text.replace("在便民", said)).length, all.length - 1, "confirmed");
  assert.ok(marked(text.replace("状态: 起草", "状态: 待审")).length < 3, "handed on");
});

test("what was signed, silenced, pictured or added for last year stays behind", () => {
  const source = base
    .replace("## 五、", "<!-- ogi-ignore cell.blank: 无数据 -->\n\n## 五、")
    .concat("\n花园街道办事处\n\n2026年1月20日\n");
  const text = draftFrom(source);
  assert.doesNotMatch(text, /ogi-ignore|1月20日/);
  assert.match(text, /花园街道办事处\n$/);
  const pictured = base.replace(/(## 四、.*\n\n)(?:\|.*\n)+/, "$1![](四.png)\n");
  assert.doesNotMatch(draftFrom(pictured), /png/);
  assert.match(draftFrom(pictured), /^\| 行政复议/m);
});

test("what is no report, or says no year, is no last year's report", () => {
  assert.deepEqual(fromLastYear(reportOf("今天天气很好。")), { lack: "report" });
  const undated = "# 花园街道办事处政府信息公开工作年度报告\n\n## 一、总体情况\n\n平稳。\n";
  assert.deepEqual(fromLastYear(reportOf(undated)), { lack: "year" });
  assert.match(draftFrom(undated, { year: 2025 }), /年度: 2025/);
});

test("every layout of both editions becomes a whole canonical draft", () => {
  const sources = layouts.flatMap((layout) => [1, 2, 3].map((seed) => forge(seed, { layout }).text));
  const windows = layouts.map((layout) => forge(4, { layout }).text.replaceAll("\n", "\r\n"));
  const real = realReports.map(({ text }) => text);
  for (const source of [...sources, ...real, ...windows]) {
    const last = reportOf(source);
    const text = draftFrom(source, last.year === undefined ? { year: 2025 } : {});
    const report = reportOf(text);
    assert.equal(report.tables.size, 3);
    assert.deepEqual(report.outline.missing, []);
    assert.deepEqual(
      findingsOf(text, { only: ["row.", "column.", "table.", "total.", "section.missing", "section.order"] })
        .map(({ rule }) => rule)
        .filter((rule) => rule !== "table.blank"),
      [],
    );
    assert.equal(canonicalText(report), text);
    assert.doesNotMatch(text, /\r/);
  }
});

test("a report cut off anywhere is no exception", () => {
  for (const layout of layouts) {
    const { text } = forge(11, { layout });
    for (let cut = 0; cut < text.length; cut += 331) {
      const made = fromLastYear(reportOf(text.slice(0, cut)), { year: 2026 });
      if ("text" in made) assert.deepEqual(reportOf(made.text).outline.missing, [], `${layout} ${cut}`);
    }
  }
});
