import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Action,
  type ActionContext,
  fixAllAction,
  insertions,
  organizeAction,
  quickFixes,
} from "../../server/src/features/codeActions.ts";
import { fixAll } from "../../server/src/features/fixAll.ts";
import { insertSkeleton, insertTable } from "../../server/src/features/insertTable.ts";
import { featuresZh } from "../../server/src/messages/features.zh.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { applied, findingsOf, readDrawing, reportOf } from "../support/check.ts";
import { forge } from "../support/forge/forge.ts";

function contextOf(source: string, fill: ActionContext["fill"] = "blank"): ActionContext {
  const { text, caret = 0 } = readDrawing(source);
  const report = reportOf(text);
  const range = { start: caret, end: caret };
  return { report, analysis: analyse(report), range, messages: featuresZh, rules: zh, fill };
}

function after(source: string, actions: readonly Action[], title: string): string {
  const action = actions.find((each) => each.title.includes(title));
  assert.ok(action, `no action “${title}” among ${actions.map((each) => each.title).join(" · ")}`);
  return applied(readDrawing(source).text, action.edits);
}

const proceedings = (total: string, above = ""): string => `## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
${above}| 行政复议                     |        1 |        0 |        0 |        0 | ${total} |
| 行政诉讼（未经复议直接起诉） |        0 |        0 |        0 |        0 |    0 |
| 行政诉讼（复议后起诉）       |        0 |        0 |        0 |        0 |    0 |
`;

test("the repair of a total is preferred, says its result and writes it in place", () => {
  const source = proceedings("   2$0");
  const actions = quickFixes(contextOf(source));
  assert.equal(actions[0]?.preferred, true);
  assert.match(actions[0]?.title ?? "", /改为1$/);
  assert.equal(actions[0]?.finding?.rule, "total.row");
  assert.equal(after(source, actions, "改为1"), proceedings("   1"));
});

test("only findings that the range touches are repaired", () => {
  assert.ok(
    quickFixes(contextOf(`$0${proceedings("   2")}`)).every(({ finding }) => finding?.rule !== "total.row"),
  );
});

test("an ignore stands on the line above the row, silences the finding and is used", () => {
  const source = proceedings("   2$0");
  const actions = quickFixes(contextOf(source));
  const text = after(source, actions, "忽略此处的 total.row");
  assert.equal(text, proceedings("   2", "<!-- ogi-ignore total.row: 请写明理由 -->\n"));
  assert.equal(actions.at(-1)?.title.includes("忽略"), true);
  assert.deepEqual(findingsOf(text, { only: ["total.", "directive."] }), []);
});

test("in a layout whose rows admit no comment the ignore holds for the section", () => {
  const heading = "四、政府信息公开行政复议、行政诉讼情况\n";
  const row = (label: string, numbers: string): string => `${label}\t${numbers}\n`;
  const source = `${heading}${row("类别", "结果维持\t结果纠正\t其他结果\t尚未审结\t总计")}${row("行政复议", "1\t0\t0\t0\t$02")}${row(
    "行政诉讼（未经复议直接起诉）",
    "0\t0\t0\t0\t0",
  )}${row("行政诉讼（复议后起诉）", "0\t0\t0\t0\t0")}`;
  const text = after(source, quickFixes(contextOf(source)), "在本部分忽略 total.row");
  assert.ok(text.startsWith(`${heading}<!-- ogi-ignore total.row: 请写明理由 -->\n类别`));
  assert.deepEqual(findingsOf(text, { only: ["total.", "directive."] }), []);
});

test("every finding of faulty drafts can be ignored where an ignore is offered", () => {
  for (let seed = 0; seed < 12; seed++) {
    const { text } = forge(seed);
    for (const finding of findingsOf(text)) {
      const context = { ...contextOf(text), range: finding.span };
      for (const action of quickFixes(context).filter(
        ({ title }) => title.includes(`忽略 ${finding.rule}`) || title.includes(`的 ${finding.rule}（`),
      )) {
        const left = findingsOf(applied(text, action.edits));
        assert.ok(!left.some(({ rule }) => rule === "directive.unused"), `${finding.rule} in seed ${seed}`);
      }
    }
  }
});

test("a missing table is offered as a rewriting where the caret is in its section", () => {
  const source = "## 一、总体情况\n\n概况。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n$0\n";
  const text = after(source, insertions(contextOf(source)), "插入空白的表四");
  assert.match(text, /行政诉讼情况\n\n\| 类别 /);
  assert.ok(
    insertions(contextOf(`$0${readDrawing(source).text}`)).every(({ title }) => !title.includes("表四")),
  );
});

