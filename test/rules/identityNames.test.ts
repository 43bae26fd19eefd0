import assert from "node:assert/strict";
import { test } from "node:test";
import { fixed } from "../support/check.ts";
import { draft, drawn, found, message, right, silent } from "./identityDraft.ts";

test("report.date: signed or published outside January to March of the next year", () => {
  drawn({
    end: `柳湖街道办事处

2025年4月10日
^^^^^^^^^^^^^ report.date`,
  });
  drawn({
    end: `望溪区柳湖街道办事处 2024年1月20日
                     ^^^^^^^^^^^^^ report.date`,
  });
  drawn({
    front: `年度: 2024
公布日期: 2025-04-01
          ^^^^^^^^^^ report.date`,
  });
  assert.deepEqual(found({ front: "年度: 2024\n公布日期: 2025-04-01", end: "柳湖街道办事处 2025年4月1日" }), [
    "warning report.date 2025-04-01",
  ]);
  assert.deepEqual(found({ end: "柳湖街道办事处\n\n二〇二四年十二月二十日" }), [
    "warning report.date 二〇二四年十二月二十日",
  ]);
});

test("report.date: a year that was not moved on has a fix", () => {
  const end = (year: string): string => `柳湖街道办事处\n\n${year}年1月20日`;
  assert.equal(fixed(draft({ end: end("2024") }), "report.date"), draft({ end: end("2025") }));
});

test("report.date: in time, damaged, or no date of the report's", () => {
  silent({
    "the first day": { end: "柳湖街道办事处\n\n2025年1月1日" },
    "the last day": { end: "柳湖街道办事处\n\n2025年3月31日" },
    "Chinese digits": { end: "柳湖街道办事处\n\n二〇二五年一月二十日" },
    damaged: { end: "柳湖街道办事处\n\n20251月20日" },
    "no such day": { end: "柳湖街道办事处\n\n2025年4月31日" },
    "a date that nobody signs": { end: "2025年6月15日" },
    "a page's metadata": { preface: `发布日期：2025-06-15\n\n${right}`, end: "发布日期：2025年6月15日" },
    "a meeting": { other: "无。\n\n我街道于2024年6月15日召开会议。" },
    "front matter in time": { front: "年度: 2024\n公布日期: 2025年1月23日" },
    "no date": { front: "年度: 2024\n公布日期: 待定" },
    "no year to judge it by": {
      title: "# 柳湖街道办事处政府信息公开工作年度报告",
      preface: "统计期限为全年1月1日至12月31日。",
      overview: "我街道扎实推进工作。",
      end: "柳湖街道办事处\n\n2025年6月15日",
    },
    "years in dispute, in time for one": { end: "柳湖街道办事处\n\n2025年1月20日" },
  });
});

const longTitle = "# 包头市昆都仑区前进道街道办事处2024年政府信息公开工作年度报告";

test("report.body: the name with one character less, more or other", () => {
  drawn({
    title: longTitle,
    overview: `2024年，前进街道办事处扎实推进政府信息公开工作。前进街道办事处组织培训。
        ^^^^^^^^ report.body`,
  });
  drawn({
    overview: `柳树湖街道高度重视政府信息公开工作，安排专人负责。本年度柳树湖街道未收到申请。
^^^^^^^^^^ report.body`,
  });
  drawn({
    title: longTitle,
    overview: `前进路街道高度重视公开工作。2024年前进路街道组织培训2次。
^^^^^^^^^^ report.body`,
  });
  assert.deepEqual(found({ end: "望溪区柳河街道办事处\n\n2025年1月20日" }), [
    "information report.body 望溪区柳河街道办事处",
  ]);
});

test("report.body: the fix writes the name's own form, and only outside of quotes", () => {
  const overview = "前进街道办事处公开《前进街道预算》。2024年前进街道组织培训。";
  assert.equal(
    fixed(draft({ title: longTitle, overview }), "report.body"),
    draft({
      title: longTitle,
      overview: "前进道街道办事处公开《前进街道预算》。2024年前进道街道组织培训。",
    }),
  );
});

