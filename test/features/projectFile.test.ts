import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { type ProjectFile, readProjectFile } from "../../server/src/features/projectFile.ts";
import { layered } from "../../server/src/features/settings.ts";
import { en } from "../../server/src/messages/en.ts";
import { zh } from "../../server/src/messages/zh.ts";

function read(value: unknown): ProjectFile {
  return readProjectFile(JSON.stringify(value, undefined, 2));
}

/** What is wrong, with the line it stands on. */
function problems({ problems: all }: ProjectFile): readonly string[] {
  return all.map(({ line, say }) => `${line + 1} ${say(zh)}`);
}

test("all keys are read, nested or dotted", () => {
  const file = read({
    $schema: "./schemas/ogi-report.schema.json",
    rules: { "total.row": "warning", "cell.blank": "off" },
    edition: "2021",
    template: { fill: "zero" },
    detect: false,
    ambiguousWidth: "wide",
    "series.enabled": false,
    inlayHints: { enabled: true },
    codeLens: { enabled: true },
    deadline: "01-31",
    roster: ["和平区人民政府", { body: "花园街道办事处", in: "和平区人民政府" }],
    profile: [{ id: "length", section: "overview", maxLength: 1500 }],
  });
  assert.deepEqual(problems(file), []);
  assert.deepEqual(file.given, {
    rules: { "total.row": "warning", "cell.blank": "off" },
    edition: "2021",
    fill: "zero",
    detect: false,
    ambiguousWidth: "wide",
    inlayHints: true,
    codeLens: true,
    series: false,
    deadline: { month: 1, day: 31 },
  });
  assert.deepEqual(file.roster.entries, [
    { body: "和平区人民政府" },
    { body: "花园街道办事处", in: "和平区人民政府" },
  ]);
  const [length] = file.profile ?? [];
  assert.deepEqual([length?.id, length?.severity], ["profile.length", "warning"]);
  assert.equal(length?.maxLength, 1500);
});

test("an empty file of settings gives nothing and is no fault; an empty text is", () => {
  const file = readProjectFile("{}");
  assert.deepEqual([problems(file), file.profile, file.roster.entries], [[], undefined, []]);
  assert.deepEqual(problems(readProjectFile("")), ["1 缺少内容，整个文件没有采用，请改正。"]);
  assert.deepEqual(problems(readProjectFile("[]")), ["1 这里应为{ … } 形式的一组设置，没有采用。"]);
});

test("comments, trailing commas, a byte order mark and CRLF are read", () => {
  const file = readProjectFile(
    '\ufeff// 本市的设置\r\n{\r\n  "detect": false, /* 只查草稿 */\r\n  "edtion": "2021",\r\n}\r\n',
  );
  assert.equal(file.given.detect, false);
  assert.deepEqual(problems(file), ["4 没有名为“edtion”的设置，已略过。是否指“edition”？"]);
});

test("bad JSON is one line that says where and why", () => {
  const faults: readonly (readonly [string, string])[] = [
    ['{\n  "detect": false\n  "edition": "2021"\n}', "3 缺少逗号，整个文件没有采用，请改正。"],
    ['{\n  "detect" false\n}', "2 缺少冒号，整个文件没有采用，请改正。"],
    ['{\n  "detect": false\n', "3 缺少“}”，整个文件没有采用，请改正。"],
    ['{\n  "roster": ["甲镇"\n}', "3 缺少“]”，整个文件没有采用，请改正。"],
    ['{\n  "edition": "2021\n}', "2 引号没有配对，整个文件没有采用，请改正。"],
    ['{\n  "detect"：false\n}', "2 有不认识的字，引号、逗号、冒号要用半角，整个文件没有采用，请改正。"],
    ["{\n  “detect”: false\n}", "2 有不认识的字，引号、逗号、冒号要用半角，整个文件没有采用，请改正。"],
    ['{ "detect": }', "1 缺少内容，整个文件没有采用，请改正。"],
    ["{} {}", "1 末尾有多余的内容，整个文件没有采用，请改正。"],
    ["{ /* ", "1 注释没有结束，整个文件没有采用，请改正。"],
  ];
  for (const [text, expected] of faults) {
    const file = readProjectFile(text);
    assert.deepEqual(problems(file), [expected], text);
    assert.deepEqual(file.given, { rules: {} }, text);
  }
});

