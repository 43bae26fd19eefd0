import { type BodyKey, type BodyMatch, bodyKey, matchBodies } from "./bodyMatch.ts";
import { placesOf } from "./shelf.ts";

/** A body of a roster, and the one whose report adds up its numbers. */
export interface RosterEntry {
  readonly body: string;
  readonly in?: string | undefined;
}

export interface RosterBody {
  readonly name: string;
  readonly key: BodyKey;
  readonly parent: BodyKey | undefined;
  /** Its name behind the place of its parent: `和平区教育局` for 教育局 in 和平区人民政府. */
  readonly placed: BodyKey | undefined;
}

/** Who belongs to whom. */
export interface Roster {
  /** As they are listed. */
  readonly entries: readonly RosterEntry[];
  /** The bodies that a body's report adds up; none where its name leads to more than one such body. */
  readonly membersOf: (key: BodyKey) => readonly RosterBody[];
  /** The bodies whose reports may add up a body's. */
  readonly parentsOf: (key: BodyKey) => readonly BodyKey[];
}

export function createRoster(entries: readonly RosterEntry[]): Roster {
  const members = new Map<string, { readonly key: BodyKey; readonly bodies: RosterBody[] }>();
  const places = new Map<string, Set<RosterBody>>();
  for (const body of entries.flatMap(bodyOf)) {
    if (!body.parent) continue;
    const known = members.get(body.parent.full);
    if (known) known.bodies.push(body);
    else members.set(body.parent.full, { key: body.parent, bodies: [body] });
    for (const key of [body.key, ...(body.placed ? [body.placed] : [])])
      for (const place of placesOf(key)) {
        const there = places.get(place) ?? new Set();
        places.set(place, there.add(body));
      }
  }
  return {
    entries,
    membersOf: (key) => {
      const same = members.get(key.full);
      if (same) return same.bodies;
      const likely = [...members.values()].filter((each) => matchBodies(each.key, key) !== "different");
      return likely.length === 1 ? (likely[0]?.bodies ?? []) : [];
    },
    parentsOf: (key) => {
      const near = new Set(placesOf(key).flatMap((place) => [...(places.get(place) ?? [])]));
      return [...near].flatMap((body) =>
        body.parent && matchMember(body, key) !== "different" ? [body.parent] : [],
      );
    },
  };
}

/**
 * How a report's name agrees with a body of the roster. Where the parent says in which place the body is, a name with
 * another place in front is at most that of a body alike.
 */
export function matchMember({ key, placed }: RosterBody, name: BodyKey): BodyMatch | "unclear" {
  const bare = matchBodies(key, name);
  if (!placed || bare === "same") return bare;
  const full = matchBodies(placed, name);
  if (full !== "different") return full;
  // 教育局 may be the one of this place or of any other.
  if (bare === "different") return name.generic && name.own === key.own ? "unclear" : "different";
  return "unclear";
}

function bodyOf(entry: RosterEntry): readonly RosterBody[] {
  const key = bodyKey(entry.body);
  if (!key) return [];
  const parent = entry.in === undefined ? undefined : bodyKey(entry.in);
  const placed = parent && !parent.generic ? bodyKey(parent.full + key.full) : undefined;
  return [{ name: entry.body, key, parent, placed }];
}
