import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bodyKey, fullestKey, matchBodies } from "../../server/src/model/bodyMatch.ts";
import { likeness, type Paragraph, paragraphOf } from "../../server/src/model/paragraphs.ts";
import { digestIn, seriesOf } from "../support/series.ts";

function match(one: string, other: string): string {
  const [first, second] = [bodyKey(one), bodyKey(other)];
  return first && second ? matchBodies(first, second) : "no body";
}

test("small variations of one name are the same body", () => {
  for (const [one, other] of [
    ["花园街道办事处", "花园街道"],
    ["花园街道办事处", "花园街道办"],
    ["沟赵办事处", "沟赵街道办事处"],
    ["白石岭镇", "白石岭镇人民政府"],
    ["望溪区", "望溪区人民政府"],
    ["安澜县政府", "安澜县人民政府"],
    ["花园街道（办事处）", "花园街道办事处"],
    ["经开区管理委员会", "经开区管委会"],
  ] as const)
    assert.equal(match(one, other), "same", `${one} ${other}`);
});

test("a full name and its tail, or a 区 left out, are likely one body", () => {
  for (const [one, other] of [
    ["郑州高新区沟赵办事处", "沟赵办事处"],
    ["大洼区田家街道", "大洼田家街道办事处"],
    ["澜州市望溪区人民政府", "望溪区人民政府"],
    ["澜州市望溪区教育局", "望溪区教育局"],
    ["望溪区白石岭镇人民政府", "白石岭镇"],
  ] as const) {
    assert.equal(match(one, other), "likely", `${one} ${other}`);
    assert.equal(match(other, one), "likely", `${other} ${one}`);
  }
});

test("another kind, another place, or half a name are another body", () => {
  for (const [one, other] of [
    ["花园街道办事处", "花园镇人民政府"],
    ["望溪区人民政府", "望溪区教育局"],
    ["望溪区人民政府", "望溪区人民政府办公室"],
    ["望溪区松园街道办事处", "东浦区松园街道办事处"],
    ["大沟赵办事处", "沟赵办事处"],
    ["望溪区教育局", "教育局"],
    ["青岑市人民政府", "青岑县人民政府"],
    ["前进道街道", "前进街道"],
    ["东街道办事处", "东风街道办事处"],
  ] as const)
    assert.equal(match(one, other), "different", `${one} ${other}`);
  assert.equal(bodyKey("街道办事处"), undefined);
  assert.equal(bodyKey(""), undefined);
});

test("a report goes by the fullest of its names that holds the first", () => {
  assert.equal(fullestKey(["沟赵办事处", "郑州高新区沟赵办事处"])?.full, "郑州高新区沟赵街道");
  assert.equal(fullestKey(["望溪区人民政府", "望溪区人民政府办公室"])?.full, "望溪区");
});

test("matching is symmetrical and never throws", () => {
  const word = fc.array(fc.constantFrom(..."区县市镇街道办事处园花政府人民局（）"), { maxLength: 12 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(match(one.join(""), other.join("")), match(other.join(""), one.join("")));
    }),
  );
});

const report = (body: string, year: number, more = ""): string =>
  `---\n单位: ${body}\n年度: ${year}\n${more}---\n\n# ${body}${year}年政府信息公开工作年度报告\n`;

test("exact names win over likely ones, and a likely one that has its own successor is nobody else's", () => {
  const folder = {
    "a.ogi.md": report("松园街道办事处", 2025),
    "b.ogi.md": report("松园街道", 2024),
    "c.ogi.md": report("望溪区松园街道办事处", 2024),
  };
  const previous = (files: Record<string, string>): unknown => {
    const found = seriesOf(files).neighbours(digestIn("a.ogi.md", files["a.ogi.md"] ?? "")).previous;
    return found.kind === "one" ? found.digest.file : found.kind;
  };
  assert.equal(previous(folder), "b.ogi.md");
  const { "b.ogi.md": _, ...without } = folder;
  assert.equal(previous(without), "c.ogi.md");
  assert.equal(previous({ ...without, "d.ogi.md": report("望溪区松园街道办事处", 2025) }), "none");
});

test("a change touches the years beside it, those that name it, and nobody else", () => {
  const series = seriesOf({
    "2024.ogi.md": report("松园街道办事处", 2024),
    "2025.ogi.md": report("松园街道办事处", 2025),
    "sum.ogi.md": report("望溪区人民政府", 2024, "汇总: [2024.ogi.md]\n"),
    "later.ogi.md": report("柳湖街道办事处", 2025, "上年报告: 2024.ogi.md\n"),
    "other.ogi.md": report("柳湖街道办事处", 2024),
  });
  assert.deepEqual([...series.affectedBy("2024.ogi.md")].sort(), [
    "2025.ogi.md",
    "later.ogi.md",
    "sum.ogi.md",
  ]);
  series.remove("2024.ogi.md");
  assert.deepEqual([...series.affectedBy("2024.ogi.md")].sort(), ["later.ogi.md", "sum.ogi.md"]);
});

test("a circle of sums ends", () => {
  const series = seriesOf({
    "a.ogi.md": report("甲园街道", 2024, "汇总: [b.ogi.md]\n"),
    "b.ogi.md": report("乙园街道", 2024, "汇总: [c.ogi.md]\n"),
    "c.ogi.md": report("丙园街道", 2024, "汇总: [b.ogi.md, a.ogi.md]\n"),
  });
  const digest = series.get("a.ogi.md");
  assert.ok(digest && !("lack" in digest));
  assert.deepEqual(
    series.neighbours(digest).members.map(({ lack }) => lack),
    ["cycle"],
  );
});

test("paragraphs that are nearly equal share a hash; equal ones all of them", () => {
  const text =
    "街道便民服务中心设置政务公开专区，配备自助查询机两台，安排专人引导群众查询政策文件，每周三下午由业务科室负责人轮流值守。";
  const paragraph = (words: string): Paragraph => paragraphOf(words, { start: 0, end: words.length });
  const changed = paragraph(text.replace("两台", "三台").replace("每周三", "每周五"));
  assert.deepEqual(paragraph(text), paragraph(text));
  assert.ok(changed.sketch.some((hash) => paragraph(text).sketch.includes(hash)));
  assert.ok((likeness(paragraph(text), changed) ?? 0) > 0.9);
  assert.equal(likeness(paragraph(text), paragraph([...text].reverse().join(""))), undefined);
});

test("a change leaves alone the years that are judged without it", () => {
  const years = [2021, 2022, 2023, 2024, 2025].map((year) => [
    `${year}.ogi.md`,
    report("松园街道办事处", year),
  ]);
  const series = seriesOf({ ...Object.fromEntries(years), "b.ogi.md": report("松园街道办事处", 2023) });
  assert.deepEqual([...series.affectedBy("2023.ogi.md")].sort(), ["2024.ogi.md", "b.ogi.md"]);
});
