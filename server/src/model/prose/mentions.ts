import { type Decimal, zero } from "../../util/decimal.ts";
import { cover, type Span } from "../../util/span.ts";
import type { Clause, Clauses } from "./clauses.ts";
import { isSpecific, isTelling, type Label, requestLabel } from "./label.ts";
import { withPairs } from "./pairs.ts";
import type { Sentence } from "./passages.ts";
import { hasKind, type Token } from "./tokens.ts";

/** A number that the report states of itself, and what it counts. */
export interface Mention {
  /** The number with its unit, or the words that say that there was none. */
  readonly span: Span;
  readonly value: Decimal;
  readonly label: Label;
  readonly sentence: Sentence;
  /** Position among the sentence's tokens. */
  readonly at: number;
  /** Whether it stands inside of （）. */
  readonly aside: boolean;
  /** Whether it is said in words: 未收到, 没有. */
  readonly negative: boolean;
}

/** A sentence with what it states. */
export interface Statement extends Clauses {
  readonly mentions: readonly Mention[];
}

export function readStatement(source: Clauses): Statement {
  const mentions = source.clauses.flatMap((clause, index): readonly Mention[] => {
    if (!clause.certain || clause.topic === undefined || hasKind(clause.words, "now")) return [];
    return hasKind(clause.words, "number")
      ? numbersOf(source, clause, index)
      : zerosOf(source, clause, index);
  });
  return { ...source, mentions: withPairs(source, mentions) };
}

function numbersOf(source: Clauses, clause: Clause, index: number): readonly Mention[] {
  const { tokens, sentence } = source;
  const { from, to, aside } = clause;
  const mentions: Mention[] = [];
  let lead = leadOf(source, clause, index);
  let start = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== "number" || token.value === undefined) continue;
    const next = nextNumber(tokens, at + 1, to);
    let end = at + 1;
    // Between two numbers the subject belongs to the first: 13件政府信息公开申请办结12件.
    while (end < to && ["requests", "apply"].includes(tokens[end]?.kind ?? "")) end++;
    const share = tokens.slice(at + 1, next).findIndex(({ kind }) => kind === "share");
    const after = tokens.slice(at + 1, next < to && end > at + 1 ? end : share < 0 ? next : at + 1 + share);
    const label = labelOf(source, clause, [...lead, ...tokens.slice(start, at)], after);
    const { span, value } = token;
    if (label) mentions.push({ span, value, label, sentence, at, aside, negative: false });
    start = next < to ? end : to;
    lead = [];
  }
  return mentions;
}

/**
 * What the clauses before hand on to the first number of a clause: 予以公开、部分公开共7件 counts both, and 收到申请
 * （含上年结转）13件 goes on behind the bracket.
 */
function leadOf({ tokens, clauses }: Clauses, { from, aside }: Clause, index: number): readonly Token[] {
  let lead: readonly Token[] = [];
  let begin = from;
  for (let at = index - 1; at >= 0; at--) {
    const before = clauses[at];
    const mark = tokens[begin - 1]?.kind;
    if (!before || (mark !== "list" && mark !== "close")) break;
    if (before.aside && !aside) {
      begin = before.from;
      if (tokens[begin - 1]?.kind === "open" && at > 0) begin = (clauses[at - 1]?.to ?? 0) + 1;
      continue;
    }
    if (!before.certain || hasKind(before.words, "number", "none")) break;
    if (mark === "list" && !before.words.some(isSpecific)) break;
    lead = [...before.words, ...lead];
    begin = before.from;
  }
  return lead;
}

function nextNumber(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && tokens[at]?.kind !== "number" && tokens[at]?.kind !== "percent") at++;
  return at;
}

function labelOf(
  source: Clauses,
  clause: Clause,
  before: readonly Token[],
  after: readonly Token[],
): Label | undefined {
  const words = [...before, ...after];
  if (hasKind(before, "share") || hasKind(words, "none")) return undefined;
  if (clause.topic === "documents") return documentLabel(source, clause, words);
  if (clause.topic === "proceedings") {
    const column = words.findLast(({ kind }) => kind === "result")?.keys[0];
    const named = hasKind(words, "reconsideration", "litigation");
    // 办理行政复议案件86件 is the work of a body that decides on others.
    const decides = hasKind(words, "handle", "receive", "finish");
    if (decides && !hasKind(words, "about")) return undefined;
    return clause.keys.length > 0 && (named || column !== undefined)
      ? { topic: "proceedings", groups: clause.keys, column }
      : undefined;
  }
  if (hasKind(before, "disclosed")) return disclosedLabel(source, clause);
  if (before.some(isTelling) || !after.some(isTelling)) return requestLabel(before) ?? requestLabel(after);
  // 13件申请均已办结 says of 13 requests that they are done, not how many were.
  const all = hasKind(after, "all") && hasKind(after, "finish");
  return all ? { topic: "requests", kind: "handled", keys: [] } : requestLabel(after);
}

