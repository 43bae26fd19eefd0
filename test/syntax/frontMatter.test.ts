import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/syntax/parse.ts";
import { show } from "./show.ts";

function entries(text: string): (readonly [string, string | readonly string[]])[] | undefined {
  return parse(text).frontMatter?.entries.map(({ key, value }) => [key, value] as const);
}

test("scalars, lists and blanks are read, with spans on the text", () => {
  const text =
    '---\r\n单位: 花园街道\r\n年度: 2025 # 注\r\n版式: "2021"\r\n汇总: [a.md, "b.md"]\r\n成员:\r\n  - c\r\n状态: \r\n---\r\n# 题\r\n';
  const { frontMatter } = parse(text);
  assert.ok(frontMatter);
  assert.equal(frontMatter.error, undefined);
  assert.equal(frontMatter.span.end, text.indexOf("\r\n# 题"));
  assert.deepEqual(entries(text), [
    ["单位", "花园街道"],
    ["年度", "2025"],
    ["版式", "2021"],
    ["汇总", ["a.md", "b.md"]],
    ["成员", ["c"]],
    ["状态", ""],
  ]);
  for (const { key, keySpan, value, valueSpan } of frontMatter.entries) {
    assert.equal(text.slice(keySpan.start, keySpan.end), key);
    if (typeof value === "string") assert.equal(text.slice(valueSpan.start, valueSpan.end), value);
  }
  assert.equal(frontMatter.entries.at(-1)?.valueSpan.start, text.indexOf("状态: ") + 4);
  assert.deepEqual(show(text), ["# 题"]);
});

test("a damaged block says so and still gives what is readable", () => {
  for (const text of ["---\n单位：花园\n年度: 2025\n---\n", "---\n单位: 花园\n年度: 2025\n汇总: [a\n---\n"]) {
    assert.ok(parse(text).frontMatter?.error);
    assert.deepEqual(entries(text)?.slice(0, 2), [
      ["单位", "花园"],
      ["年度", "2025"],
    ]);
  }
  assert.deepEqual(entries("---\n单位：花园\n---\n"), [["单位", "花园"]]);
});

test("an empty block is front matter; an unclosed one, prose between rules and a later block are not", () => {
  assert.deepEqual(entries("---\n---\n"), []);
  assert.equal(entries("---\n单位: x\n"), undefined);
  assert.equal(entries("---\n正文\n---\n"), undefined);
  assert.equal(entries("\n---\n单位: x\n---\n"), undefined);
  assert.deepEqual(entries("\ufeff---\n单位: x\n---"), [["单位", "x"]]);
});

test("nothing in the block can make reading fail", () => {
  for (const body of [
    "[".repeat(9000),
    "? ".repeat(5000),
    "a: &a [*a, *a]",
    "a: *b",
    "\0: \ud800",
    "a: |\n  x\n y",
    "<<: {a: b}",
  ]) {
    parse(`---\n${body}\n---\n`);
  }
});

test("plain lines are read as YAML reads them", () => {
  const lines = [
    "单位: 花园街道",
    "年度: 2025",
    "版式:  2021 ",
    "状态:",
    "备注: ",
    "公布日期: 2026-01-25",
    "上年报告: ../2024/a_1.ogi.md",
    "是否: true",
    "值: 0x1F",
    "空: null",
  ];
  for (const eol of ["\n", "\r\n"]) {
    for (const body of [...lines, lines.join(eol), lines.slice(2).join(eol)]) {
      const plain = parse(`---${eol}${body}${eol}---${eol}`).frontMatter;
      // A comment makes the block one for the reader of YAML.
      const whole = parse(`---${eol}${body}${eol}# 注${eol}---${eol}`).frontMatter;
      assert.deepEqual(plain?.entries, whole?.entries);
      assert.equal(plain?.error, undefined);
    }
  }
  assert.ok(parse("---\n年度: 2025\n年度: 2024\n---\n").frontMatter?.error, "the same key twice");
});
