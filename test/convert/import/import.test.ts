import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Imported, importReport, remarkText } from "../../../server/src/convert/import/import.ts";
import { readers } from "../../../server/src/convert/office.ts";
import { canonicalText } from "../../../server/src/convert/ogi.ts";
import { sourcesZh } from "../../../server/src/messages/sources.zh.ts";
import { type Report, readReport } from "../../../server/src/model/report.ts";
import { sections } from "../../../server/src/schema/sections.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { faults } from "../../support/forge/faults.ts";
import { forge, layouts, seeded, write } from "../../support/forge/forge.ts";
import { testRealReports } from "../../support/realReports.ts";
import { unmerged } from "../../support/unmerged.ts";
import { wordFileOf } from "../../support/wordReport.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const officialTitles = sections.map(({ title }) => title);
const read = (text: string): Report => readReport(parse(text));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function imported(source: string | Uint8Array, name = "a.txt"): Imported {
  const made = importReport(name, typeof source === "string" ? bytes(source) : source, readers);
  assert.ok(!("reason" in made), "reason" in made ? made.reason(sourcesZh) : "");
  return made;
}

/** The remarks as a user sees them: what is said, and what stands at the place. */
function told({ text, remarks }: Imported): readonly string[] {
  return remarks.map((remark) => {
    const { span } = remark;
    const place = span ? `${text.slice(span.start, span.end).split("\n")[0]}: ` : "";
    return place + remarkText(remark, sourcesZh);
  });
}

/** Every value by table, row and column; blank cells of group rows are none. */
function cells({ tables }: Report): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, table] of tables) {
    for (const { row, column, cell } of table.cells.values())
      if (cell.text !== "" || !table.byRow.get(row)?.form.items) all[`${key} ${row} ${column}`] = cell.text;
  }
  return all;
}

test("a correct report of any layout is imported without a doubt, and binds the same cells", () => {
  for (const layout of layouts) {
    for (let seed = 0; seed < 6; seed++) {
      const { text } = forge(seed, { layout });
      const made = imported(text);
      const where = `seed ${seed}, ${layout}`;
      assert.deepEqual(told(made), [], where);
      assert.deepEqual(cells(read(made.text)), cells(read(text)), where);
      assert.equal(canonicalText(read(made.text)), made.text, where);
      assert.deepEqual(imported(made.text).text, made.text, where);
    }
  }
});

test("the second line of a title is no section, however the sections are numbered", () => {
  const title = "<h1>某某街道办事处2025年<br>政府信息公开工作年度报告</h1>";
  for (const marks of [
    "一、 二、 三、 四、 五、 六、",
    "1. 2. 3. 4. 5. 6.",
    "1、 2、 3、 4、 5、 6、",
    "（一） （二） （三） （四） （五） （六）",
    "",
  ]) {
    const numbers = marks.split(" ");
    const body = officialTitles.map((name, at) => `<p>${numbers[at] ?? ""}${name}</p><p>无。</p>`);
    const { text } = imported(`<html><body>${title}${body.join("")}</body></html>`, "a.html");
    assert.ok(text.includes("\n# 某某街道办事处2025年政府信息公开工作年度报告\n"), text);
    assert.deepEqual(
      read(text).outline.sections.map(({ form, match }) => `${form.title} ${match}`),
      officialTitles.map((name) => `${name} official`),
    );
  }
});

test("merged cells that a program took apart bind the same cells, be their places filled with copies or left blank", () => {
  for (const rest of ["copies", "blanks"] as const) {
    for (let seed = 0; seed < 12; seed++) {
      const { text } = forge(seed, { layout: "html", ...(seed % 2 ? { year: 2019 } : {}) });
      const apart = unmerged(text, rest);
      const where = `seed ${seed}, ${rest}`;
      assert.notEqual(apart, text, where);
      const made = imported(apart);
      assert.deepEqual(told(made), [], where);
      assert.deepEqual(cells(read(apart)), cells(read(text)), where);
      assert.deepEqual(cells(read(made.text)), cells(read(text)), where);
    }
  }
});

test("whatever is wrong with a report, its draft binds what the report did, and no word is missed", () => {
  for (const fault of faults) {
    const { model, layout } = forge(3);
    const faulty = fault.apply(model, seeded(4));
    if (!faulty) continue;
    const text = write(faulty.model, layout, seeded(3));
    const made = imported(text);
    assert.deepEqual(cells(read(made.text)), cells(read(text)), fault.id);
    assert.ok(!told(made).some((each) => each.includes("没有放进草稿")), `${fault.id}: ${told(made)}`);
  }
});

