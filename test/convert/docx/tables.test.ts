import assert from "node:assert/strict";
import { test } from "node:test";
import { writeDocx } from "../../../server/src/convert/docx/write.ts";
import type { TableBlock, TableCell } from "../../../server/src/convert/official/document.ts";
import { all, type Element, only, opened, partOf, readerText, valOf } from "./opened.ts";
import { misplaced } from "./order.ts";
import { disclosure2021, documentOf, heading, proceedings, requests2021, table } from "./sample.ts";

const textWidth = 11906 - 1587 - 1474;

async function written(block: TableBlock): Promise<Element> {
  const document = partOf(
    opened(await writeDocx(documentOf(heading(1, "标题"), block))),
    "word/document.xml",
  );
  assert.deepEqual(misplaced(document), []);
  return only(document, "w:tbl");
}

/** A row as drawn: each cell's text with its span, `^` for what a cell from above covers. */
function drawn(row: Element): string {
  return all(row, "w:tc")
    .map((cell) => {
      const span = valOf(cell, "w:gridSpan");
      const merge = valOf(cell, "w:vMerge");
      const text = merge === "on" ? "^" : readerText(cell) + (merge === "restart" ? "↓" : "");
      return span ? `${text}→${span}` : text;
    })
    .join(" | ");
}

function rowsOf(written: Element): readonly Element[] {
  return all(written, "w:tr");
}

