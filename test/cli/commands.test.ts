import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { catalogue } from "../../server/src/rules/catalogue.ts";
import { registry } from "../../server/src/rules/registry.ts";
import { correct } from "./drafts.ts";
import { firstAnswer, folderFor, run, runAlone } from "./program.ts";

const lastYear = new Date().getFullYear() - 1;

test("help and version need no command", () => {
  assert.match(
    runAlone(["--help"]).out,
    /^政府信息公开年报助手 \d+\.\d+\.\d+\n[\s\S]*convert[\s\S]*退出状态/,
  );
  assert.equal(run(["check", "--help"]).status, 0);
  assert.match(runAlone(["--version"]).out, /^\d+\.\d+\.\d+\n$/);
});

test("wrong usage is one line and status 2", () => {
  for (const [args, line] of [
    [[], "没有写命令。用 ogi-report --help 查看用法。"],
    [["chekc"], "没有名为“chekc”的命令。用 ogi-report --help 查看用法。"],
    [["check"], "没有写要检查的路径。用 ogi-report --help 查看用法。"],
    [["check", "--colour", "x"], "不认识选项 --colour。用 ogi-report --help 查看用法。"],
    [["check", "--format"], "选项 --format 后面缺少值。用 ogi-report --help 查看用法。"],
    [
      ["check", "--format", "xml", "x"],
      "--format 的值“xml”不对，可以写：text、json、ndjson。用 ogi-report --help 查看用法。",
    ],
    [
      ["check", "--year", "二〇", "x"],
      "--year 的值“二〇”不对，可以写：2019–2099。用 ogi-report --help 查看用法。",
    ],
    [["new"], "缺少选项 --body。用 ogi-report --help 查看用法。"],
    [["convert"], "请写一个路径。用 ogi-report --help 查看用法。"],
    [["lsp"], "缺少选项 --stdio。用 ogi-report --help 查看用法。"],
  ] as const) {
    const { status, err, out } = run(args);
    assert.deepEqual([status, err, out], [2, `${line}\n`, ""], args.join(" "));
  }
});

test("commands and options of later versions say so", () => {
  for (const name of ["fix", "diff", "summarize"]) {
    assert.deepEqual(run([name, "x"]), { status: 2, out: "", err: `“${name}”命令将在后续版本提供。\n` });
  }
  assert.equal(run(["check", "--format", "docx", "x"]).err, "--format docx 将在后续版本提供。\n");
});

test("Chinese, unless the machine is set to English or the command line says so", (t) => {
  const path = join(folderFor(t), "a.ogi.md");
  writeFileSync(path, correct);
  const inEnglish = /^1 report checked: 0 errors, 0 warnings, .*\.$/m;
  for (const env of [
    {},
    { LANG: "C" },
    { LANG: "POSIX" },
    { LANG: "zh_CN.UTF-8" },
    { LC_ALL: "C.UTF-8", LANG: "en_US" },
  ]) {
    assert.match(run(["check", path], { env }).out, /^共检查1份报告/m, JSON.stringify(env));
  }
  for (const env of [{ LANG: "en_US.UTF-8" }, { LC_ALL: "en_GB", LANG: "zh_CN" }]) {
    assert.match(run(["check", path], { env }).out, inEnglish, JSON.stringify(env));
  }
  assert.match(runAlone(["check", path], { env: { LANG: "en_US.UTF-8" } }).out, inEnglish);
  assert.match(run(["--lang", "en", "check", path]).out, inEnglish);
  assert.match(run(["check", path, "--lang=zh"], { env: { LANG: "en_US" } }).out, /^共检查1份报告/m);
  assert.equal(
    run(["check"], { env: { LANG: "en_US" } }).err,
    "No path to check given. See ogi-report --help.\n",
  );
});

