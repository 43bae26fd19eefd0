import { type Passage, passagesWith, prefaceOf, sentencesOf } from "../model/prose/passages.ts";
import type { Report } from "../model/report.ts";
import { excerpt } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import type { Found, Rule } from "./finding.ts";
import { capped } from "./support/capped.ts";
import { isWritten } from "./support/written.ts";

/** The mark of secrecy with its star; in quotation marks it is spoken of, not put on. */
const starred =
  /(?<![“‘"'《「『])(?:秘\s?密|机\s?密|绝\s?密)\s?[★☆](?:\s?(?:长期|[0-9一二三四五六七八九十]{1,3}\s?(?:年|个月)))?/g;

/** A sentence of its own that bids to keep the draft to oneself. */
const bidding =
  /^内部(?:资料|文件|材料|刊物|参考)[，,、：:\s]{0,3}(?:请?注意保[存密]|妥善保[管存]|(?:请勿|切勿|不得|严禁)(?:外传|翻印|复印|外借))$/;
/** What is a mark only where it fills its line: in a sentence or a list it is spoken of. */
const lineMarks: readonly RegExp[] = [
  /^(?:(?:本件|此件|本资料|本材料|本文件)?仅供|限)(?:机关|单位|系统)?内部(?:使用|参考|传阅|交流|掌握)$/,
  /^此件(?:不予公开|不公开|不宜公开|依申请公开)$/,
];
/** The same at the head of the report, where a document's class and its way of publication are printed. */
const headMarks: readonly RegExp[] = [
  /^(?:密\s{0,4}级\s?[:：]\s{0,4})?(?:绝\s{0,4}密|机\s{0,4}密|秘\s{0,4}密)(?:\s{0,4}(?:长期|[0-9一二三四五六七八九十]{1,3}年))?$/,
  /^(?:信息)?公开(?:属性|方式|类别|形式|类型|选项)\s?[:：]\s{0,4}(?:不予公开|不公开|依申请公开)$/,
  /^(?:不予公开|不公开|内部(?:资料|文件|材料|刊物)|秘密级|机密级|绝密级)$/,
];
const longestMark = 40;
const brackets = /^[\s（(【[〔]{1,4}|[\s）)】\]〕。.！!]{1,4}$/g;

export const privacyMarking: Rule = {
  id: "privacy.marking",
  severity: "warning",
  check: (report) => capped(markings(report), most),
};

/** A draft has one such mark, or two; more come from a text that is no report. */
const most = 20;

function* markings(report: Report): Iterable<Found> {
  const { tree } = report;
  const stars = [...starMarks(report)];
  const short = [...prefaceOf(report.prose), ...passagesWith(report, /内部|此件/g)];
  const words = [...new Set(short)]
    .flatMap((passage) => wordMarks(passage))
    .filter(({ start, end }) => !stars.some((star) => star.start < end && start < star.end));
  for (const span of [...stars, ...words]) {
    const found = excerpt(tree.text.slice(span.start, span.end));
    yield { span, say: (t) => t.marking(found) };
  }
}

function* starMarks({ tree }: Report): Iterable<Span> {
  let count = 0;
  if (!tree.text.includes("★") && !tree.text.includes("☆")) return;
  for (const { 0: found, index } of tree.text.matchAll(starred)) {
    const span = { start: index, end: index + found.length };
    if (!isWritten(tree, span)) continue;
    yield span;
    if (++count > most) return;
  }
}

/** The whole line, or a sentence of it. */
function wordMarks(passage: Passage): readonly Span[] {
  if (isLineMark(passage)) return [passage.span];
  if (!passage.text.includes("内部")) return [];
  return sentencesOf(passage)
    .filter(({ text }) => text.length <= longestMark && bidding.test(text.replace(brackets, "")))
    .map(({ span }) => span);
}

function isLineMark({ text, section }: Passage): boolean {
  if (text.length > longestMark) return false;
  const bare = text.replace(brackets, "");
  return [...lineMarks, ...(section === undefined ? headMarks : [])].some((pattern) => pattern.test(bare));
}
