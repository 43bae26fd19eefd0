import type { Decimal } from "../../util/decimal.ts";
import type { Span } from "../../util/span.ts";
import { clauseAt } from "./clauses.ts";
import { type Label, requestLabel } from "./label.ts";
import type { Mention, Statement } from "./mentions.ts";
import type { Sentence } from "./passages.ts";
import type { Token } from "./tokens.ts";

/** A percentage and what it is said to be the share of. */
export interface Share {
  readonly span: Span;
  readonly value: Decimal;
  /** Digits behind the decimal point, as written. */
  readonly places: number;
  readonly label: Label;
  /** The number that it is said of; undefined where only its label is named: 予以公开占60%. */
  readonly stated: Mention | undefined;
  readonly sentence: Sentence;
}

const labelled: ReadonlySet<Token["kind"]> = new Set(["outcome", "applicant"]);
/** Words that, before 占, make the percentage say something else than the number before. */
const telling: ReadonlySet<Token["kind"]> = new Set([
  "unknown",
  "outcome",
  "applicant",
  "channel",
  "finish",
  "answer",
  "handle",
]);

export function sharesOf(statement: Statement): readonly Share[] {
  const { tokens, mentions, clauses, sentence } = statement;
  return tokens.flatMap(({ kind, span, value, places }, at): readonly Share[] => {
    if (kind !== "percent" || !value) return [];
    const clause = clauseAt(clauses, at);
    if (!clause?.certain) return [];
    const last = tokens
      .slice(0, at)
      .findLastIndex((each) => each.kind === "number" || each.kind === "percent");
    const between = tokens.slice(last + 1, at);
    // 按时办结率 and the like are shares of something else.
    if (between.some(({ text }) => text.includes("率"))) return [];
    const shared = between.findIndex((each) => each.kind === "share");
    const turned = between.slice(0, Math.max(0, shared)).some((each) => telling.has(each.kind));
    const before = shared < 0 || turned ? undefined : mentions.find((each) => each.at === last);
    const stated = pairedWith(statement, at) ?? before;
    const own = tokens.slice(Math.max(last + 1, clause.from), at).filter((each) => labelled.has(each.kind));
    const label =
      stated?.label ?? (own.length === 1 && clause.topic === "requests" ? requestLabel(own) : undefined);
    return label ? [{ span, value, places, label, stated, sentence }] : [];
  });
}

const pairing: ReadonlySet<Token["kind"]> = new Set(["percent", "list", "comma", "filler"]);

/** 占比分别为77.8%和22.2%: as many numbers before as there are percentages. */
function pairedWith({ tokens, mentions }: Statement, at: number): Mention | undefined {
  const start = tokens.slice(0, at).findLastIndex(({ kind }) => kind === "respectively");
  if (start < 0) return undefined;
  const run = tokens.slice(start + 1);
  const end = run.findIndex(({ kind }) => !pairing.has(kind));
  const percents = run.slice(0, end < 0 ? run.length : end).filter(({ kind }) => kind === "percent");
  const nth = percents.findIndex((each) => each.span === tokens[at]?.span);
  if (nth < 0) return undefined;
  const before = mentions.filter((each) => each.at < start);
  return before.length < percents.length ? undefined : before.slice(-percents.length)[nth];
}
