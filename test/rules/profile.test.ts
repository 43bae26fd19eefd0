import assert from "node:assert/strict";
import { test } from "node:test";
import { type CheckOptions, check, findingsOf, fixed, reportOf } from "../support/check.ts";
import { asking, overview, said, title } from "./profileDraft.ts";

test("a section that is too long or too short, by the characters of its running text", () => {
  check(
    `${title}

## 一、总体情况
   ^^^^^^^^^^^^ profile.own

本街道公开信息3条。
`,
    asking({ section: "overview", maxLength: 9 }),
  );
  assert.deepEqual(said(overview, asking({ section: "overview", maxLength: 9 })), [
    "“一、总体情况”正文10字，超过本地要求的9字，多1字，请核对。",
  ]);
  assert.deepEqual(said(overview, asking({ section: "overview", minLength: 100 })), [
    "“一、总体情况”正文10字，少于本地要求的100字，差90字，请核对。",
  ]);
  check(overview, asking({ section: "overview", minLength: 10, maxLength: 10 }));
});

test("white space, comments, tags, marks, tables, the next section and the signature are not counted", () => {
  const text = `${title}

## 六、其他需要报告的事项

**本街道** 公开<b>信息</b>　3 条。<!-- 待核实 -->𠮷

| 项目 | 数量 |
| ---- | ---: |
| 培训 |    2 |

花园街道办事处
2026年1月20日
`;
  check(text, asking({ section: "other", minLength: 11, maxLength: 11 }));
});

test("a section that is absent or says nothing has its own finding, and no other", () => {
  const requirement = {
    section: "issues",
    minLength: 10,
    subHeadings: ["改进情况"],
    sentences: ["政务公开"],
  };
  check(overview, asking(requirement));
  check(`${title}\n\n## 五、存在的主要问题及改进情况\n\n无\n`, asking(requirement));
  check(
    `${title}\n\n## 五、存在的主要问题及改进情况\n\n### （一）存在的主要问题\n`,
    asking({ section: "issues", subHeadings: ["改进情况"] }),
  );
});

test("required sub-headings: ordinals, a word more and text behind them make no difference", () => {
  const options = asking({ section: "overview", subHeadings: ["（一）主动公开", "监督保障"] });
  for (const lines of [
    "### （一）主动公开\n\n公开信息3条。\n\n### （二）监督保障\n\n培训2次。",
    "1.主动公开情况\n公开信息3条。\n2.监督保障情况\n培训2次。",
    "**（一）主动公开**。2025年，本街道通过区政府门户网站和政务公开栏等渠道主动公开政府信息326条，内容涉及机构职能、财政预决算、城市更新、养老托育等方面。\n\n（二）监 督 保 障：培训2次。",
    "（三）主动公开及回应关切\n公开信息3条。\n（五）强化监督保障\n培训2次。",
  ])
    check(`${title}\n\n## 一、总体情况\n\n${lines}\n`, options);
  const text = `${title}\n\n## 一、总体情况\n\n本街道主动公开信息3条，加强监督保障。\n`;
  assert.deepEqual(said(text, options), ["“一、总体情况”缺少本地要求的小标题“主动公开”“监督保障”，请核对。"]);
});

test("a sub-heading of another section does not count", () => {
  const text = `${overview}\n## 五、存在的主要问题及改进情况\n\n### （一）监督保障\n\n培训2次。\n`;
  assert.equal(said(text, asking({ section: "overview", subHeadings: ["监督保障"] })).length, 1);
});

test("missing sub-headings are put at the end of the section and numbered on", () => {
  const options = asking({ section: "overview", subHeadings: ["主动公开", "政策解读", "回应关切"] });
  const text = `${title}

## 一、总体情况

### （一）主动公开

公开信息3条。

### （二）依申请公开

没有收到申请。

## 二、主动公开政府信息情况
`;
  const after = fixed(text, "profile.own", undefined, options);
  assert.equal(
    after,
    text.replace("没有收到申请。\n", "没有收到申请。\n\n### （三）政策解读\n\n### （四）回应关切\n"),
  );
  check(after, options);
});

