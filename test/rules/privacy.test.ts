import assert from "node:assert/strict";
import { test } from "node:test";
import { check, findingsOf } from "../support/check.ts";

/** Of a district that does not exist, with the check digit of GB 11643. */
const identity = "110199199003071239";
const mobile = "13812345678";

/** The findings of a rule in a paragraph of section 一, by what they stand on. */
function found(paragraph: string, rule: string, year = 2025): readonly string[] {
  const text = `花园街道${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${paragraph}\n`;
  return findingsOf(text, { only: [rule] }).map(({ span }) => text.slice(span.start, span.end));
}

test("an identity number is found wherever it stands, however it is written", () => {
  for (const each of [
    identity,
    "110199 19900307 1239",
    "110199-19900307-1239",
    "１１０１９９１９９００３０７１２３９",
  ])
    assert.deepEqual(found(`申请人王某某（身份证号${each}）。`, "privacy.id-number"), [each]);
  assert.deepEqual(found(`身份证编号：${identity}。`, "privacy.id-number"), [identity]);
  assert.deepEqual(found("证号11019919880808100X。", "privacy.id-number"), ["11019919880808100X"]);
  assert.deepEqual(found("证号11019919880808100x。", "privacy.id-number"), ["11019919880808100x"]);
  check(
    `一、总体情况
| 姓名 | 身份证号 |
| --- | --- |
| 王某 | 110199199003071239 |
         ^^^^^^^^^^^^^^^^^^ privacy.id-number
## 110199199003071239 的答复
   ^^^^^^^^^^^^^^^^^^ privacy.id-number
`,
    { only: ["privacy."] },
  );
});

test("other numbers of eighteen digits and masked ones are no identity numbers", () => {
  const silent = [
    "证号110199199003071238。",
    "证号110199199013071239。",
    "证号110199197802290017。",
    "编号999999199003071234。",
    "证号1101**********1239、110199********1239。",
    `流水1${identity}、${identity}0。`,
    `统一社会信用代码：${identity}。`,
    `发票号码${identity}。`,
    `| 索引号 | ${identity}/2026-00007 | 公开方式 | 主动公开 |`,
    `案卷编号：${identity}。`,
    `编码A${identity}、${identity}B。`,
    `网址：http://www.huayuan.gov.cn/art/${identity}.html。`,
    `\`\`\`\n${identity}\n\`\`\``,
    `<!-- ${identity} -->`,
  ];
  for (const each of silent) assert.deepEqual(found(each, "privacy.id-number"), [], each);
  // Born after the report was written.
  assert.deepEqual(found("证号110199202303071235。", "privacy.id-number", 2019), []);
  assert.deepEqual(found("证号110199202303071235。", "privacy.id-number", 2024), ["110199202303071235"]);
});

test("a mobile number away from contact details is found", () => {
  for (const each of [mobile, "138 1234 5678", "138-1234-5678", "１３８１２３４５６７８"])
    assert.deepEqual(found(`申请人李某某（${each}）对答复表示满意。`, "privacy.phone"), [each]);
  assert.deepEqual(found(`申请人李某某手机${mobile}，已当面送达。`, "privacy.phone"), [mobile]);
  check(
    `一、总体情况
答复已送达李某某，13812345678。
                  ^^^^^^^^^^^ privacy.phone
| 姓名 | 备注 |
| --- | --- |
| 李某 | 13812345678 |
         ^^^^^^^^^^^ privacy.phone
`,
    { only: ["privacy."] },
  );
});

test("contact details and other numbers are no personal phone numbers", () => {
  const silent = [
    `联系电话：${mobile}。`,
    `如有疑问，请与街道党政办联系（地址：花园路1号；${mobile}）。`,
    `咨询、监督热线 ${mobile}`,
    `举报受理：张主任，${mobile}`,
    `传真0431-81234567，手机${mobile}。`,
    `联系人\n\n张主任\n\n${mobile}`,
    `监督电话：\n\n${mobile}`,
    `| 科室 | 联系电话 |\n| --- | --- |\n| 党政办 | ${mobile} |`,
    `邮箱${mobile}@139.com。`,
    `网址：http://www.huayuan.gov.cn/t${mobile}.html，https://a.cn/?p=${mobile}`,
    `发票号${mobile}，票据编号：${mobile}。`,
    `涉及资金${mobile}元、${mobile}.50元、${mobile}万元。`,
    `长号1${mobile}、${mobile}9、0${mobile}。`,
    `文号2021-${mobile}，0431-${mobile}。`,
    "号码12812345678、2381234567。",
    "号码138****5678。",
    `\`\`\`\n${mobile}\n\`\`\``,
    `<!-- ${mobile} -->`,
  ];
  for (const each of silent) assert.deepEqual(found(each, "privacy.phone"), [], each);
});

test("a marking of secrecy or for internal use is found", () => {
  const marks: readonly (readonly [string, string])[] = [
    ["秘密★一年", "秘密★一年"],
    ["机密 ★ 10年 本报告由办公室编制。", "机密 ★ 10年"],
    ["绝密★长期", "绝密★长期"],
    ["内部资料，注意保存。", "内部资料，注意保存"],
    ["做好各项工作。内部文件 注意保存", "内部文件 注意保存"],
    ["【内部资料 严禁外传】", "【内部资料 严禁外传】"],
    ["（此件不公开）", "（此件不公开）"],
    ["（此件依申请公开）", "（此件依申请公开）"],
    ["仅供内部参考", "仅供内部参考"],
  ];
  for (const [text, on] of marks) assert.deepEqual(found(text, "privacy.marking"), [on], text);
  check(
    `机密
^^^^ privacy.marking
内部资料
^^^^^^^^ privacy.marking
公开方式：依申请公开
^^^^^^^^^^^^^^^^^^^^ privacy.marking
花园街道2025年政府信息公开工作年度报告
一、总体情况
`,
    { only: ["privacy."] },
  );
});

test("prose about secrecy and internal matters bears no marking", () => {
  const silent = [
    "做到涉密信息不上网、上网信息不涉密。",
    "认真学习《中华人民共和国保守国家秘密法》，严守国家秘密、工作秘密。",
    "属于国家秘密的，不予公开。",
    "1.属于国家秘密",
    "5.属于三类内部事务信息",
    "内部资料性出版物、内部文件、内部资料不予公开。",
    "不予公开的有：国家秘密；内部资料；仅供内部使用的材料；过程稿。",
    "对秘密级、机密级、绝密级文件专人管理。",
    "对标有“秘密★”字样的文件逐件登记。",
    "此件公开发布",
    "（此件公开发布）",
    "公开属性：主动公开",
    "不予公开",
    "信息公开选项分为主动公开、依申请公开、不予公开三类。",
    "内部资料要注意保存，不得随意外传。",
    "评为★级单位，五星★★★★★。",
    "`x`\n\n```\n秘密★一年\n```",
  ];
  for (const each of silent) assert.deepEqual(found(each, "privacy.marking"), [], each);
});

test("before there was a form, persons are protected as well", () => {
  assert.deepEqual(found(`证号${identity}。`, "privacy.", 2017), [identity]);
});
