import { type Sentence, sentencesOf } from "../model/prose/passages.ts";
import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";

export const narrativePlaceholder: Rule = {
  id: "narrative.placeholder",
  severity: "error",
  *check(report) {
    if (report.beforeForms) return;
    for (const passage of report.prose) {
      // A label in a list or the head of a table that was run together ends without any mark.
      if (passage.heading || !mayLackNumber.test(passage.text) || !/[，。；]/.test(passage.text)) continue;
      for (const { index, words } of sentencesOf(passage).flatMap(gapsOf)) {
        yield {
          span: { start: index, end: index + words.length },
          say: (t) => t.placeholder(excerpt(words)),
          ...(passage.section ? { data: { section: passage.section } } : {}),
        };
      }
    }
  },
};

const han = "[\\u4e00-\\u9fff]";
const blank = "[ \\u3000\\u00a0]";
const measure = "(?:人次|条|件|份|次|篇|期|场|起|宗|个|项)";
const clauseEnd = "(?=[，,；;、）)]|$)";

/** A line to write on, or empty brackets, before a measure word that begins no other word: 条例, 件数, 次日, 项目. */
const line = `(?:(?:\\\\?_|＿){1,20}|[（(]${blank}{0,10}[）)]|[【\\[]${blank}{0,10}[】\\]])`;
const otherWord = "(?![例目款数线文件人限间所地准复示草诉因来额日年要案])";
const drawn = `[\\u4e00-\\u9fff》”]{1,8}${blank}{0,4}(?<!第)(?<!第${blank})${line}${blank}{0,4}${measure}${otherWord}`;

/** 共  件, 收到  件: what comes before can have no measure word as its end. */
const adverb = "(?:(?<![公中])共计?|总计|累计|合计)";
const receive = "收到|受理|接收|新收|办理|办结|答复";
const publish = "公开|发布|更新|推送|上传|召开|开展|组织|举办|制发|印发|发放";
const counted = `${adverb}(?:${receive}|${publish})?${blank}{1,12}${measure}${clauseEnd}`;
/** 数量为 条, 达到 件: a number must follow. */
const amount = `(?:数量为?|达到?|共有|约为?)${blank}{1,12}${measure}${clauseEnd}`;
const done = `(?:${receive}|${publish})了?${blank}{2,12}(?:条|件|份|次|篇|期|场|起|宗)${clauseEnd}`;

/** Two blanks or more, a measure word or a unit, and the end of the clause: 各类信息  条，占比  %。 */
const unit = `(?:${measure}|[人名家户部册]|万?元|[%％])`;
const spaced = `${han}{1,2}(?<!第)${blank}{2,12}${unit}${clauseEnd}`;

/** Without a blank only pairs that are no words: 信息条, 业务培训次. 申请件 is one, and stands only where a count must. */
const pairs = `信息${blank}?[条件]|文件${blank}?[件份]|申请${blank}?[份宗]|(?:培训班?|会议|宣传|检查|抽查|督查|活动)${blank}?次|培训班${blank}?期|(?:图文|文章|稿件|报道|解读|材料|信息)${blank}?篇|(?:会议|发布会|活动|讲座|培训)${blank}?场|(?:简报|公报)${blank}?期|(?:工单|建议|提案|议案)${blank}?件`;
const between = "[^，。；、,;：:0-9０-９一二三四五六七八九十百千万两几数多若干的每各逐该等]{0,16}?";
const bare = `(?:${receive}|${publish})${between}(?:${pairs})(?=[，,；;]|$)`;
const items = `${adverb}(?:${receive})${between}申请${blank}?件(?=[，,；;]|$)`;

const gap = new RegExp([drawn, counted, amount, done, spaced, items, bare].join("|"), "g");
/** What every gap has: a measure word behind a blank, a line or a bracket, or a pair that is no word. */
const mayLackNumber = new RegExp(`[ \\u3000\\u00a0_＿）)】\\]]${unit}|${pairs}|申请${blank}?件`);

function gapsOf({ text, span }: Sentence): readonly { index: number; words: string }[] {
  if (!mayLackNumber.test(text)) return [];
  const opened = emphasis.exec(text)?.index ?? text.length;
  return Array.from(text.matchAll(gap), ({ 0: words, index }) => ({ words, index }))
    .filter(({ words, index }) => index <= opened || !/[_＿]/.test(words))
    .map(({ words, index }) => ({ words, index: span.start + index }));
}

/** An underscore that is no such line: the ones behind it may close what it opened. */
const emphasis = new RegExp(`[_＿](?!\\\\?[_＿]|${blank}{0,4}${measure})`);
