import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import type { Layout } from "../../server/src/syntax/tree.ts";
import { forge } from "../support/forge/forge.ts";

/** The official tables that a text holds, by their rows and cells. */
function tablesOf(text: string): readonly (readonly [string, number, number])[] {
  const { tables } = readReport(parse(text));
  return [...tables.values()].map(({ form, rows, cells }) => [form.key, rows.length, cells.size]);
}

const graveOf = (text: string): readonly string[] =>
  analyse(readReport(parse(text)))
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule }) => rule);

/** Without the heading of the section of table 三, and without the blank lines about it. */
function runOn(text: string): string {
  const cut = text.replace(/\n+[# ]*三、[^\n|]*申请[^\n|]*\n+/, "\n");
  assert.notEqual(cut, text);
  return cut;
}

for (const layout of ["loose-pipe", "tab-rows"] satisfies readonly Layout[]) {
  test(`${layout}: two tables whose rows run on are two tables, and only the heading is missing`, () => {
    for (let seed = 0; seed < 12; seed++) {
      const { text } = forge(seed, { layout });
      const merged = runOn(text);
      assert.deepEqual(tablesOf(merged), tablesOf(text), `seed ${seed}`);
      assert.deepEqual(graveOf(merged), ["section.missing"], `seed ${seed}`);
    }
  });
}

test("a table that has some words of another one stays one table", () => {
  const rows = [
    "一、本年新收政府信息公开申请数量",
    "（一）予以公开",
    "结果维持",
    "（二）部分公开",
    "结果纠正",
    "四、结转下年度继续办理",
  ];
  const text = `${rows.map((row) => `${row} | 0 | 0 | 0 |`).join("\n")}\n`;
  assert.equal(parse(text).blocks.length, 1);
  assert.equal(readReport(parse(text)).tree.blocks.length, 1);
});

/** What each cell of the form holds. */
function cellsOf(text: string): readonly (readonly [string, string])[] {
  return [...readReport(parse(text)).tables.values()].flatMap(({ form, cells }) =>
    [...cells].map(([key, { cell }]) => [`${form.key} ${key}`, cell.text] as const),
  );
}

/** The starts of the lines of rows with others of their part of the table above them, or of those right below its head. */
function cutsOf(text: string, place: "inside" | "first"): readonly number[] {
  const rows = [...readReport(parse(text)).tables.values()].flatMap((table) => table.rows);
  const inside = rows.filter((row, at) => (row.block === rows[at - 1]?.block) === (place === "inside"));
  return [...new Set(inside.map(({ gridRow }) => text.lastIndexOf("\n", gridRow.span.start - 1) + 1))];
}

const breaks: Readonly<Record<string, string>> = { "a blank line": "\n", "a page's number": "\n- 3 -\n\n" };

for (const layout of ["gfm", "loose-pipe", "tab-rows"] satisfies readonly Layout[]) {
  for (const [name, broken] of Object.entries(breaks)) {
    test(`${layout}: ${name} before any row cuts no row off its table`, () => {
      for (const seed of [3, 4]) {
        const text = forge(seed, { layout }).text.replace(/\r\n?/g, "\n");
        const cells = cellsOf(text);
        for (const at of cutsOf(text, "inside")) {
          const cut = text.slice(0, at) + broken + text.slice(at);
          const where = `seed ${seed}, before ${JSON.stringify(text.slice(at, at + 30))}`;
          assert.deepEqual(cellsOf(cut), cells, where);
          assert.deepEqual(graveOf(cut), [], where);
        }
      }
    });
  }
}

for (const layout of ["loose-pipe", "tab-rows"] satisfies readonly Layout[]) {
  for (const [name, broken] of Object.entries(breaks)) {
    test(`${layout}: ${name} right below a head cuts no row off`, () => {
      for (const seed of [1, 2, 3]) {
        const text = forge(seed, { layout, year: 2023, blanks: "none" }).text.replace(/\r\n?/g, "\n");
        const cells = cellsOf(text);
        for (const at of cutsOf(text, "first")) {
          const cut = text.slice(0, at) + broken + text.slice(at);
          const where = `seed ${seed}, before ${JSON.stringify(text.slice(at, at + 30))}`;
          assert.deepEqual(cellsOf(cut).toSorted(), cells.toSorted(), where);
          assert.deepEqual(graveOf(cut), [], where);
        }
      }
    });
  }
}

test("a table of one's own below an official one is not its rest", () => {
  const official = forge(3, { layout: "gfm" }).text;
  const own = "\n\n| 行政许可 | 3 |\n| 行政处罚 | 5 |\n";
  const other = "\n\n| 科室 | 3 |\n| 行政复议 | 5 |\n";
  const end = official.indexOf("\n", official.lastIndexOf("| 行政事业性收费"));
  for (const table of [own, other]) {
    const text = official.slice(0, end) + table + official.slice(end);
    assert.deepEqual(cellsOf(text), cellsOf(official));
    assert.deepEqual(graveOf(text), []);
  }
});

/** Spans as a careless page has them; the rows below hold a number for each column all the same. */
const careless: readonly (readonly [RegExp, string])[] = [
  [/rowspan="?3"?/, 'rowspan="2"'],
  [/colspan="?5"?/, 'colspan="4"'],
  [/colspan="?7"?/, 'colspan="6"'],
  [/colspan="?3"?/, 'colspan="2"'],
];

test("html: a wrong span in a head moves no number to another column", () => {
  let changed = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const { text } = forge(seed, { layout: "html", year: 2023, blanks: "none" });
    const start = text.search(/三、收到/);
    for (const [right, wrong] of careless) {
      const faulty = text.slice(0, start) + text.slice(start).replace(right, wrong);
      if (faulty === text) continue;
      changed++;
      assert.deepEqual(cellsOf(faulty), cellsOf(text), `seed ${seed}, ${wrong}`);
      assert.deepEqual(graveOf(faulty), [], `seed ${seed}, ${wrong}`);
    }
  }
  assert.ok(changed > 20);
});

const ownTables: Readonly<Record<string, readonly string[]>> = {
  outcomes: [
    "办理结果 2022年 2023年",
    "予以公开 3 4",
    "部分公开 1 2",
    "不予公开 0 1",
    "无法提供 2 2",
    "不予处理 0 1",
  ],
  applicants: ["年度 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", "2022年 8 2 0 0 0 0 10"],
  years: ["年度 新收 予以公开 部分公开 不予公开", "2022年 12 8 2 2", "2023年 15 9 3 3"],
  shares: ["类型 件数 占比", "自然人 12 80%", "商业企业 2 13%", "其他 1 7%"],
  proceedings: ["类别 2022年 2023年", "行政复议 1 3", "行政诉讼 0 1"],
  results: ["结果 行政复议 行政诉讼", "结果维持 1 2", "结果纠正 0 1", "尚未审结 0 1"],
  disclosure: [
    "事项 2022年 2023年",
    "行政许可 200 300",
    "行政处罚 30 20",
    "行政强制 1 2",
    "行政事业性收费 3 5",
  ],
};

/** The author's table as Markdown. */
function piped(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split(" "));
  const [head = [], ...others] = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return [head, `|${"---|".repeat(rows[0]?.length ?? 0)}`, ...others].join("\n");
}

for (const [name, lines] of Object.entries(ownTables)) {
  test(`an author's own table of ${name} is no part of the form, in whichever section it stands`, () => {
    const own = piped(lines);
    for (const layout of ["gfm", "tab-rows", "html"] satisfies readonly Layout[]) {
      const { text } = forge(3, { layout, year: 2023 });
      const headings = text.matchAll(/^[# ]*(?:<h\d>)?(?:[二三四五六]、(?!上年|本年|结转))[^\t|]*$/gm);
      for (const [heading] of headings) {
        const places = [`近两年情况：\n\n${own}\n\n${heading}`, `${heading}\n\n${own}\n\n具体情况如下：\n`];
        for (const place of places) {
          const changed = text.replace(heading, place);
          assert.notEqual(changed, text);
          assert.deepEqual(cellsOf(changed), cellsOf(text), `${layout}, ${place}`);
          assert.deepEqual(graveOf(changed), [], `${layout}, ${place}`);
        }
      }
    }
  });
}
