import { matchBodies } from "./bodyMatch.ts";
import type { Digest } from "./digest.ts";
import type { Member } from "./neighbours.ts";
import { matchMember, type Roster, type RosterBody } from "./roster.ts";
import { statesTheSame } from "./sameNumbers.ts";
import { firstVersions, type Shelf } from "./shelf.ts";

/**
 * The reports that a roster wants added up in a report: by body and year. A report that comes into question without
 * being certain is left pending, which keeps the sums from being judged; where nobody's report has been gathered yet,
 * nothing is said of those that are lacking.
 */
export function membersByRoster(digest: Digest, roster: Roster, shelf: Shelf): readonly Member[] {
  const { key, year } = digest;
  if (!key || year === undefined) return [];
  const bodies = roster.membersOf(key);
  const [parent] = bodies.map((body) => body.parent);
  if (!parent || !isTheParent(digest, parent, shelf)) return [];
  const members = bodies.map((body) => memberOf(digest, body, bodies, shelf));
  return members.some((member) => member.digest) ? members : [];
}

/** A full name and its tail may be two bodies: the tail is the parent only where no other report may be its. */
function isTheParent(digest: Digest, parent: RosterBody["key"], shelf: Shelf): boolean {
  if (digest.key && matchBodies(digest.key, parent) === "same") return true;
  return !shelf
    .at(parent)
    .some(
      (each) =>
        each.file !== digest.file &&
        each.year === digest.year &&
        each.key &&
        matchBodies(each.key, parent) !== "different" &&
        digest.key &&
        matchBodies(each.key, digest.key) === "different",
    );
}

function memberOf(digest: Digest, body: RosterBody, all: readonly RosterBody[], shelf: Shelf): Member {
  const named = { path: body.name, span: digest.head };
  const near = new Set([...shelf.at(body.key), ...(body.placed ? shelf.at(body.placed) : [])]);
  const graded = [...near]
    .filter((each) => each.year === digest.year && each.file !== digest.file)
    .flatMap((each) => (each.key ? [{ each, key: each.key, match: matchMember(body, each.key) }] : []));
  const of = (match: string): readonly Digest[] =>
    firstVersions(graded.filter((one) => one.match === match).map(({ each }) => each));
  const certain = of("same");
  const likely = of("likely").filter(
    ({ key }) => !all.some((other) => other !== body && key && matchMember(other, key) === "same"),
  );
  const [first, ...rest] = certain.length > 0 ? certain : likely;
  if (first)
    return rest.every((each) => statesTheSame(each, first))
      ? { named, digest: first, byRoster: true }
      : { named, byRoster: true };
  if (graded.some(({ match }) => match === "unclear")) return { named, byRoster: true };
  return { named, lack: "absent", byRoster: true };
}
