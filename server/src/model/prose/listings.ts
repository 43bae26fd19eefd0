import { organizationColumns } from "../../schema/common.ts";
import { closedBySum, divided, exceeding } from "./closings.ts";
import type { Mention, Statement } from "./mentions.ts";
import { isWhole, type Listing, partOf, requestOf } from "./parts.ts";
import { hasKind, type Token } from "./tokens.ts";

/** `next` is what the same passage says after this sentence. */
export function listingsOf(statement: Statement, next: Statement | undefined): readonly Listing[] {
  if (statement.tokens.filter(({ kind }) => kind === "number").length < 3) return [];
  const plain = statement.mentions.filter(({ aside }) => !aside);
  const known = plain.flatMap((whole, at) => opened(statement, whole, plain.slice(at + 1), next));
  const closed = statement.clauses.flatMap((clause) => closedBySum(statement, clause));
  const other = statement.clauses.flatMap((clause) => [
    ...divided(statement, clause),
    ...exceeding(statement, clause),
  ]);
  // One list may be read in several ways; the surest speaks.
  const kept: Listing[] = [];
  for (const each of [...closed, ...known, ...other])
    if (!kept.some((one) => overlaps(one, each))) kept.push(each);
  return kept;
}

function overlaps(one: Listing, other: Listing): boolean {
  return one.parts.some(({ span }) => other.parts.some((each) => each.span === span));
}

type PartKind = "outcome" | "applicant" | "channel" | "rest";

function kindOf(mention: Mention): PartKind | undefined {
  const label = requestOf(mention);
  if (label?.kind === "row") return label.keys[0] === "carriedOver" ? undefined : "outcome";
  return label?.kind === "applicant" || label?.kind === "channel" || label?.kind === "rest"
    ? label.kind
    : undefined;
}

/** Whether a mention may be a part of the whole. */
function belongs(whole: Mention, part: Mention): boolean {
  const own = requestOf(whole);
  const keys = requestOf(part)?.keys ?? [];
  const [key = ""] = own?.keys ?? [];
  if (own?.kind === "row") return keys.every((each) => each.startsWith(`${key}.`));
  if (own?.kind === "applicant")
    return kindOf(part) === "applicant" && keys.every((each) => each !== "naturalPerson" && each !== key);
  // What is carried forward is no part of what was done.
  return own?.kind !== "processed" || !keys.includes("carriedForward");
}

/** A whole with the parts that follow it. */
function opened(
  statement: Statement,
  whole: Mention,
  following: readonly Mention[],
  next: Statement | undefined,
): readonly Listing[] {
  if (!isWhole(whole)) return [];
  const begin = following.findIndex((each) => requestOf(each)?.keys[0] !== "carriedOver");
  const run = begin < 0 ? [] : partsOf(statement.tokens, whole, following.slice(begin));
  const last = run.at(-1);
  const parts = withoutItems(run);
  if (!last || parts.length < 2 || isBroken(statement, whole.at, last.at)) return [];
  const complete = isComplete(statement, whole, run, next);
  return [
    {
      whole: partOf(whole),
      parts: parts.map(partOf),
      complete,
      outcomes: parts.some((each) => kindOf(each) === "outcome"),
    },
  ];
}

function opensList(tokens: readonly Token[], last: Mention | undefined, each: Mention): boolean {
  return last !== undefined && hasKind(tokens.slice(last.at, each.at), "among");
}

/** A label that comes again behind 其中 begins a second list: 其中不予公开3件，占33%. */
function isSame(one: Mention, other: Mention): boolean {
  const [a, b] = [requestOf(one), requestOf(other)];
  return a?.kind === b?.kind && a?.kind !== "channel" && a?.keys.join() === b?.keys.join();
}

/** The run of parts of one kind. */
function partsOf(
  tokens: readonly Token[],
  whole: Mention,
  following: readonly Mention[],
): readonly Mention[] {
  const parts: Mention[] = [];
  let kind: PartKind | undefined;
  for (const each of following) {
    const own = kindOf(each);
    if (own === undefined || (own !== "rest" && kind !== undefined && own !== kind)) break;
    const again = parts.some((part) => isSame(part, each)) && opensList(tokens, parts.at(-1), each);
    if (own !== "rest" && (again || !belongs(whole, each))) break;
    if (own !== "rest") kind ??= own;
    parts.push(each);
  }
  return kind === undefined ? [] : parts;
}

/** A group and its items count once: 不予公开5件，其中国家秘密1件; 法人4件，其中商业企业3件. */
function withoutItems(parts: readonly Mention[]): readonly Mention[] {
  const keysOf = (part: Mention): readonly string[] => requestOf(part)?.keys ?? [];
  const keys = new Set(parts.flatMap(keysOf));
  const organizations = keys.has("organization") || keys.has("legalPerson");
  return parts.filter((part) => {
    const [key = ""] = keysOf(part);
    const group = key.split(".")[0] ?? "";
    if (group !== key && keys.has(group)) return false;
    return !organizations || !organizationColumns.includes(key) || key === "otherOrganization";
  });
}

/** Whether something that nobody may judge, or a number that counts something else, stands between. */
function isBroken({ mentions, clauses }: Statement, first: number, last: number): boolean {
  const counted = new Set(mentions.map(({ at }) => at));
  return clauses.some(({ from, to, words, aside }) => {
    if (aside || to <= first || from > last) return false;
    if (hasKind(words, "unknown", "foreign")) return true;
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
  const first = parts[0]?.at ?? whole.at;
  const last = parts.at(-1)?.at ?? whole.at;
  const between = tokens.slice(whole.at, last + 1);
  const lead = tokens.slice(whole.at, first);
  if (parts.some((each) => kindOf(each) === "rest")) return true;
  // 其中予以公开、部分公开分别为9件、2件 may name some outcomes only.
  const some = hasKind(between, "among") && lead.filter(({ kind }) => kind === "outcome").length > 1;
  if (hasKind(lead, "respectively")) return !some;
  if (hasKind(between, "among")) return false;
  const goesOn = next?.mentions[0];
  const more = hasKind(tokens.slice(last + 1), "number");
  return !more && mentions.at(-1)?.at === last && !(goesOn && kindOf(goesOn) !== undefined);
}
