import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../server/src/messages/en.ts";
import { type Messages, zh } from "../../server/src/messages/zh.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import { bases, check, pages } from "./pages.ts";

/** A message as it is spoken: of a finding, or the button of a fix. */
interface Spoken {
  readonly rule: string;
  readonly severity: Finding["severity"] | undefined;
  readonly zh: string;
  readonly en: string;
}

/** What the pages' wrong examples say, their fixes and their related places too. */
const spoken: readonly Spoken[] = pages.flatMap(({ examples }) =>
  examples.flatMap(({ draft }) =>
    check(draft).findings.flatMap(({ rule, severity, say, related, fixes }) => [
      { rule, severity, zh: say(zh), en: say(en) },
      ...[...(related ?? []), ...(fixes?.() ?? [])].map((each) => ({
        rule,
        severity: undefined,
        zh: each.say(zh),
        en: each.say(en),
      })),
    ]),
  ),
);

const parts = [
  { name: "自然人", amount: "9" },
  { name: "商业企业", amount: "2" },
  { name: "其他", amount: "5" },
];

/** What no example says, with arguments as they come. */
const rest: readonly ((t: Messages) => string)[] = [
  (t) => t.cellUnseen("“一、本年新收政府信息公开申请数量”法律服务机构", "12"),
  (t) => t.sectionMissing(["五、存在的主要问题及改进情况", "六、其他需要报告的事项"], true),
  (t) => t.sectionMissing(["六、其他需要报告的事项"], true),
  (t) => t.sectionMissing(["六、其他需要报告的事项"], false),
  (t) => t.sectionMissingLegacy(),
  (t) => t.sectionNumbering("", "五、"),
  (t) => t.sectionOrderLast("六、其他需要报告的事项", "五、存在的主要问题及改进情况"),
  (t) => t.sectionSubNumberingRepeated("（四）"),
  (t) => t.tableUnreadable("表三"),
  (t) => t.tableEditionYear(2018),
  (t) => t.tableEdition("表二", "2019", t.yearOf(undefined), "2021"),
  (t) => t.rowMissing("表三", ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物"]),
  (t) => t.rowOrderLast("四、结转下年度继续办理"),
  (t) => t.columnMissing("表三", ["科研机构", "其他"]),
  (t) => t.cellUnit("“行政许可”本年处理决定数量", "128件", undefined),
  (t) => t.cellBlank("表三", 1),
  (t) => t.cellBlank("表三", 120),
  (t) => t.totalRow("（一）予以公开", parts, "16", "14", "2", t.applicantsTotal),
  (t) => t.totalRow("行政复议", [], "0", "4", "4", t.casesTotal),
  (t) => t.totalColumn("自然人", parts, "16", "14", "2"),
  (t) => t.totalBlock("“（四）无法提供”自然人", parts, "16", "14", "2"),
  (t) => t.totalCell("“2.重复申请”自然人", "3", ""),
  (t) => t.totalBlank("表四", [{ name: "“行政复议”总计", amount: "3" }]),
  (t) => t.aspectMissing(["政府信息管理", "政府信息公开平台建设", "监督保障"], 6),
  (t) => t.sectionCount("六个部分", "政府信息公开行政复议、行政诉讼情况", 2),
  (t) => t.feeConflictCell,
  (t) => t.reportTitleUnknown([t.theBody, t.theYear]),
  (t) => t.reportTitle(),
  (t) => t.whichLastYear(2024, 2),
  (t) => t.takeLastYears(2024),
  (t) => t.lastYearLacking(t.lack("year", 2023, 2024)),
  (t) => t.lastYearLacking(t.lack("absent", undefined, 2024)),
  (t) => t.memberMissing("./社区报告/花园街道一二三…", t.lack("year", 2023, 2025)),
  (t) => t.memberMissing("./社区A.ogi.md", t.lackOfTable("表三")),
  (t) => t.duplicateReport("望溪区花园街道办事处", 2025, 3, "望溪区花园街道办事处2025年…"),
  (t) => t.similarParagraph("望溪区花园街道办事处", 2025, false),
];

const everything: readonly Spoken[] = [
  ...spoken,
  ...rest.map((say) => ({ rule: "", severity: undefined, zh: say(zh), en: say(en) })),
];

/** Without what is quoted from the draft or the form. */
function ownWords(message: string): string {
  return message.replace(/“[^”]*”/g, "");
}

test("a Chinese message uses the clerk's words, blames nobody and writes half-width digits", () => {
  for (const { zh: message } of everything) {
    assert.doesNotMatch(message, /单元格|绑定|解析|节点|非法|必须|！|[?!]/, message);
    assert.doesNotMatch(ownWords(message), /[０-９]|undefined|NaN|,(?!\d)|;/, message);
  }
});

test("a Chinese message takes 60 characters at most", () => {
  for (const { zh: message } of everything) {
    assert.ok([...message].length <= 60, `${[...message].length}: ${message}`);
  }
});

test("an error says what should be, a warning asks to check, the rest suggests", () => {
  const manner: Readonly<Record<Finding["severity"], RegExp>> = {
    error: /应为|应相等|缺少|不平|差\d/,
    warning: /请|应为/,
    information: /建议/,
    hint: /建议/,
  };
  for (const { severity, zh: message } of spoken) {
    if (severity) assert.match(message, manner[severity], `${severity}: ${message}`);
  }
});

test("a finding is a sentence, a button is not", () => {
  for (const { severity, zh: chinese, en: english } of spoken) {
    if (!severity) assert.doesNotMatch(chinese, /[。：]$/, chinese);
    else {
      assert.match(chinese, /。$/, chinese);
      assert.match(english, /\.$/, english);
    }
  }
});

test("the English says the same numbers and quotes the same words", () => {
  for (const { zh: chinese, en: english } of everything) {
    const numbers = chinese.match(/\d+(?:\.\d+)?/g) ?? [];
    for (const number of numbers) assert.ok(english.includes(number), `${number}\n${chinese}\n${english}`);
    for (const [quoted] of chinese.matchAll(/“[^”]+”/g)) {
      // A command is called otherwise in English.
      if (quoted.startsWith("“补齐")) continue;
      assert.ok(english.includes(quoted.slice(1, -1)), `${quoted}\n${chinese}\n${english}`);
    }
  }
});

test("the English is English: what is Chinese in it is a word of the form, without Chinese punctuation", () => {
  for (const { en: message } of everything) {
    assert.match(message, /[A-Za-z]{2}|^“[^”]+”|^（/, message);
    assert.doesNotMatch(ownWords(message), /[，。；：？！、]|undefined|NaN/, message);
  }
});

test("a number with a character without width is not shown beside itself", () => {
  const base = bases.get("2021") ?? "";
  const hidden = base.replace(/^(\| 一、本年新收.*) 12 \|$/m, "$1 1\u200b2 |");
  const { findings } = check(hidden);
  assert.deepEqual(
    findings.filter(({ rule }) => rule === "cell.format").map(({ say }) => say(zh)),
    ["“一、本年新收政府信息公开申请数量”总计的数字里夹有看不见的字符，建议改为12。"],
  );
});
