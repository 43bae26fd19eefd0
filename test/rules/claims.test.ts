import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { draw, findingsOf, fixed, readDrawing } from "../support/check.ts";

const base = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
const place =
  "全年收到政府信息公开申请12件，均在法定期限内答复。规范申请的登记、审核、答复、归档各环节，安排专人负责。";
const only = ["count", "parts", "percentage", "contradiction", "documents", "proceedings"].map(
  (each) => `narrative.${each}`,
);

/** The base draft, 新收 12, 上年结转 1, 办结 12, 结转 1, with a paragraph of its own. */
function draft(paragraph: string): string {
  return base.replace(place, paragraph);
}

/** The paragraph with what is found in it drawn below. */
function drawn(source: string): string {
  const { text } = readDrawing(source);
  const whole = draft(text);
  const start = whole.indexOf(text);
  const marks = findingsOf(whole, { only }).map(({ rule, span }) => ({
    name: rule,
    span: { start: span.start - start, end: span.end - start },
  }));
  return draw(text, marks);
}

test("claims that differ from the table are found where they stand", () => {
  const cases = [
    `
全年收到政府信息公开申请21件。
                        ^^^^ narrative.count`,
    `
2025年，花园街道办事处共受理公民、法人和其他组织提出的政府信息公开申请 ２１ 件。
                                                                       ^^^^^^^ narrative.count`,
    `
我街道收到政府信息公开申请十五件，办结十二件。
                          ^^^^^^ narrative.count`,
    `
收到政府信息公开申请12件，其中自然人11件、法人或其他组织3件。
                                    ^^^^ narrative.count`,
    `
受理政府信息公开申请13件（含2024年结转2件），办结11件，结转2026年继续办理1件。
                                      ^^^ narrative.count
                                                 ^^^^ narrative.count`,
    `
办结政府信息公开申请12件，予以公开、部分公开、不予公开分别为5件、2件和2件。
                                                                 ^^^ narrative.count`,
    `
收到的12件政府信息公开申请中，5件予以公开，3件不予公开。
                                           ^^^ narrative.count`,
    `
未收到政府信息公开申请。
^^^^^^^^^^^^^^^^^^^^^^ narrative.contradiction`,
    `
全年收到政府信息公开申请12件，均已按期办结。
                              ^^^^^^^^^^^^ narrative.contradiction`,
    `
没有结转下年度办理的政府信息公开申请。
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ narrative.count`,
    `
收到政府信息公开申请12件，分别为网络申请8件、信函申请3件。
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ narrative.parts`,
    `
收到政府信息公开申请12件，网络申请8件，信函申请2件，其他方式1件。
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ narrative.parts`,
    `
收到政府信息公开申请12件，其中网络申请8件，占76%。
                                             ^^^ narrative.percentage`,
    `
全年制发规章1件、行政规范性文件6件，废止1件，现行有效7件。
            ^^^ narrative.documents
                               ^^^ narrative.documents`,
    `
未发生因政府信息公开引发的行政复议、行政诉讼。
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ narrative.proceedings
                                    ^^^^^^^^ narrative.proceedings`,
    `
因政府信息公开被提起行政诉讼2件，均获维持。
                                 ^^^^^^^^ narrative.contradiction`,
  ];
  for (const each of cases) assert.equal(drawn(each.slice(1)), each.slice(1));
});

test("what is said of others, of other years, or not quite, is left alone", () => {
  const silent = [
    "全年收到政府信息公开申请12件，同比增长20%，较上年增加2件。",
    "2024年收到政府信息公开申请31件，办结30件；2025年收到政府信息公开申请12件。",
    "区政府办公室代为受理政府信息公开申请45件，办结44件。",
    "全区共收到政府信息公开申请245件。",
    "收到政府信息公开申请12件，其中区教育局转来8件、区住建局转来9件。",
    "通过网络平台收到政府信息公开申请7件。",
    "收到涉及征地拆迁的政府信息公开申请7件。",
    "受理12345热线工单326件，均已办结。",
    "收到政府信息公开申请12件，办理人大建议8件、政协提案9件，全部办结。",
    "做好依申请公开工作，全年主动公开信息300余条，办件满意率达99%。",
    "收到政府信息公开申请近百件。收到政府信息公开申请10余件。",
    "上年结转政府信息公开申请1件，已全部办结。",
    "收到政府信息公开申请12件，均在法定期限内答复。",
    "收到政府信息公开申请12件，按时办结率100%。",
    "收到政府信息公开申请12件，答复率100%。",
    "未收到申请公开政府信息的信函。未收到要求公开财务信息的申请。",
    "没有因政府信息公开被责任追究的情况。",
    "收到政府信息公开申请12件，其中网络申请8件。",
    "收到政府信息公开申请12件，其中予以公开5件、部分公开1件。",
    "收到政府信息公开申请12件，上年结转1件，予以公开5件、部分公开1件、不予公开2件、无法提供2件、不予处理1件、其他处理1件，结转下年度1件。",
    "发布行政规范性文件18件，公开规范性文件22件，修订3件。",
    "办理行政复议案件120件、行政诉讼案件36件。",
    "2024年，因政府信息公开被申请行政复议9件。",
    "因政府信息公开被申请行政复议3件，其中维持2件、尚未审结1件。",
    "被提起行政诉讼2件，其中未经复议直接起诉1件、复议后起诉1件。",
    "根据《中华人民共和国政府信息公开条例》第二十九条，规范政府信息公开申请12件次的办理流程。",
    "力争明年政府信息公开申请办理时间缩短5个工作日。",
    "本机关收到政府信息公开申请12件，自然人申请占75%，其余为企业和律师事务所申请。",
    "依申请公开12件，予以公开占41.66%。",
    "申请公开政府信息12件，办结12件，办结率92%。",
  ];
  for (const each of silent) assert.equal(drawn(each), each);
});

test("a claim is not judged by a table that does not add up", () => {
  // The table's own finding speaks; the prose fits what the table would be once mended.
  const broken = base.replace(
    "|      9 |        2 |        0 |            0 |            1 |    0 |   12 |",
    "|      9 |        2 |        0 |            0 |            1 |    0 |   21 |",
  );
  assert.notEqual(broken, base);
  assert.deepEqual(findingsOf(broken, { only }), []);
});

test("the fix writes the table's number into the text", () => {
  const wrong = draft("全年受理政府信息公开申请二十一件，答复12件。");
  assert.equal(fixed(wrong, "narrative.count"), draft("全年受理政府信息公开申请12件，答复12件。"));
  assert.equal(fixed(wrong, "narrative.count", "13"), draft("全年受理政府信息公开申请13件，答复12件。"));
  assert.equal(fixed(draft("制发规范性文件 5 件。"), "narrative.documents"), draft("制发规范性文件 4 件。"));
});

test("a number that a blank parts is left to its author", () => {
  const [found] = findingsOf(draft("全年收到政府信息公开申请二十 一件。"), { only });
  assert.equal(found?.rule, "narrative.count");
  assert.equal(found.fixes, undefined);
});

test("a text with claim upon claim that differs gives the first hundred", () => {
  const text = draft("全年收到政府信息公开申请21件。".repeat(300));
  assert.equal(findingsOf(text, { only: ["narrative.count"] }).length, 100);
});