test("report.body: short forms, other bodies and quoted names are no second name", () => {
  const own = { title: longTitle };
  silent({
    "its tail": { overview: "2024年，柳湖街道办组织培训。柳湖街道落实责任。柳湖办事处公开信息。" },
    "with the district's short name": {
      title: "# 望溪柳湖街道2024年政府信息公开工作年度报告",
      end: "柳湖街道办事处",
    },
    "with the city": { end: "澜州市望溪区柳湖街道办事处" },
    "the office": { end: "柳湖街道党政办公室" },
    "an account's name": { ...own, overview: "2024年，我街道运营“前进街道”账号。“前进街道”粉丝增加。" },
    "file names": { ...own, overview: "《前进街道预算》《前进街道决算》已公开。" },
    "once only": { ...own, overview: "前进街道办事处为我街道前身。" },
    "never of itself": { ...own, overview: "2024年，我街道与前进街道、和平街道互学，向前进街道派员。" },
    "the streets of the district": { overview: "2024年，我街道在全区各街道中率先公开，柳湖各街道社区受益。" },
    "another street": { overview: "新河街道办事处来访。新河街道介绍经验。2024年，我街道公开信息。" },
    "the district's report": {
      title: "# 望溪区人民政府2024年政府信息公开工作年度报告",
      overview: "2024年，我区扎实推进。我局、我街道等说法已统一。柳湖街道、柳河街道先行。",
    },
    "a town": {
      title: "# 双溪口镇人民政府2024年政府信息公开工作年度报告",
      overview: "双溪口镇扎实推进公开。双溪口集镇建设加快。2024年，我镇公开信息。双溪镇村一体。",
    },
    "a bureau's short name": {
      title: "# 望溪区市场监督管理局2024年政府信息公开工作年度报告",
      overview: "2024年，我局扎实推进。区市场监管局公开信息。市场监管局培训。",
    },
    "the preface's 我镇": {
      title: "# 双溪口镇人民政府2024年政府信息公开工作年度报告",
      preface: `现将我镇2024年政府信息公开工作报告如下。${right}`,
      overview: "2024年，我镇扎实推进。",
    },
  });
});

test("report.body: a body that speaks of itself as one of another kind", () => {
  drawn({
    overview: `2024年，我局扎实推进政府信息公开工作。
        ^^^^ report.body`,
  });
  drawn({
    title: "# 望溪区教育局2024年政府信息公开工作年度报告",
    overview: `2024年，本镇扎实推进政府信息公开工作。
        ^^^^ report.body`,
  });
  assert.equal(
    message({ overview: "2024年，我局扎实推进。" }, "report.body"),
    "文中自称“我局”，与本单位“望溪区柳湖街道办事处”不符，建议核对是否抄自其他单位。",
  );
  silent({
    "a quoted word": { overview: "2024年，我街道协调区城管局，该局答复“我局已办理”。" },
    "a word that holds it": { overview: "2024年，我街道克服自我局限，打破自我局面。" },
    "town and street in one": {
      title: "# 双溪镇（街道）2024年政府信息公开工作年度报告",
      overview: "2024年，我街道扎实推进。",
    },
    "a bureau": { title: "# 望溪区教育局2024年政府信息公开工作年度报告", overview: "2024年，我局扎实推进。" },
    "a bureau's office": {
      title: "# 望溪区林业局驻松园办事处2024年政府信息公开工作年度报告",
      overview: "2024年，我局扎实推进。",
    },
    "a street of a government": {
      title: "# 望溪区人民政府柳湖街道办事处2024年政府信息公开工作年度报告",
      overview: "2024年，柳湖街道扎实推进。",
      end: "柳湖街道办事处",
    },
    "the district": { overview: "2024年，我街道按照我区部署，扎实推进。" },
    "nobody knows who": { title: "# 2024年政府信息公开工作年度报告", overview: "2024年，我局扎实推进。" },
  });
});
