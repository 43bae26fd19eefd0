import { readOrdinal } from "../../util/ordinal.ts";
import type { Topic } from "./label.ts";
import type { Passage, Sentence } from "./passages.ts";
import { sentencesOf } from "./passages.ts";
import { isOtherTime, withoutAttributes } from "./scope.ts";
import type { Speaker } from "./speaker.ts";
import { hasKind, type Token, tokensOf } from "./tokens.ts";

/** The words between two marks. */
export interface Clause {
  /** Range of the sentence's tokens, the closing mark not included. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly Token[];
  /** What it speaks of; undefined where that is another body's or another thing's. */
  readonly topic: Topic | undefined;
  /** Whether every word is known and speaks of this report's own year and body. */
  readonly certain: boolean;
  /** Whether it stands inside of （）. */
  readonly aside: boolean;
  /** Whether it tells what requests were about, in words that nobody need know: 内容涉及征地、拆迁. */
  readonly describes: boolean;
  /** The groups of cases or the row of documents that the clause speaks of. */
  readonly keys: readonly string[];
}

export interface Clauses {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
}

/** The clause that a token stands in; undefined for a mark. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ from, to }) => from <= at && at < to);
}

/** What one sentence hands on to the next. */
interface State {
  topic: Topic | undefined;
  keys: readonly string[];
  /** Whether 政府信息公开 was named, so that 行政复议 is about that and no other matter. */
  about: boolean;
  /** Whether the text has turned to another year or to plans, and not back. */
  otherYear: boolean;
  /** Whether the sentence has named its subject so far. */
  named: boolean;
  /** Whether 其中 stands right before, or others' parts of the whole do. */
  parting: boolean;
  /** Whether 申请 alone means requests for information: the heading says so. */
  readonly weak: boolean;
  /** Whether the whole section is about 政府信息公开 by its title. */
  readonly given: boolean;
}

/** A passage without one of these words states nothing about the tables. */
const telltale = /申请|结转|复议|诉讼|规范性文件|规章/;

/** A claim has a number or says all or none, and one of the words that the tables count. */
const quantity = /[0-9０-９%％]|[一二三四五六七八九十百千万两][件份宗封起次条]|[未无没均全悉数皆每]|一律/;
const counted = /[0-9０-９一二三四五六七八九十百千万两]\s{0,2}[件份宗封]/;
const subject =
  /申请|办结|办理|答复|处理|结转|收到|受理|公开|提供|自然人|法人|企业|[网信函当]|维持|纠正|审结|复议|诉讼|规范性文件|规章|废止|有效/;

/** What goes on for longer without a stop is no sentence; what is worked out for pairs of clauses stays small. */
const longestSentence = 1500;

/**
 * The clauses of a passage sentence by sentence, each with its subject. `heading` is the sub-heading it stands under.
 * One sentence is read at a time: the words of all of them would fill the memory where a text never ends its paragraph.
 */
export function* clausesOf(passage: Passage, heading: string, speaker: Speaker): Iterable<Clauses> {
  if (!telltale.test(passage.text)) return;
  const given = passage.section === "proceedings" || passage.section === "requests";
  const weak = passage.section === "requests" || /依申请公开|政府信息公开申请/.test(heading);
  const state: State = {
    topic: undefined,
    keys: [],
    about: given,
    otherYear: false,
    named: false,
    parting: false,
    weak,
    given,
  };
  const sentences = sentencesOf(passage).filter(({ text }) => text.length <= longestSentence);
  // What comes behind the last sentence that could claim something changes nothing.
  const last = sentences.findLastIndex(
    ({ text }) => counted.test(text) || (quantity.test(text) && subject.test(text)),
  );
  // The number of an item is no number of anything: 1.收到政府信息公开申请25件.
  const begin = passage.span.start + (readOrdinal(passage.text)?.length ?? 0);
  for (const sentence of sentences.slice(0, last + 1)) {
    const words = tokensOf(sentence, speaker).filter(({ span }) => span.start >= begin);
    const tokens = withoutAttributes(sentence, words);
    state.named = false;
    state.parting = false;
    const clauses = readClauses(tokens, state);
    // A semicolon goes on with the same year; a full stop ends what was said of another.
    if (!/[；;]/.test(passage.text.charAt(sentence.span.end - passage.span.start))) state.otherYear = false;
    yield { sentence, tokens, clauses };
  }
}

const marks: ReadonlySet<Token["kind"]> = new Set(["comma", "list", "colon", "open", "close"]);

