import type { Clause } from "./clauses.ts";
import type { Mention, Statement } from "./mentions.ts";
import { isFirst, type Listing, type Part, partOf, requestOf } from "./parts.ts";
import { hasKind, type Token } from "./tokens.ts";

/** What makes the number of a clause no part of a whole: a difference, another year, another subject. */
const differing: ReadonlySet<Token["kind"]> = new Set([
  "compare",
  "lastYear",
  "nextYear",
  "reconsideration",
  "litigation",
  "document",
  "foreign",
]);

/** The numbers of a clause that count in a unit. */
function numbersIn({ words }: Clause, unit: string): readonly Token[] {
  return words.filter(({ kind, text }) => kind === "number" && unitOf(text) === unit);
}

function unitOf(text: string): string {
  return /\D$/.test(text) ? text.slice(-1) : "";
}

function isOther({ words }: Clause): boolean {
  return words.some(({ kind }) => differing.has(kind));
}

function partAt({ mentions }: Statement, { span, value }: Token): readonly Part[] {
  return value ? [{ span, value, mention: mentions.find((each) => each.span === span) }] : [];
}

/** A clause that gives the share of the part before it: 占60%. */
function isShare({ words }: Clause): boolean {
  return hasKind(words, "percent") && !hasKind(words, "number");
}

/** The numbers of the clauses before, whatever they count, as long as it is in one unit. */
function runBefore(statement: Statement, before: Clause, unit: string): readonly Part[] {
  const { tokens, clauses } = statement;
  const parts: Part[] = [];
  for (const clause of clauses.filter(({ to }) => to < before.from).reverse()) {
    if (isShare(clause)) continue;
    const mark = tokens[clause.to]?.kind;
    const own = numbersIn(clause, unit).flatMap((each) => partAt(statement, each));
    if ((mark !== "list" && mark !== "comma") || own.length === 0 || clause.aside || isOther(clause)) break;
    if (own.some(({ mention }) => mention && isFirst(mention))) break;
    if (own.some(({ mention }) => mention && requestOf(mention)?.keys[0] === "carriedOver")) return [];
    parts.unshift(...own);
  }
  return parts;
}

/** 收到12件，上年结转1件，合计13件: what came and what was carried over, right before their sum. */
function intakeBefore(statement: Statement, before: Clause, unit: string): readonly Part[] | undefined {
  const { tokens, clauses } = statement;
  const above = clauses.filter(({ to, aside }) => to < before.from && !aside).slice(-2);
  const parts = above.flatMap((clause) => numbersIn(clause, unit).flatMap((each) => partAt(statement, each)));
  const labels = parts.map(({ mention }) => mention && requestOf(mention));
  const came = labels.some((label) => label?.kind === "received" || label?.kind === "newly");
  const carried = labels.some((label) => label?.keys[0] === "carriedOver");
  const isIntake = parts.length === 2 && above.length === 2 && came && carried;
  const isList = above.every(({ to }) => ["list", "comma"].includes(tokens[to]?.kind ?? ""));
  const parted = above.some((clause) => isOther(clause) || hasKind(clause.words, "among"));
  return isIntake && isList && !parted && !hasKind(before.words, "finish") ? parts : undefined;
}

/** 网上18件、窗口6件，共计25件: the sum stands behind its parts. */
export function closedBySum(statement: Statement, clause: Clause): readonly Listing[] {
  const [number, ...more] = clause.words.filter(({ kind }) => kind === "number");
  const sum = clause.words.findIndex(({ kind }) => kind === "sum");
  if (!number?.value || more.length > 0 || sum < 0 || clause.aside) return [];
  if (sum > clause.words.indexOf(number) || !clause.certain) return [];
  const named = statement.clauses.some(({ topic, to }) => topic === "requests" && to <= clause.to);
  // 共收到 opens a list as well as it closes one; 共计收到 behind a list closes it.
  const opens = hasKind(clause.words, "receive", "newly", "finish");
  if (!named || (opens && !/计/.test(clause.words[sum]?.text ?? ""))) return [];
  const unit = unitOf(number.text);
  const parts = intakeBefore(statement, clause, unit) ?? runBefore(statement, clause, unit);
  const [whole] = partAt(statement, number);
  return !whole || parts.length < 2 ? [] : [{ whole, parts, complete: true, outcomes: false }];
}

