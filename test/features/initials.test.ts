import assert from "node:assert/strict";
import { test } from "node:test";
import { pinyin } from "pinyin-pro";
import { initialOf, namesMatch } from "../../server/src/features/initials.ts";

test("the initials of names are those of pinyin", () => {
  const names =
    "花园桃源望溪沟赵昆都仑前进柳林教育局安庆鄂尔多斯阿拉善藕塘泸州亳新余日照苏杭嘉湖通辽景德镇开封齐哈尔额济纳旗欧浦民政财税卫健委";
  for (const char of names) {
    // 都, 尔 and the like have one initial only, whatever the tone.
    assert.equal(initialOf(char), pinyin(char, { pattern: "first", toneType: "none" }).toLowerCase(), char);
  }
  assert.equal(initialOf("A"), "a");
  assert.equal(initialOf("2"), "2");
});

test("a name is found by its characters, their initials, its year, and words apart", () => {
  const name = "望溪区花园街道办事处2025年";
  for (const typed of [
    "",
    "花园",
    "hyjd",
    "花yjd",
    "HYJD",
    "ｈｙ",
    "2025",
    "hy 2025",
    "2025 花园",
    "bsc2025",
  ])
    assert.ok(namesMatch(typed, name), typed);
  for (const typed of ["园花", "yhjd", "2024", "hy 2024", "教育"]) assert.ok(!namesMatch(typed, name), typed);
});
