import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../server/src/messages/zh.ts";
import { check, findingsOf, fixed } from "../support/check.ts";
import { draft, drawn, message, only, right, silent } from "./identityDraft.ts";

test("report.year: the place that differs from the others is the one that is named", () => {
  drawn({
    front: "单位: 望溪区柳湖街道办事处\n年度: 2024",
    title: `# 望溪区柳湖街道办事处2023年政府信息公开工作年度报告
                      ^^^^ report.year`,
  });
  drawn({
    front: `单位: 望溪区柳湖街道办事处
年度: 2023
      ^^^^ report.year`,
  });
  drawn({
    preface: `现将柳湖街道2024年度政府信息公开工作情况报告如下。统计期限自2023年1月1日起至2023年12月31日止。
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ report.year`,
  });
  drawn({
    preface: `现公布柳湖街道2023年政府信息公开工作年度报告。${right}
              ^^^^ report.year`,
  });
});

test("report.year: three sources of which two agree settle it, two do not", () => {
  const stale = "# 望溪区柳湖街道办事处2023年政府信息公开工作年度报告";
  assert.equal(
    message({ front: "年度: 2024", title: stale }, "report.year"),
    "标题写的是2023年，文件头的年度、统计期限写的是2024年，应为同一年；请核对标题。",
  );
  assert.equal(
    message({ title: stale }, "report.year"),
    "统计期限写的是2024年，标题写的是2023年，应为同一年，请核对。",
  );
});

test("report.year: a fix changes the report's own year everywhere and no other", () => {
  const parts = {
    front: "年度: 2024",
    title: "# 望溪区柳湖街道办事处二〇二三年政府信息公开工作年度报告",
    preface: "现公布柳湖街道２０２３年政府信息公开工作年度报告。统计期限为2024年1月1日至2024年12月31日。",
    overview: "2024年，我街道公开《柳湖街道2023年度报告》，比2023年多公开12条。",
  };
  const toMost = draft(parts).replace("二〇二三", "二〇二四").replace("２０２３", "２０２４");
  assert.equal(fixed(draft(parts), "report.year"), toMost);
  const back = draft(parts)
    .replace("年度: 2024", "年度: 2023")
    .replace("2024年1月1日至2024年12月31日", "2023年1月1日至2023年12月31日");
  assert.equal(fixed(draft(parts), "report.year", "全文改为2023"), back);
});

test("report.year: a year that would want the other edition's form is not offered", () => {
  const parts = {
    front: "年度: 2021",
    title: "# 望溪区柳湖街道办事处2020年政府信息公开工作年度报告",
    preface: "统计期限为2021年1月1日至12月31日。",
  };
  const [found] = findingsOf(draft(parts), { only: ["report.year"] });
  assert.deepEqual(
    found?.fixes?.().map(({ say }) => say(zh)),
    ["全文改为2021"],
  );
});

test("report.year: other years, titles in 《》, metadata and the signature do not count", () => {
  silent({
    "another year's report in 《》": {
      preface: `现公布《柳湖街道2023年政府信息公开工作年度报告》。${right}`,
    },
    "last year's report as history": {
      preface: `在总结2023年政府信息公开工作年度报告的基础上，编制本报告。${right}`,
    },
    "a notice about another year": {
      preface: `现就落实关于做好2025年政府信息公开工作年度报告编制工作的通知要求说明如下。${right}`,
    },
    "a page's metadata": { preface: `发布日期：2025-01-20\n\n索引号：002590956/2025-00308\n\n${right}` },
    "the signature is of the next year": { end: "柳湖街道办事处\n\n2025年1月20日" },
    "full-width and Chinese digits": {
      title: "# 望溪区柳湖街道办事处二〇二四年政府信息公开工作年度报告",
      preface: "统计期限自２０２４年１月１日起至２０２４年１２月３１日止。",
    },
    "zero as a Chinese digit": {
      title: "# 望溪区柳湖街道办事处二零二四年度政府信息公开工作年度报告",
      preface: "统计期限自二〇二四年一月一日起至二〇二四年十二月三十一日止。",
    },
    "blanks around the year": { title: "# 望溪区柳湖街道办事处 2024 年度 政府信息公开工作年度报告" },
    "a title of two years": { title: "# 望溪区柳湖街道办事处2023-2024年度政府信息公开工作年度报告" },
    "a document number above the title": {
      title: "柳街办〔2025〕1号\n\n# 望溪区柳湖街道办事处2024年政府信息公开工作年度报告",
    },
    "a page's list of reports": {
      title:
        "2023年政府信息公开工作年度报告\n\n2022年政府信息公开工作年度报告\n\n2024年政府信息公开工作年度报告",
    },
    "before the first form": {
      title: "# 望溪区柳湖街道办事处2017年政府信息公开工作年度报告",
      preface: "统计期限自2018年1月1日起至2018年12月31日止。",
    },
  });
});

