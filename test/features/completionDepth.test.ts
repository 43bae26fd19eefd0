import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pinyin } from "pinyin-pro";
import type { Proposal } from "../../server/src/features/completion.ts";
import { written } from "../../server/src/features/phrase.ts";
import { readingOf } from "../../server/src/features/pinyin.ts";
import { blankTableText } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import { findingsOf } from "../support/check.ts";
import { digestIn } from "../support/series.ts";
import { accepted, labels, offered } from "./accept.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const title = "# 花园街道办事处2025年政府信息公开工作年度报告\n\n";
const bodies = (): readonly string[] => ["花园街道办事处", "区政府办公室", "区司法局"];

function snippetOf(source: string, label: string): string | undefined {
  return offered(source).find((each) => each.label === label)?.snippet;
}

test("the preface: what the report is drawn up by, and its period, until they are said", () => {
  const source = `${title}$0\n\n## 一、总体情况\n`;
  assert.equal(
    accepted(source, "本报告所列数据的统计期限"),
    source.replace("$0", "本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。$0"),
  );
  const text = accepted(source, "根据《条例》和年度报告格式编制").replace("$0", "");
  assert.match(text, /国务院令第711号/);
  assert.deepEqual(findingsOf(text, { only: ["report.citation", "text.fixed-phrase"] }), []);
  const said = base.replace("\n\n## 一、", "\n\n$0\n\n## 一、");
  assert.deepEqual(labels(said), []);
  const begun = source.replace("$0", "本报告所列$0");
  assert.equal(accepted(begun), accepted(source, "本报告所列数据的统计期限"));
});

test("the requests are told with the table's own numbers", () => {
  const place = (text: string): string => text.replace("全年收到政府信息公开申请12件，", "$0\n\n");
  const filled = place(base);
  assert.match(
    accepted(filled, "收到政府信息公开申请12件"),
    /2025年，我街道收到政府信息公开申请12件，上年结转1件，办结12件，结转下年度继续办理1件。\$0\n/,
  );
  assert.deepEqual(
    findingsOf(accepted(filled, "收到政府信息公开申请12件").replace("$0", ""), { only: ["narrative."] }),
    [],
  );
  const blank = `${title}## 一、总体情况\n\n$0\n`;
  assert.equal(
    accepted(blank, "收到政府信息公开申请…件"),
    blank.replace("$0", "2025年，我街道收到政府信息公开申请$0件，办结件。"),
  );
  assert.equal(
    snippetOf(blank, "收到政府信息公开申请…件"),
    `2025年，\${1|我街道,本机关|}收到政府信息公开申请$2件，办结$3件。$0`,
  );
  const zero = `${blank}\n## 三、收到和处理政府信息公开申请情况\n\n${blankTableText(form2021.tables.requests, "zero")}`;
  const about = labels(zero).filter((label) => label.includes("政府信息公开申请"));
  assert.deepEqual(
    about.filter((label) => !label.includes("、")),
    ["未收到政府信息公开申请"],
  );
});

