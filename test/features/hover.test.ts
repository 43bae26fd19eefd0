import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type HoverText, hoverAt } from "../../server/src/features/hover.ts";
import { featuresEn } from "../../server/src/messages/features.en.ts";
import { featuresZh } from "../../server/src/messages/features.zh.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { type Neighbours, noNeighbours } from "../../server/src/model/neighbours.ts";
import { cellAt } from "../../server/src/model/table.ts";
import { readDrawing, reportOf } from "../support/check.ts";
import { forge, layouts } from "../support/forge/forge.ts";
import { neighboursIn, withCells } from "../support/series.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");

function hover(source: string, neighbours: Neighbours = noNeighbours): HoverText | undefined {
  const { text, caret = 0 } = readDrawing(source);
  const options = { language: "zh", messages: featuresZh, rules: zh, neighbours: () => neighbours } as const;
  return hoverAt(reportOf(text), caret, options);
}

/** What is told, as lines; the hovered text first. */
function told(source: string, neighbours?: Neighbours): readonly string[] {
  const found = hover(source, neighbours);
  const { text } = readDrawing(source);
  if (!found) return [];
  const hovered = text.slice(found.span.start, found.span.end);
  return [hovered, found.title, ...found.paragraphs, ...found.items];
}

const four = (row: string): string => `# 甲街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: |
| 行政复议 | ${row} |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
`;

test("a number is told with its equation, the numbers put in, zeros left out", () => {
  assert.deepEqual(told(four("2 | 0 | 0 | 1 | $04")), [
    "4",
    "“行政复议”总计",
    "行合计：结果维持2＋尚未审结1＝3，总计填4，差1",
  ]);
  assert.deepEqual(told(four("2 | 0 | $00 | 1 | 3"))[2], "行合计：结果维持2＋尚未审结1＝3，总计3，相符");
  assert.deepEqual(told(four("2 | 0 | $00 | 0 | 3"))[2], "行合计：结果维持2，总计填3，差1");
  assert.deepEqual(told(four("0 | 0 | $00 | 0 | 3"))[2], "行合计：各项都是0，总计填3，差3");
});

test("a blank result has its computed value, a blank part counts as 0, text is not checked", () => {
  assert.deepEqual(told(four("2 | 0 | 0 | 1 | $0 ")).slice(1), [
    "“行政复议”总计",
    "行合计：结果维持2＋尚未审结1＝3，总计未填，应为3",
  ]);
  assert.deepEqual(told(four("2 | $0 | 0 | 1 | 3")).slice(1), [
    "“行政复议”结果纠正",
    "空白，按0计",
    "行合计：结果维持2＋尚未审结1＝3，总计3，相符",
  ]);
  assert.equal(told(four("2 | 若干 | 0 | $01 | 3"))[2], "行合计：结果纠正缺少或不是数字，未核对");
});

test("of the equations of a cell the broken ones come first", () => {
  const text = withCells(base, { "四、结转": { 1: "$02", 7: "2" } });
  assert.deepEqual(told(text).slice(1), [
    "“四、结转下年度继续办理”自然人",
    "新收与办结：新收9＋上年结转1＝10，总计9＋结转下年度2＝11，差1",
    "行合计：自然人2，总计2，相符",
  ]);
  const group = withCells(base, { "（三）不予公开": { 1: "$03" } });
  assert.deepEqual(told(group).slice(1), [
    "“（三）不予公开”自然人",
    "小计：属于三类内部事务信息1，（三）不予公开小计填3，差2",
  ]);
});

test("上年结转 is told beside what last year's report carried forward", () => {
  const last = withCells(base, { "四、结转": { 1: "3" } }).replaceAll("2025", "2024");
  const now = withCells(base, { "二、上年结转": { 1: "1$0" } });
  const files = new Map([
    ["/now.md", now.replace("$0", "")],
    ["/last.md", last],
  ]);
  const lines = told(now, neighboursIn(files, "/now.md"));
  assert.equal(lines.at(-1), "上年报告（last.md）的结转下年度：3");
});

test("labels, heads, captions and headings are told with what counts there", () => {
  const at = (text: string): readonly string[] => told(base.replace(text, `$0${text}`));
  assert.deepEqual(at("2.重复申请").slice(0, 2), ["2.重复申请", "2.重复申请"]);
  assert.match(at("2.重复申请")[2] ?? "", /参见第三十六条第六项/);
  assert.match(at("法律服务机构 |")[2] ?? "", /律师事务所/);
  assert.match(at("现行有效件数")[2] ?? "", /上年现行有效/);
  assert.match(at("第二十条第（五）项")[2] ?? "", /行政许可/);
  assert.deepEqual(at("五、存在的主要问题").slice(0, 2), [
    "五、存在的主要问题及改进情况",
    "五、存在的主要问题及改进情况",
  ]);
  assert.match(at("三、本年度办理结果")[2] ?? "", /这一行不填数/);
  assert.match(at("128 |")[2] ?? "", /包括公开的和依法不公开的/);
});

test("the id in an ignore and the keys of the front matter", () => {
  const ignore = hover(base.replace("ogi-ignore cell.note", "ogi-ignore cell.$0note"));
  assert.deepEqual(ignore && [ignore.title, ignore.rule, ...ignore.paragraphs], [
    "cell.note",
    "cell.note",
    "数字旁有说明文字",
    "默认级别：信息",
  ]);
  assert.equal(hover(base.replace("cell.note", "cell.n$0ote-x")), undefined);
  assert.equal(hover(base.replace("区司法局", "区$0司法局")), undefined);
  assert.deepEqual(told(base.replace("年度: ", "年$0度: ")), ["年度", "年度", "报告所写的年度"]);
  assert.equal(hover(base.replace("状态: 定稿", "状态: 定$0稿")), undefined);
});

test("ordinary prose is told nothing of, nor are tables that are none of the form's", () => {
  const other = "| 项目 | 数量 |\n| --- | --- |\n| 公众号 | 12 |\n";
  const text = base.replace("### （一）主动公开", `${other}\n### （一）主动公开`);
  const report = reportOf(text);
  const options = {
    language: "zh",
    messages: featuresZh,
    rules: zh,
    neighbours: () => noNeighbours,
  } as const;
  const start = text.indexOf("2025年，花园街道");
  for (let offset = start; offset < text.indexOf("## 二、"); offset++)
    assert.equal(hoverAt(report, offset, options), undefined, text.slice(offset, offset + 9));
  assert.equal(hoverAt(reportOf("随便写的话"), 2, options), undefined);
});

test("in every layout each cell and each label is told of, with the place itself as the range", () => {
  const options = {
    language: "en",
    messages: featuresEn,
    rules: zh,
    neighbours: () => noNeighbours,
  } as const;
  for (const layout of layouts) {
    for (let seed = 0; seed < 6; seed++) {
      const report = reportOf(forge(seed, { layout }).text);
      for (const table of report.tables.values()) {
        for (const { form, label } of table.rows) {
          const found = label && hoverAt(report, label.span.start, options);
          if (label) assert.equal(found?.title, form.label, `${layout} ${seed}`);
        }
        for (const { row, column } of table.cells.values()) {
          const cell = cellAt(table, row, column)?.cell;
          if (!cell || cell.implied !== undefined) continue;
          const found = hoverAt(report, cell.span.end, options);
          assert.ok(found, `${layout} ${seed} ${row} ${column}`);
          assert.ok(cell.slot.start <= found.span.start && found.span.end <= cell.slot.end);
        }
      }
    }
  }
});
