import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import type { Grid } from "../../server/src/syntax/tree.ts";
import { testRealReports } from "../support/realReports.ts";
import { grids } from "./show.ts";

function row(grid: Grid | undefined, index: number): string {
  return (grid?.rows.at(index)?.cells ?? []).map((cell) => cell.text.replace(/\s+/g, "")).join("¦");
}

function lines(text: string): string[] {
  return parse(text).blocks.flatMap((block) =>
    block.kind === "line" ? [text.slice(block.span.start, block.span.end)] : [],
  );
}

/** For each report: its grids' layout and number of rows, and rows that were read by hand. */
const expectations: readonly {
  readonly number: string;
  readonly layouts: readonly string[];
  readonly rows: readonly (readonly [grid: number, row: number, cells: string])[];
  readonly lines: readonly string[];
}[] = [
  {
    number: "000",
    layouts: ["tab-rows 27", "tab-rows 5"],
    rows: [
      [
        0,
        2,
        "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)¦¦¦自然人¦商业企业¦科研机构¦社会公益组织¦法律服务机构¦其他¦总计",
      ],
      [0, 6, "三本年度办理结果¦(二)分处理(情形,2¦0¦0¦0¦0¦0¦0¦0¦"],
      [0, 7, "¦(三)不公开¦1.属于国家秘密¦10¦¦0¦0¦0¦0¦0"],
      [0, 15, "¦(四)1.本机关不无法掌握相关政¦¦0¦0¦0¦0¦0¦0¦0"],
      [0, 16, "¦提供¦府信息¦¦¦¦¦¦¦"],
      [0, 26, "四、纟¦四、结转下年度继续办理¦¦¦0¦0¦0¦0¦0¦0"],
      [1, 4, "0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0"],
    ],
    lines: [
      "花园街道 2020 年政府信息公开工作年度报告",
      "0",
      "政府集中采购",
      "四、政府信息公开行政复议、行政诉讼情况",
    ],
  },
  {
    number: "001",
    layouts: ["cell-per-line 18", "cell-per-line 26", "cell-per-line 4"],
    rows: [
      [0, 0, "第二十条第（一）项"],
      [0, 17, "政府集中釆购¦51¦138.31万元"],
      [1, 2, "¦¦商业企业¦科研机构¦社会公益组织¦法律服务机构¦其他¦"],
      [1, 8, "¦¦2.其他法律行政法规禁止公开¦0¦0¦0¦0¦0¦0¦0"],
      [1, 25, "四、结转下年度继续办理¦0¦0¦0¦0¦0¦0¦0"],
      [2, 3, "0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0"],
    ],
    lines: [
      "工作年度报告",
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "（一）存在主要问题",
    ],
  },
  {
    number: "002",
    layouts: ["loose-pipe 14", "loose-pipe 28", "loose-pipe 4"],
    rows: [
      [0, 0, "第二十条第(一)项¦¦¦"],
      [0, 13, "行政事业性收费¦0"],
      [1, 5, "三、本年度办理结果¦(一)予以公开¦0¦0¦0¦0¦0¦0¦0¦"],
      [1, 27, "四、结转下年度继续办理¦0¦0¦0¦0¦0¦0¦0"],
      [2, 3, "0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0"],
    ],
    lines: ["一、总体情况", "二、主动公开政府信息情况", "六、其他需要报告的事项"],
  },
  {
    number: "003",
    layouts: ["cell-per-line 14", "cell-per-line 28", "cell-per-line 4"],
    rows: [
      [0, 13, "行政事业性收费¦0"],
      [1, 2, "¦¦商业企业¦科研机构¦社会公益组织¦法律服务机构¦其他¦"],
      [1, 3, "一、本年新收政府信息公开申请数量¦2¦¦¦¦¦¦2"],
      [1, 26, "¦（七）总计¦¦¦¦¦¦¦2"],
      [2, 2, "¦¦¦¦¦结果维持¦结果纠正¦其他结果¦尚未审结¦总计¦结果维持¦结果纠正¦其他结果¦尚未审结¦总计"],
      [2, 3, "0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0¦0"],
    ],
    lines: [
      "大洼区田家街道",
      "总体情况",
      "二、主动公开政府信息的情况",
      "五、存在的主要问题及改进情况",
      "其他需要报告的事项",
      "无",
    ],
  },
  {
    number: "004",
    layouts: ["loose-pipe 18", "loose-pipe 26", "loose-pipe 4"],
    rows: [
      [0, 17, "政府集中采购¦0¦0"],
      [1, 3, "一、本年新收政府信息公开申请数量¦9¦0¦0¦0¦0¦0¦9¦"],
      [1, 15, "(四)无法提供¦1.本机关不掌握相关政府信息¦4¦0¦0¦0¦0¦0¦4"],
      [2, 3, "2¦0¦0¦0¦2¦0¦0¦0¦0¦0¦1¦0¦0¦0¦1"],
    ],
    lines: ["一、 总体情况", "三、 收到和处理政府信息公开申请情况", "无其他需要报告的事项。"],
  },
];

testRealReports(({ number, text }) => {
  test(`real report ${number}`, () => {
    const expected = expectations.find((each) => each.number === number);
    assert.ok(expected);
    const found = grids(parse(text));
    assert.deepEqual(
      found.map((grid) => `${grid.layout} ${grid.rows.length}`),
      expected.layouts,
    );
    for (const [grid, index, cells] of expected.rows) assert.equal(row(found[grid], index), cells);
    const present = lines(text);
    for (const line of expected.lines) assert.ok(present.includes(line), line);
    assert.deepEqual(
      found.flatMap((grid) => grid.rows).filter((each) => each.cells.length === 0),
      [],
    );
  });
});
