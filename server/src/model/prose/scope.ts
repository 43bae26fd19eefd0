import type { Sentence } from "./passages.ts";
import type { Token } from "./tokens.ts";

/** What a sentence is about where its words alone would say something else: another time, or documents. */

const counted = /[件份条宗封]$/;
const partOfYear = /^(?:20\d\d年.*|[上下]半年|第?[一二三四]季度|\d{1,2}月.*|近[两三几五]年|历年)$/;
const since = "以来";

/**
 * Whether a clause that counts nothing opens a part of the year, or more than it: 截至2023年11月底, 上半年, 近三年,
 * 自条例施行以来. What is counted behind it is not the table's year.
 */
export function isOtherTime(words: readonly Token[]): boolean {
  if (words.some(({ kind, text }) => kind === "number" && counted.test(text))) return false;
  const strange = words.filter(({ kind }) => kind === "foreign" || kind === "channel" || kind === "unknown");
  if (strange.length === 0) return false;
  return words.at(-1)?.text === since || strange.some(({ text }) => partOfYear.test(text));
}

const ofDocuments = /依申请公开|公文|发文|印发|制发|文件|属性/;
const ofRequests = /收到|受理|接收|新收|收办|答复|回复|办结|办理|结转|申请[件人数]|申请\d/;
const requestWords: ReadonlySet<Token["kind"]> = new Set(["requests", "apply", "outcome", "disclosed"]);

/**
 * 制发公文126件，主动公开55件、依申请公开20件、不予公开51件: the attributes of documents have the names of requests and
 * of their outcomes, and count neither.
 */
export function withoutAttributes({ text }: Sentence, tokens: readonly Token[]): readonly Token[] {
  if (!text.includes("主动公开") || !ofDocuments.test(text) || ofRequests.test(text)) return tokens;
  return tokens.map((token) => (requestWords.has(token.kind) ? { ...token, kind: "foreign" } : token));
}
