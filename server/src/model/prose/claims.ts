import type { Decimal } from "../../util/decimal.ts";
import { cover, type Span } from "../../util/span.ts";
import type { Report } from "../report.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { Label } from "./label.ts";
import { type Mention, readStatement, type Statement } from "./mentions.ts";
import { speakerOf } from "./speaker.ts";

/** A percentage and what it is said to be the share of. */
export interface Share {
  readonly span: Span;
  readonly value: Decimal;
  readonly places: number;
  /** The number that it is said of. */
  readonly part: Mention;
}

/** A whole and the parts that the same sentence lists. */
export interface Listing {
  readonly whole: Mention;
  /** All of one kind, two or more. */
  readonly parts: readonly Mention[];
  /** Whether the parts are said to be all; after 其中 alone they may be some. */
  readonly complete: boolean;
}

/** Everything that the prose certainly states about the report's own tables. */
export interface Claims {
  readonly mentions: readonly Mention[];
  readonly shares: readonly Share[];
  readonly listings: readonly Listing[];
  /** 均已办结: all requests are done. */
  readonly allDone: readonly Span[];
  /** 均获维持: every case ended so. */
  readonly allUpheld: readonly { readonly span: Span; readonly groups: readonly string[] }[];
}

/** Reads what the prose states. Linear in the length of the text. */
export function readClaims(report: Pick<Report, "prose" | "identity" | "year">): Claims {
  const speaker = speakerOf(report);
  const statements: Statement[] = [];
  let heading = "";
  let section: string | undefined;
  for (const passage of report.prose) {
    if (passage.section !== section) heading = "";
    section = passage.section;
    if (passage.section === undefined) continue;
    for (const clauses of clausesOf(passage, heading, speaker)) statements.push(readStatement(clauses));
    if (passage.heading) heading = passage.text;
  }
  return {
    mentions: statements.flatMap(({ mentions }) => mentions),
    shares: statements.flatMap(sharesOf),
    listings: statements.flatMap((statement, at) => {
      const next = statements[at + 1];
      const same = next?.sentence.passage === statement.sentence.passage;
      return listingsOf(statement, same ? next : undefined);
    }),
    allDone: statements.flatMap(allDoneOf),
    allUpheld: statements.flatMap(allUpheldOf),
  };
}

function clauseAt({ clauses }: Statement, at: number): Clause | undefined {
  return clauses.find(({ from, to }) => from <= at && at < to);
}

function sharesOf(statement: Statement): readonly Share[] {
  const { tokens, mentions } = statement;
  const shares: Share[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "percent" || !token.value) continue;
    const clause = clauseAt(statement, at);
    const last = tokens.slice(0, at).findLastIndex(({ kind }) => kind === "number" || kind === "percent");
    const between = tokens.slice(last + 1, at);
    const part = mentions.findLast((each) => each.at === last);
    if (!clause?.certain || !part || !between.some(({ kind }) => kind === "share")) continue;
    if (
      between.some(
        ({ kind }) =>
          ["unknown", "outcome", "applicant", "channel", "finish", "answer", "handle"].includes(kind) &&
          !isWhole(kind, between),
      )
    )
      continue;
    shares.push({ span: token.span, value: token.value, places: token.places, part });
  }
  return shares;
}

function isWhole(kind: string, between: readonly { readonly kind: string }[]): boolean {
  const share = between.findIndex((each) => each.kind === "share");
  return between.findIndex((each) => each.kind === kind) > share;
}

const wholes: ReadonlySet<string> = new Set(["received", "newly", "handled", "processed"]);

/** `next` is what the same passage says after this sentence. */
function listingsOf(statement: Statement, next: Statement | undefined): readonly Listing[] {
  const plain = statement.mentions.filter(({ aside }) => !aside);
  return plain.flatMap((whole, index): readonly Listing[] => {
    const { label } = whole;
    if (label.topic !== "requests") return [];
    if (label.kind === "sum") {
      const parts = partsOf(plain.slice(0, index).reverse()).toReversed();
      return parts.length < 2 || isBroken(statement, parts[0] ?? whole, whole)
        ? []
        : [{ whole, parts, complete: true }];
    }
    if (!wholes.has(label.kind)) return [];
    const following = plain.slice(index + 1);
    const first = following.findIndex((each) => !isCarriedOver(each));
    const parts = first < 0 ? [] : partsOf(following.slice(first));
    const last = parts.at(-1);
    if (!last || parts.length < 2 || isBroken(statement, whole, last)) return [];
    return [{ whole, parts, complete: isComplete(statement, whole, parts, next) }];
  });
}

type PartKind = "outcome" | "applicant" | "channel" | "rest" | undefined;

function isCarriedOver({ label }: Mention): boolean {
  return label.topic === "requests" && label.kind === "row" && label.keys[0] === "carriedOver";
}

function kindOf(mention: Mention): PartKind {
  const { label } = mention;
  if (label.topic !== "requests" || isCarriedOver(mention)) return undefined;
  if (label.kind === "row") return "outcome";
  return label.kind === "applicant" || label.kind === "channel" || label.kind === "rest"
    ? label.kind
    : undefined;
}

