import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../server/src/messages/en.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { findingsOf } from "../support/check.ts";

/** Where one thing is wrong a great many times, the last finding says how many more there are. */

const table = [
  "## 三、收到和处理政府信息公开申请情况",
  "",
  "| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  "| 一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |",
  "| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
  "| （一）予以公开 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |",
  "| （七）总计 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |",
  "| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
];

const draft = (overview: string): string =>
  ["# 柳湖镇2024年政府信息公开工作年度报告", "", "## 一、总体情况", "", overview, "", ...table].join("\n");

const repeated: Readonly<Record<string, (at: number) => string>> = {
  "narrative.count": () => "全年收到政府信息公开申请21件。",
  "privacy.phone": (at) => `王某某（138${String(10_000_000 + at)}）已签收。\n`,
  "privacy.id-number": () => "身份证11019919880808100X。\n",
  "text.lookalike": () => "政府集中釆购项目。\n",
  "text.residue": () => "[bookmark: _GoBack]加强培训。\n",
};

for (const [rule, sentence] of Object.entries(repeated)) {
  const many = (count: number): string =>
    draft(Array.from({ length: count }, (_, at) => sentence(at)).join("\n"));

  test(`${rule}: a hundred are listed, and the last one says how many more there are`, () => {
    const found = findingsOf(many(130), { only: [rule] });
    assert.equal(found.length, 100);
    const [last, ...before] = found.toReversed();
    assert.match(last?.say(zh) ?? "", /。同类问题另有30处，未逐一列出。$/);
    assert.match(last?.say(en) ?? "", /\. 30 others like it are not listed one by one\.$/);
    assert.ok(before.every(({ say }) => !say(zh).includes("另有")));
  });

  test(`${rule}: a hundred and no more say nothing of others`, () => {
    const found = findingsOf(many(100), { only: [rule] });
    assert.equal(found.length, 100);
    assert.ok(found.every(({ say }) => !say(zh).includes("另有")));
  });
}

test("privacy.marking: twenty are listed", () => {
  const found = findingsOf(draft("秘密★一年\n\n".repeat(30)), { only: ["privacy.marking"] });
  assert.equal(found.length, 20);
  assert.match(found.at(-1)?.say(zh) ?? "", /同类问题另有\d+处/);
});

test("what is not counted to its end says so", () => {
  const found = findingsOf(draft("全年收到政府信息公开申请21件。\n\n".repeat(1500)), {
    only: ["narrative.count"],
  });
  assert.match(found.at(-1)?.say(zh) ?? "", /同类问题另有900处以上，未逐一列出。$/);
});

test("characters that were lost all over the whole text are counted to the last", () => {
  const [found] = findingsOf(draft("加强\ufffd训。\n\n".repeat(250)), { only: ["text.residue"] });
  assert.match(found?.say(zh) ?? "", /250处/);
});
