import { test } from "node:test";
import { check } from "../support/check.ts";

/** Sentences as section 一 of a report. */
function overview(lines: string, body = "花园街道办事处", year = 2025): string {
  return `---\n单位: ${body}\n年度: ${year}\n---\n\n## 一、总体情况\n\n${lines}\n`;
}

const fee = { only: ["narrative.fee-conflict"] };

/** Section 二 with one fee, and section 六 with some text. */
function fees(amount: string, text: string, year = 2025): string {
  return `---
单位: 花园街道办事处
年度: ${year}
---

## 二、主动公开政府信息情况

### 第二十条第（一）项

| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| -------------- | -----------: | -----------: | -----------: |
| 规章           |            0 |            0 |            0 |
| 行政规范性文件 |            1 |            0 |            2 |

### 第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| -------- | ---------------: |
| 行政许可 |                0 |

### 第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| -------- | ---------------: |
| 行政处罚 |                0 |
| 行政强制 |                0 |

### 第二十条第（八）项

| 信息内容       | 本年收费金额（单位：万元） |
| -------------- | -------------------------: |
| 行政事业性收费 | ${amount} |

## 六、其他需要报告的事项

${text}
`;
}

test("fee-conflict: a fee received and none in table 二", () => {
  check(
    fees(
      "0",
      `发出信息处理费收费通知2件，实际收取600元。
                                   ^^^^^ narrative.fee-conflict`,
    ),
    fee,
  );
  check(
    fees(
      "0.00",
      `本年度收取政府信息公开信息处理费共计1.2万元。
                                    ^^^^^^^ narrative.fee-conflict`,
    ),
    fee,
  );
  check(
    fees(
      "0",
      `信息处理费收取1,200元。
              ^^^^^^^ narrative.fee-conflict`,
    ),
    fee,
  );
});

test("fee-conflict: silent where none was received, where the table has a fee or is blank", () => {
  for (const text of [
    "本年度发出信息处理费收费通知0件，未收取政府信息公开信息处理费。",
    "收取信息处理费0元。",
    "发出信息处理费收费通知3件，总金额0元，实际收取0元。",
    "没有收取信息处理费600元以上的情形。",
    "信息处理费收取标准为每件100元，超过10件的按件收取100元。",
    "根据《政府信息公开信息处理费管理办法》，可收取100元信息处理费。",
    "发出收取信息处理费通知600元。",
    "2024年收取信息处理费600元。",
    "上年收取信息处理费600元。",
    "收取城市道路占用费600元。",
    "收取信息处理费20元。",
  ])
    check(fees("0", text), fee);
  const text = "收取信息处理费600元。";
  check(fees("0.06", text), fee);
  check(fees("", text), fee);
  check(fees("若干", text), fee);
  check(fees("0", text, 2020), fee);
  check(fees("0", text, 2017), fee);
});

test("fee-statement: a heading that nothing stands below states nothing", () => {
  const only = { only: ["narrative.fee-statement"] };
  const report = (section: string): string =>
    `# 某街道办事处2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n公开信息20条。\n\n${section}`;
  check(
    report(`## 六、其他需要报告的事项
   ^^^^^^^^^^^^^^^^^^^^^^ narrative.fee-statement

### （一）收取信息处理费情况

### （二）落实要点情况

均已落实。
`),
    only,
  );
  check(report("## 六、其他需要报告的事项\n\n### （一）收取信息处理费情况\n\n0元。\n"), only);
});

const count = { only: ["narrative.section-count"] };

test("section-count: six announced, and one left out of the list", () => {
  check(
    `本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，存在的主要问题及改进情况，其他需要报告的事项等六个部分组成。
                                                                                                                      ^^^^^^^^ narrative.section-count

## 一、总体情况
`,
    count,
  );
  check(
    `全文共6个部分：一是总体情况；二是主动公开政府信息情况；三是收到和处理政府信息公开申请情况；四是政府信息公开行政复议、行政诉讼情况；五是存在的主要问题及改进情况。
      ^^^^^^^ narrative.section-count

## 一、总体情况
`,
    count,
  );
  check(
    `本报告分为总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况和其他需要报告的事项六大部分。
                                                                                                                      ^^^^^^^^ narrative.section-count

## 一、总体情况
`,
    count,
  );
});

