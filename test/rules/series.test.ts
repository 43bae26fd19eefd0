import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { en } from "../../server/src/messages/en.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { applied } from "../support/check.ts";
import { findingsAmong, withCells } from "../support/series.ts";
import { acrossFiles, among, another, last, y2024, y2025 } from "./twoYears.ts";

test("two years that agree: nothing", () => {
  const folder = { "a.ogi.md": y2025, "b.ogi.md": withCells(y2024, { 行政规范性文件: { 3: "4" } }) };
  assert.deepEqual(among(folder, "a.ogi.md"), []);
  assert.deepEqual(among(folder, "b.ogi.md"), []);
});

test("one cell of 上年结转 is wrong: one error, with last year's cell, the number, and a fix", () => {
  const wrong = withCells(y2025, { "二、上年结转": { 1: "2" } });
  const folder = { "a.ogi.md": wrong, "b.ogi.md": last };
  assert.deepEqual(among(folder, "a.ogi.md"), [
    "error series.carry-over 上年结转（自然人）为2，2024年报告结转下年度为1，两数应相等，请核对两年报告。",
  ]);
  const [found] = findingsAmong(folder, "a.ogi.md", ["series."]);
  assert.ok(found);
  assert.equal(wrong.slice(found.span.start, found.span.end), "2");
  assert.deepEqual(found.data, {
    section: "requests",
    table: "requests",
    row: "carriedOver",
    column: "naturalPerson",
    stated: "2",
    expected: "1",
  });
  const [related] = found.related ?? [];
  assert.equal(related?.file?.file, "b.ogi.md");
  assert.equal(last.slice(related.span.start, related.span.end), "1");
  assert.match(last.slice(0, related.span.start), /\| 四、结转下年度继续办理 [^\n]*$/);
  const [own, ...more] = found.fixes?.() ?? [];
  assert.ok(own);
  assert.equal(more.length, 0);
  assert.equal(own.safe, false);
  const after = applied(wrong, own.edits);
  assert.deepEqual(among({ ...folder, "a.ogi.md": after }, "a.ogi.md"), []);
  assert.match(found.say(en), /2024 carried 1 forward/);
});

test("without the rule, or where it is silenced, the totals speak for themselves", () => {
  const wrong = withCells(y2025, { "二、上年结转": { 1: "2" } });
  const alone = findingsAmong({ "a.ogi.md": wrong }, "a.ogi.md", acrossFiles);
  assert.deepEqual(
    alone.map(({ rule }) => rule),
    ["total.cell"],
  );
  const ignored = wrong.replace(
    "| 二、上年结转",
    "<!-- ogi-ignore series.carry-over: 上年报告有误 -->\n| 二、上年结转",
  );
  const folder = { "a.ogi.md": ignored, "b.ogi.md": last };
  assert.deepEqual(
    findingsAmong(folder, "a.ogi.md", acrossFiles).map(({ rule }) => rule),
    ["total.cell"],
  );
});

test("the row agrees with itself and not with last year: each column speaks, and nothing of the balance", () => {
  const wrong = withCells(y2025, { "二、上年结转": { 1: "2", 7: "2" } });
  const found = findingsAmong({ "a.ogi.md": wrong, "b.ogi.md": last }, "a.ogi.md", acrossFiles);
  assert.deepEqual(
    found.map(({ rule, data }) => [rule, data?.column]),
    [
      ["series.carry-over", "naturalPerson"],
      ["series.carry-over", "total"],
    ],
  );
});

test("where this year's totals ask for the number, the fix is in the other file; where both columns must move, they do", () => {
  const more = withCells(last, { "四、结转": { 1: "2", 7: "2" }, "一、本年新收": { 1: "10", 7: "13" } });
  const folder = { "a.ogi.md": y2025, "b.ogi.md": more };
  const there = findingsAmong(folder, "a.ogi.md", ["series.carry-over"]);
  assert.deepEqual(
    there.map(({ fixes }) => fixes?.().map(({ say, edits }) => [say(zh), edits[0]?.file?.file])),
    [
      [["把2024年报告的“四、结转下年度继续办理”自然人改为1", "b.ogi.md"]],
      [["把2024年报告的“四、结转下年度继续办理”总计改为1", "b.ogi.md"]],
    ],
  );
  const wrong = withCells(y2025, { "二、上年结转": { 1: "2", 7: "2" } });
  const [found] = findingsAmong({ "a.ogi.md": wrong, "b.ogi.md": last }, "a.ogi.md", ["series.carry-over"]);
  const [fix] = found?.fixes?.() ?? [];
  assert.ok(fix);
  assert.equal(fix.say(zh), "上年结转各列改为2024年报告的结转数");
  assert.deepEqual(among({ "a.ogi.md": applied(wrong, fix.edits), "b.ogi.md": last }, "a.ogi.md"), []);
});

test("a balance that last year's number does not mend is told beside it", () => {
  const wrong = withCells(y2025, { "二、上年结转": { 1: "2", 7: "2" }, "四、结转": { 1: "3", 7: "3" } });
  const found = findingsAmong({ "a.ogi.md": wrong, "b.ogi.md": last }, "a.ogi.md", acrossFiles);
  assert.deepEqual(found.map(({ rule }) => rule).sort(), [
    "series.carry-over",
    "series.carry-over",
    "total.balance",
  ]);
});

test("where last year's own totals show that last year is wrong, only last year speaks", () => {
  const wrong = withCells(last, { "四、结转": { 1: "2" } });
  const folder = { "a.ogi.md": y2025, "b.ogi.md": wrong };
  assert.deepEqual(among(folder, "a.ogi.md"), []);
  assert.match(among(folder, "b.ogi.md").join(), /^error total\.cell/);
});