test("each section has its own phrases and sub-headings, those first that are typed", () => {
  const source = `${title}## 一、总体情况\n\n### （一）主动公开\n\n平稳。\n\n$0\n`;
  const subs = labels(source).filter((label) => label.startsWith("（"));
  assert.deepEqual(subs, [
    "（二）依申请公开",
    "（三）政府信息管理",
    "（四）政府信息公开平台建设",
    "（五）监督保障",
  ]);
  assert.match(accepted(source.replace("$0", "（三$0")), /\n### （三）政府信息管理\$0\n/);
  assert.match(accepted(source.replace("$0", "### jdbz$0")), /\n### （五）监督保障\$0\n/);
  const fee = `${title}## 一、总体情况\n\n平稳。\n\n## 六、其他需要报告的事项\n\n未收取$0\n`;
  const text = accepted(fee, "未收取信息处理费");
  assert.match(text, /2025年，我街道未发出信息处理费收费通知，未收取信息处理费。\$0\n$/);
  assert.deepEqual(findingsOf(text.replace("$0", ""), { only: ["narrative.fee"] }), []);
  const issues = `${title}## 五、存在的主要问题及改进情况\n\n$0\n`;
  assert.match(accepted(issues, "针对上述问题，下一步…"), /针对上述问题，我街道将进一步完善\$0。/);
  assert.match(
    snippetOf(issues, "针对上述问题，下一步…") ?? "",
    /\$\{2\|进一步完善,着力加强,逐项改进\|\}\$3。\$0$/,
  );
});

test("an opened title mark offers what is cited, with its number", () => {
  const source = `${title}我街道认真贯彻《$0》，依法公开。\n\n## 一、总体情况\n`;
  assert.equal(
    accepted(source, "《中华人民共和国政府信息公开条例》"),
    source.replace("《$0》", "《中华人民共和国政府信息公开条例》（国务院令第711号）$0"),
  );
  assert.deepEqual(
    offered(source.replace("$0》", "政府信息$0")).map(({ edit }) => edit.text),
    ["《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"],
  );
  assert.deepEqual(labels(source.replace("$0》", "长江$0")), []);
});

test("the bodies of the workspace: after 单位, and behind 由 and 向 once a name is begun", () => {
  const named = (source: string): readonly Proposal[] => offered(source, { bodies });
  const prose = (words: string): string => `${title}## 一、总体情况\n\n本年度有关事项${words}。\n`;
  assert.deepEqual(
    named(prose("由区$0")).map(({ label }) => label),
    ["区政府办公室", "区司法局"],
  );
  assert.equal(
    accepted(prose("由于情况复杂，向区司$0报告"), undefined, { bodies }),
    prose("由于情况复杂，向区司法局$0报告"),
  );
  for (const words of ["由$0", "由于$0", "向社会$0", "区$0", "由区司法局$0"])
    assert.deepEqual(named(prose(words)), [], words);
  assert.deepEqual(
    named("---\n单位: $0\n---\n").map(({ label }) => label),
    bodies(),
  );
});

test("last year's number: written into a blank 上年结转, told beside the others", () => {
  const last = digestIn("last.ogi.md", base.replaceAll("2025", "2024"));
  const lastYear = (): typeof last => last;
  const row = (text: string, label: string): string =>
    text.split("\n").find((line) => line.includes(label)) ?? "";
  const table = blankTableText(form2021.tables.requests);
  const blank = `${title}## 三、收到和处理政府信息公开申请情况\n\n${table}`;
  const carried = row(table, "上年结转");
  const source = blank.replace(
    carried,
    carried.replace(/\| +\|/, (cell) => `|${" ".repeat(cell.length - 3)}$0 |`),
  );
  assert.deepEqual(
    offered(source, { lastYear }).map(({ label, edit }) => [label, edit.text.trim()]),
    [["1（2024年报告结转下年度）", "1"]],
  );
  assert.equal(
    row(accepted(source, undefined, { lastYear }), "上年结转").replace("$0", "").length,
    carried.length,
  );
  assert.deepEqual(offered(source), []);
  const total = base.replace(/(\| （一）予以公开.*)\| +(\d+) \|$/m, "$1|   $$0 |");
  const [proposal] = offered(total, { lastYear });
  assert.match(proposal?.detail ?? "", /^各类申请人合计；2024年为\d+$/);
});

test("what is offered is found by its initials and by its reading", () => {
  for (const [heading, typed, label] of [
    ["五、存在的主要问题及改进情况", "zdsswt", "针对上述问题，下一步…"],
    ["六、其他需要报告的事项", "wsqxx", "未收取信息处理费"],
    ["一、总体情况", "weishou", "未收到政府信息公开申请"],
  ] as const)
    assert.ok(labels(`${title}## ${heading}\n\n${typed}$0\n`).includes(label), typed);
  const own = offered(`${title}## 一、总体情况\n\n$0\n`).filter(({ kind }) => kind !== "table");
  for (const proposal of own) {
    const readings = pinyin(proposal.label, { toneType: "none", type: "array", v: true });
    for (const [at, char] of [...proposal.label].entries())
      if (/\p{Script=Han}/u.test(char))
        assert.equal(readingOf(char), readings[at], `${char} in ${proposal.label}`);
  }
});

test("a phrase is written as plain words and as a snippet", () => {
  assert.deepEqual(written(["一", ["二,", "三"], undefined, "$四"]), {
    text: "一二,$四",
    caret: 3,
    snippet: `一\${1|二\\,,三|}$2\\$四$0`,
  });
  assert.deepEqual(written(["一"]), { text: "一", caret: undefined, snippet: undefined });
});

test("no phrase has an empty choice, which an editor would write out with its marks", () => {
  const sections = [
    "$0\n\n",
    ...form2021.sections.map(({ ordinal, title: name }) => `## ${ordinal}、${name}\n\n$0`),
  ];
  for (const section of sections)
    for (const { snippet, preview, kind } of offered(`${title}${section}\n`)) {
      assert.doesNotMatch(snippet ?? "", /\{\d+\|(?:[^}]*,)?(?:,|\|\})/);
      if (kind === "phrase") assert.match(preview ?? "", /[。…]$/);
    }
});

test("three marks begin a part of the section: its usual parts come before the sections that lack", () => {
  const source = `${title}## 一、总体情况\n\n### $0\n`;
  assert.equal(labels(source)[0], "（一）主动公开");
  assert.equal(accepted(source), source.replace("$0", "（一）主动公开$0"));
  assert.equal(labels(source.replace("### ", "## "))[0], "二、主动公开政府信息情况");
});
