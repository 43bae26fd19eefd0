import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { TableBlock, TableCell } from "../../../server/src/convert/official/document.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { dataRows, formOf } from "../../../server/src/schema/forms.ts";
import type { Edition, TableKey } from "../../../server/src/schema/types.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { forge, layouts } from "../../support/forge/forge.ts";
import { layOut, paragraphs, tableOf, textOf, values } from "../../support/official.ts";

const seeds = Array.from({ length: 8 }, (_, index) => index);
const keys: readonly TableKey[] = ["disclosure", "requests", "proceedings"];

/** A row as one can draw it: text, and how far it reaches to the right and down. */
function drawn(table: TableBlock | undefined, row: number): readonly string[] {
  return (table?.rows[row]?.cells ?? []).map(
    ({ column, colSpan, rowSpan, text }) => `${column}+${colSpan}×${rowSpan} ${text}`,
  );
}

function labels(table: TableBlock | undefined): readonly TableCell[] {
  return table?.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "rowHead")) ?? [];
}

function printed(edition: Edition, key: TableKey): TableBlock | undefined {
  const { text } = forge(1, { year: edition === "2019" ? 2020 : 2024, blanks: "none", subtotals: false });
  return tableOf(layOut(text), key);
}

test("table 三 has the head of the form: the note, the applicants, the organizations", () => {
  for (const edition of ["2019", "2021"] as const) {
    const table = printed(edition, "requests");
    assert.equal(table?.headRows, 3);
    assert.equal(table?.widths.length, 10);
    assert.deepEqual(drawn(table, 0), [
      "0+3×3 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      "3+7×1 申请人情况",
    ]);
    assert.deepEqual(drawn(table, 1), ["3+1×2 自然人", "4+5×1 法人或其他组织", "9+1×2 总计"]);
    assert.deepEqual(drawn(table, 2), [
      "4+1×1 商业企业",
      "5+1×1 科研机构",
      "6+1×1 社会公益组织",
      "7+1×1 法律服务机构",
      "8+1×1 其他",
    ]);
  }
});

test("table 三 has the three label columns of each edition", () => {
  const spans = (edition: Edition): readonly string[] =>
    labels(printed(edition, "requests")).flatMap(({ column, colSpan, rowSpan, text }) =>
      column === 0 || rowSpan > 1 || /^（[一二六七]）/.test(text)
        ? [`${column}+${colSpan}×${rowSpan} ${text.slice(0, 7)}`]
        : [],
    );
  assert.deepEqual(spans("2021"), [
    "0+3×1 一、本年新收政",
    "0+3×1 二、上年结转政",
    "0+1×22 三、本年度办理",
    "1+2×1 （一）予以公开",
    "1+2×1 （二）部分公开",
    "1+1×8 （三）不予公开",
    "1+1×3 （四）无法提供",
    "1+1×5 （五）不予处理",
    "1+1×3 （六）其他处理",
    "1+2×1 （七）总计",
    "0+3×1 四、结转下年度",
  ]);
  assert.ok(spans("2019").includes("0+1×20 三、本年度办理"));
  assert.ok(spans("2019").includes("1+2×1 （六）其他处理"));
});

test("table 四 is one row of fifteen under a head of three lines", () => {
  const table = printed("2021", "proceedings");
  assert.equal(table?.headRows, 3);
  assert.deepEqual(drawn(table, 0), ["0+5×1 行政复议", "5+10×1 行政诉讼"]);
  assert.deepEqual(drawn(table, 1), [
    "0+1×2 结果维持",
    "1+1×2 结果纠正",
    "2+1×2 其他结果",
    "3+1×2 尚未审结",
    "4+1×2 总计",
    "5+5×1 未经复议直接起诉",
    "10+5×1 复议后起诉",
  ]);
  assert.equal(table?.rows.length, 4);
  assert.equal(table?.rows[3]?.cells.length, 15);
});

test("table 二 is one table, each item under its caption over the whole width", () => {
  const newer = printed("2021", "disclosure");
  assert.deepEqual(drawn(newer, 0), ["0+4×1 第二十条第（一）项"]);
  assert.deepEqual(drawn(newer, 5), ["0+1×1 信息内容", "1+3×1 本年处理决定数量"]);
  assert.deepEqual(drawn(newer, 12), ["0+1×1 信息内容", "1+3×1 本年收费金额（单位：万元）"]);
  const older = printed("2019", "disclosure");
  assert.deepEqual(drawn(older, 13), ["0+1×1 信息内容", "1+1×1 上一年项目数量", "2+2×1 本年增/减"]);
  assert.equal(older?.headRows, 0, "no head speaks for the whole table");
});

test("every value of every layout is printed in its own place, as it is written", () => {
  for (const layout of layouts) {
    for (const seed of seeds) {
      const { text, truth } = forge(seed, { layout });
      const report = readReport(parse(text));
      const document = layOut(text);
      for (const key of keys) {
        const table = tableOf(document, key);
        const where = `seed ${seed}, ${layout}, ${key}`;
        const bound = [...(report.tables.get(key)?.cells.values() ?? [])];
        const written = bound.flatMap(({ row, column, cell }) =>
          cell.text === "" ? [] : [[`${row} ${column}`, cell.text.replace(/\s+/g, "")]],
        );
        const shown = Object.entries(values(table)).map(([at, value]) => [at, value.replace(/\s+/g, "")]);
        assert.deepEqual(Object.fromEntries(shown), Object.fromEntries(written), where);
        const form = formOf(truth.edition).tables[key];
        const cells = form.blocks.reduce(
          (sum, block) => sum + dataRows(block).length * block.columns.length,
          0,
        );
        const own = table?.rows.flatMap(({ cells: all }) => all.filter(({ at }) => at)) ?? [];
        assert.ok(own.length >= cells, `${where}: a blank cell is a cell`);
        for (const { span, text: value } of own) {
          if (value !== "") assert.ok(span && text.slice(span.start, span.end).trim() !== "", where);
        }
      }
    }
  }
});