test("what has the wrong shape is told on its line and left aside; the rest holds", () => {
  const file = readProjectFile(`{
  "rules": { "total.row": "loud", "totl.row": "off", "cell.blank": "off" },
  "edition": 2022,
  "template": { "fil": "zero" },
  "detect": "no",
  "deadline": "02-30",
  "series": true
}`);
  assert.deepEqual(problems(file), [
    "2 “total.row”应为“error”、“warning”、“information”、“hint”、“off”，现为“loud”，没有采用。",
    "2 没有名为“totl.row”的检查项，已略过。是否指“total.row”？",
    "3 “edition”应为“auto”、“2019”、“2021”，现为“2022”，没有采用。",
    "4 没有名为“template.fil”的设置，已略过。是否指“template.fill”？",
    "5 “detect”应为true 或 false，现为“no”，没有采用。",
    "6 “deadline”应为月-日，如“01-31”，现为“02-30”，没有采用。",
    "7 “series”应为{ … } 形式的一组设置，现为“true”，没有采用。",
  ]);
  assert.deepEqual(file.given.rules, { "cell.blank": "off" });
  const { span } = file.problems[1] ?? { span: { start: 0, end: 0 } };
  assert.equal(span.end - span.start, '"totl.row"'.length);
});

test("quotes too many or too few are no fault", () => {
  const file = read({
    edition: 2021,
    detect: "false",
    profile: [{ id: "a", section: "other", minLength: "20" }],
  });
  assert.deepEqual(problems(file), []);
  assert.deepEqual([file.given.edition, file.given.detect], ["2021", false]);
  assert.equal(file.profile?.[0]?.minLength, 20);
});

test("null and an empty text count as not given", () => {
  const file = read({ edition: null, deadline: "", rules: null, roster: null, profile: null });
  assert.deepEqual(problems(file), []);
  assert.equal(file.profile, undefined);
});

test("a rule of the profile may be named, one that it lacks is told", () => {
  const profile = [{ id: "length", section: "overview", maxLength: 1500 }];
  const rules = { "profile.length": "error", "profile.deadline": "off", "profile.lenght": "off" };
  const file = read({ rules, profile });
  assert.deepEqual(problems(file), ["5 没有名为“profile.lenght”的检查项，已略过。是否指“profile.length”？"]);
});

test("a requirement says what, of which section, by which id", () => {
  const file = read({
    profile: [
      { section: "overview", maxLength: 10 },
      { id: "费用", section: "other", sentences: ["信息处理费"] },
      { id: "deadline", section: "other", sentences: ["信息处理费"] },
      { id: "a", sentences: ["信息处理费"] },
      { id: "b", section: "overveiw", minLength: 10 },
      { id: "c", section: "overview" },
      { id: "d", section: "overview", minLength: 20, maxLength: 10 },
      { id: "e", section: "overview", minLength: -1 },
      { id: "f", section: "overview", subHeading: ["主动公开"], sentences: [3] },
      { id: "profile.g", section: "overview", subHeadings: "主动公开", since: "2023", until: 2024 },
      { id: "g", section: "overview", minLength: 1 },
      "h",
    ],
  });
  assert.deepEqual(
    problems(file).map((line) => line.replace(/^\d+ /, "")),
    [
      "这一项要求缺少编号“id”，没有采用。",
      "编号“费用”应由小写字母开头，只用小写字母、数字和“-”，此项没有采用。",
      "编号“deadline”应由小写字母开头，只用小写字母、数字和“-”，此项没有采用。",
      "这一项要求缺少“section”（哪一部分），没有采用。",
      "“section”应为“overview”、“disclosure”、“requests”、“proceedings”、“issues”、“other”，现为“overveiw”，没有采用。",
      "“c”没有写要求什么（“maxLength”“minLength”“subHeadings”“sentences”），没有采用。",
      "“minLength”大于“maxLength”，两项都没有采用。",
      "“minLength”应为正整数，现为“-1”，没有采用。",
      "没有名为“subHeading”的设置，已略过。是否指“subHeadings”？",
      "“sentences”应为引号中的文字，或文字的列表，现为“3”，没有采用。",
      "“g”写了两次，后一次没有采用。",
      "“profile”应为{ … } 形式的一组设置，现为“h”，没有采用。",
    ],
  );
  const good = file.profile?.find(({ id }) => id === "profile.g");
  assert.deepEqual([good?.subHeadings, good?.since, good?.until], [["主动公开"], 2023, 2024]);
});

