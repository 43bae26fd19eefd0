import type { Clause } from "./clauses.ts";
import type { Mention, Statement } from "./mentions.ts";
import { isFirst, isWhole, type Listing, type Part, partOf, requestOf } from "./parts.ts";
import type { Token } from "./tokens.ts";

/** What makes the number of a clause no part of a whole: a difference, another year, another table's subject. */
const differing: ReadonlySet<Token["kind"]> = new Set([
  "compare",
  "lastYear",
  "nextYear",
  "percent",
  "reconsideration",
  "litigation",
  "document",
]);

/** Clauses with one number each that a list joins, whatever they count, as long as it is in one unit. */
function runBefore({ tokens, clauses, mentions }: Statement, before: Clause, unit: string): readonly Part[] {
  const parts: Part[] = [];
  for (const clause of clauses.filter(({ to }) => to < before.from).reverse()) {
    const mark = tokens[clause.to]?.kind;
    const own = numbersIn(clause);
    const mention = mentions.find(({ at }) => own[0] === tokens[at]);
    if ((mark !== "list" && mark !== "comma") || own.length !== 1 || clause.aside) break;
    if (
      clause.words.some(({ kind }) => differing.has(kind) || kind === "foreign") ||
      (mention && isFirst(mention))
    )
      break;
    if (mention && requestOf(mention)?.keys[0] === "carriedOver") return [];
    const [number] = own;
    if (!number?.value || unitOf(number.text) !== unit) break;
    parts.unshift({ span: number.span, value: number.value, mention });
  }
  return parts;
}

function numbersIn({ words }: Clause): readonly Token[] {
  return words.filter(({ kind }) => kind === "number");
}

function unitOf(text: string): string {
  return /\D$/.test(text) ? text.slice(-1) : "";
}

/** 网上18件、窗口6件，共计25件: the sum stands behind its parts. */
export function closedBySum(statement: Statement, clause: Clause): readonly Listing[] {
  const [number, ...more] = numbersIn(clause);
  const sum = clause.words.findIndex(({ kind }) => kind === "sum");
  if (!number?.value || more.length > 0 || sum < 0 || clause.aside) return [];
  if (sum > clause.words.indexOf(number) || !clause.certain) return [];
  if (!statement.clauses.some(({ topic, to }) => topic === "requests" && to < clause.from)) return [];
  if (clause.words.some(({ kind }) => kind === "receive" || kind === "newly" || kind === "finish")) return [];
  const parts = runBefore(statement, clause, unitOf(number.text));
  if (parts.length < 2) return [];
  const mention = statement.mentions.find(({ span }) => span === number.span);
  return [
    { whole: { span: number.span, value: number.value, mention }, parts, complete: true, outcomes: false },
  ];
}

/** 24件，一至四季度分别收到6件、5件、8件、6件: 分别 divides the whole before it. */
export function divided(statement: Statement, clause: Clause): readonly Listing[] {
  const { tokens } = statement;
  const at = clause.words.findIndex(({ kind }) => kind === "respectively");
  const whole = wholeBefore(statement, clause);
  if (at < 0 || !whole) return [];
  const parts = runFrom(statement, clause, whole);
  // 予以公开、部分公开分别为9件、4件 may name some outcomes only.
  const between = tokens.slice(whole.at + 1, clause.from + at);
  const some = between.some(({ kind }) => kind === "outcome" || kind === "among");
  return parts.length < 2 || some ? [] : [{ whole: partOf(whole), parts, complete: true, outcomes: false }];
}

/** What others than the body received; a part that is no kind of request. */
const others = /[局委办厅院所村镇乡]|街道|社区|政府|部门|单位|机关|公司/;

/** 12件，其中征地类8件、教育类7件: kinds that the lexicon does not know may still be too many. */
export function exceeding(statement: Statement, clause: Clause): readonly Listing[] {
  const whole = wholeBefore(statement, clause);
  if (!whole || !clause.words.some(({ kind }) => kind === "among")) return [];
  const parts = runFrom(statement, clause, whole);
  const last = parts.at(-1);
  const run = statement.clauses.filter(
    ({ from, to }) => from >= clause.from && last && to <= endOf(statement, last),
  );
  const strange = run.some(({ words }) =>
    words.some(({ kind, text }) => kind === "unknown" && others.test(text)),
  );
  return parts.length < 2 || strange
    ? []
    : [{ whole: partOf(whole), parts, complete: false, outcomes: false }];
}

/** Where the clause of a part ends, among the tokens. */
function endOf({ clauses, tokens }: Statement, { span }: Part): number {
  const at = tokens.findIndex((each) => each.span === span);
  return clauses.find(({ from, to }) => from <= at && at < to)?.to ?? at;
}

function wholeBefore({ mentions }: Statement, { from }: Clause): Mention | undefined {
  const last = mentions.findLast((each) => each.at < from && !each.aside);
  return last && isWhole(last) ? last : undefined;
}

/** The numbers of a list that begins with a clause, all in the unit of the whole. */
function runFrom(statement: Statement, clause: Clause, whole: Mention): readonly Part[] {
  const { tokens, clauses, mentions } = statement;
  const unit = unitOf(tokens[whole.at]?.text ?? "");
  const parts: Part[] = [];
  for (const each of clauses.filter(({ from }) => from >= clause.from)) {
    const own = numbersIn(each);
    const [number] = own;
    // 分别通过网上、信函提交31件、12件: the labels come first.
    if (own.length === 0 && parts.length === 0 && tokens[each.to]?.kind === "list") continue;
    if (each.aside || own.length !== 1 || !number?.value || unitOf(number.text) !== unit) break;
    if (each.words.some(({ kind }) => differing.has(kind))) return [];
    const mention = mentions.find(({ span }) => span === number.span);
    parts.push({ span: number.span, value: number.value, mention });
    if (tokens[each.to]?.kind !== "list") break;
  }
  return parts;
}