test("section-count: five announced and five listed, where the form has six", () => {
  check(
    `本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况五个部分组成。
                                                                                                                                    ^^^^^^^^ narrative.section-count

## 一、总体情况
`,
    count,
  );
});

test("section-count: lists that are whole, open, unknown or none", () => {
  const names = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
  ];
  const five = names.filter((_, at) => at !== 2).join("、");
  for (const text of [
    `本报告由${names.join("、")}六个部分组成。`,
    `本报告由${names.join("，")}等六个部分组成。`,
    `本报告共六部分：${names.map((each, at) => `${at + 1}.${each}`).join("；")}。`,
    `本报告由政府信息公开工作的${names.slice(0, 4).join(",")},政府信息公开工作存在的主要问题,其他需要说明的事项等六个部分组成。`,
    "本报告由总体情况、主动公开政府信息情况等六个部分组成。",
    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成。",
    `本报告由${names.slice(0, 5).join("、")}等六个部分组成。`,
    `本报告由${five}、申请办理情况六个部分组成。`,
    `本报告由概要，${names.slice(1, 4).join("，")}，${names.slice(4).join("，")}等六个部分组成。`,
    `本报告由${names[0]}、公开情况、${names.slice(2).join("、")}六个部分组成。`,
    `本报告共六个部分：${names.slice(0, 5).join("、")}、附表。`,
    `本报告共六个部分：${names.slice(0, 5).join("、")}等。`,
    `本报告由${names.slice(0, 4).join("、")}五个部分组成。`,
    `本报告由${names.slice(0, 4).join("、")}、附件五个部分组成。`,
    `本报告由${names.slice(0, 5).join("、")}等五个部分组成。`,
    `本报告由${five}组成。`,
    "本报告共六个部分。",
    "街道公开目录分为六个部分，涵盖总体情况和其他事项。",
    "本报告第六部分为其他需要报告的事项，总体情况、主动公开政府信息情况见前。",
    `本报告由十六个部分组成：${five}。`,
  ])
    check(`${text}\n\n## 一、总体情况\n\n公开信息20条。\n`, count);
});

test("generic: off by default, and on where a setting names it", () => {
  const text = `2025年，各级政府高度重视信息公开，部分地区成效明显。
        ^^^^^^^^ narrative.generic`;
  const only = ["narrative.generic"];
  check(overview(text), { only, rules: { "narrative.generic": "hint" } });
  check(overview("2025年，各级政府高度重视信息公开，部分地区成效明显。"), { only });
  check(overview("2025年，各级政府高度重视信息公开。"), { only, rules: { "narrative.generic": "off" } });
});

test("generic: silent where the body speaks of itself, by any name", () => {
  const options = { only: ["narrative.generic"], rules: { "narrative.generic": "hint" } } as const;
  for (const text of [
    "按照各级政府要求，我街道认真落实。",
    "按照各级政府要求，花园街道认真落实。",
    "按照各级政府要求，全街道认真落实。",
    "按照各级政府要求，本单位认真落实。",
    "2025年，信息公开工作平稳有序。",
  ])
    check(overview(text), options);
  check("## 一、总体情况\n\n各级政府高度重视。\n", options);
});

test("an ignore of a rule that is off silences nothing and is no fault", () => {
  const text = overview(
    "<!-- ogi-ignore narrative.generic: 通用表述 -->\n2025年，各级政府高度重视信息公开。",
  );
  check(text, { only: ["directive."] });
  check(text, { only: ["directive.", "narrative.generic"], rules: { "narrative.generic": "hint" } });
});
