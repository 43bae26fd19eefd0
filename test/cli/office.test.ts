import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { oldContainer, wordFileOf, wordsIn } from "../support/wordReport.ts";
import { type Json, wrong } from "./drafts.ts";
import { folderFor, run, shell } from "./program.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const slip = base.replace("1.属于国家秘密", "1.属等国家秘密");

test("check reads a Word file in memory; its findings name section, table, row and column instead of a line", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "报告.docx"), wordFileOf(wrong));
  const text = run(["check", "报告.docx"], { cwd: folder });
  assert.equal(text.status, 1);
  assert.match(
    text.out,
    /^报告\.docx 三、收到和处理政府信息公开申请情况 表三 “[^”]+”×\S+ 错误 total\.cell /m,
  );
  assert.doesNotMatch(text.out, /报告\.docx:\d/);
  const json: Json = JSON.parse(run(["check", "--format", "json", "报告.docx"], { cwd: folder }).out);
  const [file] = json.files;
  assert.equal(file?.year, 2025);
  for (const finding of file?.findings ?? []) {
    assert.equal(Object.hasOwn(finding, "range"), false);
    assert.equal(finding.fixable, false);
    assert.ok(finding.related.every((each) => !Object.hasOwn(each, "range")));
  }
  assert.ok(file?.findings.some(({ data }) => data.section === "requests" && data.table === "requests"));
});

test("in a folder a Word file is known by what is in it; lock files and other documents are passed over", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "甲.docx"), wordFileOf(base));
  writeFileSync(join(folder, "~$甲.docx"), new Uint8Array(162));
  writeFileSync(join(folder, "通知.docx"), wordFileOf("关于召开会议的通知\n"));
  writeFileSync(join(folder, "坏.docx"), new Uint8Array(Buffer.from("PK\u0003\u0004", "latin1")));
  writeFileSync(join(folder, "坏的信息公开年度报告.docx"), oldContainer("EncryptedPackage"));
  const { out, err, status } = run(["check", "--format", "json", "."], { cwd: folder });
  const json: Json = JSON.parse(out);
  assert.deepEqual(
    json.files.map(({ path }) => path),
    [join(folder, "甲.docx")],
  );
  assert.match(err, /^无法读取 坏的信息公开年度报告\.docx：.*密码.*。\n$/);
  assert.equal(status, 2);
});

test("last year's report may be a Word file: this year's is judged by it, and the place in it has no line", (t) => {
  const folder = folderFor(t);
  const last = base.replaceAll("2025", "2024").replaceAll("2026", "2025");
  mkdirSync(join(folder, "2024"));
  writeFileSync(join(folder, "2024", "去年.docx"), wordFileOf(last));
  const own = base
    .replace(/^状态: .*$/m, "上年报告: 2024/去年.docx")
    .replace(/^(\| 二、上年结转\S* *\| +)1 /m, "$17 ");
  writeFileSync(join(folder, "今年.ogi.md"), own);
  for (const paths of [["今年.ogi.md"], ["."]]) {
    const json: Json = JSON.parse(run(["check", "--format", "json", ...paths], { cwd: folder }).out);
    const findings = json.files.find(({ path }) => path.endsWith("今年.ogi.md"))?.findings ?? [];
    const carried = findings.find(({ rule }) => rule === "series.carry-over");
    assert.ok(carried, findings.map(({ rule }) => rule).join());
    assert.ok(carried.range);
    const there = carried.related.filter(({ path }) => path.endsWith("去年.docx"));
    assert.ok(there.length > 0 && there.every((each) => !Object.hasOwn(each, "range")));
  }
});

test("convert: Word, from a file or from standard input, to a draft; remarks go to standard error", (t) => {
  const folder = folderFor(t);
  const bytes = wordFileOf(slip);
  writeFileSync(join(folder, "甲.docx"), bytes);
  const named = run(["convert", "甲.docx"], { cwd: folder });
  const piped = run(["convert", "-"], { cwd: folder, input: bytes });
  assert.equal(named.out, piped.out);
  assert.match(named.out, /^---\n单位: 花园街道办事处\n年度: 2025\n---\n/);
  assert.match(named.err, /^甲\.docx：草稿第\d+行：原文这一行写作“1\.属等国家秘密”，.*。\n$/);
  assert.match(piped.err, /^标准输入：草稿第\d+行：/);
  assert.equal(run(["convert", "甲.docx", "-o", "甲.docx"], { cwd: folder }).status, 2);
  assert.deepEqual(new Uint8Array(readFileSync(join(folder, "甲.docx"))), bytes);
  assert.match(run(["format", "甲.docx"], { cwd: folder }).err, /请先用 convert 转换为草稿/);
});

test("convert: a draft to Word and back keeps every value; a draft with errors leaves, and they are named", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "甲.ogi.md"), base);
  assert.deepEqual(run(["convert", "甲.ogi.md", "--to", "docx", "-o", "甲.docx"], { cwd: folder }), {
    status: 0,
    out: "",
    err: "",
  });
  const tables = (path: string): unknown =>
    JSON.parse(run(["convert", path, "--to", "json"], { cwd: folder }).out).tables;
  assert.deepEqual(tables("甲.docx"), tables("甲.ogi.md"));
  assert.equal(run(["check", "甲.docx"], { cwd: folder }).status, 0);
  writeFileSync(join(folder, "乙.ogi.md"), wrong);
  for (const kind of ["docx", "html", "csv", "json"]) {
    const left = run(["convert", "乙.ogi.md", "--to", kind, "-o", `乙.${kind}`], { cwd: folder });
    assert.equal(left.status, 0);
    assert.match(left.err, /^乙\.ogi\.md有\d处错误，已照样导出，请改正：\n乙\.ogi\.md:\d+:\d+ 错误 total\./);
    assert.ok(readFileSync(join(folder, `乙.${kind}`)).length > 100);
  }
  const sheet = ["convert", "乙.ogi.md", "--to", "docx", "--signature-sheet", "-o", "签.docx"];
  assert.equal(run(sheet, { cwd: folder }).status, 0);
  assert.match(wordsIn(new Uint8Array(readFileSync(join(folder, "签.docx")))), /送签单[\s\S]*错误\d处/);
  const back = run(["convert", "签.docx"], { cwd: folder });
  assert.doesNotMatch(back.out, /送签单/);
  assert.match(back.err, /送签单/);
});

test("a Word file is not written to a terminal", { skip: process.platform !== "linux" }, (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "甲.ogi.md"), base);
  const { out } = shell("script -qec 'ogi-report convert 甲.ogi.md --to docx' /dev/null", folder);
  assert.match(out, /Word 文件不能显示在屏幕上，请用 -o 写明存成哪个文件/);
});

test("new --from takes last year's Word file", (t) => {
  const folder = folderFor(t);
  writeFileSync(join(folder, "去年.docx"), wordFileOf(base));
  const { out, status } = run(["new", "--from", "去年.docx"], { cwd: folder });
  assert.equal(status, 0);
  assert.match(out, /^年度: 2026\n上年报告: \.\/去年\.docx$/m);
  assert.match(out, /^\| 二、上年结转\S* *\| +1 \|/m);
});
