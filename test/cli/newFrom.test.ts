import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderFor, run } from "./program.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

test("new --from: this year's draft, which names last year's report as seen from where it lies", (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, "2025"));
  mkdirSync(join(folder, "2026"));
  writeFileSync(join(folder, "2025", "花园.md"), base);
  const made = run(["new", "--from", "2025/花园.md", "-o", "2026/花园.ogi.md"], { cwd: folder });
  assert.deepEqual(made, { status: 0, out: "", err: "" });
  const text = readFileSync(join(folder, "2026", "花园.ogi.md"), "utf8");
  assert.match(
    text,
    /^---\n单位: 花园街道办事处\n年度: 2026\n上年报告: \.\.\/2025\/花园\.md\n状态: 起草\n---\n/,
  );
  const checked = run(["check", "--format", "json", "2026"], { cwd: folder });
  assert.equal(checked.status, 0, checked.err);
  const found = JSON.parse(checked.out).files[0].findings as { rule: string }[];
  assert.ok(found.filter(({ rule }) => rule === "series.similar").length > 5);
  const standard = run(["new", "--from", "2025/花园.md", "--year", "2027", "--fill", "zero"], {
    cwd: folder,
  });
  assert.match(standard.out, /^年度: 2027$/m);
  assert.doesNotMatch(standard.out, /上年报告/);
});

test("new --from says in one line why there is no draft", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.md"), base);
  writeFileSync(join(folder, "b.md"), "今天天气很好。");
  writeFileSync(join(folder, "c.md"), "# 政府信息公开工作年度报告\n\n## 一、总体情况\n");
  const err = (...args: readonly string[]): string => {
    const { status, out, err: said } = run(["new", ...args], { cwd: folder });
    assert.deepEqual([status, out], [2, ""]);
    return said;
  };
  assert.match(err("--from", "x.md"), /无法读取 x\.md/);
  assert.match(err("--from", "b.md"), /没有认出/);
  assert.match(err("--from", "c.md"), /--year/);
  assert.match(err("--from", "a.md", "-o", "a.md"), /a\.md/);
  assert.equal(readFileSync(join(folder, "a.md"), "utf8"), base);
});
