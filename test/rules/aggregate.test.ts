import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { applied } from "../support/check.ts";
import { type Folder, findingsAmong, withCells } from "../support/series.ts";
import { among, another, y2024, y2025 } from "./twoYears.ts";

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