/** The run of parts of one kind that follows a whole. */
function partsOf(following: readonly Mention[]): readonly Mention[] {
  const parts: Mention[] = [];
  let kind: PartKind;
  for (const each of following) {
    const own = kindOf(each);
    if (own === undefined || (own !== "rest" && kind !== undefined && own !== kind)) break;
    if (own !== "rest") kind ??= own;
    parts.push(each);
  }
  return kind === undefined ? [] : withoutItems(parts);
}

/** A group and its items count once: 不予公开5件，其中国家秘密1件; 法人4件，其中商业企业3件. */
function withoutItems(parts: readonly Mention[]): readonly Mention[] {
  const keysOf = ({ label }: Mention): readonly string[] => (label.topic === "requests" ? label.keys : []);
  const keys = new Set(parts.flatMap(keysOf));
  const organizations = keys.has("organization") || keys.has("legalPerson");
  return parts.filter((part) => {
    const [key = ""] = keysOf(part);
    const group = key.split(".")[0] ?? "";
    if (group !== key && keys.has(group)) return false;
    return (
      !organizations || !/Enterprise$|Institution$|Organization$/.test(key) || key === "otherOrganization"
    );
  });
}

/** Whether something that nobody may judge, or a number that counts something else, stands between. */
function isBroken({ mentions, clauses }: Statement, first: Mention, last: Mention): boolean {
  const counted = new Set(mentions.map(({ at }) => at));
  return clauses.some(({ from, to, words, aside }) => {
    if (aside || to <= first.at || from > last.at) return false;
    if (words.some(({ kind }) => kind === "unknown" || kind === "foreign")) return true;
    return words.some(({ kind }, index) => kind === "number" && !counted.has(from + index));
  });
}

/** Whether the parts are all that the report says of the whole: no 其中, and nothing that goes on with them. */
function isComplete(
  { tokens, mentions }: Statement,
  whole: Mention,
  parts: readonly Mention[],
  next: Statement | undefined,
): boolean {
  const last = parts.at(-1)?.at ?? whole.at;
  const between = tokens.slice(whole.at, last + 1);
  const isRest = ({ label }: Mention): boolean => label.topic === "requests" && label.kind === "rest";
  if (between.some(({ kind }) => kind === "respectively") || parts.some(isRest)) return true;
  if (between.some(({ kind }) => kind === "among")) return false;
  const goesOn = next?.mentions[0];
  const more = tokens.slice(last + 1).some(({ kind }) => kind === "number");
  return !more && mentions.at(-1)?.at === last && !(goesOn && kindOf(goesOn) !== undefined);
}

const interrupted: ReadonlySet<string> = new Set([
  "unknown",
  "foreign",
  "compare",
  "number",
  "deadline",
  "none",
  "outcome",
  "applicant",
  "channel",
  "carriedOver",
  "carriedForward",
  "carry",
]);

function allDoneOf({ clauses, tokens, mentions }: Statement): readonly Span[] {
  return clauses.flatMap((clause): readonly Span[] => {
    const { words, certain, topic, from, to } = clause;
    if (!certain || topic !== "requests") return [];
    const first = words.findIndex(({ kind }) => kind === "all");
    const last = words.findLastIndex(({ kind }) => kind === "finish");
    const before = mentions.findLast(({ at, aside }) => at < to && !aside);
    const said = first >= 0 && last > first && !words.slice(first).some(({ kind }) => interrupted.has(kind));
    if (
      !said ||
      !isAll(before?.label) ||
      words
        .slice(0, first)
        .some(({ kind }) =>
          ["carriedOver", "carry", "outcome", "applicant", "channel", "deadline"].includes(kind),
        )
    )
      return [];
    const start = tokens[from + first - 1]?.text === "已" ? first - 1 : first;
    const [a, b] = [words[Math.max(0, start)], words[last]];
    return a && b ? [cover(a.span, b.span)] : [];
  });
}

/** Whether what was counted last is all requests, not some of them. */
function isAll(label: Label | undefined): boolean {
  return (
    label === undefined ||
    (label.topic === "requests" && ["received", "newly", "handled", "processed", "sum"].includes(label.kind))
  );
}

function allUpheldOf({ clauses, mentions }: Statement): readonly { span: Span; groups: readonly string[] }[] {
  return clauses.flatMap(({ words, certain, topic, to }) => {
    if (!certain || topic !== "proceedings") return [];
    const first = words.findIndex(({ kind }) => kind === "all");
    const upheld = words.findIndex(
      ({ kind, keys }, at) => kind === "result" && keys[0] === "upheld" && at > first,
    );
    const before = mentions.findLast(({ at }) => at < to)?.label;
    const [a, b] = [words[first], words[upheld]];
    if (first < 0 || !a || !b || before?.topic !== "proceedings" || before.column !== undefined) return [];
    return [{ span: cover(a.span, b.span), groups: before.groups }];
  });
}