test("new: a complete draft about last year, which a check finds nothing wrong in but that it is blank", (t) => {
  const folder = folderFor(t);
  assert.equal(run(["new", "--body", "花园街道办事处", "-o", "a.ogi.md"], { cwd: folder }).status, 0);
  const text = readFileSync(join(folder, "a.ogi.md"), "utf8");
  assert.ok(text.includes(`# 花园街道办事处${lastYear}年政府信息公开工作年度报告`));
  assert.equal(run(["check", "a.ogi.md"], { cwd: folder }).status, 0);
  assert.match(run(["new", "--body", "某局", "--year", "2020"]).out, /第二十条第（九）项/);
  assert.match(run(["new", "--body", "某局", "--fill", "zero"]).out, /\| +0 \|/);
  assert.equal(run(["new", "--body", "某局", "--year", "2018"]).status, 2);
});

test("convert: a raw table to a canonical draft or to JSON, from a file or from standard input", () => {
  const raw = correct
    .replace(/^\| -.*\n/gm, "")
    .replace(/^\| (.*) \|$/gm, (_, row) => `${row.replace(/ +\| +/g, " | ")} |`);
  assert.equal(runAlone(["convert", "-"], { input: raw }).out, correct);
  const json = JSON.parse(run(["convert", "-", "--to", "json"], { input: raw }).out);
  assert.deepEqual(
    [json.version, json.body, json.year, json.edition, json.title],
    [1, "花园街道办事处", 2025, "2021", "花园街道办事处2025年政府信息公开工作年度报告"],
  );
  assert.equal(json.sections.length, 6);
  assert.deepEqual(json.sections[5], {
    key: "other",
    title: "六、其他需要报告的事项",
    text: "本年度未收取政府信息公开信息处理费。",
  });
  assert.deepEqual(json.tables.requests.received, {
    naturalPerson: "2",
    commercialEnterprise: "0",
    researchInstitution: "0",
    socialWelfareOrganization: "0",
    legalServiceOrganization: "0",
    otherOrganization: "0",
    total: "2",
  });
  assert.deepEqual(json.tables.disclosure["article20.8"], { fees: { feeAmount: "0" } });
  assert.equal(json.tables.proceedings.directLitigation.total, "0");
});

test("convert says what it could not place, and fails only where nothing can be read", () => {
  const added = correct.replace(
    /^\| 四、结转下年度/m,
    (row) => `| 其中：网上申请 | 5 | 6 | 7 | 0 | 0 | 0 | 18 |\n${row}`,
  );
  const { status, out, err } = run(["convert", "-"], { input: added });
  assert.equal(status, 0);
  assert.equal(err, "标准输入：草稿第88行：表三有1处内容没有对应的位置，列在这里，请核对后删去。\n");
  assert.ok(out.includes("> - 其中：网上申请｜5｜6｜7｜0｜0｜0｜18\n"));
  assert.equal(run(["convert", "nothing.md"]).err, "无法读取 nothing.md：找不到文件。\n");
  assert.equal(runAlone(["convert", "nothing.md"]).status, 2);
});

test("rules: the catalogue, and the page of one", () => {
  const lines = run(["rules"]).out.trimEnd().split("\n");
  assert.equal(lines.length, catalogue.length);
  assert.match(lines.find((line) => line.startsWith("total.row ")) ?? "", /^total\.row +错误 +\S/);
  assert.match(lines.find((line) => line.startsWith("narrative.generic ")) ?? "", /默认关闭/);
  assert.ok(run(["rules", "total.row"]).out.includes("total.row"));
  assert.match(run(["rules", "totl.row"]).err, /^没有名为“totl\.row”的检查项。是否指 total\.row？/);
});

test("the catalogue names every rule that is built, with the same default", () => {
  const defaults = new Map(catalogue.map(({ id, severity }) => [id, severity]));
  assert.equal(defaults.size, catalogue.length);
  for (const { id, severity } of registry) assert.equal(defaults.get(id), severity, id);
});

test("lsp --stdio answers an editor", async () => {
  const message = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const answer = await firstAnswer(["lsp", "--stdio"], `Content-Length: ${message.length}\r\n\r\n${message}`);
  assert.match(answer, /^Content-Length: \d+\r\n/);
});
