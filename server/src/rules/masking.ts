import { masked } from "../util/personal.ts";
import type { Finding, FindingData, Fix, Say } from "./finding.ts";

/**
 * A finding that names no person, whatever its rule quotes: all that it says, its data, its related places and the
 * titles of its fixes are masked. The edits are not: a fix keeps every word of the draft.
 */
export function withoutPersons<T extends Omit<Finding, "severity">>(finding: T): T {
  const { say, data, related, fixes } = finding;
  return {
    ...finding,
    say: discreet(say),
    ...(data ? { data: maskedData(data) } : {}),
    ...(related ? { related: related.map((each) => ({ ...each, say: discreet(each.say) })) } : {}),
    ...(fixes ? { fixes: () => fixes().map((fix): Fix => ({ ...fix, say: discreet(fix.say) })) } : {}),
  };
}

function discreet(say: Say): Say {
  return (messages) => masked(say(messages));
}

function maskedData(data: FindingData): FindingData {
  const { stated, expected } = data;
  return {
    ...data,
    ...(stated === undefined ? {} : { stated: masked(stated) }),
    ...(expected === undefined ? {} : { expected: masked(expected) }),
  };
}
