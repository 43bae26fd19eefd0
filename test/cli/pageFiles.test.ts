import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { lineStartsOf } from "../../server/src/util/lines.ts";
import { toGb18030 } from "../support/gb18030.ts";
import { articleOf, pageOf, shells } from "../support/pages.ts";
import { correct, grave, type Json, type JsonFinding, wrong } from "./drafts.ts";
import { folderFor, run } from "./program.ts";

const title = "花园街道办事处2025年政府信息公开工作年度报告";

/** A draft as a site shows it. */
function page(draft: string, name = "trs-wcm.html"): string {
  const shell = shells.find((each) => each.name === name);
  assert.ok(shell);
  const text = draft.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^# .*$/m, "");
  return pageOf(shell, { ...articleOf(text, shell.style), title });
}

function checked(folder: string, ...paths: readonly string[]): Json {
  return JSON.parse(run(["check", "--format", "json", ...paths], { cwd: folder }).out);
}

/** What stands at the place of a finding. */
function wordsAt(html: string, { range: { start, end } }: Pick<JsonFinding, "range">): string {
  const starts = lineStartsOf(html);
  return html.slice((starts[start.line] ?? 0) + start.character, (starts[end.line] ?? 0) + end.character);
}

test("a saved page: the report's own errors, each at its place in the page, none that can be mended there", (t) => {
  const folder = folderFor(t);
  const html = page(wrong);
  writeFileSync(join(folder, "甲.html"), html);
  const json = checked(folder, "甲.html");
  assert.deepEqual(grave(json), ["total.cell"]);
  const [file] = json.files;
  assert.deepEqual([file?.body, file?.year, file?.edition], ["花园街道办事处", 2025, "2021"]);
  const [finding] = file?.findings.filter(({ rule }) => rule === "total.cell") ?? [];
  assert.ok(finding);
  assert.equal(wordsAt(html, finding), "3");
  assert.ok(file?.findings.every(({ fixable }) => !fixable));
  const { line, character } = finding.range.start;
  const text = run(["check", "甲.html"], { cwd: folder });
  assert.match(text.out, new RegExp(`^甲\\.html:${line + 1}:${character + 1} 错误 total\\.cell `, "m"));
  assert.equal(text.status, 1);
  const input = run(["check", "--format", "json", "-"], { input: html });
  const piped: Json = JSON.parse(input.out);
  assert.deepEqual(
    piped.files[0]?.findings.map(({ range }) => range),
    file?.findings.map(({ range }) => range),
  );
});

test("a heading's finding is at its words, a blank cell's at its tag, whatever stands about them in the page", (t) => {
  const folder = folderFor(t);
  const html = page(correct)
    .replace("五、存在的主要问题及改进情况", "<b>&emsp;五、存在的\n主要<i>问题</i>和改进情况&nbsp;</b>")
    .replace(/<td>2<\/td>/, '<td class="x" width="9">&nbsp;</td>');
  writeFileSync(join(folder, "甲.html"), html);
  const found = checked(folder, "甲.html").files[0]?.findings ?? [];
  const words = (rule: string): readonly string[] =>
    found.filter((each) => each.rule === rule).map((each) => wordsAt(html, each));
  assert.deepEqual(words("section.title"), ["存在的\n主要<i>问题</i>和改进情况"]);
  assert.deepEqual(words("total.cell"), ['<td class="x" width="9">']);
});

test("a comment in the page silences what it would silence in a draft; one that silences nothing is told at its place", (t) => {
  const folder = folderFor(t);
  const silent = "<!-- ogi-ignore total.cell: 按省里口径 -->";
  const idle = "<!-- ogi-ignore section.order: 无 -->";
  const html = page(wrong).replace("六、其他", `${idle}六、其他`);
  const third = html.lastIndexOf("<table", html.indexOf("本年新收"));
  writeFileSync(join(folder, "甲.html"), html);
  writeFileSync(join(folder, "乙.html"), html.slice(0, third) + silent + html.slice(third));
  writeFileSync(join(folder, "丙.html"), html.replace("<td>2</td>", `<td>2</td>${silent}`));
  for (const name of ["乙.html", "丙.html"]) {
    const source = readFileSync(join(folder, name), "utf8");
    const [file] = checked(folder, name).files;
    assert.deepEqual(
      file?.ignored.map(({ rule, reason }) => [rule, reason]),
      [["total.cell", "按省里口径"]],
      name,
    );
    const unused = file?.findings.filter(({ rule }) => rule === "directive.unused") ?? [];
    assert.deepEqual(
      unused.map((each) => wordsAt(source, each)),
      [idle],
      name,
    );
  }
  assert.deepEqual(
    grave(checked(folder, "甲.html")).filter((rule) => rule === "total.cell"),
    ["total.cell"],
  );
});

test("a page in GB 18030 has the places of its text", (t) => {
  const folder = folderFor(t);
  const html = page(wrong, "facts-table.html");
  writeFileSync(join(folder, "甲.htm"), toGb18030(html));
  writeFileSync(join(folder, "乙.htm"), html);
  const json = checked(folder, "甲.htm");
  assert.deepEqual(grave(json), ["total.cell"]);
  const own = json.files[0]?.findings ?? [];
  assert.deepEqual(
    own.filter(({ rule }) => rule === "total.cell").map((each) => wordsAt(html, each)),
    ["3"],
  );
  assert.deepEqual(
    own.map(({ range }) => range),
    checked(folder, "乙.htm").files[0]?.findings.map(({ range }) => range),
  );
});

