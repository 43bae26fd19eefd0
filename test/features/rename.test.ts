import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { linkedAt, moved } from "../../server/src/features/linked.ts";
import { renamableAt, renameAt } from "../../server/src/features/rename.ts";
import { featuresZh } from "../../server/src/messages/features.zh.ts";
import { applied, readDrawing, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

/** The text after a renaming at the caret; what is said where it is refused. */
function renamed(source: string, name: string): string {
  const { text, caret = 0 } = readDrawing(source);
  const edits = renameAt(reportOf(text), caret, name);
  return typeof edits === "function" ? edits(featuresZh.rename) : applied(text, edits);
}

const draft = `---
单位: 花园街道办事处
年度: 2024
上年报告: ../2023/花园.ogi.md
公布日期: 2025-01-20
---

# 望溪区花园街道办事处2024年政府信息公开工作年度报告

根据《花园街道办事处2024年工作要点》要求编制。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。

## 一、总体情况

2024年，花园街道办事处公开信息12条。比2023年增加2条。2024年3月，东花园街道来访。2024年度，花园街道与江北区花园街道结对；我街道“花园街道”公众号更新。

2025年，我街道将继续努力。2024年以来进展良好，国办公开办函〔2024〕1号。

## 六、其他需要报告的事项

无。

望溪区花园街道办事处
2025年1月20日
`;

test("a new year is written wherever the report says its own, and nowhere else", () => {
  const expected = draft
    .replace("年度: 2024", "年度: 2022")
    .replace("街道办事处2024年政府", "街道办事处2022年政府")
    .replace("自2024年1月1日起至2024年", "自2022年1月1日起至2022年")
    .replace("2024年，花园", "2022年，花园")
    .replace("2024年度，花园", "2022年度，花园");
  for (const [at, name] of [
    ["年度: 20$024", "2022"],
    ["街道办事处$02024年政府", " ２０２２年 "],
    ["自2024$0年1月", "二〇二二"],
    ["\n\n2$0024年，花园", "2022年度"],
  ] as const) {
    assert.equal(renamed(draft.replace(at.replace("$0", ""), at), name), expected, at);
  }
});

test("each year keeps the manner in which it is written", () => {
  const text =
    "# 花园街道办事处二○二四年政府信息公开工作年度报告\n\n统计期限自２０２４年1月1日至$02024年12月31日。\n";
  assert.equal(
    renamed(text, "2025"),
    "# 花园街道办事处二○二五年政府信息公开工作年度报告\n\n统计期限自２０２５年1月1日至2025年12月31日。\n",
  );
});

test("a new name is written in every form of the old one; other bodies, quotes and titles stay", () => {
  const expected = draft
    .replace("单位: 花园", "单位: 桃源")
    .replace("望溪区花园街道办事处2024", "望溪区桃源街道办事处2024")
    .replace("2024年，花园", "2024年，桃源")
    .replace("2024年度，花园街道", "2024年度，桃源街道")
    .replace("望溪区花园街道办事处\n", "望溪区桃源街道办事处\n");
  assert.equal(renamed(draft.replace("单位: 花", "单位: 花$0"), "桃源街道办事处"), expected);
  assert.equal(renamed(draft.replace("年度，花", "年度，花$0"), "桃源街道"), expected);
  assert.equal(renamed(draft.replace("# 望溪区", "# $0望溪区"), "望溪区桃源街道办事处"), expected);
});

test("another district, another kind of body", () => {
  const moved = renamed(draft.replace("# 望溪区花", "# 望溪区花$0"), "临江区花园街道办事处");
  assert.equal(moved, draft.replaceAll("望溪区", "临江区"));
  const town = renamed(draft.replace("单位: ", "单位: $0"), "桃源镇人民政府");
  assert.match(town, /^单位: 桃源镇人民政府$/m);
  assert.match(town, /望溪区桃源镇人民政府2024年/);
  assert.match(town, /2024年度，桃源镇与江北区花园街道/);
});

test("a government and a bureau", () => {
  const government =
    "# 望溪区人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，望溪区政府公开。望溪区教育局牵头。\n";
  assert.equal(
    renamed(government.replace("# ", "# $0"), "临江区人民政府"),
    government.replace("# 望溪区人", "# 临江区人").replace("，望溪区政府", "，临江区政府"),
  );
  const bureau =
    "# 望溪区教育局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，区教育局公开。市教育局通报。江北区教育局来访，教育局领导。\n";
  assert.equal(
    renamed(bureau.replace("# 望溪区", "# 望溪区$0"), "望溪区教育和体育局"),
    bureau
      .replace("# 望溪区教育局", "# 望溪区教育和体育局")
      .replace("，区教育局", "，区教育和体育局")
      .replace("，教育局", "，教育和体育局"),
  );
});

test("what cannot be done is refused in plain words", () => {
  const year = draft.replace("年度: 2024", "年度: 20$024");
  const body = draft.replace("单位: 花园", "单位: 花$0园");
  for (const [source, name, said] of [
    [year, "", "请填写四位数的年份，例如2025。"],
    [year, "202", "请填写四位数的年份，例如2025。"],
    [year, "1998", "请填写四位数的年份，例如2025。"],
    [year, "明年", "请填写四位数的年份，例如2025。"],
    [body, "  ", "单位名称不能为空，请填写单位全称。"],
    [body, "甲\n乙", "单位名称请写在一行内。"],
    [body, "甲: 乙", "单位名称里不要有“:”，请只填写名称。"],
    [body, "甲".repeat(61), "单位名称太长，请填写60字以内的全称。"],
    [draft.replace("比2023", "比20$023"), "2022", featuresZh.rename.nothingHere],
    [draft.replace("《花园", "《花$0园"), "桃源街道办事处", featuresZh.rename.nothingHere],
  ] as const) {
    assert.equal(renamed(source, name), said);
    if (said !== featuresZh.rename.nothingHere) continue;
    const { text, caret = 0 } = readDrawing(source);
    assert.equal(typeof renamableAt(reportOf(text), caret), "function");
  }
  assert.equal(renamed(year, "2024"), draft);
});

test("a correct report stays correct, and one renaming undoes the other", () => {
  const at = (text: string, word: string): string => text.replace(word, `$0${word}`);
  const other = renamed(at(base, "2025\n"), "2023");
  assert.equal(other.match(/2025/g), null);
  assert.equal(renamed(at(other, "2023\n"), "2025"), base);
  const renamedBody = renamed(at(base, "花园街道办事处"), "桃源街道办事处");
  assert.doesNotMatch(renamedBody, /花园/);
  assert.equal(renamed(at(renamedBody, "桃源街道办事处"), "花园街道办事处"), base);
});

test("linked: the digits of the year, and what all forms of the name have in common", () => {
  const words = (source: string): readonly (readonly [number, string])[] => {
    const { text, caret = 0 } = readDrawing(source);
    return (linkedAt(reportOf(text), caret)?.spans ?? []).map(({ start, end }) => [
      text.slice(0, start).split("\n").length,
      text.slice(start, end),
    ]);
  };
  assert.deepEqual(words(draft.replace("年度: 2024", "年度: 2024$0")), [
    [3, "2024"],
    [8, "2024"],
    [10, "2024"],
    [10, "2024"],
    [14, "2024"],
    [14, "2024"],
  ]);
  assert.deepEqual(words(draft.replace("单位: 花园", "单位: 花园$0")), [
    [2, "花园"],
    [8, "花园"],
    [14, "花园"],
    [14, "花园"],
    [22, "花园"],
  ]);
  assert.deepEqual(words(draft.replace("比2023", "比20$023")), []);
});

test("in every layout, at every place, of texts cut off too, nothing throws and every span lies in the text", () => {
  const texts = [
    ...layouts.map((layout) => forge(7, { layout }).text),
    base.slice(0, 900),
    "---\n单位: ",
    "",
  ];
  for (const text of texts) {
    const report = reportOf(text);
    for (let offset = 0; offset <= text.length; offset += 11) {
      const renamable = renamableAt(report, offset);
      const edits = typeof renamable === "function" ? [] : renameAt(report, offset, "2021");
      const spans = [
        ...(typeof renamable === "function" ? [] : [renamable.span]),
        ...(typeof edits === "function" ? [] : edits.map(({ span }) => span)),
        ...(linkedAt(report, offset)?.spans ?? []),
      ];
      for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length);
    }
  }
});

test("places go along with what is typed before, in and behind them", () => {
  const spans = [
    { start: 4, end: 8 },
    { start: 20, end: 24 },
  ];
  const at = (start: number, end: number, inserted: number): unknown =>
    moved(spans, { start, end }, inserted);
  assert.deepEqual(at(0, 0, 3), [
    { start: 7, end: 11 },
    { start: 23, end: 27 },
  ]);
  assert.deepEqual(at(7, 8, 0), [
    { start: 4, end: 7 },
    { start: 19, end: 23 },
  ]);
  assert.deepEqual(at(24, 24, 1), [
    { start: 4, end: 8 },
    { start: 20, end: 25 },
  ]);
  assert.equal(at(6, 10, 1), undefined);
});
