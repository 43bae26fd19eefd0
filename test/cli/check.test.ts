import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { correct, grave, type Json, type JsonFinding, wrong } from "./drafts.ts";
import { folderFor, run, runAlone } from "./program.ts";

test("a correct draft: nothing at error or warning, status 0", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.ogi.md"), correct);
  const { status, out, err } = runAlone(["check", "a.ogi.md"], { cwd: folder });
  assert.match(out, /^共检查1份报告：错误0，警告0，/m);
  assert.equal(err, "");
  assert.equal(status, 0);
});

test("a wrong total: path, line, column, severity in words, id and message; status 1", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.ogi.md"), wrong);
  const { status, out } = runAlone(["check", "a.ogi.md"], { cwd: folder });
  const line = wrong.split("\n").findIndex((each) => each.includes("本年新收")) + 1;
  assert.match(out, new RegExp(`^a\\.ogi\\.md:${line}:\\d+ 错误 total\\.cell “一、本年新收`, "m"));
  assert.match(out, /错误1，/);
  assert.ok(!out.includes("\u001b"), "no colour where no terminal is");
  assert.equal(status, 1);
});

test("JSON has the shape that INTERFACES promises", (t) => {
  const folder = folderFor(t);
  const path = join(folder, "a.ogi.md");
  writeFileSync(path, wrong);
  const { status, out } = run(["check", "--format", "json", path]);
  const json = JSON.parse(out);
  assert.equal(status, 1);
  assert.equal(json.version, 1);
  assert.deepEqual(json.unreadable, []);
  assert.equal(json.summary.files, 1);
  assert.equal(json.summary.error, 1);
  const [file] = json.files;
  assert.deepEqual([file.path, file.body, file.year, file.edition], [path, "花园街道办事处", 2025, "2021"]);
  const finding: JsonFinding = file.findings.find((each: JsonFinding) => each.severity === "error");
  assert.equal(finding.rule, "total.cell");
  assert.equal(finding.fixable, true);
  assert.deepEqual(finding.data, {
    section: "requests",
    table: "requests",
    row: "received",
    column: "total",
    stated: "3",
    expected: "2",
  });
  const { line, character } = finding.range.start;
  assert.equal(wrong.split("\n")[line]?.slice(character, finding.range.end.character), "3");
  assert.ok(
    finding.related.length > 0 && finding.related.every((each) => each.path === path && each.message !== ""),
  );
});

test("NDJSON has one file on each line", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.ogi.md"), correct);
  writeFileSync(join(folder, "b.ogi.md"), wrong);
  const lines = run(["check", "--format", "ndjson", folder]).out.trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).path),
    [join(folder, "a.ogi.md"), join(folder, "b.ogi.md")],
  );
});

test("--fail-on says what is grave enough", (t) => {
  const folder = folderFor(t);
  const [error, warning] = [join(folder, "error.ogi.md"), join(folder, "warning.ogi.md")];
  writeFileSync(error, wrong);
  writeFileSync(warning, correct.replace("一是公开内容不够丰富，将加强培训。", ""));
  assert.equal(run(["check", "--fail-on", "never", error]).status, 0);
  assert.equal(run(["check", warning]).status, 0);
  assert.equal(run(["check", "--fail-on", "warning", warning]).status, 1);
});

test("--rule turns a finding off or changes its severity; an unknown id is one line and no failure", (t) => {
  const folder = folderFor(t);
  const path = join(folder, "a.ogi.md");
  writeFileSync(path, wrong);
  assert.equal(run(["check", "--rule", "total.cell=off", "--rule", "total.cell=hint", path]).status, 0);
  const unknown = run(["check", "--rule", "no.such=off", "--rule", "total.cell=warning", path]);
  assert.equal(unknown.status, 0);
  assert.equal(unknown.err, "没有名为“no.such”的检查项，此项设置未起作用。\n");
  assert.match(unknown.out, /警告 total\.cell/);
  assert.equal(
    run(["check", "--rule", "series.carry-over=off", path]).err,
    "",
    "an id may be named before it is built",
  );
  assert.equal(run(["check", "--rule", "total.cell=fatal", path]).status, 2);
});

test("--edition and --year win over what the draft says", (t) => {
  const folder = folderFor(t);
  const path = join(folder, "a.ogi.md");
  writeFileSync(path, correct);
  const of = (...args: string[]): Json => JSON.parse(run(["check", "--format", "json", ...args, path]).out);
  assert.equal(of("--edition", "2019").files[0]?.edition, "2019");
  assert.equal(of("--edition", "auto").files[0]?.edition, "2021");
  assert.equal(of("--year", "2020").files[0]?.year, 2020);
  assert.ok(grave(of("--year", "2020")).includes("table.edition"));
});

test("what an ignore silences is told apart, with its reason", (t) => {
  const folder = folderFor(t);
  const path = join(folder, "a.ogi.md");
  const ignore = "<!-- ogi-ignore total.cell: 上级统一口径 -->\n";
  writeFileSync(
    path,
    wrong.replace(/^\| 一、本年新收/m, (row) => ignore + row),
  );
  const json: Json = JSON.parse(run(["check", "--format", "json", path]).out);
  assert.deepEqual(grave(json), []);
  const [ignored] = json.files[0]?.ignored ?? [];
  assert.deepEqual(
    { ...ignored, range: undefined },
    { rule: "total.cell", reason: "上级统一口径", range: undefined },
  );
  assert.match(run(["check", path]).out, /另有1条按文中说明忽略/);
});

test("formats of later versions say so and check nothing", () => {
  for (const format of ["sarif", "github", "docx", "html"]) {
    const { status, err, out } = run(["check", "--format", format, "x.md"]);
    assert.equal(err, `--format ${format} 将在后续版本提供。\n`);
    assert.deepEqual([status, out], [2, ""]);
  }
});
