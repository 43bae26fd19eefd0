import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../rules/pages.ts";

/** Tables that are there for the eye: one finding for each, and none about their rows. */

const four = [
  "四、政府信息公开行政复议、行政诉讼情况",
  "行政复议",
  "行政诉讼",
  "结果维持",
  "结果纠正",
  "其他结果",
  "尚未审结",
  "总计",
  "未经复议直接起诉",
  "复议后起诉",
];

function saidOf(lines: readonly string[], between = "\n\n"): readonly string[] {
  return check(lines.join(between))
    .findings.filter(({ data, severity }) => data?.table !== undefined && /error|warning/.test(severity))
    .map(({ rule, data }) => `${rule} ${data?.table}`);
}

test("table 四 with each cell a line of text is unreadable, not missing", () => {
  assert.deepEqual(saidOf([...four, "0", "0", "0", "0", "0"]), ["table.unreadable proceedings"]);
});

test("the labels alone, each on its line, as a page without its numbers leaves them", () => {
  assert.deepEqual(saidOf(four, "\n"), ["table.unreadable proceedings"]);
});

test("a sentence that names the results is no table", () => {
  const [heading = ""] = four;
  assert.deepEqual(saidOf([heading, "本年度没有结果维持、结果纠正和尚未审结的行政复议案件。"]), [
    "table.missing proceedings",
  ]);
});

test("rows of labels whose numbers stand on other lines are one finding, not one for each row", () => {
  const lines = [
    "三、收到和处理政府信息公开申请情况",
    ...[
      "一、本年新收政府信息公开申请数量",
      "二、上年结转政府信息公开申请数量",
      "（一）予以公开",
      "（七）总计",
    ].flatMap((label) => [`${label} |`, ...Array.from({ length: 7 }, () => "0 |")]),
  ];
  assert.deepEqual(saidOf(lines, "\n"), ["table.unreadable requests"]);
});

test("a share is not held against a table that cannot be read", () => {
  const lines = [
    "一、总体情况",
    "本年度收到政府信息公开申请6件，予以公开4件，占50%。",
    "三、收到和处理政府信息公开申请情况",
    "![表三](images/3.png)",
  ];
  assert.ok(!check(lines.join("\n\n")).findings.some(({ rule }) => rule === "narrative.percentage"));
});
