import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { en } from "../../server/src/messages/en.ts";
import { zh } from "../../server/src/messages/zh.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import { applied } from "../support/check.ts";
import { type Folder, findingsAmong, withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
/** 上年结转 and 结转下年度 of the base are 1, of a natural person; so is last year's 结转下年度. */
const y2025 = base;
const y2024 = another(
  base
    .replaceAll("2026", "2025#")
    .replaceAll("2025年", "2024年")
    .replaceAll("年度: 2025", "年度: 2024")
    .replaceAll("2025#", "2025"),
);

/** Every paragraph in other words, so that nothing is alike. */
function another(text: string): string {
  return text.replace(/^(?![#|\-<根])(.{20,})$/gm, (line) => [...line].reverse().join(""));
}

const acrossFiles = ["series.", "aggregate.", "total."];

function spoken(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, severity, say }) => `${severity} ${rule} ${say(zh)}`);
}

function among(folder: Folder, file: string): readonly string[] {
  return spoken(findingsAmong(folder, file, acrossFiles));
}

test("two years that agree: nothing", () => {
  const folder = { "a.ogi.md": y2025, "b.ogi.md": withCells(y2024, { 行政规范性文件: { 3: "4" } }) };
  assert.deepEqual(among(folder, "a.ogi.md"), []);
  assert.deepEqual(among(folder, "b.ogi.md"), []);
});

const last = withCells(y2024, { 行政规范性文件: { 3: "4" } });

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

const long =
  "街道便民服务中心设置政务公开专区，配备自助查询机两台，安排专人引导群众查询政策文件，每周三下午由业务科室负责人轮流值守，现场解答群众关心的养老、托育和城市更新问题。";

function saying(text: string, body: string, paragraph: string): string {
  return another(text)
    .replaceAll("花园街道办事处", body)
    .replace("### （二）依申请公开", `${paragraph}\n\n### （二）依申请公开`);
}

test("a paragraph of another body, or of last year's report, is pointed out once", () => {
  const folder = {
    "a.ogi.md": saying(y2025, "花园街道办事处", long),
    "b.ogi.md": saying(y2025, "松园街道办事处", long.replace("两台", "三台")),
    "c.ogi.md": saying(
      y2024,
      "花园街道办事处",
      long.replaceAll("政务", "信息").replaceAll("群众", "居民群众").replace("现场", "在现场一一"),
    ),
  };
  const only = (file: string): readonly string[] =>
    among(folder, file).filter((each) => each.includes("similar"));
  assert.equal(only("a.ogi.md").length >= 1, true);
  assert.ok(
    only("a.ogi.md").some((each) => /与松园街道办事处2025年报告中的一段几乎相同/.test(each)),
    only("a.ogi.md").join(),
  );
});

test("short paragraphs, standard sentences and later reports are no copies", () => {
  const fee =
    "按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定的按件、按量收费标准，本年度没有产生信息公开处理费。";
  for (const paragraph of [fee, "及时公开各类政府信息，方便群众查询。"]) {
    const a = `${y2025.slice(0, y2025.indexOf("根据"))}## 一、总体情况\n\n${paragraph}\n`;
    const folder = { "a.ogi.md": a, "b.ogi.md": a.replaceAll("花园", "松园") };
    assert.deepEqual(among(folder, "a.ogi.md"), []);
  }
  const a = `# 花园街道办事处2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${long}\n`;
  const later = a.replace("2024", "2025").replace("花园", "松园");
  assert.deepEqual(among({ "a.ogi.md": a, "b.ogi.md": later }, "a.ogi.md"), []);
  assert.equal(among({ "a.ogi.md": a, "b.ogi.md": later }, "b.ogi.md").length, 1);
});

test("what ten other bodies write is a standard phrase", () => {
  const a = (body: string): string =>
    `# ${body}2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${long}\n`;
  const bodies = [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => `${name}园街道办事处`);
  const folder = Object.fromEntries(bodies.map((body) => [`${body}.ogi.md`, a(body)]));
  assert.deepEqual(among(folder, "甲园街道办事处.ogi.md"), []);
});

const street = (body: string, text: string): string => another(text).replaceAll("花园街道办事处", body);
const zeros = (text: string): string =>
  text.replace(
    /^(\| [^|-]+)((?:\| +[\d.]+(?:（[^）]*）)? +)+\|)$/gm,
    (_, label: string, cells: string) => label + cells.replace(/[\d.]+(?:（[^）]*）)?/g, "0"),
  );

function aggregated(path = "[./m/a.ogi.md, ./m/b.ogi.md]"): Folder {
  return {
    "p.ogi.md": y2025.replaceAll("花园街道办事处", "望溪区人民政府").replace("状态:", `汇总: ${path}\n状态:`),
    "m/a.ogi.md": street("松园街道办事处", y2025),
    "m/b.ogi.md": zeros(street("柳湖街道办事处", y2025)),
  };
}

test("sums that agree: nothing", () => {
  const found = among(aggregated(), "p.ogi.md");
  assert.deepEqual(found, []);
});

test("one wrong number in table 三 is one error with the members' numbers; it speaks for the totals", () => {
  const folder = aggregated();
  const wrong = {
    ...folder,
    "p.ogi.md": withCells(folder["p.ogi.md"] ?? "", { "（一）予以公开": { 1: "7" } }),
  };
  assert.deepEqual(among(wrong, "p.ogi.md"), [
    "error aggregate.total “（一）予以公开”自然人应为4（2份报告之和），现填7，差3。",
  ]);
  const [found] = findingsAmong(wrong, "p.ogi.md", ["aggregate."]);
  assert.deepEqual(
    found?.related?.map(({ file, say }) => [file?.file, say(zh)]),
    [["m/a.ogi.md", "“松园街道办事处”：4"]],
  );
  const [fix] = found?.fixes?.() ?? [];
  assert.deepEqual(
    among({ ...wrong, "p.ogi.md": applied(wrong["p.ogi.md"], fix?.edits ?? []) }, "p.ogi.md"),
    [],
  );
});

test("tables 二 and 四 warn; in table 四 the totals keep speaking where they know as much", () => {
  const folder = aggregated();
  const of = (cells: Parameters<typeof withCells>[1]): readonly string[] =>
    among({ ...folder, "p.ogi.md": withCells(folder["p.ogi.md"] ?? "", cells) }, "p.ogi.md");
  assert.deepEqual(of({ 行政许可: { 1: "130" } }), [
    "warning aggregate.total “行政许可”本年处理决定数量填130，2份报告之和为128，差2，不一致，请核对。",
  ]);
  assert.match(of({ 行政复议: { 5: "4" } }).join(), /^error total\.row[^,]*$/);
  assert.match(
    of({ 行政复议: { 1: "3", 5: "4" } }).join(),
    /^warning aggregate\.total.*warning aggregate\.total/,
  );
});

test("a member that cannot be added up is said on its entry, and the sums stay silent", () => {
  const old = "./m/old.ogi.md";
  for (const [path, why] of [
    ["./m/x.ogi.md", "找不到"],
    ["./p.ogi.md", "就是本报告"],
    ["./m/a.ogi.md", "写了两次"],
    [old, "是2024年的，不是2025年的"],
    ["./m/circle.ogi.md", "又汇总了本报告"],
    ["./m/blank.ogi.md", "没有可读的表二"],
  ]) {
    const folder = aggregated(`[./m/a.ogi.md, ./m/b.ogi.md, ${path}]`);
    const parent = withCells(folder["p.ogi.md"] ?? "", {
      "（一）予以公开": { 1: "7", 7: "8" },
      "（七）总计": { 1: "12", 7: "15" },
      "一、本年新收": { 1: "12", 7: "15" },
    });
    const all: Folder = {
      ...folder,
      "p.ogi.md": parent,
      "m/old.ogi.md": street("湖滨街道办事处", y2024),
      "m/circle.ogi.md": street("湖东街道办事处", y2025).replace("状态:", "汇总: [../p.ogi.md]\n状态:"),
      "m/blank.ogi.md": "# 湖西街道办事处2025年政府信息公开工作年度报告\n",
    };
    const found = findingsAmong(all, "p.ogi.md", ["aggregate."]);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ["aggregate.member-missing"],
      why,
    );
    assert.ok(found[0]?.say(zh).includes(why ?? ""), found[0]?.say(zh));
    assert.equal(parent.slice(found[0]?.span.start, found[0]?.span.end), path);
  }
});

test("a member's blank cell is 0 where its table has numbers, and a cell that is no number blocks its own sum", () => {
  const folder = aggregated();
  const blank = {
    ...folder,
    "m/b.ogi.md": withCells(folder["m/b.ogi.md"] ?? "", { "（一）予以公开": { 1: "" } }),
  };
  assert.deepEqual(among(blank, "p.ogi.md"), []);
  const text = {
    ...folder,
    "m/b.ogi.md": withCells(folder["m/b.ogi.md"] ?? "", { "（一）予以公开": { 1: "若干" } }),
  };
  assert.deepEqual(among(text, "p.ogi.md"), []);
});