testRealReports(({ number, name, text }) => {
  test(`${number} becomes a draft with the same cells, which a second import leaves as it is`, () => {
    const made = imported(text, name);
    const draft = read(made.text);
    assert.deepEqual(cells(draft), cells(read(text)));
    assert.deepEqual([made.body, made.year], [read(text).identity.body, read(text).year]);
    assert.equal(imported(made.text).text, made.text);
    assert.ok(!told(made).some((each) => each.includes("没有放进草稿")));
    const doubts = { "000": 5, "003": 1 } as Readonly<Record<string, number>>;
    assert.equal(made.remarks.length, doubts[number] ?? 0, told(made).join("\n"));
  });
});

test("a Word file keeps its year and says no state, because the file says none", () => {
  const made = imported(wordFileOf(base), "报告.docx");
  assert.match(made.text, /^---\n单位: 花园街道办事处\n年度: 2025\n---\n/);
  assert.deepEqual(cells(read(made.text)), cells(read(base)));
});

test("a label that was read for a near one is told at its row, and nothing is left to be deleted", () => {
  const slip = base.replace("1.属于国家秘密", "1.属等国家秘密");
  for (const made of [imported(slip), imported(wordFileOf(slip), "a.docx")]) {
    assert.deepEqual(told(made), [
      "1.属于国家秘密: 原文这一行写作“1.属等国家秘密”，已当作“1.属于国家秘密”，请核对",
    ]);
    assert.doesNotMatch(made.text, /转换时未能对应/);
  }
});

test("a row that the form does not have is kept and told once, where it stands", () => {
  const more = base.replace(
    /^\| 四、结转下年度/m,
    (row) =>
      `| 其中：网上申请 | 5 | 6 | 7 | 0 | 0 | 0 | 18 |\n| 其中：来信 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n${row}`,
  );
  const made = imported(more);
  assert.deepEqual(told(made), [
    "> 转换时未能对应的内容（请核对后删去）：: 表三有2处内容没有对应的位置，列在这里，请核对后删去",
  ]);
  assert.match(made.text, /^> - 其中：来信｜1｜/m);
});

test("a table that is a picture or has run together is told where it stands", () => {
  const table = /\| 类别 [\s\S]*?\n(?=\n)/;
  const pictured = imported(base.replace(table, "![表四](images/4.png)\n"));
  assert.deepEqual(told(pictured), [
    "![表四](images/4.png): 表四在原文中是一张图片，读不出数字，请对照原文填写",
  ]);
  const flat = base.replace(table, (all) => `${all.replace(/[|\n-]+/g, " ").trim()}\n`);
  assert.match(told(imported(flat)).join(), /表四读不出行和列，已原样放在这里/);
});

test("what is no report is taken as it is, with one doubt", () => {
  const made = imported("会议纪要\n\n讨论了绿化工作。\n");
  assert.deepEqual(told(made), ["没有认出这是政府信息公开年度报告，内容已原样放入，请确认选对了文件"]);
  assert.match(made.text, /讨论了绿化工作。/);
  assert.deepEqual([made.body, made.year], [undefined, undefined]);
});

test("remarks without end are cut, and the cut is told", () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({ say: () => `第${at}处`, words: "某某" }));
  const page = { docx: () => ({ text: base, remarks: rows }), page: readers.page };
  const made = importReport("a.docx", wordFileOf(base), page);
  assert.ok(!("reason" in made));
  assert.equal(made.remarks.length, 201);
  assert.match(told(made)[0] ?? "", /^另有100处需要核对/);
});

test("a reader's remark stands where its words came to stand; persons' numbers in its words are masked", () => {
  const text = base;
  const at = text.indexOf("全年收到政府信息公开申请12件");
  const say = (): string => "脚注移到了这里";
  const one = { say, at, words: "联系人13812345678" };
  const made = importReport("a.docx", wordFileOf(base), {
    ...readers,
    docx: () => ({ text, remarks: [one, { say, at: text.indexOf("| 2.重复申请") + 2 }] }),
  });
  assert.ok(!("reason" in made));
  assert.match(told(made)[0] ?? "", /^全年收到政府信息公开申请12件.*: 脚注移到了这里：联系人138\*{4}5678$/);
  assert.match(told(made)[1] ?? "", /^2\.重复申请.*: 脚注移到了这里$/);
});