function readClauses(tokens: readonly Token[], state: State): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token && !marks.has(token.kind)) continue;
    if (at > from) clauses.push(readClause(tokens, { from, to: at, aside: depth > 0 }, clauses, state));
    if (token?.kind === "open") depth++;
    if (token?.kind === "close") depth = Math.max(0, depth - 1);
    from = at + 1;
  }
  return clauses;
}

const unsettling: ReadonlySet<Token["kind"]> = new Set([
  "unknown",
  "foreign",
  "compare",
  "lastYear",
  "nextYear",
]);

function readClause(
  tokens: readonly Token[],
  { from, to, aside }: Pick<Clause, "from" | "to" | "aside">,
  before: readonly Clause[],
  state: State,
): Clause {
  const words = tokens.slice(from, to);
  const has = (kind: Token["kind"]): boolean => hasKind(words, kind);
  if (has("year")) state.otherYear = false;
  // 较2023年增加3件 compares, and does not turn to that year.
  if ((has("lastYear") || has("nextYear")) && !has("compare")) state.otherYear = true;
  // 上半年、下半年分别收到 names the parts of the whole year.
  if (tokens[to]?.kind !== "list" && isOtherTime(words)) state.otherYear = true;
  const first = words.findIndex(({ kind }) => kind === "number");
  const lead = words.slice(0, first < 0 ? words.length : first);
  const strange = hasKind(lead, "unknown", "foreign");
  // 其中市政府办公室收到5件 is a part of what others received.
  const seat = has("requests") && words.some(({ kind, keys }) => kind === "self" && keys.includes("seat"));
  const parting = has("among") || state.parting;
  const partly = seat || (parting && has("self"));
  const last = before.at(-1);
  const describes =
    has("describe") ||
    (strange && first < 0 && /^(?:主要)?涉及/.test(words[0]?.text ?? "")) ||
    (last?.describes === true && tokens[from - 1]?.kind === "list" && first < 0);
  const turnsAway = describes ? false : partly || has("foreign") || (strange && (first >= 0 || !state.named));
  if (has("about") || has("requests")) state.about = true;
  else if (strange && !state.named && !describes) state.about = state.given;
  state.parting = parting && (turnsAway || words.every(({ kind }) => kind === "among"));
  if (turnsAway && !aside) state.topic = undefined;
  turnTo(words, state, joined(tokens, before));
  // 2022年收到、2023年答复的1件 is of both years.
  const ofBoth = tokens[from - 1]?.kind === "list" && last !== undefined && opensOtherYear(last);
  // 前三的单位为县住建局、县公安局，分别收到2件、1件: what others received.
  const ofThem = has("respectively") && last !== undefined && hasKind(last.words, "foreign", "unknown");
  const certain =
    !describes &&
    !ofBoth &&
    !ofThem &&
    !words.some(({ kind }) => unsettling.has(kind)) &&
    !state.otherYear &&
    !partly;
  const clause = { from, to, words, topic: state.topic, certain, aside, describes, keys: state.keys };
  // What somebody else received is followed by what that one did with it.
  if (turnsAway && first >= 0 && !aside) state.topic = undefined;
  return clause;
}

function opensOtherYear({ words }: Clause): boolean {
  return hasKind(words, "lastYear", "nextYear") && !hasKind(words, "number", "compare");
}

/** Turns to the subject that the words of a clause name. */
function turnTo(words: readonly Token[], state: State, before: Clause | undefined): void {
  const keys: string[] = [];
  let topic: Topic | undefined;
  for (const { kind, keys: own } of words) {
    if (opens(kind, state)) topic = "requests";
    else if (kind === "document") {
      topic = "documents";
      keys.splice(0, keys.length, ...own);
    } else if ((kind === "reconsideration" || kind === "litigation") && state.about) {
      topic = "proceedings";
      keys.push(...own);
    }
  }
  if (topic === undefined) return;
  // 行政复议、行政诉讼案件共3件: a list names what is counted together.
  const together = before?.topic === topic && topic === "proceedings" ? before.keys : [];
  state.topic = topic;
  state.keys = [...new Set([...together, ...keys])];
  state.named = true;
}

/** Whether a word makes requests the subject: by itself, or under a heading that says so. */
function opens(kind: Token["kind"], { weak, topic }: State): boolean {
  if (kind === "requests") return true;
  if (kind === "outcome") return weak;
  return kind === "apply" && (weak || topic === "requests");
}

/** The clause before, where a list without numbers goes on from there. */
function joined(tokens: readonly Token[], before: readonly Clause[]): Clause | undefined {
  const last = before.at(-1);
  if (!last || tokens[last.to]?.kind !== "list") return undefined;
  return hasKind(last.words, "number") ? undefined : last;
}
