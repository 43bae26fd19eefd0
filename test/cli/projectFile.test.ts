import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { correct, type Json, type JsonFile, wrong } from "./drafts.ts";
import { folderFor, run } from "./program.ts";

type Files = Readonly<Record<string, string | object>>;

/** Writes files below a folder; what is no text is written as JSON. */
function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  }
}

function checked(cwd: string, args: readonly string[], input?: string): Json & { readonly err: string } {
  const { out, err } = run(["check", "--format", "json", ...args], {
    cwd,
    ...(input === undefined ? {} : { input }),
  });
  return { ...(JSON.parse(out) as Json), err };
}

function rules({ findings }: JsonFile, prefix = ""): readonly string[] {
  return findings
    .filter(({ rule }) => rule.startsWith(prefix))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

function first({ files }: Json): JsonFile {
  assert.ok(files[0]);
  return files[0];
}

test("the nearest project file holds, and only it", (t) => {
  const folder = folderFor(t);
  write(folder, {
    "ogi-report.json": { rules: { "total.cell": "hint", "total.row": "hint", "total.balance": "off" } },
    "a/x/a.ogi.md": wrong,
    "b/ogi-report.json": { rules: { "total.row": "warning" } },
    "b/x/b.ogi.md": wrong,
  });
  const { files, err } = checked(folder, ["."]);
  assert.equal(err, "");
  assert.deepEqual(
    files.map((file) => rules(file, "total.")),
    [["hint total.cell"], ["error total.cell"]],
  );
});

test("the command line wins over the project file", (t) => {
  const folder = folderFor(t);
  write(folder, {
    "ogi-report.json": { rules: { "total.cell": "hint" }, edition: "2019" },
    "a.ogi.md": wrong,
  });
  assert.deepEqual(
    rules(first(checked(folder, ["--rule", "total.cell=warning", "--edition", "auto", "."])), "total."),
    ["warning total.cell"],
  );
  const file = first(checked(folder, ["a.ogi.md"]));
  assert.equal(file.edition, "2019");
  assert.ok(rules(file).includes("error table.edition"));
});

test("local requirements and the deadline are findings like others", (t) => {
  const folder = folderFor(t);
  write(folder, {
    "ogi-report.json": {
      deadline: "01-20",
      profile: [
        { id: "length", section: "overview", minLength: 500, severity: "error" },
        { id: "fee", section: "other", sentences: ["收费标准"] },
      ],
    },
    "a.ogi.md": correct.replace("年度:", "公布日期: 2026-01-23\n年度:"),
  });
  const found = first(checked(folder, ["."]));
  assert.deepEqual(rules(found, "profile."), [
    "warning profile.deadline",
    "error profile.length",
    "warning profile.fee",
  ]);
  assert.equal(run(["check", "."], { cwd: folder }).status, 1);
  const off = ["--rule", "profile.length=off", "--rule", "profile.fee=off", "--rule", "profile.deadline=off"];
  const silent = run(["check", ...off, "."], { cwd: folder });
  assert.deepEqual([silent.status, silent.err], [0, ""]);
  assert.match(
    run(["check", "."], { cwd: folder }).out,
    /profile\.length “一、总体情况”正文\d+字，少于本地要求的500字/,
  );
});

test("what is wrong in a project file is told once, and the check goes on", (t) => {
  const folder = folderFor(t);
  write(folder, {
    "ogi-report.json": '{\n  "rules": { "totl.cell": "off" },\n  "edtion": "2021"\n}',
    "a.ogi.md": correct,
    "x/b.ogi.md": correct.replaceAll("花园", "松园"),
  });
  const { status, err } = run(["check", "."], { cwd: folder });
  assert.equal(status, 0);
  assert.deepEqual(err.trimEnd().split("\n"), [
    `${join(folder, "ogi-report.json")} 第2行：没有名为“totl.cell”的检查项，已略过。是否指“total.cell”？`,
    `${join(folder, "ogi-report.json")} 第3行：没有名为“edtion”的设置，已略过。是否指“edition”？`,
  ]);
  write(folder, { "ogi-report.json": "{" });
  const broken = run(["check", "--lang", "en", "."], { cwd: folder });
  assert.equal(broken.status, 0);
  assert.match(broken.err, /ogi-report\.json, line 1: A “\}” is missing; the whole file is left aside/);
  assert.equal(broken.err.trimEnd().split("\n").length, 1);
});

