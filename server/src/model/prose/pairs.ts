import { type Clauses, clauseAt } from "./clauses.ts";
import { isSpecific, requestLabel } from "./label.ts";
import type { Mention } from "./mentions.ts";
import type { Token } from "./tokens.ts";

/** 予以公开、部分公开分别为3件、2件: labels first, numbers behind, as many of one as of the other. */
export function withPairs(
  { tokens, clauses, sentence }: Clauses,
  mentions: readonly Mention[],
): readonly Mention[] {
  let result = mentions;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "respectively") continue;
    const numbers = numbersBehind(tokens, at + 1);
    if (numbers.length === 0) continue;
    const labels = labelsBefore(tokens, at);
    const clause = clauseAt(clauses, at);
    result = result.filter((each) => !numbers.includes(each.at));
    if (!clause?.certain || clause.topic !== "requests" || labels.length !== numbers.length) continue;
    const pairs = numbers.flatMap((index, nth): readonly Mention[] => {
      const { span, value } = tokens[index] ?? token;
      const word = labels[nth];
      const label = word && requestLabel([word]);
      if (!value || !label) return [];
      return [{ span, value, label, sentence, at: index, aside: clause.aside, negative: false }];
    });
    result = [...result, ...pairs].sort((a, b) => a.at - b.at);
  }
  return result;
}

/** Numbers that follow one another with nothing but marks and 和 between. */
function numbersBehind(tokens: readonly Token[], from: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === "number") found.push(at);
    else if (kind !== "list" && kind !== "comma" && kind !== "filler") break;
    else if (kind === "comma" && tokens[at + 1]?.kind !== "number") break;
  }
  return found;
}

const ends: ReadonlySet<Token["kind"]> = new Set(["comma", "colon", "number", "unknown"]);

function labelsBefore(tokens: readonly Token[], before: number): readonly Token[] {
  const start = tokens.slice(0, before).findLastIndex(({ kind }) => ends.has(kind));
  return tokens.slice(start + 1, before).filter(isSpecific);
}
