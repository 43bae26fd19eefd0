import assert from "node:assert/strict";
import { test } from "node:test";
import { pinyin } from "pinyin-pro";
import { matchLabel } from "../../server/src/features/match.ts";
import { readingOf } from "../../server/src/features/pinyin.ts";
import { forms } from "../../server/src/schema/forms.ts";

const labels: readonly string[] = forms.flatMap((form) => [
  ...form.sections.flatMap(({ title, accepted }) => [title, ...accepted]),
  ...Object.values(form.tables).flatMap(({ name, blocks }) => [
    name,
    ...blocks.flatMap(({ caption, stub, columns, rows }) => [
      ...(caption ? [caption] : []),
      stub,
      ...columns.map(({ label }) => label),
      ...rows.map(({ label }) => label),
    ]),
  ]),
]);

test("every character of every official label is read as an independent dictionary reads it there", () => {
  assert.ok(labels.length > 100);
  for (const label of labels) {
    const readings = pinyin(label, { toneType: "none", type: "array", v: true });
    for (const [at, char] of [...label].entries()) {
      if (/\p{Script=Han}/u.test(char)) assert.equal(readingOf(char), readings[at], `${char} in ${label}`);
    }
  }
});

test("initials, syllables, characters and mixtures find a label", () => {
  for (const typed of ["", "zrr", "ZRR", "ziranren", "ziran", "zirr", "自然", "自ran", "z然r"]) {
    assert.notEqual(matchLabel(typed, "自然人"), undefined, typed);
  }
  for (const typed of ["zzr", "rrz", "自人", "x", "zrrr", "本年新收"]) {
    assert.equal(matchLabel(typed, "自然人"), undefined, typed);
  }
});

test("ordinals may be typed, in any style, or left out", () => {
  const label = "（三）不予公开";
  for (const typed of ["（三）", "(三)", "三", "3", "三、", "（三", "bygk", "不予", "三bygk", "（三）不"]) {
    assert.notEqual(matchLabel(typed, label), undefined, typed);
  }
  assert.notEqual(matchLabel("1.", "1.属于国家秘密"), undefined);
  assert.equal(matchLabel("2.", "1.属于国家秘密"), undefined);
});

test("a beginning ranks before a match of words, and that before one inside", () => {
  assert.equal(matchLabel("三、收", "三、收到和处理政府信息公开申请情况"), 0);
  assert.equal(matchLabel("sd", "三、收到和处理政府信息公开申请情况"), 1);
  assert.equal(matchLabel("sqqk", "三、收到和处理政府信息公开申请情况"), 2);
});

test("every official label is found by its initials and by every part of it", () => {
  for (const label of labels) {
    const initials = [...label].map((char) => readingOf(char)?.charAt(0) ?? "").join("");
    assert.notEqual(matchLabel(initials.slice(0, 12), label), undefined, label);
    for (let start = 0; start < label.length; start++) {
      assert.notEqual(
        matchLabel(label.slice(start, start + 4), label),
        undefined,
        label.slice(start, start + 4),
      );
    }
  }
});

test("long prose is not looked for", () => {
  assert.equal(matchLabel("a".repeat(49), "自然人"), undefined);
});