test("a project file that is a folder or a picture is told and passed over", (t) => {
  const folder = folderFor(t);
  write(folder, { "a.ogi.md": correct, "ogi-report.json/x": "" });
  const { status, err } = run(["check", "."], { cwd: folder });
  assert.deepEqual(
    [status, err],
    [0, `${join(folder, "ogi-report.json")} 第1行：文件读不出来，没有采用。\n`],
  );
});

test("detect: false leaves texts that are not named as reports, unless they are named to the program", (t) => {
  const folder = folderFor(t);
  write(folder, { "ogi-report.json": { detect: false }, "a.md": correct, "b.ogi.md": correct });
  const names = (json: Json): readonly string[] =>
    json.files.map(({ path }) => path.slice(folder.length + 1));
  assert.deepEqual(names(checked(folder, ["."])), ["b.ogi.md"]);
  assert.deepEqual(names(checked(folder, ["a.md"])), ["a.md"]);
});

test("series.enabled: false judges every report alone", (t) => {
  const folder = folderFor(t);
  write(folder, { "a.ogi.md": correct, "b.ogi.md": correct });
  assert.deepEqual(rules(first(checked(folder, ["."])), "series."), ["warning series.duplicate"]);
  write(folder, { "ogi-report.json": { series: { enabled: false } } });
  assert.deepEqual(rules(first(checked(folder, ["."])), "series."), []);
});

test("standard input belongs where the program was started", (t) => {
  const folder = folderFor(t);
  write(folder, { "ogi-report.json": { rules: { "total.cell": "hint" } } });
  assert.deepEqual(rules(first(checked(folder, ["-"], wrong)), "total."), ["hint total.cell"]);
});

test("a new draft is filled as the project file says", (t) => {
  const folder = folderFor(t);
  write(folder, { "x/ogi-report.json": { template: { fill: "zero" } } });
  const args = ["new", "--body", "花园街道办事处", "--year", "2025"];
  const cells = (text: string): number => (text.match(/ 0 \|/g) ?? []).length;
  assert.equal(cells(run(args, { cwd: folder }).out), 0);
  assert.ok(cells(run(args, { cwd: join(folder, "x") }).out) > 100);
  assert.equal(cells(run([...args, "--fill", "blank"], { cwd: join(folder, "x") }).out), 0);
});

test("the roster's members are added up by body and year", (t) => {
  const folder = folderFor(t);
  const named = (name: string, text = correct): string =>
    text.replaceAll("花园街道办事处", name).replace(/信息。$/m, `信息，${name}方便群众。`);
  const district = named("和平区人民政府");
  const roster = ["花园街道办事处", "松园街道办事处"].map((body) => ({ body, in: "和平区人民政府" }));
  const found = (): readonly string[] => {
    const { files } = checked(folder, ["."]);
    const file = files.find(({ path }) => path.endsWith("district.ogi.md"));
    return file ? rules(file, "aggregate.") : [];
  };
  write(folder, { "district.ogi.md": district, "ogi-report.json": { roster } });
  assert.deepEqual(found(), []);
  write(folder, { "2025/a.ogi.md": correct });
  assert.deepEqual(found(), ["warning aggregate.member-missing"]);
  write(folder, { "2025/b.ogi.md": named("松园街道办事处") });
  assert.deepEqual([...new Set(found())], ["error aggregate.total"]);
  write(folder, { "ogi-report.json": { roster: roster.slice(0, 1) } });
  assert.deepEqual(found(), []);
});

test("the page for what a profile asks", () => {
  const { status, out } = run(["rules", "profile.length"]);
  assert.equal(status, 0);
  assert.match(out, /^# profile\.\*：本地要求/);
});