test("all missing sections are inserted, each at its place", () => {
  const source = "## 一、总体情况\n\n概况。$0\n\n## 五、存在的主要问题及改进情况\n\n问题。\n";
  const text = after(source, insertions(contextOf(source)), "补上缺少的4个部分");
  const found = [...text.matchAll(/^## (.)、/gm)].map((match) => match[1]);
  assert.deepEqual(found, ["一", "二", "三", "四", "五", "六"]);
  assert.ok(text.includes("概况。") && text.includes("问题。"));
  assert.deepEqual(findingsOf(text, { only: ["section.missing", "table.missing", "section.order"] }), []);
});

const shuffled = `# 花园街道办事处2025年政府信息公开工作年度报告

## 二、主动公开政府信息情况

甲。

## 一、总体情况

乙。

花园街道办事处
2026年1月9日
`;

test("organising puts the sections in order and leaves title and signature where they are", () => {
  assert.equal(
    after(shuffled, organizeAction(contextOf(shuffled)), "顺序"),
    `# 花园街道办事处2025年政府信息公开工作年度报告

## 一、总体情况

乙。

## 二、主动公开政府信息情况

甲。

花园街道办事处
2026年1月9日
`,
  );
  assert.deepEqual(organizeAction(contextOf(proceedings("   1"))), []);
});

test("fix all takes every safe fix, states no number, and settles", () => {
  const source = `# 花园街道办事处2025年政府信息公开工作年度报告

## 一、总体情况

概况。

三、主动公开政府信息的情况

${proceedings("   2").replace("行政复议 ", "行政复意 ")}`;
  const context = contextOf(source);
  const text = after(source, fixAllAction(context, {}), "放心");
  assert.match(text, /^## 二、主动公开政府信息情况$/m);
  assert.match(text, /\| 行政复议 /);
  assert.match(text, /\| {4}2 \|/);
  const report = reportOf(text);
  assert.equal(fixAll(report, analyse(report)), text);
  assert.deepEqual(fixAllAction(contextOf(text), {}), []);
});

test("fix all on drafts of every layout keeps every number", () => {
  for (let seed = 0; seed < 40; seed++) {
    const { text } = forge(seed);
    const report = reportOf(text);
    const result = reportOf(fixAll(report, analyse(report)));
    for (const [key, table] of report.tables) {
      for (const [cell, { value }] of table.cells) {
        const kept = result.tables.get(key)?.cells.get(cell)?.value;
        if (value.kind === "number")
          assert.equal(kept?.kind === "number" && kept.value.eq(value.value), true, `${seed} ${cell}`);
      }
    }
  }
});

test("a table is inserted at the caret in its own section", () => {
  const { text, caret = 0 } = readDrawing(
    "## 四、政府信息公开行政复议、行政诉讼情况\n\n前言。\n\n$0\n\n## 五、存在的主要问题及改进情况\n",
  );
  const insertion = insertTable(reportOf(text), "proceedings", caret, "blank");
  assert.match(applied(text, [insertion]), /前言。\n\n\| 类别 [\s\S]*\|\n\n## 五/);
});

test("a table whose section is elsewhere, or missing, is inserted where it belongs", () => {
  const { text, caret = 0 } = readDrawing(
    "## 一、总体情况\n\n概$0况。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n",
  );
  const there = applied(text, [insertTable(reportOf(text), "proceedings", caret, "blank")]);
  assert.match(there, /行政诉讼情况\n\n\| 类别 /);
  const missing = applied(text, [insertTable(reportOf(text), "requests", caret, "zero")]);
  assert.match(
    missing,
    /概况。\n\n## 三、收到和处理政府信息公开申请情况\n\n\| 项目 [\s\S]*\| +0 \|\n\n## 四/,
  );
  const empty = applied("", [insertTable(reportOf(""), "disclosure", 0, "blank")]);
  assert.match(empty, /^## 二、主动公开政府信息情况\n\n### 第二十条第（一）项\n/);
});

test("the skeleton goes into an empty draft below its front matter, and nowhere when nothing is missing", () => {
  const { text, caret = 0 } = readDrawing("---\n单位: $0花园街道办事处\n年度: 2020\n---\n");
  const insertion = insertSkeleton(reportOf(text), "blank", caret);
  const all = applied(text, insertion ? [insertion] : []);
  assert.match(all, /^---\n单位: 花园街道办事处\n年度: 2020\n---\n\n## 一、总体情况\n/);
  assert.match(all, /政府集中采购/);
  assert.equal(insertSkeleton(reportOf(all), "blank", 0), undefined);
});

test("the tables that fixes and insertions write are filled as new tables are", () => {
  const drawing =
    "# 花园街道办事处2025年政府信息公开工作年度报告\n$0\n## 一、总体情况\n\n概况。\n\n## 三、收到和处理政府信息公开申请情况\n";
  for (const year of ["2020", "2025"]) {
    for (const eol of ["\n", "\r\n"]) {
      const source = drawing.replace("2025", year).replaceAll("\n", eol);
      const third = source.replace("$0", "").replace(/申请情况/, "申请情况$0");
      const written = (at: string, kind: typeof quickFixes, fill: "blank" | "zero"): readonly string[] =>
        kind(contextOf(at, fill))
          .filter(({ edits }) => edits.some(({ text }) => text.includes("| ---")))
          .map(({ edits }) => edits.map(({ text }) => text).join(""));
      for (const [at, kind] of [
        [source, quickFixes],
        [source.replace("$0", "").replace("总体情况", "总体情况$0"), quickFixes],
        [third, quickFixes],
        [third, insertions],
      ] as const) {
        const blank = written(at, kind, "blank");
        const zero = written(at, kind, "zero");
        assert.equal(zero.length, blank.length);
        if (kind === insertions || at !== source) assert.ok(blank.length > 0, at);
        for (const [index, text] of zero.entries()) {
          assert.match(text, /\| +0 \|/);
          assert.doesNotMatch(blank[index] ?? "", /0 \|/);
          // Only the digits differ: labels, widths and line ends are the same.
          assert.equal(text.replace(/ 0 (?=\|)/g, "   "), blank[index]);
        }
      }
    }
  }
});
