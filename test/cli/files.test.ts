import assert from "node:assert/strict";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { correct, type Json, wrong } from "./drafts.ts";
import { folderFor, run, runAlone, shell } from "./program.ts";

test("a folder: every draft in it, and of other texts those that are recognisably reports, in order", (t) => {
  const folder = folderFor(t);
  for (const name of ["b", "node_modules", ".hidden"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "a.ogi.md"), "");
  writeFileSync(join(folder, "b", "报告.txt"), correct.replace(/^---[\s\S]*?---\n/, ""));
  writeFileSync(
    join(folder, "b", "页面.html"),
    `<html><body><p>${correct.slice(correct.indexOf("# "))}</p></body></html>`,
  );
  writeFileSync(join(folder, "c.md"), "# 会议纪要\n\n讨论了信息公开工作。\n");
  writeFileSync(join(folder, "d.bin.txt"), new Uint8Array(Buffer.alloc(3000)));
  writeFileSync(join(folder, "node_modules", "x.ogi.md"), correct);
  writeFileSync(join(folder, ".hidden", "x.ogi.md"), correct);
  const json: Json = JSON.parse(run(["check", "--format", "json", folder]).out);
  assert.deepEqual(
    json.files.map(({ path }) => path),
    [join(folder, "a.ogi.md"), join(folder, "b", "报告.txt"), join(folder, "b", "页面.html")],
  );
  assert.deepEqual(json.unreadable, []);
});

test("a file that is named is checked whatever it looks like, and once however often it is named", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "notes.md"), "没有标题的文字\n");
  const json: Json = JSON.parse(
    run(["check", "--format", "json", "notes.md", "./notes.md", "."], { cwd: folder }).out,
  );
  assert.equal(json.files.length, 1);
  assert.equal(json.files[0]?.body, null);
});

test("paths come from a list or from standard input too, and - is standard input itself", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.ogi.md"), correct);
  writeFileSync(join(folder, "list.txt"), "a.ogi.md\r\n\r\n");
  const listed: Json = JSON.parse(
    run(["check", "--format", "json", "--files-from", "list.txt"], { cwd: folder }).out,
  );
  assert.deepEqual(
    listed.files.map(({ path }) => path),
    [join(folder, "a.ogi.md")],
  );
  const piped: Json = JSON.parse(
    runAlone(["check", "--format", "json", "--files-from", "-"], { cwd: folder, input: "a.ogi.md\n" }).out,
  );
  assert.equal(piped.files.length, 1);
  const input = runAlone(["check", "-"], { input: wrong });
  assert.match(input.out, /^标准输入:\d+:\d+ 错误 total\.cell/m);
  const json: Json = JSON.parse(run(["check", "--format", "json", "-"], { input: wrong }).out);
  assert.equal(json.files[0]?.path, "-");
});

test("what cannot be read is one line each, the rest goes on, and the status is 2", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "旧.doc"), "x");
  writeFileSync(join(folder, "新.docx"), new Uint8Array(Buffer.from("PK\u0003\u0004\0\0", "latin1")));
  writeFileSync(join(folder, "表.xls"), "x");
  writeFileSync(join(folder, "扫描.md"), new Uint8Array(Buffer.from("%PDF-1.4\n")));
  writeFileSync(join(folder, "坏.ogi.md"), new Uint8Array(Buffer.alloc(2000)));
  writeFileSync(join(folder, "好.ogi.md"), correct);
  const names = ["旧.doc", "新.docx", "表.xls", "扫描.md", "坏.ogi.md", "没有.md", "好.ogi.md"];
  const { status, err, out } = run(["check", "--format", "json", ...names], { cwd: folder });
  assert.equal(status, 2);
  const json: Json = JSON.parse(out);
  assert.deepEqual(
    json.files.map(({ path }) => path),
    [join(folder, "好.ogi.md")],
  );
  assert.deepEqual(
    json.unreadable.map(({ path }) => path),
    names.slice(0, -1).map((name) => join(folder, name)),
  );
  const lines = err.trimEnd().split("\n");
  assert.equal(lines.length, 6);
  assert.match(lines[0] ?? "", /^无法读取 旧\.doc：.*请另存为 \.docx/);
  assert.match(lines[1] ?? "", /^无法读取 新\.docx：.*。$/);
  assert.match(lines[2] ?? "", /请另存为 \.docx/);
  assert.match(lines[3] ?? "", /PDF/);
  assert.match(lines[4] ?? "", /不是文本文件/);
  assert.match(lines[5] ?? "", /找不到文件/);
});

test("a file of 100 MB is refused in one line, unread", (t) => {
  const folder = folderFor(t);
  const path = join(folder, "大.ogi.md");
  writeFileSync(path, correct);
  truncateSync(path, 100 * 1024 * 1024);
  const { status, err } = run(["check", path]);
  assert.equal(status, 2);
  assert.equal(err, `无法读取 ${path}：文件超过64 MB，未检查。\n`);
});

test("UTF-16 is read, and its positions are the text's", (t) => {
  const folder = folderFor(t);
  const path = join(folder, "a.ogi.md");
  writeFileSync(path, new Uint8Array(Buffer.from(`\ufeff${wrong}`, "utf16le")));
  const utf16: Json = JSON.parse(run(["check", "--format", "json", path]).out);
  writeFileSync(path, wrong);
  const utf8: Json = JSON.parse(run(["check", "--format", "json", path]).out);
  assert.deepEqual(utf16, utf8);
});

test("-o writes the result into a file, which is not taken for a report itself", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "a.ogi.md"), wrong);
  const { out, status } = run(["check", "-o", "结果.ogi.md", "."], { cwd: folder });
  assert.equal(out, "");
  assert.equal(status, 1);
  assert.match(readFileSync(join(folder, "结果.ogi.md"), "utf8"), /共检查1份报告/);
  assert.equal(run(["check", "-o", "a.ogi.md", "a.ogi.md"], { cwd: folder }).status, 2);
  assert.equal(readFileSync(join(folder, "a.ogi.md"), "utf8"), wrong);
  assert.match(run(["check", "-o", "-", "a.ogi.md"], { cwd: folder }).out, /共检查1份报告/);
  const nowhere = run(["check", "-o", join("no", "where"), "a.ogi.md"], { cwd: folder });
  assert.match(nowhere.err, /^无法写入 /);
  assert.equal(nowhere.status, 2);
});

test("a reader that stops early is no failure to be told", { skip: process.platform === "win32" }, (t) => {
  const folder = folderFor(t);
  for (let each = 0; each < 300; each++) writeFileSync(join(folder, `${each}.ogi.md`), wrong);
  const { err } = shell("ogi-report check --format json . | head -c 10", folder);
  assert.equal(err, "");
});
