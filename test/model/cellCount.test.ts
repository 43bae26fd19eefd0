import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "../../server/src/model/report.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { parse } from "../../server/src/syntax/parse.ts";

/** Table 三 with three columns for labels, as Markdown converters write it, and as a sheet gives it. */
const rows: readonly (readonly string[])[] = [
  ["项目", "", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
  ["一、本年新收政府信息公开申请数量", "", "", "22", "1", "2", "1", "2", "2", "30"],
  ["二、上年结转政府信息公开申请数量", "", "", "0", "0", "0", "0", "0", "0", "0"],
  ["三、本年度办理结果", "（一）予以公开", "", "22", "1", "2", "1", "2", "2", "30"],
  ["", "（二）部分公开", "", "0", "0", "0", "0", "0", "0", "0"],
  ["", "（三）不予公开", "1.属于国家秘密", "0", "0", "0", "0", "0", "0", "0"],
  ["", "", "2.其他法律行政法规禁止公开", "0", "0", "0", "0", "0", "0", "0"],
  ["", "（七）总计", "", "22", "1", "2", "1", "2", "2", "30"],
  ["四、结转下年度继续办理", "", "", "0", "0", "0", "0", "0", "0", "0"],
];
/** Table 四 as sheets give it: the first row of its head names a row of the form, and has no number. */
const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const proceedings: readonly (readonly string[])[] = [
  ["行政复议", "", "", "", "", "行政诉讼"],
  [...outcomes, "未经复议直接起诉", "", "", "", "", "复议后起诉"],
  ["", "", "", "", "", ...outcomes, ...outcomes],
  Array.from({ length: 15 }, () => "0"),
];

const layouts: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  gfm: (all) => {
    const [head, ...body] = all.map((cells) => `| ${cells.join(" | ")} |`);
    return [head, `|${" --- |".repeat(10)}`, ...body].join("\n");
  },
  "loose-pipe": (all) => all.map((cells) => cells.join(" | ")).join("\n"),
  "tab-rows": (all) => all.map((cells) => cells.join("\t")).join("\n"),
};

function found(layout: string, changed: readonly (readonly string[])[]): readonly string[] {
  const write = layouts[layout] ?? assert.fail(layout);
  const below = layout === "tab-rows" ? `\n\n${write(proceedings)}\n` : "\n";
  const { findings } = analyse(
    readReport(parse(`# 柳湖镇2022年政府信息公开工作年度报告\n\n${write(changed)}${below}`)),
  );
  return findings
    .filter(({ rule }) => /^(?:cell|total)\./.test(rule) && rule !== "cell.blank")
    .map(({ rule, data }) => `${rule} ${data?.row ?? ""}`);
}

for (const layout of Object.keys(layouts)) {
  test(`${layout}: a cell too few or too many is said of its row, and moves no number under another head`, () => {
    assert.deepEqual(found(layout, rows), []);
    for (const [at, cells] of rows.entries()) {
      if (at === 0) continue;
      for (const place of [4, 6, 8]) {
        const fewer = rows.with(at, cells.toSpliced(place, 1));
        const more = rows.with(at, cells.toSpliced(place, 0, "0"));
        for (const changed of [fewer, more]) {
          const [first, ...others] = found(layout, changed);
          assert.match(first ?? "", /^cell\.count /, `row ${at}, cell ${place}`);
          assert.deepEqual(others, []);
        }
      }
    }
  });
}
