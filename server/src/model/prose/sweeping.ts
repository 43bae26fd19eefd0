import { cover, type Span } from "../../util/span.ts";
import { type Clause, clauseAt } from "./clauses.ts";
import type { Mention, Statement } from "./mentions.ts";
import { isFirst, requestOf } from "./parts.ts";
import { hasKind, type Token } from "./tokens.ts";

/** What is said of every case of some groups. */
export interface Sweeping {
  readonly span: Span;
  readonly groups: readonly string[];
}

/** What may not stand between 均 and 办结, nor behind it. */
const interrupting: ReadonlySet<Token["kind"]> = new Set([
  "number",
  "percent",
  "none",
  "outcome",
  "applicant",
  "channel",
  "carriedOver",
  "carriedForward",
  "carry",
]);
/** Words before 均 that make it speak of some requests only. */
const narrowing: ReadonlySet<Token["kind"]> = new Set(["carry", "rest", "outcome", "applicant", "channel"]);

/** 均已办结, 全部办理完毕: said of all requests, not of those carried over or of some kind. */
export function allDoneOf(statement: Statement, previous: Statement | undefined): readonly Span[] {
  // 除1件结转外 takes out what is not done.
  if (/除[^，。]{1,30}外/.test(statement.sentence.text)) return [];
  const found = statement.clauses.flatMap((clause): readonly Span[] => {
    const { words, certain, topic } = clause;
    if (!certain || topic !== "requests") return [];
    const rate = fullRate(words);
    if (rate) return [rate];
    const first = words.findIndex(({ kind }) => kind === "all");
    const last = words.findLastIndex(({ kind }) => kind === "finish");
    if (first < 0 || last < first || words.slice(first).some(({ kind }) => interrupting.has(kind))) return [];
    const before = words.slice(0, first);
    const named = words.slice(0, last);
    if (before.some(({ kind }) => narrowing.has(kind)) || !isAboutAll(statement, previous, clause, named))
      return [];
    const start = words[first - 1]?.text === "已" ? first - 1 : first;
    const [one, other] = [words[start], words[last]];
    return one && other ? [cover(one.span, other.span)] : [];
  });
  // 全部办结，办结率100% says one thing twice.
  return found.slice(0, 1);
}

const punctual = /按时|按期|及时|如期|限/;

/** 办结率100%, where it is not the rate of those done in time. */
function fullRate(words: readonly Token[]): Span | undefined {
  const at = words.findIndex(
    ({ kind }, index) => kind === "finish" && /^率/.test(words[index + 1]?.text ?? ""),
  );
  const percent = words.findIndex(
    ({ kind, value }, index) => kind === "percent" && index > at && value?.eq(100),
  );
  const [one, other] = [words[at], words[percent]];
  if (!one || !other || words.some(({ text, kind }) => punctual.test(text) || narrowing.has(kind)))
    return undefined;
  return cover(one.span, other.span);
}

/** Whether the clause names all requests itself, or goes on from a count of them. */
function isAboutAll(
  { mentions, clauses }: Statement,
  previous: Statement | undefined,
  clause: Clause,
  before: readonly Token[],
): boolean {
  if (hasKind(before, "carriedOver") && !hasKind(before, "receive", "newly")) return false;
  if (hasKind(before, "requests", "apply")) return true;
  const own = mentions.findLast(({ at, aside }) => at < clause.to && !aside);
  const last = own ?? previous?.mentions.findLast(({ aside }) => !aside);
  const since = clauses.filter(({ from, to, aside }) => from > (own?.at ?? -1) && to < clause.from && !aside);
  const turned = since.some(({ words, describes }) => !describes && words.some(turns));
  const listed = own ? mentions : (previous?.mentions ?? []);
  if (last === undefined || turned) return false;
  return isFirst(last) || endsList(listed, last) || isAdded(clauses, last);
}

/** Other things that may be finished as well. */
const otherThings = /问题|任务|整改|项目|实事|案件|线索|矛盾|事件|纠纷|隐患|反馈|建议|提案|材料/;

function turns({ kind, text }: Token): boolean {
  return kind === "foreign" || (kind === "unknown" && otherThings.test(text));
}

/** 新收12件，加上上年结转1件，全部办结: those carried over are added to the others. */
function isAdded(clauses: readonly Clause[], mention: Mention): boolean {
  const clause = clauseAt(clauses, mention.at);
  const opening = /^[加连含]|^合/.test(clause?.words[0]?.text ?? "");
  return opening && requestOf(mention)?.keys.includes("carriedOver") === true;
}

/** 其中网络申请8件、信函4件，均已办结: a list of several kinds is all of them. */
function endsList(mentions: readonly Mention[], last: Mention): boolean {
  const kind = requestOf(last)?.kind;
  const before = mentions[mentions.indexOf(last) - 1];
  const listed = kind === "channel" || kind === "applicant";
  return listed && before !== undefined && requestOf(before)?.kind === kind;
}

/** 均获维持: said of every case that was counted just before. */
export function allUpheldOf({ clauses, mentions }: Statement): readonly Sweeping[] {
  return clauses.flatMap(({ words, certain, topic, to }): readonly Sweeping[] => {
    if (!certain || topic !== "proceedings") return [];
    const first = words.findIndex(({ kind }) => kind === "all");
    const upheld = words.findIndex(
      ({ kind, keys }, at) => kind === "result" && keys[0] === "upheld" && at > first,
    );
    const before = mentions.findLast(({ at }) => at < to)?.label;
    const [one, other] = [words[first], words[upheld]];
    if (!one || !other || before?.topic !== "proceedings" || before.column !== undefined) return [];
    return [{ span: cover(one.span, other.span), groups: before.groups }];
  });
}
