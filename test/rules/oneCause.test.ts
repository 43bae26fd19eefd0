import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { bases, check, grave, label } from "./pages.ts";
import { place, repairs, unsettled } from "./repairs.ts";

/** One cause gives one finding: the base draft with one change, and all that it should give at error and warning. */
const base = bases.get("2021") ?? "";

interface Case {
  readonly name: string;
  readonly from: RegExp;
  readonly to: string;
  readonly expected: readonly string[];
}

const names = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

const cases: readonly Case[] = [
  {
    name: "a table of contents right before section 一 is not six headings",
    from: /^## 一、总体情况$/m,
    to: `${names.join("\n")}\n\n## 一、总体情况`,
    expected: [],
  },
  {
    name: "the words bind a section whose ordinal is of another make: （四）",
    from: /^## 四、/m,
    to: "## （四）",
    expected: ["warning section.numbering proceedings"],
  },
  {
    name: "the words bind a section whose ordinal is of another make: 4.",
    from: /^## 四、/m,
    to: "## 4.",
    expected: ["warning section.numbering proceedings"],
  },
  {
    name: "before 2019 there is one note and nothing else, not even about an ignore",
    from: /2025/g,
    to: "2018",
    expected: [],
  },
  {
    name: "a picture in html is a picture",
    from: /(?<=^## 四.*\n\n)(?:\|.*\n)+/m,
    to: '<img src="表四.png">\n',
    expected: ["warning table.unreadable proceedings"],
  },
  {
    name: "one wrong number is one finding, negative numbers too",
    from: /^\| 2\.重复申请 .*$/m,
    to: "| 2.重复申请 | -1 | 0 | 0 | 0 | 0 | 0 | 1 |",
    expected: ["error cell.negative requests notProcessed.repeated naturalPerson"],
  },
  {
    name: "words in a group row are no label",
    from: /^\| （三）不予公开 .*$/m,
    to: "| （三）不予公开 | 若干 | 1 | 0 | 0 | 0 | 0 | 2 |",
    expected: ["error cell.not-a-number requests refused naturalPerson"],
  },
  {
    name: "one block of the other edition is no second table",
    from: /^\| 信息内容 \| 本年处理决定数量 \|\n.*\n\| 行政许可.*$/m,
    to: "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | ---: | ---: | ---: |\n| 行政许可 | 12 | 0 | 128 |",
    expected: ["error table.edition disclosure"],
  },
];

for (const { name, from, to, expected } of cases) {
  test(name, () => {
    const text = base.replace(from, to);
    assert.ok(text !== base, "the base draft has no such place");
    assert.deepEqual(check(text).findings.filter(grave).map(place), expected);
  });
}

test("a dash in a group row is not answered with a 0 that makes a wrong subtotal", () => {
  const text = base.replace(/^\| （三）不予公开 .*$/m, "| （三）不予公开 | / | | | | | | |");
  assert.deepEqual(check(text).findings.filter(grave).map(label), []);
  for (const repair of repairs(text)) assert.deepEqual(unsettled(repair), []);
});

test("a computed total is not offered where it would not be whole", () => {
  const text = base.replace(/^\| 行政复议 .*$/m, "| 行政复议 | 2 | 0 | 1.5 | 1 | 3 |");
  for (const repair of repairs(text)) assert.deepEqual(unsettled(repair), []);
});

test("table 四 has two rows 行政诉讼, and a message tells them apart", () => {
  const text = base.replace(
    /^\| 行政诉讼（复议后起诉） .*$/m,
    "| 行政诉讼（复议后起诉） | 0 | 1 | 0 | 0 | 2 |",
  );
  assert.match(check(text).findings[0]?.say(zh) ?? "", /^“行政诉讼（复议后起诉）”行/);
});

test("a section whose text begins on the heading's own line is a section", () => {
  const text = base
    .replace(/^## ([一二三四五六]、.*)$/gm, "$1")
    .replace(/^(一、总体情况|五、存在的主要问题及改进情况|六、其他需要报告的事项)\n\n/gm, "$1。");
  assert.ok(text.includes("一、总体情况。"));
  assert.deepEqual(check(text).findings.filter(grave).map(place), []);
});

test("a preface that lists the sections in one line is no heading", () => {
  const text = base.replace(/^## 一、总体情况$/m, `${names.join("。")}。\n\n## 一、总体情况`);
  assert.deepEqual(check(text).findings.filter(grave).map(place), []);
});
