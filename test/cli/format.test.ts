import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { correct } from "./drafts.ts";
import { folderFor, run } from "./program.ts";

const compact = correct.replace(/^\|.*$/gm, (line) => line.replace(/ +\| +/g, "|"));

test("drafts are aligned in place, and the second time nothing is left to do", (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, "甲"));
  const paths = [join(folder, "甲", "a.ogi.md"), join(folder, "b.md")];
  for (const path of paths) writeFileSync(path, compact);
  writeFileSync(join(folder, "说明.md"), "|a|b|\n|-|-|\n|1|2|\n");
  const { status, out, err } = run(["format", "."], { cwd: folder });
  assert.deepEqual([status, err], [0, ""]);
  assert.equal(out, "已对齐表格：b.md\n已对齐表格：甲/a.ogi.md\n");
  for (const path of paths) assert.equal(readFileSync(path, "utf8"), correct);
  assert.equal(readFileSync(join(folder, "说明.md"), "utf8"), "|a|b|\n|-|-|\n|1|2|\n");
  assert.deepEqual(run(["format", "."], { cwd: folder }), { status: 0, out: "", err: "" });
});

test("--check names what is not aligned and writes nothing", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.ogi.md"), compact);
  writeFileSync(join(folder, "b.ogi.md"), correct);
  assert.deepEqual(run(["format", "--check", "a.ogi.md", "b.ogi.md"], { cwd: folder }), {
    status: 1,
    out: "表格未对齐：a.ogi.md\n",
    err: "",
  });
  assert.equal(readFileSync(join(folder, "a.ogi.md"), "utf8"), compact);
  assert.equal(run(["format", "--check", "b.ogi.md"], { cwd: folder }).status, 0);
  assert.equal(
    run(["--lang", "en", "format", "--check", "a.ogi.md"], { cwd: folder }).out,
    "Tables not aligned: a.ogi.md\n",
  );
});

test("standard input goes to standard output", () => {
  assert.deepEqual(run(["format", "-"], { input: compact }), { status: 0, out: correct, err: "" });
  assert.deepEqual(run(["format", "-"], { input: correct }), { status: 0, out: correct, err: "" });
  assert.equal(run(["format", "--check", "-"], { input: compact }).status, 1);
});

test("a byte order mark and UTF-16 stay; what cannot be written back byte for byte is not written", (t) => {
  const folder = folderFor(t);
  const path = join(folder, "a.ogi.md");
  for (const encode of [
    (text: string) => Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`, "utf8"),
    (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  ]) {
    writeFileSync(path, new Uint8Array(encode(compact)));
    assert.equal(run(["format", path]).status, 0);
    assert.ok(readFileSync(path).equals(new Uint8Array(encode(correct))));
  }
  // 年|数 in GB18030.
  const gb = Buffer.from("7cc4ea7cca fd7c0a7c2d7c2d7c0a7cb1a8b8e67c317c0a".replaceAll(" ", ""), "hex");
  writeFileSync(path, new Uint8Array(gb));
  const { status, err } = run(["format", path]);
  assert.equal(status, 2);
  assert.match(err, /不是 UTF-8/);
  assert.ok(readFileSync(path).equals(new Uint8Array(gb)));
});

test("what cannot be read is one line, and the rest goes on", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "b.ogi.md"), compact);
  const { status, err, out } = run(["format", "没有.md", "旧.doc", "b.ogi.md"], { cwd: folder });
  assert.equal(status, 2);
  assert.equal(err.trim().split("\n").length, 2);
  assert.equal(out, "已对齐表格：b.ogi.md\n");
  assert.match(run(["format"]).err, /没有写要检查的路径/);
});

test("the project file says how wide “ is shown", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "ogi-report.json"), `{ "ambiguousWidth": "wide" }`);
  writeFileSync(join(folder, "a.ogi.md"), "| a | b |\n| --- | --- |\n| “三” | 1 |\n");
  run(["format", "a.ogi.md"], { cwd: folder });
  assert.match(readFileSync(join(folder, "a.ogi.md"), "utf8"), /^\| a {6}\| b {3}\|$/m);
});

test("new drafts are aligned by it as well", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "ogi-report.json"), `{ "ambiguousWidth": "wide" }`);
  const args = ["--year", "2024", "-o", "a.ogi.md"];
  run(["new", "--body", "甲街道办事处", ...args], { cwd: folder });
  assert.equal(run(["format", "--check", "a.ogi.md"], { cwd: folder }).status, 0);
  run(["new", "--from", "a.ogi.md", "--year", "2025", "-o", "b.ogi.md"], { cwd: folder });
  assert.equal(run(["format", "--check", "b.ogi.md"], { cwd: folder }).status, 0);
});