test("a roster names bodies, once each, and nobody adds up himself", () => {
  const file = read({
    roster: [
      "和平区人民政府",
      { body: "花园街道办事处", in: "和平区人民政府" },
      { body: "花园街道", in: "和平区人民政府" },
      { in: "和平区人民政府" },
      "街道办事处",
      { body: "和平区人民政府", in: "花园街道办事处" },
      { body: "松园街道办事处", of: "和平区人民政府" },
      3,
    ],
  });
  assert.deepEqual(
    problems(file).map((line) => line.replace(/^\d+ /, "")),
    [
      "“花园街道”写了两次，后一次没有采用。",
      "这一项缺少单位名称“body”，没有采用。",
      "“街道办事处”看不出是哪个单位，应写全名，此项没有采用。",
      "“和平区人民政府”不能汇总到自己，“in”没有采用。",
      "没有名为“of”的设置，已略过。",
      "“roster”应为{ … } 形式的一组设置，现为“3”，没有采用。",
    ],
  );
  assert.deepEqual(file.roster.entries.at(1), { body: "花园街道办事处", in: "和平区人民政府" });
});

test("later sources win, key by key and rule by rule", () => {
  const editor = { rules: { a: "off", b: "off" }, detect: false, fill: "zero" } as const;
  const file = { rules: { b: "error" }, detect: true } as const;
  const { rules, detect, fill } = layered(editor, file);
  assert.deepEqual([rules, detect, fill], [{ a: "off", b: "error" }, true, "zero"]);
});

test("any text whatever is read, and in both languages", () => {
  const piece = fc.constantFrom(
    ..."{}[]:,\"'/*\n ",
    '"rules"',
    '"roster"',
    '"profile"',
    '"id"',
    '"__proto__"',
    "null",
    "true",
    "1e9",
    '"01-31"',
    "\\u",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const { say } of readProjectFile(pieces.join("")).problems) {
        assert.notEqual(say(zh), "");
        assert.notEqual(say(en), "");
      }
    }),
  );
  fc.assert(fc.property(fc.json(), (text) => void readProjectFile(text)));
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) => void read({ rules: value, roster: value, profile: value, series: value }),
    ),
  );
});

test("thousands of brackets are one line, and so is a file that is far too large", () => {
  assert.equal(readProjectFile("[".repeat(200_000)).problems.length, 1);
  assert.equal(readProjectFile(`{"a":"${"x".repeat(2_000_000)}"}`).problems.length, 1);
});

test("the example that the page shows is read without a word", () => {
  const page = readFileSync("docs/rules/profile.md", "utf8");
  const blocks = [...page.matchAll(/^```jsonc?\n([\s\S]*?)\n```$/gm)].map((match) => match[1] ?? "");
  assert.ok(blocks.length > 0);
  for (const block of blocks) assert.deepEqual(problems(readProjectFile(block)), []);
});
