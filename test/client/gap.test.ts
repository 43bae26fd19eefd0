import assert from "node:assert/strict";
import { test } from "node:test";
import { firstGap, placeAfter } from "../../client/gap.ts";
import { newReport } from "../../server/src/convert/blank.ts";

/** Draws the place into the text as `$0`. */
function drawn(text: string): string {
  const { line, character } = firstGap(text);
  const lines = text.split("\n");
  const at = lines[line] ?? "";
  lines[line] = `${at.slice(0, character)}$0${at.slice(character)}`;
  return lines.join("\n");
}

test("writing begins beneath the first heading without text", () => {
  const text = "# 题目\n\n导语。\n\n## 一、总体情况\n\n### （一）主动公开\n\n\n\n### （二）依申请公开\n\n\n";
  assert.equal(
    drawn(text),
    "# 题目\n\n导语。\n\n## 一、总体情况\n\n### （一）主动公开\n\n$0\n\n### （二）依申请公开\n\n\n",
  );
});

test("in a new report it is the empty line of the first aspect", () => {
  for (const year of [2020, 2025]) {
    assert.match(
      drawn(newReport({ body: "花园街道办事处", year })),
      /\n### （一）主动公开\n\n\$0\n\n### （二）/,
    );
  }
});

test("with one blank line beneath the heading it is that line", () => {
  assert.equal(
    drawn("## 一、总体情况\n\n## 二、主动公开政府信息情况\n"),
    "## 一、总体情况\n$0\n## 二、主动公开政府信息情况\n",
  );
});

test("a blank table begins in its first cell, before the space that closes it", () => {
  const text = "### 第二十条第（一）项\n\n| 信息内容 | 制发 |\n| --- | ---: |\n| 规章 |      |\n";
  assert.equal(
    drawn(text),
    "### 第二十条第（一）项\n\n| 信息内容 | 制发 |\n| --- | ---: |\n| 规章 |     $0 |\n",
  );
});

test("a cell with a number is no gap", () => {
  assert.equal(
    drawn("| 项目 | 自然人 |\n| --- | ---: |\n| 新收 | 0 |\n| 结转 |  |\n"),
    "| 项目 | 自然人 |\n| --- | ---: |\n| 新收 | 0 |\n| 结转 | $0 |\n",
  );
});

test("where nothing is blank it is the end", () => {
  assert.equal(drawn("正文"), "正文$0");
  assert.equal(drawn(""), "$0");
});

test("a place within an inserted text counts from where it was inserted", () => {
  assert.deepEqual(placeAfter({ line: 4, character: 2 }, { line: 0, character: 3 }), {
    line: 4,
    character: 5,
  });
  assert.deepEqual(placeAfter({ line: 4, character: 2 }, { line: 1, character: 3 }), {
    line: 5,
    character: 3,
  });
});
