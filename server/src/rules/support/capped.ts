import type { Found } from "../finding.ts";

/** So many findings of one rule in one draft have one cause, and listing each helps nobody. */
export const most = 100;
/** Counting goes on to here, so that a text without end is not read to its end for a number. */
const counted = 1000;

/** The first findings of a rule; the last of them says how many more there are. */
export function* capped(findings: Iterable<Found>, limit: number = most): Iterable<Found> {
  let last: Found | undefined;
  let count = 0;
  for (const each of findings) {
    count++;
    if (count >= counted) break;
    if (count > limit) continue;
    if (last) yield last;
    last = each;
  }
  if (!last) return;
  const more = count - limit;
  const { say } = last;
  if (more <= 0) yield last;
  else yield { ...last, say: (t) => `${say(t)}${t.moreOfThese(more, count >= counted)}` };
}
