import type { Clause } from "./clauses.ts";
import type { Statement } from "./mentions.ts";
import { isFirst, isWhole, type Listing, type Part, partOf, requestOf } from "./parts.ts";
import type { Token } from "./tokens.ts";

const disturbing: ReadonlySet<Token["kind"]> = new Set([
  "foreign",
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
    if (clause.words.some(({ kind }) => disturbing.has(kind)) || (mention && isFirst(mention))) break;
    if (mention && requestOf(mention)?.keys[0] === "carriedOver") return [];
    const [number] = own;
    if (!number?.value || unitOf(number) !== unit) break;
    parts.unshift({ span: number.span, value: number.value, mention });
  }
  return parts;
}

function numbersIn({ words }: Clause): readonly Token[] {
  return words.filter(({ kind }) => kind === "number");
}

function unitOf({ text }: Token): string {
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
  const parts = runBefore(statement, clause, unitOf(number));
  if (parts.length < 2) return [];
  const mention = statement.mentions.find(({ span }) => span === number.span);
  return [
    { whole: { span: number.span, value: number.value, mention }, parts, complete: true, outcomes: false },
  ];
}

/** 24件，一至四季度分别收到6件、5件、8件、6件: 分别 divides the whole before it. */
export function divided(statement: Statement, clause: Clause): readonly Listing[] {
  const { tokens, clauses, mentions } = statement;
  const at = tokens.findIndex(
    ({ kind }, index) => kind === "respectively" && clause.from <= index && index < clause.to,
  );
  const whole = mentions.findLast((each) => each.at < clause.from && !each.aside);
  if (at < 0 || !whole || !isWhole(whole)) return [];
  const unit = unitOf(tokens[whole.at] ?? ({ text: "" } as Token));
  const rest = clauses.filter(({ from }) => from >= clause.from);
  const parts: Part[] = [];
  for (const each of rest) {
    const own = numbersIn(each);
    const [number] = own;
    if (each.aside || own.length !== 1 || !number?.value || unitOf(number) !== unit) break;
    if (each.words.some(({ kind }) => disturbing.has(kind))) return [];
    parts.push({
      span: number.span,
      value: number.value,
      mention: mentions.find(({ span }) => span === number.span),
    });
    if (tokens[each.to]?.kind !== "list") break;
  }
  // 自然人、企业分别为9件、4件 names its labels first, and may name only some.
  const pairs = tokens
    .slice(whole.at + 1, at)
    .some(({ kind }) => kind === "outcome" || kind === "among" || kind === "list");
  return parts.length < 2 || pairs ? [] : [{ whole: partOf(whole), parts, complete: true, outcomes: false }];
}
