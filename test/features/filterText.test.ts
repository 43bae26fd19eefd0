import assert from "node:assert/strict";
import { test } from "node:test";
import { complete, type Proposal } from "../../server/src/features/completion.ts";
import { filterTexts } from "../../server/src/features/filterText.ts";
import { readingOf } from "../../server/src/features/pinyin.ts";
import { reportOf } from "../support/check.ts";
import { options } from "./accept.ts";

const title = "# 花园街道办事处2025年政府信息公开工作年度报告\n\n";
const third = `${title}## 三、收到和处理政府信息公开申请情况\n\n`;
const head =
  "| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n" +
  "| ---- | -----: | -------: | -------: | -----------: | -----------: | ---: | ---: |\n";

/** A text that is asked about at its end, and the marks and blanks that may be typed there before a label. */
const places: readonly (readonly [text: string, leads: readonly string[]])[] = [
  [title, ["#", "##", "## "]],
  [`${third}| 项目 |`, ["", " "]],
  [third + head, ["|", "| "]],
  [`${title}## 二、主动公开政府信息情况\n\n`, ["### "]],
  ["---\n单位: 花园街道办事处\n", [""]],
  ["---\n状态:", ["", " "]],
];

interface Item {
  readonly proposal: Proposal;
  readonly filter: string;
  readonly asked: string;
}

/** What is offered at the end of a text. */
function itemsAt(asked: string): readonly Item[] {
  const proposals = complete(reportOf(asked), asked.length, options);
  const filters = filterTexts(asked, proposals, asked.length);
  return proposals.map((proposal, at) => ({ proposal, filter: filters[at] ?? "", asked }));
}

/** What VS Code matches once the text is `now`: all from the edit's start, less the blanks before the caret. */
function wordOf({ proposal: { edit }, asked }: Item, now: string): string {
  const before = asked.slice(edit.span.start);
  return before.trimStart() + now.slice(asked.length);
}

/** As VS Code does: one character after another, in its first 128, the first at the start of a word. */
function matches(word: string, filter: string): boolean {
  const wanted = word.toLowerCase();
  const offered = filter.slice(0, 128).toLowerCase();
  if (wanted.trim() === "") return true;
  for (let start = 0; start < offered.length; start++) {
    if (offered[start] !== wanted[0] || (start > 0 && !/[\s.()]/.test(` ${offered}`.slice(start, start + 2))))
      continue;
    let found = 0;
    for (const char of offered.slice(start)) if (char === wanted[found]) found++;
    if (found === wanted.length) return true;
  }
  return false;
}

/** The ways in which a clerk types a label. */
function typings(label: string): readonly string[] {
  const words = label.replace(/^[（(]?[一二三四五六七八九十0-9]+[）)、.]/, "");
  const spelt = [...words].map((char) => readingOf(char) ?? "");
  return [label, words, spelt.map((each) => each.charAt(0)).join(""), spelt.join("")].map((way) =>
    way.slice(0, 8),
  );
}

test("every text begins with exactly what was typed, so that the server's order decides", () => {
  for (const [text, leads] of places) {
    for (const asked of leads.flatMap((lead) =>
      ["", "z", "d", "zh", "自", "第"].map((typed) => text + lead + typed),
    )) {
      for (const { filter, proposal } of itemsAt(asked)) {
        const typed = asked.slice(proposal.edit.span.start).trimStart();
        assert.ok(filter.startsWith(typed), `${filter} ← ${typed}`);
        assert.ok(filter.length <= 128 && filter.endsWith(" ·"), filter);
      }
    }
  }
});

test("what was offered at a blank, a mark or a letter still matches as its label is typed on", () => {
  let tried = 0;
  for (const [text, leads] of places) {
    for (const lead of leads) {
      const items = itemsAt(text + lead);
      assert.ok(items.length > 1, text + lead);
      for (const item of items) {
        for (const way of typings(item.proposal.label)) {
          const [first = ""] = way;
          const later = itemsAt(text + lead + first).find(
            ({ proposal }) => proposal.label === item.proposal.label,
          );
          const blank = /[|:#]$/.test(text + lead) ? " " : "";
          for (let length = 1; length <= way.length; length++) {
            const typed = way.slice(0, length);
            tried++;
            for (const [from, now] of [
              [item, text + lead + blank + typed],
              [later, text + lead + typed],
            ] as const) {
              if (from)
                assert.ok(matches(wordOf(from, now), from.filter), `${wordOf(from, now)} → ${from.filter}`);
            }
          }
        }
      }
    }
  }
  assert.ok(tried > 1000);
});

test("initials begin at the same place in all texts of a list", () => {
  const items = itemsAt(`${third}| 项目 |`);
  const starts = items.map(({ filter, proposal }) => {
    const initial = [...proposal.label].map((char) => readingOf(char)?.charAt(0) ?? "").join(" ");
    return filter.indexOf(` ${initial} `);
  });
  assert.equal(items.length, 7);
  assert.equal(new Set(starts).size, 1);
  assert.ok((starts[0] ?? -1) > 0);
});

test("a number that is typed on closes the list, unless it is going to be the computed one", () => {
  const row = `${title}## 四、政府信息公开行政复议、行政诉讼情况

| 类别                         | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ---------------------------- | -------: | -------: | -------: | -------: | ---: |
| 行政复议                     |       20 |        0 |       14 |        0 |    `;
  const labelsOf = (typed: string, typingOn: boolean): readonly string[] => {
    const text = `${row}${typed} |\n`;
    const offset = row.length + typed.length;
    return complete(reportOf(text), offset, { ...options, typingOn }).map(({ label }) => label);
  };
  assert.deepEqual(labelsOf("4", false), ["34"]);
  assert.deepEqual(labelsOf("4", true), []);
  assert.deepEqual(labelsOf("3", true), ["34"]);
});