test("a page and its pictures in one file have no lines: findings name section, table, row and column", (t) => {
  const folder = folderFor(t);
  const lines = Buffer.from(page(wrong)).toString("base64").replace(/.{76}/g, "$&\r\n");
  const head =
    'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n';
  const part = "--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n";
  writeFileSync(join(folder, "甲.mht"), `${head}\r\n${part}\r\n${lines}\r\n--x--\r\n`);
  const json = checked(folder, "甲.mht");
  assert.deepEqual(grave(json), ["total.cell"]);
  for (const finding of json.files[0]?.findings ?? []) {
    assert.equal(Object.hasOwn(finding, "range"), false);
    assert.equal(finding.fixable, false);
  }
  const { out } = run(["check", "甲.mht"], { cwd: folder });
  assert.match(out, /^甲\.mht 三、\S+ 表三 “[^”]+”×\S+ 错误 total\.cell /m);
  writeFileSync(join(folder, "乙.mhtml"), `${head}\r\n${part}\r\nPGh0bWw+\r\n--x--\r\n`);
  assert.deepEqual(
    checked(folder, ".").files.map(({ path }) => path),
    [join(folder, "甲.mht")],
  );
});

test("a page without a text of its own is one line with its reason; the others go on", (t) => {
  const folder = folderFor(t);
  const around = (body: string): string =>
    `<html><head><title>年报</title></head><body>${body}</body></html>`;
  writeFileSync(join(folder, "框.html"), around('<iframe src="report.html"></iframe>'));
  writeFileSync(join(folder, "程.html"), around('<div id="app"></div><script>load()</script>'));
  writeFileSync(join(folder, "好.html"), page(correct));
  const { err, out, status } = run(["check", "--format", "json", "框.html", "程.html", "好.html"], {
    cwd: folder,
  });
  assert.equal(status, 2);
  const json: Json = JSON.parse(out);
  assert.deepEqual(
    json.files.map(({ path }) => path),
    [join(folder, "好.html")],
  );
  assert.deepEqual(grave(json), []);
  const lines = err.trimEnd().split("\n");
  assert.match(lines[0] ?? "", /^无法读取 框\.html：.*report\.html.*。$/);
  assert.match(lines[1] ?? "", /^无法读取 程\.html：.*。$/);
  assert.equal(lines.length, 2);
});

test("in a folder a page is known by its report, however much stands above it; other pages are passed over", (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, "页"));
  const scripts = `<head><script>${"var 首页 = 1;\n".repeat(3000)}</script>`;
  writeFileSync(
    join(folder, "页", "甲.html"),
    page(correct).replace(/<head>/i, () => scripts),
  );
  writeFileSync(join(folder, "页", "乙.html"), "<html><body><p>关于信息公开工作的会议通知</p></body></html>");
  writeFileSync(join(folder, "页", "丙.html"), "<html><body><p>hello</p></body></html>");
  const json = checked(folder, ".");
  assert.deepEqual(
    json.files.map(({ path }) => path),
    [join(folder, "页", "甲.html")],
  );
  assert.deepEqual([grave(json), json.unreadable], [[], []]);
});

test("last year's report may be a page: the place in it is the cell in the page", (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, "2024"));
  const last = page(correct).replaceAll("2025", "2024").replaceAll("2026", "2025");
  writeFileSync(join(folder, "2024", "去年.html"), last);
  const own = correct
    .replace(/^状态: .*$/m, "上年报告: 2024/去年.html")
    .replace(/^(\| 二、上年结转\S* *\| +)0 /m, "$17 ");
  writeFileSync(join(folder, "今年.ogi.md"), own);
  for (const paths of [["今年.ogi.md"], ["."]]) {
    const file = checked(folder, ...paths).files.find(({ path }) => path.endsWith("今年.ogi.md"));
    const carried = file?.findings.find(({ rule }) => rule === "series.carry-over");
    assert.ok(carried, file?.findings.map(({ rule }) => rule).join());
    const there = carried.related.filter(({ path }) => path.endsWith("去年.html"));
    assert.ok(there.length > 0);
    for (const each of there) assert.equal(wordsAt(last, each as unknown as JsonFinding), "0");
  }
});

test("a draft that opens with a table is text, and one that is named a draft stays one; pages are not aligned", (t) => {
  const folder = folderFor(t);
  const table = "<table><tr><td>收到</td><td>1</td></tr></table>";
  writeFileSync(join(folder, "甲.md"), `${table}\n\n${wrong}`);
  writeFileSync(join(folder, "乙.ogi.md"), `<html><body>\n\n${wrong}`);
  for (const name of ["甲.md", "乙.ogi.md"]) {
    const found = checked(folder, name).files[0]?.findings.find(({ rule }) => rule === "total.cell");
    assert.ok(found?.fixable, name);
  }
  const html = page(wrong);
  writeFileSync(join(folder, "丙.html"), html);
  const { err, status } = run(["format", "丙.html"], { cwd: folder });
  assert.match(err, /请先用 convert 转换为草稿/);
  assert.equal(status, 2);
  assert.equal(readFileSync(join(folder, "丙.html"), "utf8"), html);
});