test("sub-headings are written as the draft writes its own", () => {
  const options = asking({ section: "overview", subHeadings: ["政策解读"] });
  const plain = `花园街道办事处2025年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n公开信息3条。\n二、主动公开政府信息情况\n`;
  const after = fixed(plain, "profile.own", undefined, options);
  assert.equal(after, plain.replace("3条。\n", "3条。\n\n（二）政策解读\n"));
  check(after, options);
  const unnumbered = overview.replace("本街道", "### 主动公开\n\n本街道");
  assert.match(fixed(unnumbered, "profile.own", undefined, options), /3条。\n\n### 政策解读\n$/);
  const crlf = overview.replaceAll("\n", "\r\n");
  assert.match(fixed(crlf, "profile.own", undefined, options), /3条。\r\n\r\n### （一）政策解读\r\n$/);
});

test("required sentences: one wording of each is enough, however it is written and wherever in the section", () => {
  const options = asking({
    section: "other",
    sentences: [["未收取信息处理费", "收取信息处理费"], "《政府信息公开条例》"],
    message: "参见市政务公开办的通知。",
  });
  const wrap = (body: string): string => `${title}\n\n## 六、其他需要报告的事项\n\n${body}\n`;
  check(wrap("按照〈政府信息公开条例〉的规定，本年度**未收取**信息\n处理费。"), options);
  check(wrap("| 事项 | 依据 |\n| --- | --- |\n| 收取信息处理费 0 元 | 《政府信息公开条例》 |"), options);
  assert.deepEqual(said(wrap("无。"), options), [
    "“六、其他需要报告的事项”没有写到本地要求的“未收取信息处理费”“《政府信息公开条例》”，请核对。参见市政务公开办的通知。",
  ]);
  assert.equal(said(wrap("无。<!-- 未收取信息处理费，《政府信息公开条例》 -->"), options).length, 1);
});

test("a whole sentence is written at the end of the section, above the signature; a word alone is not", () => {
  const sentences = ["信息处理费", "本年度没有需要报告的其他事项"];
  const options = asking({ section: "other", sentences });
  const text = `${title}\n\n## 六、其他需要报告的事项\n\n无。\n\n花园街道办事处\n2026年1月20日\n`;
  const after = fixed(text, "profile.own", undefined, options);
  assert.equal(after, text.replace("无。\n", "无。\n\n本年度没有需要报告的其他事项。\n"));
  assert.deepEqual(said(after, options), [
    "“六、其他需要报告的事项”没有写到本地要求的“信息处理费”，请核对。",
  ]);
  const [left] = findingsOf(after, options);
  assert.deepEqual(left?.fixes?.(), []);
});

test("since and until: some years only, and none where the year is not known", () => {
  const options = (bounds: object): CheckOptions =>
    asking({ section: "overview", minLength: 100, ...bounds });
  assert.equal(said(overview, options({ since: 2025 })).length, 1);
  assert.equal(said(overview, options({ until: 2025 })).length, 1);
  assert.equal(said(overview, options({ since: 2026 })).length, 0);
  assert.equal(said(overview, options({ until: 2024 })).length, 0);
  const undated = overview.replace("2025年", "");
  assert.equal(said(undated, options({ since: 2020 })).length, 0);
  assert.equal(said(undated, options({})).length, 1);
  assert.equal(said(overview.replace("2025", "2018"), options({})).length, 0);
});

test("a text of two megabytes is judged in a moment", () => {
  const long = `${title}\n\n## 一、总体情况\n\n${"（一）加强信息公开<b>工作</b>，落实责任。\n".repeat(90_000)}`;
  const options = asking({
    section: "overview",
    maxLength: 10,
    subHeadings: ["监督保障"],
    sentences: ["没有"],
  });
  const report = reportOf(long);
  const started = Date.now();
  const [rule] = options.local?.rules ?? [];
  assert.equal([...(rule?.check(report, undefined as never) ?? [])].length, 3);
  assert.ok(Date.now() - started < 3000, `${Date.now() - started} ms`);
});
