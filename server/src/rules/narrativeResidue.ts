import type { Messages } from "../messages/zh.ts";
import { passagesWith, type Sentence, sentencesOf } from "../model/prose/passages.ts";
import { excerpt } from "../util/cjk.ts";
import type { Rule } from "./finding.ts";

export const narrativeResidue: Rule = {
  id: "narrative.residue",
  severity: "warning",
  *check(report) {
    if (report.beforeForms) return;
    for (const passage of passagesWith(report, mayHold)) {
      for (const sentence of sentencesOf(passage)) {
        for (const { index, words, say } of leftIn(sentence)) {
          const start = sentence.span.start + index;
          yield {
            span: { start, end: start + words.length },
            say: (t) => say(t)(excerpt(words)),
            ...(passage.section ? { data: { section: passage.section } } : {}),
          };
        }
      }
    }
  },
};

interface Left {
  readonly index: number;
  readonly words: string;
  readonly say: (messages: Messages) => (words: string) => string;
}

/** One of these stands in whatever the patterns below find. */
const mayHold =
  /[XxＸｘ×✕╳＊]{2}|表格|[含括]《|此处|填|补充|[【[](?:单位|机关|部门|具体|数字|数量|年份|日期)/g;

/** The form's own notes. */
const formText = new RegExp(
  [
    // 本部分以表格形式报告如下 leads to a table, and is the author's own.
    "[该此]一?部分(?:内容|情况)?[均统]?一?以表格的?形式(?:报告|填报|填写)(?!如下|[：:])",
    "[（(](?:含|包含|包括)《[^》]{2,40}》第[一二三四五六七八九十]{1,4}条第[（(]?[一二三四五六七八九十]{1,3}[)）]?项(?:规定|所列|要求)[^（）()]{0,60}[）)]",
    "[（(【\\[]填(?:写|报|表)(?:说明|要求|提示)[^（）()【】\\[\\]]{0,200}[）)】\\]]",
  ].join("|"),
  "g",
);

const cross = "[Xx×✕╳Ｘｘ＊]";
/** Not part of an address, a plate, a masked number or a Latin word. */
const alone = "(?<![A-Za-z0-9０-９Ｘｘ×✕╳＊._/@:#&=\\-])";
/** 王××, 李＊＊: a person's name is masked so, and not left out. */
const person =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常]$/;

/** Dummies that wait for a number, a name or a text. */
const dummy = new RegExp(
  [
    `(?<![A-Za-z0-9])20${cross}{2}年(?:度|${cross}{1,2}月)?`,
    `${alone}${cross}{2,6}(?![A-Za-z0-9０-９Ｘｘ×✕╳＊@._/-]|号|小区|路|公司|村民)`,
    `电话[为是：:]?\\s{0,4}(?:0\\d{2,3}[-—－]?)?${cross}{5,12}(?![A-Za-z0-9])`,
    "(?<![“‘「])此处(?:应|需)?(?:填写|填入|填报|插入|补充|输入)[^，。；“”]{0,12}",
    "[（(【\\[](?:请填写|请补充|待填写?|待补充|此处填)[^（）()【】\\[\\]《》]{0,12}[）)】\\]](?!\\()",
    "[【\\[](?:单位名称|机关名称|部门名称|填报单位|具体数字|具体数量|数字|数量|年份|日期)[】\\]](?![(\\[:：])",
  ].join("|"),
  "g",
);

/** Where cases are told, crosses mask persons, places and sums. */
const cases =
  /申请人|当事人|原告|被告|第三人|上诉|案例|案由|案情|判决|裁定|某[某公村小街]|[\u4e00-\u9fff]某|以案|投诉人|举报人|反映|例如|比如/;
const crosses = new RegExp(`${cross}{2}`);

function leftIn({ text }: Sentence): readonly Left[] {
  const notes = Array.from(text.matchAll(formText), ({ 0: words, index }): Left => {
    return { index, words, say: (t) => t.residueForm };
  });
  const told = cases.test(text);
  const dummies = Array.from(text.matchAll(dummy), ({ 0: words, index }): Left => {
    return { index, words, say: (t) => (quote) => t.residueDummy(quote + tail(text, index + words.length)) };
  });
  const isNoted = (at: number): boolean =>
    notes.some(({ index, words }) => index <= at && at < index + words.length);
  return [
    ...notes,
    ...dummies.filter(
      ({ words, index }) =>
        !isNoted(index) &&
        (!crosses.test(words) || !(told || isQuoted(text, index, words) || isPerson(text, index, words))),
    ),
  ];
}

/** What a bare dummy stands before, so that the message can be recognised: XX次. */
function tail(text: string, index: number): string {
  return /^[\u4e00-\u9fff]{0,3}/.exec(text.slice(index, index + 3))?.[0] ?? "";
}

function isPerson(text: string, index: number, words: string): boolean {
  return words.length === 2 && person.test(text.slice(Math.max(0, index - 1), index));
}

/** Whether it stands in quotation marks, or in a title that tells of no certain paper: “XX”, 《XX办法》. */
function isQuoted(text: string, index: number, words: string): boolean {
  const before = text.slice(Math.max(0, index - 80), index);
  const marks = words.length > 2 ? ["“‘「", "”’」"] : ["《〈“‘「", "》〉”’」"];
  const [open = -1, closed = -1] = marks.map((each) =>
    Math.max(...[...each].map((mark) => before.lastIndexOf(mark))),
  );
  return open > closed;
}