const head =
  "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | ---: | ---: | ---: | ---: | ---: |\n";
const section = "## 四、政府信息公开行政复议、行政诉讼情况\n\n";

test("what the draft lacks is printed blank, and what the form has no place for stands below", () => {
  const rows =
    "| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 行政复议 | 2 | 0 | 0 | 0 | 2 |\n| 注：另有1件撤回 | | | | | |\n";
  const document = layOut(section + head + rows);
  assert.deepEqual(values(tableOf(document, "proceedings")), {
    "reconsideration upheld": "1",
    "reconsideration overturned": "0",
    "reconsideration otherResult": "0",
    "reconsideration pending": "0",
    "reconsideration total": "1",
  });
  assert.deepEqual(paragraphs(document), [
    ["item", "• 行政复议｜2｜0｜0｜0｜2"],
    ["text", "注：另有1件撤回"],
  ]);
});

test("a label in the author's own words is printed in its place; one that only lost its brackets is the form's", () => {
  const rows = "| 行政复义 | 1 | 0 | 0 | 0 | 1 |\n| 行政诉讼(未经复议直接起诉) | 0 | 0 | 0 | 0 | 0 |\n";
  const table = tableOf(layOut(section + head.replace("结果纠正", "结果纠错") + rows), "proceedings");
  assert.deepEqual(drawn(table, 0), ["0+5×1 行政复义", "5+10×1 行政诉讼"]);
  assert.equal(drawn(table, 1)[1], "1+1×2 结果纠错");
  assert.equal(drawn(table, 1)[5], "5+5×1 未经复议直接起诉");
});

test("a group's sum has a line of its own beside the group's label", () => {
  const { text } = forge(4, { layout: "gfm", subtotals: true });
  const table = tableOf(layOut(text), "requests");
  const own = Object.keys(values(table)).filter((at) => at.startsWith("refused "));
  assert.equal(own.length, 7);
  assert.ok(labels(table).some(({ text: label, column }) => label === "小计" && column === 2));
  assert.ok(labels(table).some(({ text: label, rowSpan }) => label === "（三）不予公开" && rowSpan === 9));
});

test("a table of the other edition is printed on its own form, and one that cannot be bound as it stands", () => {
  const older = forge(3, { layout: "gfm", year: 2020 }).text.replaceAll("2020", "2024");
  assert.ok(tableOf(layOut(older), "disclosure"));
  const table =
    "<table><tr><th rowspan=2>渠道</th><th colspan=2>条数</th></tr><tr><th>上年</th><th>本年</th></tr>";
  const page = layOut(`# 报告\n\n${table}<tr><td>网站</td><td>1<br>2</td></tr></table>\n`);
  const other = tableOf(page, undefined);
  assert.deepEqual(drawn(other, 0), ["0+1×2 渠道", "1+2×1 条数"]);
  assert.deepEqual(drawn(other, 2), ["0+1×1 网站", "1+1×1 1\n2", "2+1×1 "]);
});

test("a caption that text stands below is a heading, one that the printed table has is not said twice", () => {
  const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
  const section = (text: string): readonly string[] => {
    const { blocks } = layOut(text);
    const from = blocks.findIndex((block) => block.kind === "heading" && block.section === "disclosure");
    const to = blocks.findIndex((block) => block.kind === "heading" && block.section === "requests");
    return blocks
      .slice(from + 1, to)
      .map((block) => (block.kind === "table" ? (block.key ?? "other") : textOf(block)));
  };
  const five = "### 第二十条第（五）项\n";
  assert.deepEqual(section(base), ["disclosure"]);
  assert.deepEqual(section(base.replace(five, five + five)), ["disclosure"]);
  const said = base.replace(/(### 第二十条第（五）项\n)[\s\S]*?(?=## 三)/, "$1\n本年没有许可。\n\n");
  assert.deepEqual(section(said), ["disclosure", "第二十条第（五）项", "本年没有许可。"]);
  const foreign = "| 信息内容 | 本年制发件数 |\n| --- | --- |\n| 甲 | 乙 |\n\n";
  const other = base.replace(
    /(## 二、[^\n]*\n)[\s\S]*?(?=## 三)/,
    `$1\n### 第二十条第（一）项\n\n${foreign}${five}\n`,
  );
  assert.deepEqual(section(other), ["第二十条第（一）项", "other", "第二十条第（五）项"]);
});

test("a value that stands under two heads at once is printed once", () => {
  const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
  const html = base.replace(/(## 三、.*\n\n)((?:\|.*\n)+)/, (_, heading: string, table: string) => {
    const rows = table.split("\n").filter((row) => row !== "" && !row.includes("---"));
    const cells = rows.map((row) => row.split("|").slice(1, -1));
    return `${heading}<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</table>\n`;
  });
  const merged = html.replace(
    /(<td> 1\.信访.*)(?:<td>[^<]*<\/td>){2}<\/tr>/,
    "$1<td colspan=2>98765</td></tr>",
  );
  assert.match(merged, /98765/);
  const table = tableOf(layOut(merged), "requests");
  const printed = table?.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(" ") ?? "";
  assert.equal(printed.split("98765").length - 1, 1);
});
