import assert from "node:assert/strict";
import { test } from "node:test";
import { among, another, y2024, y2025 } from "./twoYears.ts";

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