/** 公开31件、部分公开7件 speaks of outcomes; 公开31件 alone may speak of anything. */
function disclosedLabel({ clauses, tokens }: Clauses, { from, to }: Clause): Label | undefined {
  const next = clauses.find((clause) => clause.from === to + 1);
  const last = clauses.find((clause) => clause.to === from - 1);
  const isOutcome = (clause: Clause | undefined): boolean =>
    clause !== undefined && hasKind(clause.words, "outcome");
  const listed = isListMark(tokens[to]) ? isOutcome(next) : isListMark(tokens[from - 1]) && isOutcome(last);
  return listed ? { topic: "requests", kind: "row", keys: ["granted"] } : undefined;
}

function isListMark(token: Token | undefined): boolean {
  return token?.kind === "list" || token?.kind === "comma";
}

/** The verb may be said once for several: 制发规章1件、行政规范性文件3件. */
function documentLabel(
  { clauses, tokens, sentence }: Clauses,
  { keys, from }: Clause,
  words: readonly Token[],
): Label | undefined {
  const [row] = keys;
  const isVerb = ({ kind }: Token): boolean => kind === "documentVerb";
  const own = words.findLast(isVerb);
  const listed = hasKind(words, "document") && tokens[from - 1]?.kind === "list";
  const before = clauses.findLast((clause) => clause.to < from && clause.words.some(isVerb));
  const verb = own ?? (listed ? before?.words.findLast(isVerb) : undefined);
  // 废止6件、宣布失效5件: the table may count both as 废止.
  if (verb?.keys.includes("repealed") && sentence.text.includes("失效")) return undefined;
  return row !== undefined && verb ? { topic: "documents", row, columns: verb.keys } : undefined;
}

const notNone: ReadonlySet<Token["kind"]> = new Set([
  "finish",
  "answer",
  "handle",
  "applicant",
  "channel",
  "all",
  "deadline",
  "percent",
  "result",
]);

/** 未收到…申请, 没有结转, 未发生行政复议: zero, said in words. */
function zerosOf(source: Clauses, clause: Clause, index: number): readonly Mention[] {
  const { tokens, clauses, sentence } = source;
  const { words, from, aside, topic, keys } = clause;
  const nones = words.filter(({ kind }) => kind === "none");
  const before = clauses[index - 1];
  // A 未 reaches over a list: 未发生行政复议、行政诉讼.
  const listed = before !== undefined && hasKind(before.words, "none") && tokens[before.to]?.kind === "list";
  const first = nones[0] ?? (listed ? words[0] : undefined);
  const last = words.at(-1);
  if (nones.length > 1 || !first || !last || words.some(({ kind }) => notNone.has(kind))) return [];
  const zeroOf = (label: Label): readonly Mention[] => [
    { span: cover(first.span, last.span), value: zero, label, sentence, at: from, aside, negative: true },
  ];
  if (topic === "proceedings") {
    // 无…复议、诉讼败诉: what closes the list may say that there were others.
    const next = tokens[clauses[index]?.to ?? 0]?.kind === "list" ? clauses[index + 1] : undefined;
    if (next && !next.certain) return [];
    const own = words.filter(({ kind }) => kind === "reconsideration" || kind === "litigation");
    const groups = own.flatMap((word) => word.keys).filter((key) => keys.includes(key));
    return groups.length > 0 ? zeroOf({ topic, groups, column: undefined }) : [];
  }
  if (nones.length === 0) return [];
  if (topic === "documents") {
    const verb = words.find(({ kind }) => kind === "documentVerb");
    const named = words.find(({ kind }) => kind === "document");
    return verb && named ? zeroOf({ topic, row: named.keys[0] ?? "", columns: verb.keys }) : [];
  }
  if (topic !== "requests") return [];
  const row = words.find(({ kind }) => kind === "carriedOver" || kind === "carriedForward");
  if (row) return zeroOf({ topic, kind: "row", keys: row.keys });
  const none = !hasKind(words, "outcome", "carry") && hasKind(words, "requests", "apply");
  return none ? zeroOf({ topic, kind: "newly", keys: [] }) : [];
}