/** Every row must make up the grid, else Word draws the table awry. */
function assertFilled(table: Element): void {
  const columns = all(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
  assert.equal(
    columns.reduce((sum, width) => sum + width, 0),
    textWidth,
  );
  for (const row of rowsOf(table)) {
    const cells = all(row, "w:tc");
    const spans = cells.map((cell) => Number(valOf(cell, "w:gridSpan") ?? 1));
    assert.equal(
      spans.reduce((sum, span) => sum + span, 0),
      columns.length,
    );
    const widths = cells.map((cell) => Number(only(cell, "w:tcW").attributes["w:w"]));
    assert.equal(
      widths.reduce((sum, width) => sum + width, 0),
      textWidth,
    );
    for (const cell of cells) assert.equal(cell.children.at(-1)?.name, "w:p");
  }
}

test("table 三: its heads span columns and rows, and the groups of its rows are merged", async () => {
  const requests = await written(requests2021());
  assertFilled(requests);
  const rows = rowsOf(requests);
  assert.equal(
    drawn(rows[0] as Element),
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）↓→3 | 申请人情况→7",
  );
  assert.equal(drawn(rows[1] as Element), "^→3 | 自然人↓ | 法人或其他组织→5 | 总计↓");
  assert.equal(
    drawn(rows[2] as Element),
    "^→3 | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^",
  );
  const twelves = " | 12".repeat(7);
  assert.equal(drawn(rows[5] as Element), `三、本年度办理结果↓ | （一）予以公开→2${twelves}`);
  assert.equal(drawn(rows[7] as Element), `^ | （三）不予公开↓ | 1.属于国家秘密${twelves}`);
  assert.equal(drawn(rows[8] as Element), `^ | ^ | 2.其他法律行政法规禁止公开${twelves}`);
  assert.equal(drawn(rows.at(-1) as Element), `四、结转下年度继续办理→3${twelves}`);
});

test("table 四 is one row of fifteen, in type as large as the others' and unbroken", async () => {
  for (const [value, size] of [
    ["0", undefined],
    ["1234", undefined],
    ["12345", "18"],
    ["123456", "15"],
  ] as const) {
    const cases = await written(proceedings(value));
    assertFilled(cases);
    const rows = rowsOf(cases);
    assert.equal(rows.length, 4);
    const cells = all(rows[3] as Element, "w:tc");
    assert.deepEqual(
      cells.map(readerText),
      Array.from({ length: 15 }, () => value),
    );
    // Without a size of its own it has the style's, 五号.
    assert.equal(valOf(cells[0] as Element, "w:sz"), size);
  }
});

test("table 三 is set in 小五, which brings it onto one page; a small table in 五号", async () => {
  const size = (cell: Element | undefined): string | undefined => cell && valOf(cell, "w:sz");
  const requests = await written(requests2021());
  assert.equal(size(all(requests, "w:tc").at(-1)), "18");
  const page = 225 / 25.4;
  const least = rowsOf(requests).map((row) => Number(valOf(row, "w:trHeight")) / 1440);
  assert.ok(least.reduce((sum, height) => sum + height, 0) < page);
  assert.equal(size(all(await written(disclosure2021()), "w:tc").at(-1)), undefined);
});

test("table 二: a caption over the whole width, a last column that takes what is left", async () => {
  const disclosure = await written(disclosure2021());
  assertFilled(disclosure);
  const rows = rowsOf(disclosure).map(drawn);
  assert.equal(rows[0], "第二十条第（一）项→4");
  assert.equal(rows[3], "行政规范性文件 | 2 | 1 | 14");
  assert.equal(rows.at(-1), "行政事业性收费 | 138.31→3");
});

test("heads are repeated on every page, and no row is torn", async () => {
  const rows = rowsOf(await written(requests2021()));
  assert.deepEqual(
    rows.map((row) => valOf(row, "w:tblHeader") ?? "off"),
    rows.map((_, at) => (at < 3 ? "on" : "off")),
  );
  for (const row of rows) assert.equal(valOf(row, "w:cantSplit"), "on");
});

test("a table that fits on a page is on one page; a longer one keeps its head with rows, and each group together", async () => {
  const kept = (row: Element): boolean => all(row, "w:p").every((each) => valOf(each, "w:keepNext") === "on");
  for (const table of [requests2021(), disclosure2021()]) {
    const rows = rowsOf(await written(table)).map(kept);
    assert.deepEqual(
      rows,
      rows.map((_, at) => at < rows.length - 1),
    );
  }
  const noted = (cell: TableCell): TableCell =>
    cell.kind === "value" ? { ...cell, text: "0（其中补正后重新提出1件）" } : cell;
  const { rows, ...table } = requests2021();
  const tall = { ...table, rows: rows.map(({ cells }) => ({ cells: cells.map(noted) })) };
  const large = rowsOf(await written(tall)).map(kept);
  assert.deepEqual(large.slice(0, 4), [true, true, true, false]);
  // （三）不予公开 has its eight items on one page, and （四） begins anew.
  assert.deepEqual(large.slice(6, 16), [false, ...new Array(7).fill(true), false, true]);
  // What is left for the next page is never one row alone.
  assert.deepEqual(large.slice(-3), [true, true, false]);
});

test("a head that reaches into the rows is not repeated: no program could", async () => {
  const rows = rowsOf(await written(table("1x3#甲|#乙\n1\n2", 1, [1, 1])));
  assert.ok(rows.every((row) => valOf(row, "w:tblHeader") === undefined));
});

test("numbers stand in the middle, sentences of table 三 at the left", async () => {
  const rows = rowsOf(await written(requests2021()));
  const [label, number] = all(rows[3] as Element, "w:tc");
  assert.equal(valOf(label as Element, "w:jc"), "left");
  assert.equal(valOf(number as Element, "w:jc"), undefined);
  assert.equal(valOf(number as Element, "w:vAlign"), "center");
});

test("labels of heads are divided evenly where they take several lines", async () => {
  const rows = rowsOf(await written(requests2021()));
  const sides = all(rows[2] as Element, "w:tc").map((cell) => all(cell, "w:ind").length > 0);
  //          corner 自然人  商业企业 科研机构 社会公益组织 法律服务机构 其他  总计
  assert.deepEqual(sides, [false, false, true, true, false, false, false, false]);
});

test("another table keeps its cells, its lines and the spans that it has", async () => {
  const other = await written(table("2x1#渠道|#数量\n门户\\n网站|2x2 15\n公众号", 1, [4, 40, 10]));
  assertFilled(other);
  assert.deepEqual(rowsOf(other).map(drawn), ["渠道→2 | 数量", "门户\n网站 | 15↓→2", "公众号 | ^→2"]);
});

test("rows that end early are filled with blank cells", async () => {
  const ragged = await written(table("甲|乙|丙\n丁\n戊|己", 0, [1, 1, 1]));
  assertFilled(ragged);
  assert.deepEqual(rowsOf(ragged).map(drawn), ["甲 | 乙 | 丙", "丁 | →2", "戊 | 己 | "]);
});

test("columns without a stated width share the page", async () => {
  for (const widths of [
    [0, 0],
    [Number.NaN, 3],
    [-1, 1],
    [1e-9, 1],
  ])
    assertFilled(await written(table("甲|乙", 0, widths)));
});