/** 24件，一至四季度分别收到6件、5件、8件、6件: 分别 divides the whole before it. */
export function divided(statement: Statement, clause: Clause): readonly Listing[] {
  const { tokens } = statement;
  const at = clause.words.findIndex(({ kind }) => kind === "respectively");
  const whole = wholeBefore(statement, clause);
  if (at < 0 || !whole) return [];
  const parts = runFrom(statement, clause, whole);
  // 其中予以公开、部分公开分别为9件、4件 may name some outcomes only.
  const between = tokens.slice(whole.at + 1, clause.from + at);
  const outcomes = hasKind(between, "outcome");
  const some = (hasKind(between, "among") && outcomes) || foremost.test(joined(between));
  return parts.length < 2 || some ? [] : [{ whole: partOf(whole), parts, complete: true, outcomes }];
}

/** What says itself that it names some only: 排名前三的是…, 主要涉及…等. */
const foremost = /前[一二两三四五六七八九十\d]|居前|靠前|主要|排名|较多|最多|等$|等[，,]/;

/** Words that make what follows parts of the whole, though nobody knows what they count. */
const binding = /^(?:其中|包括|包含|含|[一二三四五六]是|由)|(?:看|分|划分|统计|分类|区分)$/;
/** Such a part by its own words: 网上提交的8件, 征地类8件, 省内申请人提出8件. */
const partly =
  /的$|类$|方面$|渠道$|方式$|途径$|季度$|半年$|科$|申请人提出$|提交$|递交$|寄送$|寄来$|转来$|来件$/;

/** 12件，其中征地类8件、教育类7件: kinds that the lexicon does not know may still be too many. */
export function exceeding(statement: Statement, clause: Clause): readonly Listing[] {
  const whole = wholeBefore(statement, clause);
  if (!whole) return [];
  const unit = unitOf(statement.tokens[whole.at]?.text ?? "");
  const [first] = numbersIn(clause, unit);
  const between = statement.clauses.filter(
    ({ from, to, aside }) => from > whole.at && to < clause.from && !aside,
  );
  // The list begins with the first number behind the whole; a later clause is a part of it.
  if (!first || between.some((each) => numbersIn(each, unit).length > 0 && !isOther(each))) return [];
  const text = textOf(clause, first);
  const lead = statement.clauses.findLast(({ to }) => to < clause.from);
  const bound =
    binding.test(text) ||
    partly.test(text) ||
    (lead !== undefined && lead.from > whole.at && binding.test(textOf(lead)));
  if (!bound) return [];
  const parts = runFrom(statement, clause, whole);
  return parts.length < 2 ? [] : [{ whole: partOf(whole), parts, complete: false, outcomes: false }];
}

/** The words of a clause up to a number. */
function textOf({ words }: Clause, before?: Token): string {
  return joined(before ? words.slice(0, words.indexOf(before)) : words);
}

function joined(words: readonly Token[]): string {
  return words.map(({ text }) => text).join("");
}

function wholeBefore({ mentions }: Statement, { from }: Clause): Mention | undefined {
  const last = mentions.findLast((each) => each.at < from && !each.aside);
  const key = last && requestOf(last)?.keys[0];
  return last && (isFirst(last) || key === "carriedForward") ? last : undefined;
}

/** What begins another count: 办结18件, 共22件. */
const ending: ReadonlySet<Token["kind"]> = new Set([
  "finish",
  "sum",
  "carry",
  "carriedOver",
  "carriedForward",
]);

/** The numbers of a list that begins with a clause, all in the unit of the whole. */
function runFrom(statement: Statement, clause: Clause, whole: Mention): readonly Part[] {
  const { tokens, clauses } = statement;
  const unit = unitOf(tokens[whole.at]?.text ?? "");
  const parts: Part[] = [];
  for (const each of clauses.filter(({ from }) => from >= clause.from)) {
    if (each.aside || isShare(each)) continue;
    const own = numbersIn(each, unit).flatMap((number) => partAt(statement, number));
    const mark = tokens[each.to]?.kind;
    // 分别通过网上、信函提交31件、12件: the labels come first.
    if (own.length === 0 && parts.length === 0 && mark === "list") continue;
    if (own.length === 0 || own.some(({ mention }) => mention && isFirst(mention))) break;
    if (isOther(each)) return [];
    if (parts.length > 0 && each.words.some(({ kind }) => ending.has(kind))) break;
    parts.push(...own);
    if (mark !== "list" && mark !== "comma") break;
  }
  return parts;
}