test("report.year: section 一 that is last year's text", () => {
  const [found] = check(
    draft({
      overview: `2023年，我街道扎实推进政府信息公开工作。

本年度主动公开政府信息120条。`.replace("\n\n", "\n^^^^ report.year\n\n"),
    }),
    { only },
  );
  assert.equal(found?.severity, "warning");
  silent({
    "history, and the own year later": {
      overview: "2023年，我街道建成公开专区。\n\n2024年，公开政府信息120条。",
    },
    "since last year": { overview: "2023年以来，我街道扎实推进政府信息公开工作。" },
    "this year": { overview: "2023年，我街道建成公开专区。今年以来，公开政府信息120条。" },
    "the history of the law": { overview: "2019年，国务院修订了《中华人民共和国政府信息公开条例》。" },
    "somebody else's year": { overview: "2023年，国务院办公厅印发工作要点，各地认真落实。" },
    "Chinese digits": { overview: "二〇二四年，我街道扎实推进政府信息公开工作。" },
    "no year at all": { overview: "我街道扎实推进政府信息公开工作。" },
  });
});

test("report.period: damaged or not the whole year", () => {
  const wrong: readonly (readonly [string, string])[] = [
    ["统计期限为20231月1日至2024年12月31日。", "20231月1日至2024年12月31日"],
    ["统计期限自202020年1月1日起至2024年12月31日止。", "202020年1月1日起至2024年12月31日"],
    ["统计期限自2024年1月1日起至12月30日止。", "2024年1月1日起至12月30日"],
    ["统计时限为2024年1月1日至2024年13月31日。", "2024年1月1日至2024年13月31日"],
    ["统计时限为202411日至20241231日。", "202411日至20241231日"],
    ["统计周期：2024年1月1月—2024年12月31日。", "2024年1月1月—2024年12月31日"],
    ["统计期间从2024年1月1日到2024年11月31日。", "2024年1月1日到2024年11月31日"],
    ["统计时间：2024年1月至11月。", "2024年1月至11月"],
    ["报告期限为2024年1月2日~12月31日。", "2024年1月2日~12月31日"],
    ["本报告所列数据自2023年1月1日起至2024年12月31日止。", "2023年1月1日起至2024年12月31日"],
    ["数据统计截止日期为2024年12月30日。", "2024年12月30日"],
    ["统计期为２０２４年１月１日－１１月３０日。", "２０２４年１月１日－１１月３０日"],
    ["（2024年1月1日-2024年12月30日）", "2024年1月1日-2024年12月30日"],
    ["统计期限：2024.1.1-2024.12.30。", "2024.1.1-2024.12.30"],
    ["机构改革后，统计期限为2024年1月1日至2024年12月30日。", "2024年1月1日至2024年12月30日"],
  ];
  for (const [preface, stated] of wrong) {
    const text = draft({ preface });
    const found = findingsOf(text, { only });
    assert.deepEqual(
      found.map(({ rule, severity, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`),
      [`warning report.period ${stated}`],
      preface,
    );
  }
});

test("report.period: every wording of the whole year is right", () => {
  const wordings = [
    "统计期限自2024年1月1日起至2024年12月31日止。",
    "数据统计期限为2024年1月1日至12月31日。",
    "统计时限为2024年1月1日—12月31日。",
    "本年度报告中所列数据的统计期限从2024年1月1日到12月31日为止。",
    "统计周期：2024 年 1 月 1 日 - 2024 年 12 月 31 日",
    "统计时间:2024年1月1日~同年12月31日",
    "统计期：2024年1月1日－12月31日",
    "本报告统计数据截止2024年12月31日。",
    "数据统计截至2024年12月31日。",
    "统计期限为2024年度。",
    "统计期限为2024年1月至12月。",
    "统计期限为2024年1-12月。",
    "统计期限为2024.01.01-2024.12.31。",
    "统计期限为2024-01-01至2024-12-31。",
    "统计期限自２０２４年１月１日起至２０２４年１２月３１日止。",
    "统计期限自二〇二四年一月一日起，至二〇二四年十二月三十一日止。",
    "（2024年1月1日至2024年12月31日）",
    "本报告反映2024年1月1日至12月31日期间的政府信息公开工作。",
    "报告期限：1月1日至12月31日。",
  ];
  silent(Object.fromEntries(wordings.map((preface) => [preface, { preface }])));
});

test("report.period: ranges that are no period of the report, and periods that are explained", () => {
  silent({
    "a notice period": { preface: `${right}公示期自2024年3月1日至3月7日。` },
    "a campaign": { overview: "2024年，我街道自2024年3月1日至5月1日开展自查，向区里报告。" },
    "other statistics": { overview: "2024年，据统计，2024年1月1日至11月30日，共发布政府信息120条。" },
    "up to a day": { overview: "2024年，截至2024年11月30日，我街道主动公开政府信息120条。" },
    "a campaign in the preface": { preface: `${right}我街道于2024年3月1日至6月30日开展公开栏自查。` },
    "a body that was founded": {
      preface: "我街道于2024年6月挂牌成立，本报告统计期限自2024年6月12日起至2024年12月31日止。",
    },
    "a body that was founded, told in section 一": {
      preface: "本报告统计期限自2024年6月12日起至2024年12月31日止。",
      overview: "2024年，我街道于6月12日正式挂牌，扎实推进政府信息公开工作。",
    },
    "a body that was merged away": {
      preface: "因机构改革，我街道并入新河街道，本报告统计期限自2024年1月1日起至2024年10月31日止。",
    },
    "the period of section 六": {
      preface: "根据《中华人民共和国政府信息公开条例》，编制本报告。",
      other: "本报告所列数据统计期限为 2024 年 1 月 1 日—2024 年 12 月 31 日。",
    },
    "the title of a document": { preface: `${right}《数据统计期限2024年1月1日至6月30日说明》已公开。` },
  });
});

test("report.period: of another year it is spoken for by report.year alone", () => {
  drawn({
    front: "年度: 2024",
    preface: `统计期限为2023年1月1日至2023年11月30日。
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ report.year`,
  });
});

test("report.period: the fix writes two dates and keeps what joins them", () => {
  const preface = "本报告所列数据的统计期限自20241月1日起至2024年12月30日止。";
  assert.equal(fixed(draft({ preface }), "report.period"), draft({}));
});

test("report.period: none at all is a hint, and the fix states it above section 一", () => {
  const parts = { preface: "根据《中华人民共和国政府信息公开条例》，编制本报告。" };
  const [found] = findingsOf(draft(parts), { only });
  assert.equal(`${found?.severity} ${found?.rule}`, "hint report.period");
  assert.equal(fixed(draft(parts), "report.period"), draft({ preface: `${parts.preface}\n\n${right}` }));
  silent({
    "in a table": { preface: "| 统计期限 | 2024年 |\n| --- | --- |\n| 单位 | 街道 |" },
    "in section 一": {
      preface: "编制本报告。",
      overview: "2024年1月1日至2024年12月31日，我街道公开信息120条。",
    },
  });
  assert.deepEqual(findingsOf("随便写的一段话。", { only }), []);
});
