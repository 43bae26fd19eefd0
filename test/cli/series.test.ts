import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { correct, type Json, type JsonFile } from "./drafts.ts";
import { folderFor, run } from "./program.ts";

/** 上年结转 of a natural person and in all, both right within the report: 1 more came, 1 more was granted. */
const carrying = correct
  .replace("状态: 起草", "状态: 定稿")
  .replace(/^\| 二、上年结转.*$/m, (row) => filled(row, { 1: "1", 7: "1" }))
  .replace(/^\| （一）予以公开.*$/m, (row) => filled(row, { 1: "3", 7: "3" }))
  .replace(/^\| （七）总计.*$/m, (row) => filled(row, { 1: "3", 7: "3" }));
const before = correct.replaceAll("2025", "2024").replace(/信息。$/m, "信息，方便群众。");

function filled(row: string, values: Readonly<Record<number, string>>): string {
  return row
    .split("|")
    .map((cell, at) => (values[at - 1] === undefined ? cell : ` ${values[at - 1]} `))
    .join("|");
}

function across({ findings }: JsonFile): readonly string[] {
  return findings
    .filter(({ rule }) => /^(?:series|aggregate|total)\./.test(rule))
    .map(({ rule, data }) => `${rule} ${data.column ?? ""}`.trim());
}

function checked(args: readonly string[], cwd?: string): Json {
  return JSON.parse(run(["check", "--format", "json", ...args], cwd === undefined ? {} : { cwd }).out);
}

test("a folder is a series: last year's number is missed in each column, with the place in the other file", (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, "2024"));
  writeFileSync(join(folder, "a.ogi.md"), carrying);
  writeFileSync(join(folder, "2024", "b.ogi.md"), before);
  const { files } = checked([folder]);
  const file = files.find(({ path }) => path.endsWith("a.ogi.md"));
  assert.ok(file);
  assert.deepEqual(across(file), ["series.carry-over naturalPerson", "series.carry-over total"]);
  const [found] = file.findings.filter(({ rule }) => rule === "series.carry-over");
  assert.equal(found?.fixable, true);
  const [related] = found?.related ?? [];
  assert.equal(related?.path, join(folder, "2024", "b.ogi.md"));
  const range = (related as unknown as { range: JsonFile["findings"][number]["range"] }).range;
  const line = before.split("\n")[range.start.line] ?? "";
  assert.match(line, /^\| 四、结转/);
  assert.equal(line.slice(range.start.character, range.end.character), "0");
});

test("a file alone is judged alone, and turned off is off", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.ogi.md"), carrying);
  writeFileSync(join(folder, "b.ogi.md"), before);
  const alone = checked(["a.ogi.md"], folder).files[0];
  assert.ok(alone);
  assert.deepEqual(across(alone), []);
  const off = checked(["--rule", "series.carry-over=off", "."], folder).files[0];
  assert.ok(off);
  assert.deepEqual(across(off), []);
});

test("what the front matter names is read from outside the folder, and not reported itself", (t) => {
  const folder = folderFor(t);
  for (const name of ["now", "last"]) mkdirSync(join(folder, name));
  const named = carrying.replace("年度:", "上年报告: ../last/b.ogi.md\n年度:");
  writeFileSync(join(folder, "now", "a.ogi.md"), named);
  writeFileSync(join(folder, "last", "b.ogi.md"), before);
  const { files } = checked([join(folder, "now")]);
  assert.deepEqual(
    files.map(({ path }) => path),
    [join(folder, "now", "a.ogi.md")],
  );
  assert.ok(files[0]);
  assert.deepEqual(across(files[0]), ["series.carry-over naturalPerson", "series.carry-over total"]);
});

test("last year's report that is a picture, a folder or nothing at all is told, and nothing else fails", (t) => {
  const folder = folderFor(t);
  writeFileSync(
    join(folder, "b.ogi.md"),
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  );
  for (const [path, why] of [
    ["./b.ogi.md", "读不出来"],
    [".", "读不出来"],
    ["./c.ogi.md", "找不到"],
  ]) {
    writeFileSync(join(folder, "a.ogi.md"), carrying.replace("年度:", `上年报告: ${path}\n年度:`));
    const { status, out } = run(["check", "a.ogi.md"], { cwd: folder });
    assert.match(out, new RegExp(`信息 series\\.carry-over 文件头“上年报告”指的文件${why}`));
    assert.equal(status, 0);
  }
});

test("one file by two paths is one report; a copy is two", (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, "x"));
  writeFileSync(join(folder, "a.ogi.md"), correct);
  symlinkSync(join(folder, "a.ogi.md"), join(folder, "x", "link.ogi.md"));
  const once = checked([folder]);
  assert.deepEqual(once.files.flatMap(across), []);
  writeFileSync(join(folder, "x", "copy.ogi.md"), correct);
  const twice = checked([folder]);
  assert.deepEqual(
    twice.files.map((file) => across(file)),
    [["series.duplicate"], ["series.duplicate"], ["series.duplicate"]],
  );
});

test("汇总: sums over members that were not given, a path that leads nowhere, and a circle", (t) => {
  const folder = folderFor(t);
  const member = correct.replaceAll("花园", "松园").replace(/信息。$/m, "信息，方便群众。");
  const parent = (members: string): string =>
    correct.replaceAll("花园街道办事处", "望溪区人民政府").replace("年度:", `汇总: ${members}\n年度:`);
  writeFileSync(join(folder, "m.ogi.md"), member);
  writeFileSync(join(folder, "p.ogi.md"), parent("[./m.ogi.md]"));
  const agreed = checked(["p.ogi.md"], folder).files[0];
  assert.ok(agreed);
  assert.deepEqual(across(agreed), []);
  writeFileSync(join(folder, "m.ogi.md"), carrying.replaceAll("花园", "松园"));
  const found = checked(["p.ogi.md"], folder).files[0];
  assert.ok(found);
  assert.deepEqual(
    new Set(across(found)),
    new Set(["aggregate.total naturalPerson", "aggregate.total total"]),
  );
  writeFileSync(join(folder, "p.ogi.md"), parent("[./m.ogi.md, ./none.ogi.md]"));
  writeFileSync(join(folder, "m.ogi.md"), member.replace("年度:", "汇总: [p.ogi.md]\n年度:"));
  const lacking = checked(["p.ogi.md"], folder).files[0];
  assert.ok(lacking);
  assert.deepEqual(across(lacking), ["aggregate.member-missing", "aggregate.member-missing"]);
});

test("hundreds of drafts of one body and year end soon", (t) => {
  const folder = folderFor(t);
  for (let at = 0; at < 300; at++) writeFileSync(join(folder, `${at}.ogi.md`), correct);
  const started = Date.now();
  const { status, out } = run(["check", "--format", "ndjson", folder]);
  assert.equal(status, 0);
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, 300);
  assert.ok(Date.now() - started < 60_000);
});
