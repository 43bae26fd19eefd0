import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { fixedPhrases } from "../../server/src/schema/phrases.ts";
import { slipFinder } from "../../server/src/util/slips.ts";
import { applied, check, findingsOf, fixed, foundBy } from "../support/check.ts";

test("one character off a fixed phrase: replaced, missing, doubled, swapped", () => {
  check(
    `一、总体情况
依据《中华人民共合国政府信息公开条例》开展工作。
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
依据《中华人民共和国政府信息公开条列》开展工作。
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
依据《中华人共和国政府信息公开条例》开展工作。
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
依据《中华人民共和国政府信信息公开条例》开展工作。
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
依据中华人民共和国政府信息开公条例开展工作。
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
坚持以公开为常态、不公开为列外。
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
以习近平新时代中国特社会主义思想为指导。
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
赔偿申请按《中华人民共和国家赔偿法》办理。
            ^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
国务院办公厅政府信息和政务公开办公室印发的格式。
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text.fixed-phrase
`,
    { only: ["text.fixed-phrase"] },
  );
});

test("at its ends a phrase is judged only between the marks of a title", () => {
  for (const slip of [
    "《华人民共和国政府信息公开条例》",
    "《中中华人民共和国政府信息公开条例》",
    "《中华人民共和国政府信息公开条》",
    "《中华人民共和国政府信息公开条例例》",
    "《中华人民共和国政府信息公开条利》",
  ])
    assert.deepEqual(foundBy(`一、总体情况\n学习${slip}。`, "text.fixed-phrase"), [slip.slice(1, -1)]);
  for (const right of [
    "坚持公开为常态、不公开为例外的原则",
    "集中中华人民共和国政府信息公开条例培训",
    "坚持中国特色社会主义义利观",
    "中华人民共和国政府信息公开条",
    "按照政府信息公开工作年度报表填报",
  ])
    assert.deepEqual(foundBy(`一、总体情况\n${right}。`, "text.fixed-phrase"), []);
});

test("what is right, varied on purpose, broken or added to is no slip", () => {
  const right = [
    ...fixedPhrases.map(({ text }) => text),
    ...fixedPhrases.map(({ text }) => `《${text}》`),
    ...fixedPhrases.flatMap(({ meant = [] }) => meant),
    "《中华人民共和国政府信息公开条例实施办法》",
    "新修订的《中华人民共和国政府信息公开条例》",
    "《上海市政府信息公开规定》《政府信息公开条例》",
    "政府信息公开案例",
    "以公开为常态，不公开为例外",
    "以公开为常态不公开为例外",
    "以公开为常态 不公开为例外",
    "以公开为常态、以不公开为例外",
    "公开是常态、不公开是例外",
    "“公开为常态、不公开为例外”",
    "中华人民共和国 政府信息公开条例",
    "中国特色的社会主义",
    "中国特色社会主义法治体系",
    "社会主义核心价值体系",
    "关于政府信息公开工作年度报告有关事项通知",
    "政府信息公开年度工作报告",
    "政府信息公开工作的年度报告",
    "《中华人民共和国民事诉讼法》《中华人民共和国刑事诉讼法》《中华人民共和国国家安全法》",
    "《中华人民共和国食品安全法》《中华人民共和国档案法》《中华人民共和国立法法》",
    "党的十八大、十九大、二十大精神",
    "习近平法治思想",
  ];
  for (const each of right)
    assert.deepEqual(foundBy(`一、总体情况\n${each}。`, "text.fixed-phrase"), [], each);
});

test("a phrase over two lines, a look-alike in it, or one in code or a comment is left alone", () => {
  const silent = [
    "依据《中华人民共和国政府\n信息公开条列》。",
    "规定了《中华人民共和国政府信息公幵条例》".replace("幵", "⻔"),
    "```\n中华人民共合国政府信息公开条例\n```",
    "<!-- 中华人民共合国政府信息公开条例 -->",
  ];
  for (const each of silent)
    assert.deepEqual(foundBy(`一、总体情况\n${each}`, "text.fixed-phrase"), [], each);
});

test("the fix puts the one character right and touches nothing else", () => {
  const text = "一、总体情况\n\n依据《中华人民共和国行政政复议法》（2023年修订）答复。\n";
  const [finding] = findingsOf(text, { only: ["text.fixed-phrase"] });
  assert.equal(
    finding?.say(zh),
    "“中华人民共和国行政政复议法”与固定用语差一个字，应为“中华人民共和国行政复议法”，请核对。",
  );
  assert.equal(applied(text, finding?.fixes?.()[0]?.edits ?? []), text.replace("政政", "政"));
  const swapped = "一、总体情况\n\n以公开为常态、公不开为例外\n";
  assert.equal(fixed(swapped, "text.fixed-phrase"), swapped.replace("公不", "不公"));
});

test("every single slip inside every phrase is found, and no phrase is a slip of another", () => {
  const find = slipFinder(fixedPhrases);
  for (const { text, meant = [] } of fixedPhrases) {
    assert.ok(text.length >= 8, text);
    assert.deepEqual(find(`坚持《${text}》的`), [], text);
    for (let at = 1; at < text.length - 1; at++) {
      const is = text.charAt(at);
      if (is === "、") continue;
      const wrong = [
        `${text.slice(0, at)}䶮${text.slice(at + 1)}`,
        is === "的" ? undefined : text.slice(0, at) + text.slice(at + 1),
        text.slice(0, at + 1) + text.slice(at),
        at + 2 < text.length && text.charAt(at + 1) !== "、"
          ? text.slice(0, at) + text.charAt(at + 1) + is + text.slice(at + 2)
          : undefined,
      ];
      for (const each of wrong) {
        if (each === undefined || each === text || meant.includes(each)) continue;
        assert.deepEqual(
          find(`坚持${each}的`).map(({ start, end }) => `坚持${each}的`.slice(start, end)),
          [each],
        );
      }
    }
  }
});

test("a long text is read in one pass", () => {
  const find = slipFinder(fixedPhrases);
  const text = `${"坚持中华人民共和国政府信息公开条例，以公开为常态、不公开为例外；".repeat(30_000)}`;
  const start = performance.now();
  assert.deepEqual(find(text), []);
  assert.ok(performance.now() - start < 3000);
});

test("messages stay within 60 characters with the longest words", () => {
  const twenty = "重".repeat(20);
  const cell = "“行政事业性收费”本年收费金额";
  for (const message of [
    zh.residue(twenty),
    zh.residueInstead(twenty, twenty),
    zh.residueStrewn(twenty, 1000),
    zh.charactersLost(1000),
    zh.fixedPhrase("重".repeat(17), "重".repeat(16)),
    zh.regulationAuthority("“规章”现行有效件数", "100", twenty),
    zh.feeMagnitude(cell, "2510000"),
    zh.idNumber("1101**********1239"),
    zh.phone("138****5678"),
    zh.marking(twenty),
  ])
    assert.ok([...message].length <= 60, `${[...message].length}: ${message}`);
});

test("before there was a form, words are judged and tables are not", () => {
  const old =
    "2017年花园街道办事处政府信息公开工作年度报告\n\n依据《中华人民共合国政府信息公开条例》[bookmark: _a]。\n";
  assert.deepEqual(
    findingsOf(old, { only: ["text.", "table.reg", "table.fee"] }).map(({ rule }) => rule),
    ["text.fixed-phrase", "text.residue"],
  );
});