test("blank and unreadable cells are not compared; a blank total stands for its parts", () => {
  for (const cells of [
    { "二、上年结转": { 1: "" } },
    { "二、上年结转": { 1: "1 0" } },
    { "二、上年结转": { 1: "—" } },
  ]) {
    const found = among({ "a.ogi.md": withCells(y2025, cells), "b.ogi.md": last }, "a.ogi.md");
    assert.ok(!found.some((line) => line.includes("series.carry-over")), found.join());
  }
  const blankTotal = withCells(y2025, { "二、上年结转": { 1: "2", 7: "" } });
  const found = findingsAmong({ "a.ogi.md": blankTotal, "b.ogi.md": last }, "a.ogi.md", ["series."]);
  assert.deepEqual(
    found.map(({ data }) => [data?.column, data?.stated]),
    [
      ["naturalPerson", "2"],
      ["total", "2"],
    ],
  );
  const blankThere = withCells(last, { "四、结转": { 7: "" } });
  assert.deepEqual(among({ "a.ogi.md": y2025, "b.ogi.md": blankThere }, "a.ogi.md"), []);
});

test("the years' forms may differ: 上年结转 of 2021 is compared with the form of 2019", () => {
  const older = readFileSync("test/fixtures/base-2019.ogi.md", "utf8");
  const year = Number(/年度: (\d{4})/.exec(older)?.[1]);
  const next = y2025.replaceAll("2025", String(year + 1)).replace(/^版式.*\n/m, "");
  const body = /单位: (.*)/.exec(older)?.[1] ?? "";
  const wrong = withCells(next.replaceAll("花园街道办事处", body), { "二、上年结转": { 2: "7" } });
  if (year !== 2020) return;
  const found = findingsAmong({ "a.ogi.md": wrong, "b.ogi.md": older }, "a.ogi.md", ["series.carry-over"]);
  assert.ok(found.some(({ data }) => data?.column === "commercialEnterprise"));
});

test("two candidates that would be judged differently: a question; alike: one report", () => {
  const tail = y2025.replaceAll("花园街道办事处", "松园街道办事处");
  const one = last.replaceAll("花园街道办事处", "望溪区松园街道办事处");
  const other = withCells(last, { "四、结转": { 1: "3", 7: "3" } }).replaceAll(
    "花园街道办事处",
    "东浦区松园街道办事处",
  );
  const folder = { "a.ogi.md": tail, "b.ogi.md": one, "c.ogi.md": other };
  assert.deepEqual(among(folder, "a.ogi.md"), [
    "information series.carry-over 有2份2024年报告都可能是本单位的，结转数不同，建议在文件头用“上年报告”写明是哪一份。",
  ]);
  assert.deepEqual(
    among({ ...folder, "c.ogi.md": one }, "a.ogi.md").filter((each) => each.includes("carry")),
    [],
  );
  const named = { ...folder, "a.ogi.md": tail.replace("状态:", "上年报告: ./c.ogi.md\n状态:") };
  assert.match(among(named, "a.ogi.md").join(), /error series\.carry-over.*为1.*为3/);
});

test("上年报告 that is absent, this very file or of another year is said once, and nothing is compared", () => {
  const naming = (path: string): string =>
    withCells(y2025, { "二、上年结转": { 1: "2", 7: "2" } }).replace("状态:", `上年报告: ${path}\n状态:`);
  for (const [path, why] of [
    ["./x.ogi.md", "找不到"],
    ["./a.ogi.md", "就是本报告"],
    ["../2023/c.ogi.md", "是2023年的，不是2024年的"],
  ]) {
    const folder = {
      "r/a.ogi.md": naming(path ?? ""),
      "r/b.ogi.md": last,
      "2023/c.ogi.md": last.replaceAll("2024", "2023"),
    };
    const found = findingsAmong(folder, "r/a.ogi.md", ["series."]);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.severity, "information");
    assert.ok(found[0]?.say(zh).includes(why ?? ""), found[0]?.say(zh));
    assert.equal(folder["r/a.ogi.md"].slice(found[0]?.span.start, found[0]?.span.end), path);
  }
});

test("现行有效 that last year's number does not lead to is a suggestion", () => {
  const folder = { "a.ogi.md": y2025, "b.ogi.md": withCells(last, { 行政规范性文件: { 3: "5" } }) };
  assert.deepEqual(among(folder, "a.ogi.md"), [
    "information series.in-force 行政规范性文件现行有效7，按2024年的5＋制发4－废止1推算为8，建议核对（清理、修订除外）。",
  ]);
  const blank = { "a.ogi.md": y2025, "b.ogi.md": withCells(last, { 行政规范性文件: { 3: "" } }) };
  assert.deepEqual(among(blank, "a.ogi.md"), []);
});

test("two drafts of one body and year warn each other; a draft and the text it was made from do not", () => {
  const copy = y2025;
  const folder = { "a.ogi.md": y2025, "old/a.ogi.md": copy };
  assert.deepEqual(among(folder, "a.ogi.md"), [
    "warning series.duplicate 花园街道办事处2025年的报告另有1份（“a.ogi.md”），请核对以哪一份为准。",
  ]);
  assert.equal(among(folder, "old/a.ogi.md").length, 1);
  assert.deepEqual(among({ "a.ogi.md": y2025, "a.txt": copy }, "a.ogi.md"), []);
  assert.deepEqual(among({ "a.ogi.md": y2025, "a.txt": copy }, "a.txt"), []);
  const bureau = {
    "a.ogi.md": y2025,
    "b.ogi.md": another(y2025).replaceAll("花园街道办事处", "花园镇人民政府"),
  };
  assert.deepEqual(among(bureau, "a.ogi.md"), []);
});
