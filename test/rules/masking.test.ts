import assert from "node:assert/strict";
import { test } from "node:test";
import { checkText } from "../../server/src/cli/checked.ts";
import { contextFor } from "../../server/src/cli/context.ts";
import { jsonFormat, ndjsonFormat, textFormat } from "../../server/src/cli/formats.ts";
import { canonicalText } from "../../server/src/convert/ogi.ts";
import { documentSymbols, type Outlined } from "../../server/src/features/symbols.ts";
import { en } from "../../server/src/messages/en.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { analyse } from "../../server/src/rules/analyse.ts";
import { excerpt } from "../../server/src/util/cjk.ts";
import { masked } from "../../server/src/util/personal.ts";
import { reportOf } from "../support/check.ts";
import { bases } from "./pages.ts";

const base = bases.get("2021") ?? "";

/** Of a district that does not exist, with the check digit of GB 11643. */
const identity = "110199199003071239";
const hidden = "1101**********1239";
const mobile = "13812345678";

test("numbers of persons are masked before a quotation is cut", () => {
  assert.equal(masked(`甲${identity}乙${mobile}丙`), `甲${hidden}乙138****5678丙`);
  assert.equal(masked("110199 19900307 1239，138 1234 5678"), `${hidden}，138****5678`);
  assert.equal(masked("１３８１２３４５６７８"), "138****5678");
  assert.equal(masked("91330000MA27U00X1Q 20250101 1381234567"), "91330000MA27U00X1Q 20250101 1381234567");
  assert.equal(excerpt(`申请人王某某身份证${identity}`), "申请人王某某身份证1101******…");
  assert.doesNotMatch(excerpt(`申请人王某某身份证号码${identity}`), /19900307/);
});

/** Drafts with an identity number wherever a rule quotes the draft. */
const drafts: readonly string[] = [
  base.replace("|              128 |", `| ${identity} |`),
  base.replace("|              128 |", `| 王${identity} |`),
  base.replace("|              128 |", `| 128（${identity}） |`),
  base.replace("|              128 |", `| ${mobile}件 |`),
  base.replace("| 行政许可 ", `| 行政许可${identity} `),
  base.replace("| 行政许可 ", `| 王某${identity} `),
  base.replace("| 行政强制 |                3 |", `| 行政强制 | 3 |\n| 王某某的申请${mobile} | 3 |`),
  base.replace("| 本年处理决定数量 |", `| 本年处理决定数量${mobile} |`),
  base.replace("## 五、存在的主要问题及改进情况", `## 五、存在的主要问题及改进情况${identity}`),
  base.replace("### （二）改进情况", `### （三）改进${identity}`),
  base.replace("## 六、", `## 七、王某某${identity}的申请\n\n无。\n\n## 六、`),
  base.replace("均在法定期限内答复", `均在法定期限内答复（${identity}，${mobile}）`),
  base.replace("均在法定期限内答复", `${identity}_{${identity}}[bookmark: ${identity}]`),
  base.replace("均在法定期限内答复", `内部资料，注意保存。${mobile}秘密★${mobile}`),
  base.replace(
    "《中华人民共和国政府信息公开条例》",
    `《${identity}中华人民共合国政府信息公开条例${identity}》`,
  ),
  base.replace("# 花园街道办事处2025年", `# ${identity}花园街道办事处2025年`),
  base.replace("单位: 花园街道办事处", `单位: 花园街道办事处${identity}`),
  base.replace("cell.note: 区司法局要求注明修订件数", `cell.note: 王某某${identity}`),
  base.replace("cell.note: 区司法局", `total.row-${identity}: 区司法局`),
];

/** Everything that leaves the program about a draft, short of the draft itself. */
function said(text: string): readonly string[] {
  const report = reportOf(text);
  const { findings, ignored } = analyse(report);
  const spoken = [...findings, ...ignored.map(({ finding }) => finding)].flatMap((finding) =>
    [zh, en].flatMap((messages) => [
      finding.say(messages),
      JSON.stringify(finding.data ?? {}),
      ...(finding.related ?? []).map(({ say }) => say(messages)),
      ...(finding.fixes?.() ?? []).map(({ say }) => say(messages)),
    ]),
  );
  const named = (symbols: readonly Outlined[]): readonly string[] =>
    symbols.flatMap(({ name, detail, children }) => [name, detail, ...named(children)]);
  return [...spoken, ...named(documentSymbols(report))];
}

const unmasked = /(?<!\d)\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)|19900307/;

/** What the command line writes of a draft. */
function written(text: string): readonly string[] {
  return (["zh", "en"] as const).flatMap((language) => {
    const context = contextFor(language);
    const file = checkText({ path: "/a.ogi.md", shown: "a.ogi.md" }, { text }, { rules: {} }, context);
    return [textFormat(context, false), jsonFormat(), ndjsonFormat()].map((format) =>
      format.file(file, "a.ogi.md"),
    );
  });
}

test("the command line's text and JSON show no number of a person, ignored findings and the body's name neither", () => {
  for (const draft of drafts) for (const each of written(draft)) assert.doesNotMatch(each, unmasked, each);
});

test("numbers of persons are masked, not left out", () => {
  const shown = drafts.filter((draft) =>
    [...said(draft), ...written(draft)].some((each) => each.includes("****")),
  );
  assert.ok(shown.length >= drafts.length - 2, String(shown.length));
});

test("messages, data, titles of fixes and the outline show no number of a person", () => {
  for (const draft of drafts) {
    assert.notEqual(draft, base);
    for (const each of said(draft)) assert.doesNotMatch(each, unmasked, each);
  }
});

test("the edits of a fix and the canonical text keep every word", () => {
  for (const draft of drafts) {
    const report = reportOf(draft);
    const numbers = draft.match(/110199199003071239|13812345678/g) ?? [];
    const written = canonicalText(report);
    for (const number of numbers) assert.ok(written.includes(number), number);
  }
});
